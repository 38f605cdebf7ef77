import { perContext } from '../checkContext';
import { numberArg, type Signal } from '../signal';
import { NOT_APPLICABLE, PASS, POOR } from '../verdicts';

/** The record was closed in the last days. An open one was not. */
export const closedWithin: Signal = {
  name: 'closedWithin',
  args: { days: { type: 'number', min: 1, max: 3650 } },
  timed: true,
  test: (args) => {
    const from = perContext((context) => context.startOf(-numberArg(args, 'days')));
    return ({ status, closedAt }, context) => {
      if (status === 'open') return POOR;
      return closedAt === null ? NOT_APPLICABLE : closedAt >= from(context) ? PASS : POOR;
    };
  },
};
