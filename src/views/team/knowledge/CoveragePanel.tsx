import { Bars } from '../../../components/charts/Bars';
import { ChartPanel } from '../../../components/charts/ChartPanel';
import { useWords } from '../../../components/text/WordsContext';
import type { Coverage } from '../../../scoring/team/coverage';
import type { Words } from '../../../words/createWords';
import { listText, percentText } from '../figureWords';

/** Countries come as they were typed, in lower case. */
function countryName(words: Words, country: string): string {
  if (country === 'none') return words.say('knowledge.noCountry');
  if (country === 'other') return words.say('knowledge.otherCountries');
  return country.length <= 3 ? country.toUpperCase() : country.replace(/(^|[\s-])\p{L}/gu, (first) => first.toUpperCase());
}

export interface CoveragePanelProps {
  readonly all: Coverage;
  readonly rows: readonly (Omit<Coverage, 'silent'> & { readonly silent?: number })[];
  /** What the rows are. */
  readonly by: 'group' | 'country';
}

/** Active accounts that can be reached and were spoken to, by group or by country. */
export function CoveragePanel({ all, rows, by }: CoveragePanelProps) {
  const words = useWords();
  const kind = words.say(by === 'group' ? 'knowledge.byGroup' : 'knowledge.byCountry');
  const bars = rows.map(({ key, name, part, whole, share }) => ({
    key,
    label: by === 'country' ? countryName(words, name) : name,
    value: share ?? 0,
    shown: percentText(words, share),
    note: words.say('figure.aOfB', { part, whole }),
  }));
  const cells = (row: CoveragePanelProps['rows'][number], name: string) => [
    name,
    row.part,
    row.whole,
    { shown: percentText(words, row.share), value: row.share },
    ...(by === 'group' ? [row.silent ?? null] : []),
  ];
  return (
    <ChartPanel
      span={7}
      first="table"
      title={
        all.whole > 0
          ? words.say('knowledge.coverage', { part: all.part, whole: all.whole })
          : words.say('knowledge.coverageNone')
      }
      counted={words.say('knowledge.coverageCounted', { by: kind })}
      foot={words.say('knowledge.coverageFoot')}
      table={{
        name: `coverage-by-${by}`,
        columns: [
          { key: 'name', label: words.say(by === 'group' ? 'knowledge.group' : 'knowledge.country') },
          { key: 'covered', label: words.say('knowledge.covered'), numeric: true },
          { key: 'accounts', label: words.say('knowledge.accounts'), numeric: true },
          { key: 'share', label: words.say('figure.share'), numeric: true },
          ...(by === 'group' ? [{ key: 'silent', label: words.say('knowledge.silent'), numeric: true }] : []),
        ],
        rows: [
          ...rows.map((row) => ({ key: row.key, cells: cells(row, by === 'country' ? countryName(words, row.name) : row.name) })),
          { key: ' all', total: true, cells: cells(all, words.say('figure.total')) },
        ],
      }}
      chart={
        <Bars
          label={words.say('knowledge.coverageSentence', {
            list: listText(
              words,
              bars.map(({ label, shown }) => [label, shown]),
            ),
          })}
          bars={bars}
          most={100}
        />
      }
    />
  );
}
