import type { Goal } from '../../model/goal';
import type { SharedGoal } from '../../model/sheet';
import { useWords } from '../text/WordsContext';
import { useGoalRowStyles } from './GoalRow.styles';
import { goalUnit } from './goalUnit';
import { useOwnCardStyles } from './OwnCard.styles';

interface Part {
  readonly passed: number;
  readonly applicable: number;
}

export interface SharedBarProps {
  readonly goal: Goal;
  readonly shared: SharedGoal;
  /** `null` = this measure does not add up, or the own part is not known. */
  readonly parts: { readonly own: Part; readonly others: Part } | null;
}

/** The bar that all roles share: everybody together, the own contribution in it, and the goal as a mark (A13). */
export function SharedBar({ goal, shared, parts }: SharedBarProps) {
  const words = useWords();
  const styles = useGoalRowStyles();
  const text = useOwnCardStyles();
  const said = (value: number) => words.say(goalUnit(goal.measure), { value });
  const most = Math.max(100, goal.target, shared.value);
  const { whole } = shared;
  const ownWidth = parts && whole ? (parts.own.passed / whole) * 100 : 0;
  return (
    <>
      <svg
        role="img"
        aria-label={words.say('progress.goals.teamLabel', {
          name: words.say('progress.goals.team'),
          now: said(shared.value),
          goal: said(goal.target),
        })}
        width="100%"
        height="16"
        className={styles.track}
      >
        <rect x="0" y="4" width="100%" height="8" rx="4" className={styles.back} />
        <rect x="0" y="4" width={`${(shared.value / most) * 100}%`} height="8" rx="4" className={styles.all} />
        {ownWidth > 0 && <rect x="0" y="4" width={`${(ownWidth / most) * 100}%`} height="8" rx="4" className={styles.bar} />}
        <line x1={`${(goal.target / most) * 100}%`} x2={`${(goal.target / most) * 100}%`} y1="0" y2="16" className={styles.aim} />
      </svg>
      <p className={text.meta}>
        {words.say('progress.goals.together', { value: said(shared.value) })}
        {shared.part !== null && whole !== null && `, ${words.say('progress.goals.of', { part: shared.part, whole })}`}.{' '}
        {parts &&
          words.say('progress.goals.parts', {
            own: parts.own.passed,
            ownAll: parts.own.applicable,
            others: parts.others.passed,
            othersAll: parts.others.applicable,
          })}
      </p>
    </>
  );
}
