import { type Detail, numberArg, type Signal } from '../signal';
import { NOT_APPLICABLE, PASS, RUBBISH } from '../verdicts';

/** The amount is not pasted over many own open deals. Not known until other records were read. */
export const uniqueAmount: Signal = {
  name: 'uniqueAmount',
  args: { deals: { type: 'number', min: 2, max: 1000 } },
  timed: false,
  test: (args) => {
    const deals = numberArg(args, 'deals', 5);
    return ({ elsewhere }) => {
      const same = elsewhere?.sameAmount ?? null;
      return same === null ? NOT_APPLICABLE : same >= deals ? RUBBISH : PASS;
    };
  },
  detail:
    () =>
    ({ elsewhere }): Detail => {
      const count = elsewhere?.sameAmount ?? null;
      return { message: 'repeated', args: count === null ? {} : { count } };
    },
};
