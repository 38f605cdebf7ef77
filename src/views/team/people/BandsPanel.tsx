import { Bars } from '../../../components/charts/Bars';
import { ChartPanel } from '../../../components/charts/ChartPanel';
import { useWords } from '../../../components/text/WordsContext';
import type { GroupSheetDoc } from '../../../model/sheet';

interface BandsPanelProps {
  readonly bands: NonNullable<GroupSheetDoc['bands']>;
  readonly people: number;
  readonly groupSize: number;
}

/** How many people stand in which band. Who has no figure is counted only where that is a group. */
export function BandsPanel({ bands, people, groupSize }: BandsPanelProps) {
  const words = useWords();
  const ranked = bands.reduce((sum, each) => sum + each.people, 0);
  const rest = people - ranked;
  const named = bands.map(({ from, to, people: n }) => ({
    key: String(from),
    label: from === to ? words.say('bands.one', { from }) : words.say('bands.more', { from, to }),
    value: n,
    tone: from === 1 ? ('main' as const) : ('quiet' as const),
  }));
  const whole = rest === 0 || rest >= groupSize ? people : ranked;
  const bars = [
    ...named,
    ...(rest >= groupSize ? [{ key: 'none', label: words.say('bands.none'), value: rest, tone: 'fine' as const }] : []),
  ].map((bar) => ({ ...bar, shown: words.number(bar.value), note: words.say('figure.of', { whole }) }));
  const first = bands.find(({ from, to }) => from === 1 && to === 1);
  return (
    <ChartPanel
      span={7}
      title={first ? words.say('bands.title', { first: first.people, all: whole }) : words.say('bands.titleJoined')}
      counted={words.say('bands.counted')}
      foot={words.say('bands.foot')}
      chart={
        <Bars
          label={words.say('bands.chart', { list: bars.map(({ label, shown }) => `${label} ${shown}`).join(', ') })}
          bars={bars}
        />
      }
      table={{
        name: 'people-by-band',
        columns: [
          { key: 'band', label: words.say('people.bandHead') },
          { key: 'people', label: words.say('groups.people'), numeric: true },
        ],
        rows: bars.map(({ key, label, value }) => ({ key, cells: [label, value] })),
      }}
    />
  );
}
