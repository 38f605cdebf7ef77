import { useWords } from '../../../components/text/WordsContext';
import type { Digest } from '../../../model/digest';
import { type DigestPart, digestParts } from '../../../words/composeDigest';
import { plainText } from '../../../words/plainText';
import { useDigestPreviewStyles } from './DigestPreview.styles';

/** What stands where only the reader's own mail has a figure. */
const HIDDEN = '–';

/** A row of everything that an own row has, for its labels: the figures are nobody's. */
const NOBODY: Digest['own'] = {
  score: 0,
  change: null,
  records: 0,
  measures: (['completeness', 'currency', 'timeliness', 'substance', 'process'] as const).map((measure) => ({
    measure,
    value: 0,
    change: null,
  })),
  openFindings: 0,
};

function Part({ part, hidden }: { readonly part: DigestPart; readonly hidden: boolean }) {
  const words = useWords();
  const styles = useDigestPreviewStyles();
  return (
    <div>
      <h4 className={styles.title}>{plainText(part.title, 120)}</h4>
      {part.meta !== '' && <p className={styles.meta}>{part.meta}</p>}
      <table className={styles.table}>
        <tbody>
          {part.lines.map(({ label, value, note }) => (
            <tr key={label} className={styles.row}>
              <th scope="row" className={styles.cell}>
                {label}
              </th>
              <td className={styles.value}>{hidden ? HIDDEN : value}</td>
              <td className={styles.note}>{hidden ? words.say('digest.page.ownOnly') : note}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** The mail as one reader gets it: the groups' figures as they are, and of the own row the labels alone. */
export function DigestPreview({ digest }: { readonly digest: Digest }) {
  const words = useWords();
  const styles = useDigestPreviewStyles();
  const [own, ...teams] = digestParts({ ...digest, own: NOBODY }, words);
  return (
    <div className={styles.mail}>
      <p className={styles.meta}>{words.say('digest.span', { from: digest.week, to: digest.until })}</p>
      {own && <Part part={own} hidden />}
      {teams.map((part) => (
        <Part key={part.title} part={part} hidden={false} />
      ))}
      <p className={styles.meta}>{words.say('digest.stop')}</p>
    </div>
  );
}
