import { perContext } from '../checkContext';
import { numberArg, type Signal } from '../signal';
import { NOT_APPLICABLE, PASS, POOR } from '../verdicts';

/** The deal changed its phase, or was closed, in the last days. Without a readable history it is not known. */
export const movedWithin: Signal = {
  name: 'movedWithin',
  args: { days: { type: 'number', min: 1, max: 3650 } },
  timed: true,
  test: (args) => {
    const from = perContext((context) => context.startOf(-numberArg(args, 'days')));
    return ({ steps, status, closedAt }, context) => {
      if (steps === null) return NOT_APPLICABLE;
      const last = status === 'open' ? steps.at(-1)?.at : (closedAt ?? steps.at(-1)?.at);
      return last !== undefined && last >= from(context) ? PASS : POOR;
    };
  },
};
