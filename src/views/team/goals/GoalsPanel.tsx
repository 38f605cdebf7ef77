import { ChartPanel } from '../../../components/charts/ChartPanel';
import { Track } from '../../../components/charts/Track';
import { useWords } from '../../../components/text/WordsContext';
import type { GoalProgress } from '../../../scoring/team/goalProgress';
import { useGoalsStyles } from './goals.styles';
import { measureText } from './measureText';

/** Goals on tracks: the bar is now, the line where it began, the diamond the goal. */
export function GoalsPanel({ goals }: { readonly goals: readonly GoalProgress[] }) {
  const words = useWords();
  const styles = useGoalsStyles();
  const counts = ({ measure }: GoalProgress['goal'], part: number, whole: number) =>
    measure === 'gapMoney' ? words.say('goals.moneyOf', { part, whole }) : words.say('figure.aOfB', { part, whole });
  const rows = goals.map((progress) => {
    const { goal, now } = progress;
    const shown = now === null ? words.say('figure.unknown') : measureText(words, goal.measure, now.value);
    return { ...progress, shown, told: words.say(`goals.state.${progress.state}`) };
  });
  const counted = rows.flatMap(({ goal, now }) =>
    now?.whole ? [words.say('figure.pair', { name: goal.name, value: counts(goal, now.part ?? 0, now.whole) })] : [],
  );
  return (
    <ChartPanel
      title={words.say('goals.title')}
      counted={words.say('goals.counted')}
      foot={counted.length > 0 ? words.say('goals.foot', { list: counted.join('; ') }) : undefined}
      table={{
        name: 'goals',
        columns: [
          { key: 'name', label: words.say('goals.name') },
          { key: 'owner', label: words.say('goals.owner') },
          { key: 'now', label: words.say('goals.nowColumn'), numeric: true },
          { key: 'from', label: words.say('goals.baseline'), numeric: true },
          { key: 'to', label: words.say('goals.target'), numeric: true },
          { key: 'by', label: words.say('goals.byColumn') },
          { key: 'state', label: words.say('goals.stateColumn') },
        ],
        rows: rows.map(({ goal, now, shown, told }) => ({
          key: goal.id,
          cells: [
            goal.name,
            goal.owner,
            { shown, value: now?.value ?? null },
            goal.baseline,
            goal.target,
            { shown: words.date(goal.by), value: goal.by },
            told,
          ],
        })),
      }}
      chart={
        <ul className={styles.list}>
          {rows.map(({ goal, now, lowerIsBetter, shown, told }) => (
            <li key={goal.id} className={styles.goal}>
              <span className={styles.name}>
                {goal.name}
                <span className={styles.small}>
                  {goal.owner}
                  {lowerIsBetter && ` · ${words.say('goals.lower')}`}
                </span>
              </span>
              <Track
                label={words.say('goals.sentence', {
                  name: goal.name,
                  now: shown,
                  from: goal.baseline,
                  to: goal.target,
                  state: told,
                })}
                now={now?.value ?? null}
                baseline={goal.baseline}
                goal={goal.target}
                max={100}
              />
              <span className={styles.name}>
                {shown}
                <span className={styles.small}>{words.say('goals.from', { from: goal.baseline, to: goal.target })}</span>
              </span>
              <span className={styles.by}>
                {words.say('goals.by', { day: goal.by })}
                <span className={styles.small}>{told}</span>
              </span>
            </li>
          ))}
        </ul>
      }
    />
  );
}
