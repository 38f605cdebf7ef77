import { Bars } from '../../../components/charts/Bars';
import { ChartPanel } from '../../../components/charts/ChartPanel';
import { Panel } from '../../../components/charts/Panel';
import { useWords } from '../../../components/text/WordsContext';
import { isSilent, layers, type UnitCadence } from '../../../programme/cadence';
import { percent } from '../../../scoring/team/shares';
import { useLeadersStyles } from './leaders.styles';

interface LayersPanelProps {
  readonly cadences: readonly UnitCadence[];
  readonly groupSize: number;
  /** Only the sponsor and the programme's owner see which groups have been silent. */
  readonly isSponsor: boolean;
}

/** Leaders of both layers by what their groups noted. Which one was silent is told to the sponsor alone. */
export function LayersPanel({ cadences, groupSize, isSponsor }: LayersPanelProps) {
  const words = useWords();
  const styles = useLeadersStyles();
  const shown = layers(cadences, groupSize);
  if (shown.length === 0) {
    return (
      <Panel title={words.say('leaders.layers')}>
        <p className={styles.text}>{words.say('leaders.layers.none')}</p>
      </Panel>
    );
  }
  const bars = shown.flatMap(({ layer, units, held, thanked }) => {
    const name = words.say(`leaders.layer.${layer}`);
    const bar = (key: 'reviewed' | 'thanked', n: number) => ({
      key: `${layer} ${key}`,
      label: words.say(`leaders.layer.${key}`, { name }),
      value: percent(n, units) ?? 0,
      shown: words.number(n),
      note: words.say('figure.of', { whole: units }),
      n,
      units,
    });
    return [bar('reviewed', held), bar('thanked', thanked)];
  });
  const silent = cadences.filter(isSilent);
  const names = silent.map(({ unit }) => unit.name).join(', ');
  const flag =
    isSponsor && silent.length > 0
      ? words.say('leaders.layers.sponsor', { n: silent.length, names })
      : words.say('leaders.layers.count', { n: silent.length });
  return (
    <ChartPanel
      title={words.say('leaders.layers')}
      counted={words.say('leaders.layers.counted')}
      foot={`${words.say('leaders.layers.foot')} ${flag}`}
      chart={
        <Bars
          label={words.say('leaders.layers.chart', {
            list: bars.map(({ label, shown: value, note }) => `${label} ${value} ${note}`).join(', '),
          })}
          bars={bars}
          most={100}
        />
      }
      table={{
        name: 'cadence-of-leaders',
        columns: [
          { key: 'what', label: words.say('leaders.what') },
          { key: 'n', label: words.say('figure.count'), numeric: true },
          { key: 'of', label: words.say('people.facts.of'), numeric: true },
        ],
        rows: bars.map(({ key, label, n, units }) => ({ key, cells: [label, n, units] })),
      }}
    />
  );
}
