import type { Goal } from '../../model/goal';
import type { TeamSheetWeek } from '../../model/teamData';
import { type GoalValue, goalValue } from './goalValue';

export interface GoalProgress {
  readonly goal: Goal;
  /** `null` = not known yet. */
  readonly now: GoalValue | null;
  readonly lowerIsBetter: boolean;
  readonly state: 'reached' | 'rightWay' | 'notYet' | 'unknown';
  /** How far it is from the baseline to the target, 0..1; more than all the way stays 1. */
  readonly way: number;
}

/** A goal as it stands. It is reached at its target, and moves the right way where it has left the baseline toward it. */
export function goalProgress(goal: Goal, sheet: TeamSheetWeek): GoalProgress {
  const { baseline, target } = goal;
  const lowerIsBetter = target < baseline;
  const now: GoalValue | null =
    goal.measure === 'given'
      ? typeof goal.now === 'number'
        ? { value: goal.now, part: null, whole: null }
        : null
      : goalValue(goal.measure, sheet);
  if (now === null) return { goal, now, lowerIsBetter, state: 'unknown', way: 0 };
  const gone = lowerIsBetter ? baseline - now.value : now.value - baseline;
  const all = Math.abs(target - baseline);
  const reached = lowerIsBetter ? now.value <= target : now.value >= target;
  const way = all === 0 ? (reached ? 1 : 0) : Math.min(1, Math.max(0, gone / all));
  return { goal, now, lowerIsBetter, state: reached ? 'reached' : gone > 0 ? 'rightWay' : 'notYet', way };
}
