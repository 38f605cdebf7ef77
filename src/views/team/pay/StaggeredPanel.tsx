import { BeforeAfter } from '../../../components/charts/BeforeAfter';
import { ChartPanel } from '../../../components/charts/ChartPanel';
import { useWords } from '../../../components/text/WordsContext';
import type { StaggeredRow } from '../../../scoring/team/staggeredStory';
import { listText } from '../figureWords';

/** Groups that began at different times: the share won before and after each began. */
export function StaggeredPanel({ rows }: { readonly rows: readonly StaggeredRow[] }) {
  const words = useWords();
  if (rows.length === 0) return null;
  const percent = (share: number) => words.say('figure.percent', { share });
  const of = ({ won, closed }: StaggeredRow['before']) => words.say('figure.aOfB', { part: won, whole: closed });
  const drawn = rows.map((row) => ({
    key: row.unit,
    label: row.name,
    note: words.say('pay.began', { day: row.startedOn }),
    before: row.before.share,
    after: row.after.share,
    beforeShown: percent(row.before.share),
    afterShown: percent(row.after.share),
    end: row.clear
      ? words.say(row.difference >= 0 ? 'pay.pointsMore' : 'pay.pointsFewer', { points: Math.abs(row.difference) })
      : words.say('pay.noClear'),
    clear: row.clear,
  }));
  return (
    <ChartPanel
      title={words.say('pay.staggered')}
      counted={words.say('pay.staggeredCounted')}
      foot={words.say('pay.staggeredFoot')}
      table={{
        name: 'before-and-after',
        columns: [
          { key: 'name', label: words.say('pay.group') },
          { key: 'began', label: words.say('pay.beganColumn') },
          { key: 'before', label: words.say('pay.before'), numeric: true },
          { key: 'after', label: words.say('pay.after'), numeric: true },
          { key: 'difference', label: words.say('pay.difference'), numeric: true },
          { key: 'low', label: words.say('pay.low'), numeric: true },
          { key: 'high', label: words.say('pay.high'), numeric: true },
        ],
        rows: rows.map((row) => ({
          key: row.unit,
          cells: [
            row.name,
            { shown: words.date(row.startedOn), value: row.startedOn },
            { shown: `${percent(row.before.share)}, ${of(row.before)}`, value: row.before.share },
            { shown: `${percent(row.after.share)}, ${of(row.after)}`, value: row.after.share },
            row.difference,
            row.low,
            row.high,
          ],
        })),
      }}
      chart={
        <BeforeAfter
          label={words.say('pay.staggeredSentence', {
            list: listText(
              words,
              drawn.map(({ label, beforeShown, afterShown }) => [label, `${beforeShown} – ${afterShown}`]),
            ),
          })}
          rows={drawn}
          axis={{ min: 0, max: 100, ticks: [0, 25, 50, 75, 100], write: (value) => words.number(value) }}
        />
      }
    />
  );
}
