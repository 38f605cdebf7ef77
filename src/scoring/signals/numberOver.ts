import { type Detail, numberArg, type Signal, textArg } from '../signal';
import { MISSING, NOT_APPLICABLE, PASS, POOR } from '../verdicts';

/** A number above a bound. What is no finite number (a text, NaN, infinity) is poor, never a pass. */
export const numberOver: Signal = {
  name: 'numberOver',
  args: { field: { type: 'field' }, over: { type: 'number', min: -1e15, max: 1e15 } },
  timed: false,
  test: (args) => {
    const field = textArg(args, 'field');
    const over = numberArg(args, 'over');
    return ({ fields }) => {
      const value = fields[field];
      if (value === undefined) return NOT_APPLICABLE;
      if (value === null || value === '') return MISSING;
      return typeof value === 'number' && Number.isFinite(value) && value > over ? PASS : POOR;
    };
  },
  detail: (args) => {
    const field = textArg(args, 'field');
    return ({ fields }): Detail => {
      const value = fields[field];
      return { message: null, args: typeof value === 'number' && Number.isFinite(value) ? { value } : {} };
    };
  },
};
