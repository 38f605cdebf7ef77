import { ChartPanel } from '../../../components/charts/ChartPanel';
import { Columns } from '../../../components/charts/Columns';
import { Matrix, type MatrixCell } from '../../../components/charts/Matrix';
import { useWords } from '../../../components/text/WordsContext';
import type { Table } from '../../../model/table';
import type { PileUp } from '../../../scoring/team/pileUp';
import { listText } from '../figureWords';

/** The ramp of counts: 1, 2, 3, 4 and more; nothing is no colour. */
function cellOf(count: number): MatrixCell {
  if (count === 0) return null;
  return { shown: String(count), step: Math.min(4, count) as 1 | 2 | 3 | 4 };
}

export interface WaitingPanelProps {
  readonly pile: PileUp;
  /** Who stands in the rows; `none` = the sheet may tell the whole only. */
  readonly rows: 'people' | 'groups' | 'none';
}

/** Where deals wait: a heat map by phase and owner or group, with column totals above. */
export function WaitingPanel({ pile, rows }: WaitingPanelProps) {
  const words = useWords();
  const phases = pile.phases.map(({ phase, waiting }) => ({ key: phase, label: words.say(`phase.${phase}`), total: waiting }));
  const label = words.say('stuck.whereSentence', {
    list: listText(
      words,
      phases.map(({ label: name, total }) => [name, total]),
    ),
  });
  const table: Table = {
    name: 'where-deals-wait',
    named: rows === 'people',
    columns: [
      { key: 'name', label: words.say(rows === 'people' ? 'stuck.owner' : 'stuck.group') },
      ...phases.map(({ key, label: name }) => ({ key, label: name, numeric: true })),
      { key: 'all', label: words.say('stuck.all'), numeric: true },
    ],
    rows: [
      ...pile.rows.map(({ key, name, cells, waiting }) => ({ key, cells: [name, ...cells, waiting] })),
      {
        key: 'all',
        total: true,
        cells: [words.say('figure.total'), ...phases.map(({ total }) => total), pile.waiting],
      },
    ],
  };
  const title = { people: 'stuck.where', groups: 'stuck.whereGroups', none: 'stuck.whereAll' } as const;
  return (
    <ChartPanel
      span={7}
      title={words.say(title[rows])}
      counted={rows === 'people' ? words.say('stuck.whereCounted') : words.say('stuck.meaning')}
      foot={words.say('stuck.whereFoot', { waiting: pile.waiting, open: pile.open })}
      table={table}
      chart={
        rows === 'none' ? (
          <Columns
            label={label}
            bars={phases.map(({ key, label: name, total }) => ({
              key,
              label: name,
              value: total,
              shown: words.number(total),
              tone: key === pile.ranked[0]?.phase ? 'main' : 'quiet',
            }))}
          />
        ) : (
          <Matrix
            label={label}
            columns={phases}
            all={words.say('stuck.all')}
            rows={pile.rows.map(({ key, name, cells, waiting }) => ({
              key,
              label: name,
              cells: cells.map(cellOf),
              total: words.number(waiting),
            }))}
          />
        )
      }
    />
  );
}
