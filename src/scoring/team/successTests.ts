import type { IsoDate } from '../../model/dates';
import type { SuccessTest } from '../../model/goal';
import type { TeamSheetWeek } from '../../model/teamData';
import { type GoalValue, goalValue, headlineValue } from './goalValue';

export interface SuccessState {
  readonly test: SuccessTest;
  /** Passed; not met yet though its day has come; or its day is still to come. */
  readonly state: 'passed' | 'notYet' | 'notDue';
  readonly now: GoalValue | null;
  /** The day on which it passed: noted, else the Monday of the first week on whose sheet it held; `null` = not passed. */
  readonly passedOn: IsoDate | null;
}

function holds({ atLeast, atMost }: SuccessTest, now: GoalValue | null): boolean {
  if (now === null) return false;
  return (typeof atLeast !== 'number' || now.value >= atLeast) && (typeof atMost !== 'number' || now.value <= atMost);
}

/**
 * A specific test for success with its day (D50). A test that passed stays passed: what came later is the goal's matter.
 * @param today the reader's day
 */
export function successState(test: SuccessTest, sheet: TeamSheetWeek, today: IsoDate): SuccessState {
  const given = typeof test.now === 'number' ? { value: test.now, part: null, whole: null } : null;
  const now = test.measure === 'given' ? given : goalValue(test.measure, sheet);
  const first = sheet.doc.history.find((line) => holds(test, headlineValue(test.measure, line) ?? null));
  const passedOn = test.passedOn ?? first?.week ?? (holds(test, now) ? sheet.week : null);
  if (passedOn !== null) return { test, state: 'passed', now, passedOn };
  return { test, state: test.due < today ? 'notYet' : 'notDue', now, passedOn: null };
}
