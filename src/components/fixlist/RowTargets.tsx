import type { FixRow } from '../../model/fixList';
import type { RecordRef } from '../../model/record';
import { plainText } from '../../words/plainText';
import { RecordLink } from '../text/RecordLink';
import { useWords } from '../text/WordsContext';
import { useFixGridStyles } from './FixGrid.styles';

/** More of one row would push the next out of sight; the record itself shows them all. */
const MOST = 3;

/** Which records look like this one, each with why, and a link that opens it in the CRM. */
export function RowTargets({ targets, onOpen }: { readonly targets: FixRow['targets']; onOpen(ref: RecordRef): void }) {
  const words = useWords();
  const styles = useFixGridStyles();
  if (targets.length === 0) return null;
  const more = targets.length - MOST;
  return (
    <ul className={styles.targets}>
      {targets.slice(0, MOST).map(({ ref, name, why }) => (
        <li key={ref.id}>
          <RecordLink to={ref} text={name} onOpen={onOpen} />
          <span className={styles.quiet}>
            {words.say('fixList.twin', {
              why: why === 'name' || why === 'domain' ? words.say(`open.why.${why}`) : plainText(why, 80),
            })}
          </span>
        </li>
      ))}
      {more > 0 && <li className={styles.quiet}>{words.say('fixList.twinsMore', { more })}</li>}
    </ul>
  );
}
