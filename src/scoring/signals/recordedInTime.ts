import type { Activity } from '../../model/record';
import { dayNumber } from '../calendar/days';
import type { CheckContext } from '../checkContext';
import { numberArg, type Signal } from '../signal';
import { NOT_APPLICABLE, PASS, POOR } from '../verdicts';

/** The day it took place, as the person says; only then the platform's. */
function tookPlace({ dueOn, startsAt, doneAt }: Activity, { zone }: CheckContext): number | null {
  return zone.dayOf(startsAt) ?? dayNumber(dueOn) ?? zone.dayOf(doneAt);
}

/** The activity was written down soon after it took place. Rests on a typed day: for the own score only (decision 5). */
export const recordedInTime: Signal = {
  name: 'recordedInTime',
  args: { workingDays: { type: 'number', min: 0, max: 90 } },
  timed: false,
  selfDated: true,
  test: (args) => {
    const count = numberArg(args, 'workingDays', 2);
    return ({ activity }, context) => {
      const created = context.zone.dayOf(activity?.createdAt);
      const on = activity === null ? null : tookPlace(activity, context);
      if (created === null || on === null) return NOT_APPLICABLE;
      return created <= context.workingDays.add(on, count) ? PASS : POOR;
    };
  },
  since:
    () =>
    ({ activity }, { zone }) =>
      zone.dayOf(activity?.createdAt),
};
