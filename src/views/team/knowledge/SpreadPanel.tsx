import { Bars } from '../../../components/charts/Bars';
import { ChartPanel } from '../../../components/charts/ChartPanel';
import { Panel } from '../../../components/charts/Panel';
import { usePanelStyles } from '../../../components/charts/Panel.styles';
import { useWords } from '../../../components/text/WordsContext';
import type { Holder } from '../../../scoring/team/concentration';
import { listText, percentText } from '../figureWords';

/** Shares of unusable records by group, where the sheet has no steps of people. */
export function SpreadPanel({ holders }: { readonly holders: readonly Holder[] }) {
  const words = useWords();
  const styles = usePanelStyles();
  const most = holders.reduce<Holder | null>((top, each) => (each.unusable > (top?.unusable ?? 0) ? each : top), null);
  const bars = holders.map(({ key, name, unusable, share }) => ({
    key,
    label: name,
    value: unusable,
    shown: percentText(words, share),
    note: words.number(unusable),
    tone: key === most?.key ? ('main' as const) : ('quiet' as const),
    share,
  }));
  if (most === null) {
    return (
      <Panel span={5} title={words.say('knowledge.spreadNone')}>
        <p className={styles.few}>{words.say('figure.notEnough')}</p>
      </Panel>
    );
  }
  return (
    <ChartPanel
      span={5}
      title={words.say('knowledge.spread', { name: most.name, share: most.share })}
      counted={words.say('knowledge.spreadCounted')}
      foot={words.say('knowledge.spreadFoot')}
      table={{
        name: 'who-holds-it',
        columns: [
          { key: 'name', label: words.say('knowledge.group') },
          { key: 'unusable', label: words.say('knowledge.unusableColumn'), numeric: true },
          { key: 'share', label: words.say('figure.share'), numeric: true },
        ],
        rows: bars.map(({ key, label, value, shown, share }) => ({ key, cells: [label, value, { shown, value: share }] })),
      }}
      chart={
        <Bars
          label={words.say('knowledge.spreadSentence', {
            list: listText(
              words,
              bars.map(({ label, shown }) => [label, shown]),
            ),
          })}
          bars={bars}
        />
      }
    />
  );
}
