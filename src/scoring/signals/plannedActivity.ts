import type { Activity } from '../../model/record';
import { dayNumber, isoDate } from '../calendar/days';
import { type CheckContext, perContext } from '../checkContext';
import { numberArg, type Signal } from '../signal';
import { MISSING, NOT_APPLICABLE, PASS, POOR } from '../verdicts';

function plannedFor({ dueOn, startsAt }: Activity, { zone }: CheckContext): string | null {
  if (dueOn !== null) return dueOn;
  const day = zone.dayOf(startsAt);
  return day === null ? null : isoDate(day);
}

/** An open task or event due from today on, and not in the far future. One that is overdue, or has no day, is poor. */
export const plannedActivity: Signal = {
  name: 'plannedActivity',
  args: { days: { type: 'number', min: 1, max: 3650 } },
  timed: true,
  test: (args) => {
    const days = numberArg(args, 'days', 30);
    const last = perContext(({ day }) => isoDate(day + days));
    return ({ activities }, context) => {
      if (activities === null) return NOT_APPLICABLE;
      let open = false;
      for (const activity of activities) {
        if (activity.done) continue;
        const on = plannedFor(activity, context);
        if (on !== null && on >= context.today && on <= last(context) && dayNumber(on) !== null) return PASS;
        open = true;
      }
      return open ? POOR : MISSING;
    };
  },
  detail: (args) => () => ({ message: null, args: { within: numberArg(args, 'days', 30) } }),
};
