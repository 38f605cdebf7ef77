import { Bars } from '../../../components/charts/Bars';
import { ChartPanel } from '../../../components/charts/ChartPanel';
import { Panel } from '../../../components/charts/Panel';
import { usePanelStyles } from '../../../components/charts/Panel.styles';
import { useWords } from '../../../components/text/WordsContext';
import type { Phase } from '../../../model/rule';
import type { BarrierCount } from '../../../model/sheet';
import { reasonsIn } from '../../../scoring/team/reasonsIn';
import { listText } from '../figureWords';

/** Why deals wait in the phase where most of them do: reasons that people gave there. */
export function ReasonsPanel({ phase, barriers }: { readonly phase: Phase; readonly barriers: readonly BarrierCount[] }) {
  const words = useWords();
  const styles = usePanelStyles();
  const title = words.say('stuck.why', { phase: words.say(`phase.${phase}`) });
  const counted = words.say('stuck.whyCounted');
  const bars = reasonsIn(barriers, phase).map(({ reason, answers }, index) => {
    const id = `reason.${reason}`;
    return {
      key: reason,
      label: words.has(id) ? words.say(id) : reason,
      value: answers,
      shown: words.number(answers),
      tone: index === 0 ? ('main' as const) : ('quiet' as const),
    };
  });
  if (bars.length === 0) {
    return (
      <Panel title={title} counted={counted}>
        <p className={styles.few}>{words.say('stuck.whyNone')}</p>
      </Panel>
    );
  }
  const list = listText(
    words,
    bars.map(({ label, value }) => [label, value]),
  );
  return (
    <ChartPanel
      title={title}
      counted={counted}
      table={{
        name: 'why-deals-wait',
        columns: [
          { key: 'reason', label: words.say('stuck.reason') },
          { key: 'answers', label: words.say('stuck.answers'), numeric: true },
        ],
        rows: bars.map(({ key, label, value }) => ({ key, cells: [label, value] })),
      }}
      chart={<Bars label={words.say('stuck.whySentence', { phase: words.say(`phase.${phase}`), list })} bars={bars} />}
    />
  );
}
