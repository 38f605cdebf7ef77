import { ChartPanel } from '../../../components/charts/ChartPanel';
import { Columns } from '../../../components/charts/Columns';
import { Panel } from '../../../components/charts/Panel';
import { usePanelStyles } from '../../../components/charts/Panel.styles';
import { useWords } from '../../../components/text/WordsContext';
import type { Pipeline } from '../../../scoring/team/pipeline';
import { listText } from '../figureWords';

/** How long won deals were visible before they closed. */
export function VisiblePanel({ pipeline }: { readonly pipeline: Pipeline }) {
  const words = useWords();
  const styles = usePanelStyles();
  const { visible, exempt } = pipeline;
  const title = words.say('honesty.visible');
  if (visible === null) {
    return (
      <Panel span={7} title={title}>
        <p className={styles.few}>{words.say('honesty.visibleNone')}</p>
      </Panel>
    );
  }
  const all = visible.reduce((sum, { deals }) => sum + deals, 0);
  const bars = visible.map(({ band, deals }) => ({
    key: band,
    label: words.say(`honesty.band.${band}`),
    value: deals,
    shown: words.number(deals),
    tone: band === '0' || band === '1' ? ('attention' as const) : ('main' as const),
  }));
  return (
    <ChartPanel
      span={7}
      title={title}
      counted={words.say('honesty.visibleCounted', { whole: all })}
      foot={
        <>
          {words.say('honesty.visibleFoot', { sum: bars.map(({ shown }) => shown).join(' + '), all })}{' '}
          {exempt > 0 && words.say('honesty.exempt', { count: exempt })}
        </>
      }
      table={{
        name: 'days-before-closing',
        columns: [
          { key: 'days', label: words.say('honesty.days') },
          { key: 'deals', label: words.say('honesty.deals'), numeric: true },
        ],
        rows: [
          ...bars.map(({ key, label, value }) => ({ key, cells: [label, value] })),
          { key: 'all', total: true, cells: [words.say('figure.total'), all] },
        ],
      }}
      chart={
        <Columns
          label={words.say('honesty.visibleSentence', {
            list: listText(
              words,
              bars.map(({ label, value }) => [label, value]),
            ),
          })}
          bars={bars}
        />
      }
    />
  );
}
