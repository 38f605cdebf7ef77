import { isoDate } from '../calendar/days';
import { perContext } from '../checkContext';
import { numberArg, type Signal } from '../signal';
import { NOT_APPLICABLE, PASS, POOR } from '../verdicts';

/** An account in use: an open deal, or an activity or a won deal in the last days. */
export const active: Signal = {
  name: 'active',
  args: { days: { type: 'number', min: 1, max: 3650 } },
  timed: true,
  test: (args) => {
    const from = perContext(({ day }) => isoDate(day - numberArg(args, 'days', 365)));
    return ({ use }, context) => {
      if (use === null) return NOT_APPLICABLE;
      if (use.openDeals > 0) return PASS;
      const first = from(context);
      return [use.lastActivityOn, use.lastWonOn].some((on) => on !== null && on >= first) ? PASS : POOR;
    };
  },
};
