import { PHASES } from '../../model/rule';
import { dayNumber, isoDate } from '../calendar/days';
import { perContext } from '../checkContext';
import { type Detail, numberArg, type Signal, textArg } from '../signal';
import { MISSING, NOT_APPLICABLE, PASS, POOR } from '../verdicts';
import { completedOn, isCompletedSince } from './completedOn';

/**
 * A completed activity in the last days; fewer days once a deal has reached a phase. An older one only is poor. Copies and bursts touch
 * nothing, else 200 tasks in a minute would touch 200 deals; of an account the CRM's own roll-up tells the day alone.
 */
export const touched: Signal = {
  name: 'touched',
  args: {
    days: { type: 'number', min: 1, max: 3650 },
    phase: { type: 'choice', of: PHASES, optional: true },
    phaseDays: { type: 'number', min: 1, max: 3650, optional: true },
  },
  timed: true,
  test: (args) => {
    const days = numberArg(args, 'days', 30);
    const phaseDays = numberArg(args, 'phaseDays', days);
    const phase = (PHASES as readonly string[]).indexOf(textArg(args, 'phase'));
    const late = new Set<string | null>(phase < 0 ? [] : PHASES.slice(phase));
    const spans = perContext((context) =>
      [days, phaseDays].map((span) => ({ date: isoDate(context.day - span), instant: context.startOf(-span) })),
    );
    return ({ activities, elsewhere, reached, use }, context) => {
      const from = spans(context)[late.has(reached) ? 1 : 0];
      if (!from) return NOT_APPLICABLE;
      // An account is also touched through its deals and contacts, which the CRM rolls up into one day.
      if (use?.lastActivityOn && use.lastActivityOn >= from.date && use.lastActivityOn <= context.today) return PASS;
      if (activities === null) return NOT_APPLICABLE;
      const copies = use === null ? elsewhere?.copies : undefined;
      let older = false;
      for (const activity of activities) {
        if (copies?.has(activity.id)) continue;
        if (isCompletedSince(activity, from.date, from.instant, context)) return PASS;
        older ||= activity.done;
      }
      return older ? POOR : MISSING;
    };
  },
  detail:
    () =>
    (facts, context): Detail => {
      const days = (facts.activities ?? []).map(
        (activity) => dayNumber(completedOn(activity, context)) ?? Number.NEGATIVE_INFINITY,
      );
      const last = Math.max(...days);
      if (!Number.isFinite(last)) return { message: null, args: {} };
      return { message: 'old', args: { date: isoDate(last), days: context.day - last } };
    },
};
