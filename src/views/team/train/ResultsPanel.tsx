import { BeforeAfter } from '../../../components/charts/BeforeAfter';
import { ChartPanel } from '../../../components/charts/ChartPanel';
import { Panel } from '../../../components/charts/Panel';
import { usePanelStyles } from '../../../components/charts/Panel.styles';
import { useWords } from '../../../components/text/WordsContext';
import type { MeasuredLesson } from '../../../scoring/team/lessons';
import { listText, percentText } from '../figureWords';

const MOST = 6;

/** What refreshers changed: the same group, before and two weeks after (A16). */
export function ResultsPanel({ lessons }: { readonly lessons: readonly MeasuredLesson[] }) {
  const words = useWords();
  const styles = usePanelStyles();
  const percent = (share: number) => words.say('figure.percent', { share });
  const end = ({ state, before, after, measuredOn }: MeasuredLesson) => {
    if (state === 'running') return words.say('train.running', { day: measuredOn });
    if (state === 'unknown') return words.say('train.unknown');
    if (state === 'noChange') return words.say('train.noChange');
    return words.say('train.more', { points: (after ?? 0) - (before ?? 0) });
  };
  const measured = lessons.filter(({ state }) => state === 'changed' || state === 'noChange').slice(0, MOST);
  const changed = measured.filter(({ state }) => state === 'changed').length;
  const title =
    measured.length > 0 ? words.say('train.results', { changed, all: measured.length }) : words.say('train.resultsNone');
  if (lessons.length === 0) {
    return (
      <Panel title={title} counted={words.say('train.resultsCounted')}>
        <p className={styles.few}>{words.say('train.resultsEmpty')}</p>
      </Panel>
    );
  }
  const rows = measured.flatMap((lesson) => {
    const { area, on, before, after, state } = lesson;
    if (before === null || after === null) return [];
    return [
      {
        key: `${area} ${on}`,
        label: words.say(`use.${area}`),
        note: words.date(on),
        before,
        after,
        beforeShown: percent(before),
        afterShown: percent(after),
        end: end(lesson),
        clear: state === 'changed',
      },
    ];
  });
  return (
    <ChartPanel
      title={title}
      counted={words.say('train.resultsCounted')}
      foot={words.say('train.resultsFoot')}
      first={rows.length > 0 ? 'chart' : 'table'}
      table={{
        name: 'refreshers',
        columns: [
          { key: 'area', label: words.say('train.area') },
          { key: 'on', label: words.say('train.held') },
          { key: 'before', label: words.say('train.before'), numeric: true },
          { key: 'after', label: words.say('train.after'), numeric: true },
          { key: 'change', label: words.say('train.change') },
        ],
        rows: lessons.map((lesson) => ({
          key: `${lesson.area} ${lesson.on}`,
          cells: [
            words.say(`use.${lesson.area}`),
            { shown: words.date(lesson.on), value: lesson.on },
            { shown: percentText(words, lesson.before), value: lesson.before },
            { shown: percentText(words, lesson.after), value: lesson.after },
            end(lesson),
          ],
        })),
      }}
      chart={
        <BeforeAfter
          label={words.say('train.resultsSentence', {
            list: listText(
              words,
              rows.map(({ label, beforeShown, afterShown }) => [
                label,
                words.say('train.pair', { before: beforeShown, after: afterShown }),
              ]),
            ),
          })}
          rows={rows}
          axis={{ min: 0, max: 100, ticks: [0, 25, 50, 75, 100], write: (value) => words.number(value) }}
        />
      }
    />
  );
}
