import { axisFromZero, stepFor } from '../../../components/charts/axis';
import { ChartPanel } from '../../../components/charts/ChartPanel';
import { Panel } from '../../../components/charts/Panel';
import { Quadrant } from '../../../components/charts/Quadrant';
import { useWords } from '../../../components/text/WordsContext';
import { LITTLE, type SalesPoint, WELL } from '../../../scoring/team/sellsWell';
import { usePeopleStyles } from './people.styles';

/** Who sells well and records little: for coaching, on the own manager's page alone. Only those in the field are named in the chart. */
export function QuadrantPanel({ points }: { readonly points: readonly SalesPoint[] | null }) {
  const words = useWords();
  const styles = usePeopleStyles();
  if (points === null) {
    return (
      <Panel span={5} title={words.say('people.quadrant.title.few')}>
        <p className={styles.text}>{words.say('people.quadrant.few')}</p>
      </Panel>
    );
  }
  const marked = points.filter((point) => point.marked);
  const most = Math.max(WELL, ...points.map(({ sales }) => sales));
  const percent = (value: number) => words.say('figure.percent', { share: value });
  const names = marked.map(({ name }) => name).join(', ');
  return (
    <ChartPanel
      span={5}
      title={words.say('people.quadrant.title', { n: marked.length })}
      counted={words.say('people.quadrant.counted')}
      foot={words.say('people.quadrant.foot')}
      chart={
        <Quadrant
          label={words.say('people.quadrant.chart', {
            n: points.length,
            marked: marked.length > 0 ? words.say('people.quadrant.marked', { names }) : words.say('people.quadrant.nobody'),
          })}
          points={points.map(({ person, name, completeness, sales, marked: named }) => ({
            key: person,
            x: completeness,
            y: sales,
            ...(named ? { name } : {}),
          }))}
          x={{ min: 0, max: 100, ticks: [0, 25, 50, 75, 100], write: (value) => words.number(value) }}
          y={axisFromZero(most, stepFor(most), percent)}
          under={LITTLE}
          above={WELL}
          field={words.say('people.quadrant.field')}
        />
      }
      table={{
        name: 'sales-beside-records',
        named: true,
        columns: [
          { key: 'name', label: words.say('people.person') },
          { key: 'complete', label: words.say('people.quadrant.complete'), numeric: true },
          { key: 'sales', label: words.say('people.quadrant.sales'), numeric: true },
        ],
        rows: points.map(({ person, name, completeness, sales }) => ({ key: person, cells: [name, completeness, sales] })),
      }}
    />
  );
}
