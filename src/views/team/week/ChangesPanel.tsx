import { mergeClasses } from '@fluentui/react-components';
import { Panel } from '../../../components/charts/Panel';
import { useWords } from '../../../components/text/WordsContext';
import type { WeekChange } from '../../../scoring/team/weekChanges';
import type { Words } from '../../../words/createWords';
import type { Weeks } from '../teamRoute';
import { useWeekStyles } from './week.styles';

interface ChangesPanelProps {
  readonly changes: readonly WeekChange[];
  readonly weeks: Weeks;
  readonly now: string;
  readonly before: string | null;
}

function valueText(words: Words, n: number | null, of: number | null): string {
  if (n === null) return words.say('week.change.unknown');
  return of === null ? words.number(n) : words.say('week.change.aOf', { n, of });
}

function differenceText(words: Words, { id, before, now }: WeekChange): string {
  if (before === null || now === null) return '–';
  const n = Math.abs(now - before);
  if (n === 0) return words.say('week.change.same');
  const arrow = now > before ? '↑' : '↓';
  const said = id === 'score' ? 'week.change.pointsUp' : now > before ? 'week.change.more' : 'week.change.fewer';
  return `${arrow} ${words.say(said, { n })}`;
}

/** What changed: then, now, and whether that is better or the reader's turn. A step back is a number without a badge. */
export function ChangesPanel({ changes, weeks, now, before }: ChangesPanelProps) {
  const words = useWords();
  const styles = useWeekStyles();
  const counted = before ? words.say('week.changed.counted', { before, now }) : words.say('week.changed.countedFirst', { now });
  return (
    <Panel span={6} title={words.say(`week.changed.${weeks}`)} counted={counted} foot={words.say('week.changed.foot')}>
      <table className={styles.table}>
        <thead className={styles.hidden}>
          <tr>
            {(['what', 'before', 'now', 'difference'] as const).map((each) => (
              <th key={each} scope="col">
                {words.say(`week.change.${each}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {changes.map((change) => (
            <tr key={change.id} className={styles.line}>
              <th scope="row" className={styles.what}>
                {words.say(`week.change.${change.id}`)}
              </th>
              <td className={styles.before}>{valueText(words, change.before, change.ofBefore)}</td>
              <td className={styles.now}>{valueText(words, change.now, change.of)}</td>
              <td className={styles.difference}>
                {differenceText(words, change)}{' '}
                {change.direction === 'better' && (
                  <span className={mergeClasses(styles.badge, styles.better)}>{words.say('week.badge.better')}</span>
                )}
                {change.direction === 'yours' && <span className={styles.badge}>{words.say('week.badge.yours')}</span>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Panel>
  );
}
