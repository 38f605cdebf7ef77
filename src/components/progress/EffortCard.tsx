import type { EffortFigure } from '../../model/progress';
import { useWords } from '../text/WordsContext';
import { OwnCard } from './OwnCard';
import { useOwnCardStyles } from './OwnCard.styles';

const SHOWN = 5;

/** What own fixes take now against what they took at first, with n and range (B5). */
export function EffortCard({ effort }: { readonly effort: readonly EffortFigure[] }) {
  const words = useWords();
  const styles = useOwnCardStyles();
  return (
    <OwnCard title={words.say('progress.effort.title')}>
      <ul className={styles.list}>
        {effort.slice(0, SHOWN).map(({ ruleId, n, before, now, from, to }) => (
          <li key={ruleId} className={styles.row}>
            <span className={styles.grow}>
              <span className={styles.text}>
                {words.say('progress.effort.line', { label: words.ruleLabel(ruleId), now, before })}
              </span>
              <span className={styles.meta}>{words.say('progress.effort.range', { n, from, to })}</span>
            </span>
          </li>
        ))}
      </ul>
    </OwnCard>
  );
}
