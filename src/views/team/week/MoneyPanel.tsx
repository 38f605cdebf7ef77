import { ChartPanel } from '../../../components/charts/ChartPanel';
import { Panel } from '../../../components/charts/Panel';
import { StackedBar } from '../../../components/charts/StackedBar';
import type { Tone } from '../../../components/charts/tone';
import { useWords } from '../../../components/text/WordsContext';
import type { GapMoney } from '../../../scoring/team/gapMoney';
import type { Words } from '../../../words/createWords';
import { useArea } from '../../area/AreaContext';
import { shortMoney } from '../shortMoney';
import { useWeekStyles } from './week.styles';

const TONES: readonly Tone[] = ['attention', 'third', 'main', 'quiet'];

/** A gap's name: the catalogue's, else what the rule asks for. */
function gapName(words: Words, id: string): string {
  const key = `week.gap.${id}`;
  return words.has(key) ? words.say(key) : words.ruleLabel(id);
}

/** Open forecast by the first gap of each deal. Without money it counts deals. */
export function MoneyPanel({ gaps, noRate }: { readonly gaps: GapMoney; readonly noRate: number }) {
  const words = useWords();
  const styles = useWeekStyles();
  const { place } = useArea();
  const money = (value: number) => shortMoney(value, place.currency, place.locale);
  if (gaps.deals === 0 || gaps.gapDeals === 0) {
    return (
      <Panel span={6} title={words.say('week.money.empty')}>
        <p className={styles.text}>{words.say(gaps.deals === 0 ? 'week.money.noDeals' : 'week.money.none')}</p>
      </Panel>
    );
  }
  const byMoney = gaps.money > 0;
  const parts = gaps.parts.map((part, index) => ({
    ...part,
    key: part.id,
    label: gapName(words, part.id),
    value: byMoney ? part.money : part.deals,
    tone: part.id === 'none' ? ('fine' as const) : (TONES[index - 1] ?? 'quiet'),
    count: words.say('week.money.deals', { n: part.deals }),
    shown: `${byMoney ? `${money(part.money)} · ` : ''}${words.say('figure.percent', { share: part.share })}`,
    ...(part.id === 'none' && byMoney ? { inside: money(part.money) } : {}),
  }));
  const foot = [
    words.say('week.money.foot', { currency: place.currency }),
    ...(noRate > 0 ? [words.say('week.money.noRate', { n: noRate })] : []),
  ].join(' ');
  return (
    <ChartPanel
      span={6}
      title={
        byMoney
          ? words.say('week.money.title', { gap: money(gaps.gapMoney), all: money(gaps.money) })
          : words.say('week.money.plain', { gap: gaps.gapDeals, all: gaps.deals })
      }
      counted={words.say('week.money.counted', { deals: gaps.deals })}
      foot={foot}
      chart={
        <StackedBar
          label={words.say('week.money.chart', { list: parts.map(({ label, shown }) => `${label} ${shown}`).join(', ') })}
          parts={parts}
        />
      }
      table={{
        name: 'open-forecast-by-first-gap',
        columns: [
          { key: 'part', label: words.say('week.money.part') },
          { key: 'deals', label: words.say('week.money.dealsHead'), numeric: true },
          { key: 'money', label: words.say('week.money.moneyHead'), numeric: true },
          { key: 'share', label: words.say('week.money.shareHead'), numeric: true },
        ],
        rows: parts.map(({ key, label, deals, money: sum, share }) => ({ key, cells: [label, deals, sum, share] })),
      }}
    />
  );
}
