import { Bars } from '../../../components/charts/Bars';
import { ChartPanel } from '../../../components/charts/ChartPanel';
import { Panel } from '../../../components/charts/Panel';
import { usePanelStyles } from '../../../components/charts/Panel.styles';
import { useWords } from '../../../components/text/WordsContext';
import type { RuleCost } from '../../../scoring/team/ruleCost';
import { listText } from '../figureWords';

const MOST = 6;

/** What rules cost people in time (B7): the one that takes most stands first. */
export function RuleCostPanel({ costs }: { readonly costs: readonly RuleCost[] }) {
  const words = useWords();
  const styles = usePanelStyles();
  const counted = words.say('cost.counted');
  const first = costs[0];
  if (!first) {
    return (
      <Panel span={6} title={words.say('cost.titleNone')} counted={counted}>
        <p className={styles.few}>{words.say('figure.notEnough')}</p>
      </Panel>
    );
  }
  const bars = costs.slice(0, MOST).map(({ rule, seconds, fixes, each }, index) => ({
    key: rule,
    label: words.ruleLabel(rule),
    value: seconds,
    shown: words.say('cost.shown', { seconds }),
    note: words.say('cost.note', { fixes, each }),
    tone: index === 0 ? ('main' as const) : ('quiet' as const),
  }));
  const list = listText(
    words,
    bars.map(({ label, shown }) => [label, shown]),
  );
  return (
    <ChartPanel
      span={6}
      title={words.say('cost.title', { rule: words.ruleLabel(first.rule) })}
      counted={counted}
      foot={words.say('cost.foot')}
      table={{
        name: 'what-rules-cost',
        columns: [
          { key: 'rule', label: words.say('cost.rule') },
          { key: 'seconds', label: words.say('cost.seconds'), numeric: true },
          { key: 'fixes', label: words.say('cost.fixes'), numeric: true },
          { key: 'each', label: words.say('cost.each'), numeric: true },
        ],
        rows: costs.map(({ rule, seconds, fixes, each }) => ({
          key: rule,
          cells: [words.ruleLabel(rule), seconds, fixes, each],
        })),
      }}
      chart={<Bars label={words.say('cost.sentence', { list })} bars={bars} />}
    />
  );
}
