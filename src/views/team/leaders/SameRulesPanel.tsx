import { BeforeAfter } from '../../../components/charts/BeforeAfter';
import { ChartPanel } from '../../../components/charts/ChartPanel';
import { Panel } from '../../../components/charts/Panel';
import { useWords } from '../../../components/text/WordsContext';
import { counterBy, counterOf } from '../../../model/sheet';
import type { TeamSheetWeek } from '../../../model/teamData';
import { MEASURES } from '../../../scoring/team/peopleList';
import { percent } from '../../../scoring/team/shares';
import { ownLine } from '../../../scoring/team/weekChanges';
import { useLeadersStyles } from './leaders.styles';

interface SameRulesPanelProps {
  /** `null` = too few leaders. */
  readonly leaders: TeamSheetWeek | null;
  readonly everybody: TeamSheetWeek;
}

const total = (counts: Readonly<Record<string, number>>) => Object.values(counts).reduce((sum, n) => sum + n, 0);

/** Leaders' own use beside everybody's, by the same formula; zero is shown as zero. */
export function SameRulesPanel({ leaders, everybody }: SameRulesPanelProps) {
  const words = useWords();
  const styles = useLeadersStyles();
  const [theirs, all] = [leaders && ownLine(leaders), ownLine(everybody)];
  if (!leaders || !theirs || !all) {
    return (
      <Panel span={8} title={words.say('leaders.same')}>
        <p className={styles.text}>{words.say('leaders.same.few')}</p>
      </Panel>
    );
  }
  const share = (adopted: number | null, people: number) => (adopted === null ? null : percent(adopted, people));
  const rows = [
    {
      key: 'adopted',
      label: words.say('leaders.adopted'),
      leaders: share(theirs.adopted, leaders.people),
      people: share(all.adopted, everybody.people),
    },
    ...MEASURES.map((measure) => {
      const points = (value: number | undefined) => (value === undefined ? null : Math.round(value / 100));
      return {
        key: measure,
        label: words.say(`people.measure.${measure}`),
        leaders: points(theirs.measures[measure]),
        people: points(all.measures[measure]),
      };
    }),
  ].flatMap((row) => (row.leaders === null || row.people === null ? [] : [{ ...row, leaders: row.leaders, people: row.people }]));
  const { counters } = leaders.doc;
  return (
    <ChartPanel
      span={8}
      title={words.say('leaders.same')}
      counted={words.say('leaders.same.counted')}
      foot={`${words.say('leaders.same.foot')} ${words.say('leaders.week', {
        activities: total(counterBy(counters, 'activity')),
        substance: counterOf(counters, 'substance'),
        records: total(counterBy(counters, 'made')),
      })}`}
      chart={
        <BeforeAfter
          label={words.say('leaders.same.chart', {
            list: rows
              .map(
                ({ label, leaders: own, people }) =>
                  `${label} ${words.say('leaders.pair', { leaders: words.number(own), people: words.number(people) })}`,
              )
              .join('; '),
          })}
          axis={{ min: 0, max: 100, ticks: [0, 25, 50, 75, 100], write: (value) => words.number(value) }}
          rows={rows.map(({ key, label, leaders: own, people }) => ({
            key,
            label,
            before: people,
            after: own,
            beforeShown: words.number(people),
            afterShown: words.number(own),
            end: '',
            clear: true,
          }))}
        />
      }
      table={{
        name: 'leaders-under-the-same-rules',
        columns: [
          { key: 'what', label: words.say('leaders.what') },
          { key: 'leaders', label: words.say('leaders.leaders'), numeric: true },
          { key: 'people', label: words.say('leaders.everybody'), numeric: true },
        ],
        rows: rows.map(({ key, label, leaders: own, people }) => ({ key, cells: [label, own, people] })),
      }}
    />
  );
}
