import { ChartPanel } from '../../../components/charts/ChartPanel';
import { Track } from '../../../components/charts/Track';
import { useWords } from '../../../components/text/WordsContext';
import type { Pipeline } from '../../../scoring/team/pipeline';
import { percentText } from '../figureWords';
import { useHonestyStyles } from './honesty.styles';

/** The checks in the order of the picture, with what each is counted of. */
const CHECKS = [
  { id: 'enteredLate', of: 'won' },
  { id: 'dayBefore', of: 'won' },
  { id: 'skipped', of: 'checked' },
  { id: 'backfilled', of: 'checked' },
  { id: 'pushed', of: 'open' },
  { id: 'deadlines', of: 'deadlines' },
] as const;

/** Checks of an honest pipeline, each on its own; one that nothing was checked for is left out. */
export function ChecksPanel({ pipeline }: { readonly pipeline: Pipeline }) {
  const words = useWords();
  const styles = useHonestyStyles();
  const rows = CHECKS.filter(({ id }) => pipeline[id].whole > 0).map(({ id, of }) => {
    const found = pipeline[id];
    return {
      id,
      ...found,
      label: words.say(`honesty.check.${id}`),
      shown: percentText(words, found.share),
      told: words.say(`honesty.of.${of}`, { part: found.part, whole: found.whole }),
    };
  });
  return (
    <ChartPanel
      span={5}
      title={words.say('honesty.checks')}
      counted={words.say('honesty.checksCounted')}
      foot={
        <>
          {words.say('honesty.checksFoot')} {words.say('honesty.enteredRule')}
        </>
      }
      table={{
        name: 'pipeline-checks',
        columns: [
          { key: 'check', label: words.say('honesty.check') },
          { key: 'part', label: words.say('figure.count'), numeric: true },
          { key: 'whole', label: words.say('honesty.deals'), numeric: true },
          { key: 'share', label: words.say('figure.share'), numeric: true },
        ],
        rows: rows.map(({ id, label, part, whole, share, shown }) => ({
          key: id,
          cells: [label, part, whole, { shown, value: share }],
        })),
      }}
      chart={
        <ul className={styles.checks}>
          {rows.map(({ id, label, shown, told, share }) => (
            <li key={id}>
              <span className={styles.line}>
                <span>{label}</span>
                <span className={styles.share}>{shown}</span>
              </span>
              <Track label={words.say('honesty.checkSentence', { check: label, share: shown, of: told })} now={share} max={100} />
              <span className={styles.of}>{told}</span>
            </li>
          ))}
        </ul>
      }
    />
  );
}
