import type { Instant } from '../../model/dates';
import type { Activity } from '../../model/record';
import { instantMs } from '../calendar/zone';
import { numberArg, type Signal } from '../signal';
import { NOT_APPLICABLE, PASS, POOR } from '../verdicts';

/** By when they were made: the platform's stamp. When a meeting took place is typed, and could be moved to look prompt. */
function earliest(activities: readonly Activity[]): Instant | null {
  let first: Instant | null = null;
  for (const { createdAt } of activities) {
    if (instantMs(createdAt) !== null && createdAt !== null && (first === null || createdAt < first)) first = createdAt;
  }
  return first;
}

/** The deal was made soon after the first activity that is linked to it; without one it is not known. */
export const enteredAtOnce: Signal = {
  name: 'enteredAtOnce',
  args: { workingDays: { type: 'number', min: 0, max: 90 } },
  timed: false,
  test: (args) => {
    const count = numberArg(args, 'workingDays', 2);
    return ({ activities, createdAt }, { zone, workingDays }) => {
      const first = zone.dayOf(activities === null ? null : earliest(activities));
      const created = zone.dayOf(createdAt);
      if (first === null || created === null) return NOT_APPLICABLE;
      return created <= workingDays.add(first, count) ? PASS : POOR;
    };
  },
  since:
    () =>
    (facts, { zone }) =>
      zone.dayOf(facts.createdAt),
};
