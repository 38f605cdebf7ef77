import type { GoalMeasure } from '../../../model/goal';
import type { Words } from '../../../words/createWords';

/** A goal's number as it is read: a score and what is given by hand in points, everything else in percent. */
export function measureText(words: Words, measure: GoalMeasure, value: number): string {
  return words.say(measure === 'score' || measure === 'given' ? 'goals.points' : 'goals.now', { value });
}
