import { perContext } from '../checkContext';
import { numberArg, type Signal } from '../signal';
import { NOT_APPLICABLE, PASS, POOR } from '../verdicts';

/** The record was made in the last days, by the platform's own clock. */
export const createdWithin: Signal = {
  name: 'createdWithin',
  args: { days: { type: 'number', min: 1, max: 3650 } },
  timed: true,
  test: (args) => {
    const from = perContext((context) => context.startOf(-numberArg(args, 'days')));
    return ({ createdAt }, context) => (createdAt === null ? NOT_APPLICABLE : createdAt >= from(context) ? PASS : POOR);
  },
};
