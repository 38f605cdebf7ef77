import { Bars } from '../../../components/charts/Bars';
import { ChartPanel } from '../../../components/charts/ChartPanel';
import { useWords } from '../../../components/text/WordsContext';
import type { UseArea } from '../../../model/sheet';
import type { AreaUse } from '../../../scoring/team/areaUse';
import { listText } from '../figureWords';

export interface AreasPanelProps {
  readonly use: readonly AreaUse[];
  /** The one that is trained; the others are quiet. */
  readonly picked: UseArea | null;
  readonly people: number;
}

/** Which parts of the CRM few people use. */
export function AreasPanel({ use, picked, people }: AreasPanelProps) {
  const words = useWords();
  const rows = use.map(({ area, people: used, share }) => ({
    key: area,
    label: words.say(`use.${area}`),
    value: used ?? 0,
    shown: used === null ? words.say('train.untold') : words.number(used),
    note: used === null ? undefined : words.say('figure.of', { whole: people }),
    tone: area === picked ? ('main' as const) : ('quiet' as const),
    used,
    share,
  }));
  const told = rows.filter(({ used }) => used !== null);
  const untold = rows.filter(({ used }) => used === null);
  return (
    <ChartPanel
      span={7}
      title={words.say('train.areas')}
      counted={words.say('train.areasCounted', { whole: people })}
      foot={
        <>
          {words.say('train.areasFoot')}{' '}
          {untold.length > 0 && words.say('train.areasUntold', { list: untold.map(({ label }) => label).join(', ') })}
        </>
      }
      table={{
        name: 'use-of-the-crm',
        columns: [
          { key: 'area', label: words.say('train.area') },
          { key: 'people', label: words.say('train.used'), numeric: true },
          { key: 'share', label: words.say('figure.share'), numeric: true },
        ],
        rows: rows.map(({ key, label, shown, used, share }) => ({
          key,
          cells: [
            label,
            used === null ? { shown, value: null } : used,
            share === null ? null : { shown: words.say('figure.percent', { share }), value: share },
          ],
        })),
      }}
      chart={
        <Bars
          label={words.say('train.areasSentence', {
            list: listText(
              words,
              told.map(({ label, shown }) => [label, shown]),
            ),
          })}
          bars={told}
          most={people}
        />
      }
    />
  );
}
