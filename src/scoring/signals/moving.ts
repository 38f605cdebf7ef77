import { dayNumber, isoDate } from '../calendar/days';
import { perContext } from '../checkContext';
import { type Detail, numberArg, type Signal } from '../signal';
import { MISSING, NOT_APPLICABLE, PASS, POOR } from '../verdicts';
import { completedOn, isCompletedSince } from './completedOn';

/** The status changed, or somebody was in touch, in the last days. Copies and bursts are no touch. */
export const moving: Signal = {
  name: 'moving',
  args: { days: { type: 'number', min: 1, max: 3650 } },
  timed: true,
  test: (args) => {
    const days = numberArg(args, 'days', 14);
    const from = perContext((context) => ({ date: isoDate(context.day - days), instant: context.startOf(-days) }));
    return ({ activities: all, elsewhere, phaseSince }, context) => {
      const { date, instant } = from(context);
      if (phaseSince !== null && phaseSince >= instant) return PASS;
      if (all === null) return NOT_APPLICABLE;
      const copies = elsewhere?.copies;
      const activities = copies ? all.filter(({ id }) => !copies.has(id)) : all;
      if (activities.some((activity) => isCompletedSince(activity, date, instant, context))) return PASS;
      return phaseSince !== null || activities.some(({ done }) => done) ? POOR : MISSING;
    };
  },
  detail:
    () =>
    (facts, context): Detail => {
      const touches = (facts.activities ?? []).map((activity) => dayNumber(completedOn(activity, context)));
      const days = [context.zone.dayOf(facts.phaseSince), ...touches].map((day) => day ?? Number.NEGATIVE_INFINITY);
      const last = Math.max(...days);
      if (!Number.isFinite(last)) return { message: null, args: {} };
      return { message: 'old', args: { date: isoDate(last), days: context.day - last } };
    },
};
