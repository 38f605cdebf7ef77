import { HatGraduation16Regular } from '@fluentui/react-icons/headless/svg/hat-graduation';
import { LockOpen16Regular } from '@fluentui/react-icons/headless/svg/lock-open';
import { Search16Regular } from '@fluentui/react-icons/headless/svg/search';
import { Trophy16Regular } from '@fluentui/react-icons/headless/svg/trophy';
import { useId } from 'react';
import { Button } from '../../../components/controls/Button';
import { useWords } from '../../../components/text/WordsContext';
import type { Thing } from '../../../programme/threeThings';
import type { ThingText } from './thingWords';
import { useWeekStyles } from './week.styles';

const SIGNS = {
  barrier: LockOpen16Regular,
  train: HatGraduation16Regular,
  praise: Trophy16Regular,
  review: Search16Regular,
} as const;

interface ThingCardProps {
  readonly kind: Thing['kind'];
  readonly text: ThingText;
  /** The first one: a view has one primary button. */
  readonly primary: boolean;
  onDo(): void;
  onNotNow(): void;
}

/** One thing of the week: what, why, one action, and "Not this week". */
export function ThingCard({ kind, text, primary, onDo, onNotNow }: ThingCardProps) {
  const words = useWords();
  const styles = useWeekStyles();
  const id = useId();
  const Sign = SIGNS[kind];
  return (
    <section className={styles.thing} aria-labelledby={id}>
      <div className={styles.kind}>
        <Sign aria-hidden />
        {words.say(`week.thing.${kind}`)}
        <span className={styles.minutes}>{words.say('week.minutes', { n: text.minutes })}</span>
      </div>
      <h3 id={id} className={styles.thingTitle}>
        {text.title}
      </h3>
      <p className={styles.thingBody}>{text.body}</p>
      <div className={styles.actions}>
        <Button appearance={primary ? 'primary' : 'secondary'} onClick={onDo}>
          {text.action}
        </Button>
        <Button appearance="transparent" aria-label={words.say('week.notNowOf', { title: text.title })} onClick={onNotNow}>
          {words.say('week.notNow')}
        </Button>
      </div>
    </section>
  );
}
