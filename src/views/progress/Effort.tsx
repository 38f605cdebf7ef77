import { OwnCard } from '../../components/progress/OwnCard';
import { useOwnCardStyles } from '../../components/progress/OwnCard.styles';
import { useWords } from '../../components/text/WordsContext';
import { useLoaded } from './ProgressContext';

/** What own fixes take now against what they took at first (B5). Absent until one kind has ten of them. */
export function Effort() {
  const words = useWords();
  const styles = useOwnCardStyles();
  const effort = useLoaded('figures').value?.effort ?? [];
  if (effort.length === 0) return null;
  return (
    <OwnCard title={words.say('progress.effort.title')}>
      <ul className={styles.list}>
        {effort.slice(0, 5).map(({ ruleId, n, before, now, from, to }) => (
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
