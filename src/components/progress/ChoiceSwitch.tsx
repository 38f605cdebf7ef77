import { Switch } from '@fluentui/react-components';
import type { GameKind } from '../../model/optIn';
import type { ChoiceSaid, ChoiceView } from '../../model/place';
import { useWords } from '../text/WordsContext';
import { useOwnCardStyles } from './OwnCard.styles';

export interface ChoiceSwitchProps {
  readonly kind: GameKind;
  readonly choice: ChoiceView;
  readonly said: ChoiceSaid['how'] | null;
  onChoose(active: boolean, text: string): void;
}

/** A choice of one's own, with the words that are agreed to right under it, and what came of it. */
export function ChoiceSwitch({ kind, choice, said, onChoose }: ChoiceSwitchProps) {
  const words = useWords();
  const styles = useOwnCardStyles();
  if (!choice.offered) return <p className={styles.meta}>{words.say('place.choice.mode')}</p>;
  const agreed = words.say(`place.agree.${kind}`);
  return (
    <div className={styles.block}>
      <Switch
        className={styles.switch}
        checked={choice.on}
        label={words.say(`place.choice.${kind}`)}
        onChange={(_, { checked }) => onChoose(checked, agreed)}
      />
      <p className={styles.meta}>{agreed}</p>
      <p role="status" className={styles.meta}>
        {said === 'withdrawn' && words.say(`place.withdrawn.${kind}`)}
        {said === 'notKept' && words.say('place.notKept')}
        {(said === 'chosen' || said === null) && choice.on && choice.waiting && words.say(`place.waiting.${kind}`)}
        {said === 'chosen' && !choice.waiting && words.say('place.chosen')}
      </p>
    </div>
  );
}
