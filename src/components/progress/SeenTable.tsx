import type { Kept, SeenOfMe, SeenRow } from '../../model/seenOfMe';
import type { Words } from '../../words/createWords';
import { plainText } from '../../words/plainText';
import { useWords } from '../text/WordsContext';
import { useOwnCardStyles } from './OwnCard.styles';

const DAYS_A_MONTH = 30.4;

function whoWords(words: Words, { reader, name, size }: SeenRow): string {
  if (reader === 'cohort') return words.say(size === null ? 'seenOfMe.who.cohort' : 'seenOfMe.who.cohortOf', { size });
  if (reader === 'you') return words.say('seenOfMe.who.you');
  if (reader === 'crmRights') return words.say('seenOfMe.who.crmRights', { product: words.product });
  return name === null || name === ''
    ? words.say(`seenOfMe.who.${reader}`)
    : words.say(`seenOfMe.who.${reader}Named`, { name: plainText(name, 80) });
}

/** Whole months where the days make some, else days. @example 730 days // '24 months' */
function keptWords(words: Words, kept: Kept): string {
  if (kept.for !== 'days') return words.say(`seenOfMe.kept.${kept.for}`, { product: words.product });
  const months = Math.round(kept.days / DAYS_A_MONTH);
  const isWhole = months > 0 && Math.abs(months * DAYS_A_MONTH - kept.days) <= 3;
  return isWhole ? words.say('seenOfMe.kept.months', { months }) : words.say('seenOfMe.kept.days', { days: kept.days });
}

/** Every reader with what, what for, how long. On a narrow page each reader is a paragraph. */
export function SeenTable({ seen }: { readonly seen: SeenOfMe }) {
  const words = useWords();
  const styles = useOwnCardStyles();
  const label = (name: 'why' | 'kept') => <span className={styles.label}>{`${words.say(`seenOfMe.head.${name}`)}: `}</span>;
  return (
    <table className={styles.table}>
      <caption className={styles.hidden}>{words.say('seenOfMe.readers')}</caption>
      <thead className={styles.headRow}>
        <tr>
          {(['who', 'sees', 'why', 'kept'] as const).map((name) => (
            <th key={name} scope="col" className={styles.th}>
              {words.say(`seenOfMe.head.${name}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className={styles.body}>
        {seen.rows.map((row) => (
          <tr key={row.reader} className={styles.tr}>
            <th scope="row" className={styles.td}>
              <span className={styles.who}>{whoWords(words, row)}</span>
            </th>
            <td className={styles.td}>
              {row.what.map((what) => (
                <p key={what} className={styles.text}>
                  {words.say(`seenOfMe.what.${what}`)}
                </p>
              ))}
            </td>
            <td className={styles.td}>
              {label('why')}
              {words.say(`seenOfMe.why.${row.reader}`)}
            </td>
            <td className={styles.td}>
              {label('kept')}
              <span className={styles.kept}>{keptWords(words, row.kept)}</span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
