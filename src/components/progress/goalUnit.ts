import type { GoalMeasure } from '../../model/goal';

/** How a goal's number is written: points of a score, the number as it was given, else percent. */
export function goalUnit(measure: GoalMeasure): 'progress.goals.points' | 'progress.goals.percent' {
  return measure === 'score' || measure === 'given' ? 'progress.goals.points' : 'progress.goals.percent';
}
