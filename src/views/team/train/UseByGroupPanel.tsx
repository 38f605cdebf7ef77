import { ChartPanel } from '../../../components/charts/ChartPanel';
import { Matrix, type MatrixCell } from '../../../components/charts/Matrix';
import { useWords } from '../../../components/text/WordsContext';
import type { AreaUse } from '../../../scoring/team/areaUse';

export interface UseByGroupPanelProps {
  readonly all: readonly AreaUse[];
  readonly groups: readonly { readonly key: string; readonly name: string; readonly use: readonly AreaUse[] }[];
}

const stepOf = (share: number) => Math.min(4, Math.floor(share / 20)) as 0 | 1 | 2 | 3 | 4;
const STEPS = ['0–19 %', '20–39', '40–59', '60–79', '80 +'];

/** Parts of the CRM by group (D41): where a part is not used at all, it says so. */
export function UseByGroupPanel({ all, groups }: UseByGroupPanelProps) {
  const words = useWords();
  const find = (use: readonly AreaUse[], area: AreaUse['area']) => use.find((each) => each.area === area)?.share ?? null;
  const percent = (share: number) => words.say('figure.percent', { share });
  const rows = all
    .map(({ area, share }) => ({
      area,
      label: words.say(`use.${area}`),
      cells: groups.map(({ use }) => find(use, area)),
      share,
    }))
    .filter(({ cells }) => cells.some((each) => each !== null));
  const unused = rows.flatMap(({ label, cells }) =>
    cells.flatMap((share, index) =>
      share === 0 ? [words.say('train.unusedIn', { area: label, group: groups[index]?.name ?? '' })] : [],
    ),
  );
  const cell = (share: number | null): MatrixCell => (share === null ? 'few' : { shown: percent(share), step: stepOf(share) });
  if (rows.length === 0) return null;
  return (
    <ChartPanel
      title={unused[0] ?? words.say('train.byGroup')}
      counted={words.say('train.byGroupCounted')}
      foot={unused.length > 1 ? unused.slice(1).join('; ') : undefined}
      table={{
        name: 'use-by-group',
        columns: [
          { key: 'area', label: words.say('train.area') },
          ...groups.map(({ key, name }) => ({ key, label: name, numeric: true })),
          { key: ' all', label: words.say('figure.total'), numeric: true },
        ],
        rows: rows.map(({ area, label, cells, share }) => ({
          key: area,
          cells: [label, ...[...cells, share].map((each) => (each === null ? null : { shown: percent(each), value: each }))],
        })),
      }}
      chart={
        <Matrix
          label={words.say('train.byGroupSentence', { area: rows[0]?.label ?? '' })}
          columns={groups.map(({ key, name }) => ({ key, label: name }))}
          all={words.say('figure.total')}
          rows={rows.map(({ area, label, cells, share }) => ({
            key: area,
            label,
            cells: cells.map(cell),
            total: share === null ? '–' : percent(share),
          }))}
          legend={{ steps: STEPS, few: words.say('train.untold') }}
        />
      }
    />
  );
}
