import { FigureRecords } from '../../components/progress/FigureRecords';
import { OwnCard } from '../../components/progress/OwnCard';
import { useOwnCardStyles } from '../../components/progress/OwnCard.styles';
import { RecordLink } from '../../components/text/RecordLink';
import { useWords } from '../../components/text/WordsContext';
import { useLoaded, useProgress } from './ProgressContext';

/** Conversations that lead on (D48), and people whose usual pause has passed (A19). Nothing where there is nothing to say. */
export function Talk() {
  const words = useWords();
  const styles = useOwnCardStyles();
  const { deps } = useProgress();
  const own = useLoaded('figures').value;
  if (own === null || !own.complete || (own.quality.all === 0 && own.paused.length === 0)) return null;
  const { quality, paused } = own;
  return (
    <OwnCard title={words.say('progress.quality.title')}>
      <p className={styles.quiet}>{words.say('progress.quality.body', { good: quality.good, all: quality.all })}</p>
      {quality.others.length > 0 && (
        <div className={styles.block}>
          <p className={styles.meta}>{words.say('progress.quality.others')}</p>
          <FigureRecords records={quality.others} onOpen={deps.host.open} />
        </div>
      )}
      {paused.length > 0 && (
        <div className={styles.block}>
          <h3 className={styles.heading}>{words.say('progress.paused.title')}</h3>
          <ul className={styles.list}>
            {paused.map(({ ref, name, lastOn, usual }) => (
              <li key={ref.id} className={styles.row}>
                <span className={styles.grow}>
                  <RecordLink to={ref} text={name || words.say('day.noName')} onOpen={deps.host.open} />
                  <span className={styles.meta}>{words.say('progress.paused.line', { on: lastOn, usual })}</span>
                </span>
              </li>
            ))}
          </ul>
        </div>
      )}
    </OwnCard>
  );
}
