import { Bars } from '../../../components/charts/Bars';
import { ChartPanel } from '../../../components/charts/ChartPanel';
import { Panel } from '../../../components/charts/Panel';
import { usePanelStyles } from '../../../components/charts/Panel.styles';
import { useWords } from '../../../components/text/WordsContext';
import type { PartOf } from '../../../scoring/team/unusable';
import { listText, percentText } from '../figureWords';

/** Contacts that can be written to, and those of which marketing knows enough (B13). */
export function MarketingPanel({ reachable, ready }: { readonly reachable: PartOf; readonly ready: PartOf }) {
  const words = useWords();
  const styles = usePanelStyles();
  const bars = [
    { key: 'reachable', label: words.say('knowledge.reachable'), of: reachable, tone: 'quiet' as const },
    { key: 'ready', label: words.say('knowledge.ready'), of: ready, tone: 'main' as const },
  ].map((bar) => ({
    ...bar,
    value: bar.of.part,
    shown: percentText(words, bar.of.share),
    note: words.say('figure.aOfB', { part: bar.of.part, whole: bar.of.whole }),
  }));
  const { whole } = ready;
  if (whole === 0) {
    return (
      <Panel span={6} title={words.say('knowledge.marketingNone')}>
        <p className={styles.few}>{words.say('knowledge.contactsEmpty')}</p>
      </Panel>
    );
  }
  return (
    <ChartPanel
      span={6}
      title={
        ready.share === null ? words.say('knowledge.marketingNone') : words.say('knowledge.marketing', { share: ready.share })
      }
      counted={words.say('knowledge.marketingCounted', { whole })}
      table={{
        name: 'contacts-for-marketing',
        columns: [
          { key: 'name', label: words.say('knowledge.contacts') },
          { key: 'count', label: words.say('figure.count'), numeric: true },
          { key: 'share', label: words.say('figure.share'), numeric: true },
        ],
        rows: bars.map(({ key, label, value, shown, of }) => ({ key, cells: [label, value, { shown, value: of.share }] })),
      }}
      chart={
        <Bars
          label={words.say('knowledge.marketingSentence', {
            whole,
            list: listText(
              words,
              bars.map(({ label, shown }) => [label, shown]),
            ),
          })}
          bars={bars}
          most={whole}
        />
      }
    />
  );
}
