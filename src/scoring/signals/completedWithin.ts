import { isoDate } from '../calendar/days';
import { perContext } from '../checkContext';
import { numberArg, type Signal } from '../signal';
import { NOT_APPLICABLE, PASS, POOR } from '../verdicts';
import { isCompletedSince } from './completedOn';

/** The activity itself was completed in the last days. */
export const completedWithin: Signal = {
  name: 'completedWithin',
  args: { days: { type: 'number', min: 1, max: 3650 } },
  timed: true,
  test: (args) => {
    const days = numberArg(args, 'days', 91);
    const from = perContext((context) => ({ date: isoDate(context.day - days), instant: context.startOf(-days) }));
    return ({ activity }, context) => {
      if (activity === null) return NOT_APPLICABLE;
      const { date, instant } = from(context);
      return isCompletedSince(activity, date, instant, context) ? PASS : POOR;
    };
  },
};
