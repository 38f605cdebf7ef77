import { Bars } from '../../../components/charts/Bars';
import { ChartPanel } from '../../../components/charts/ChartPanel';
import { useWords } from '../../../components/text/WordsContext';
import type { PileUp } from '../../../scoring/team/pileUp';
import { listText } from '../figureWords';

/** Where deals move in their usual time. */
export function FlowPanel({ pile }: { readonly pile: PileUp }) {
  const words = useWords();
  const bars = pile.phases.map(({ phase, waiting, open }) => ({
    key: phase,
    label: words.say(`phase.${phase}`),
    value: open - waiting,
    shown: words.number(open - waiting),
    note: words.say('figure.of', { whole: open }),
    tone: 'quiet' as const,
    open,
  }));
  const list = listText(
    words,
    bars.map(({ label, value, open }) => [label, words.say('figure.aOfB', { part: value, whole: open })]),
  );
  return (
    <ChartPanel
      title={words.say('stuck.flows')}
      counted={words.say('stuck.flowsCounted')}
      table={{
        name: 'where-it-flows',
        columns: [
          { key: 'phase', label: words.say('stuck.phase') },
          { key: 'moving', label: words.say('stuck.moving'), numeric: true },
          { key: 'open', label: words.say('stuck.open'), numeric: true },
        ],
        rows: bars.map(({ key, label, value, open }) => ({ key, cells: [label, value, open] })),
      }}
      chart={
        <Bars
          label={words.say('stuck.flowsSentence', { list })}
          bars={bars}
          most={Math.max(...pile.phases.map(({ open }) => open))}
        />
      }
    />
  );
}
