import { isRubbishPhone } from '../rubbish/isRubbishPhone';
import { type Signal, textArg } from '../signal';
import { phoneDigits } from '../text/phone';
import { MISSING, NOT_APPLICABLE, PASS, POOR, RUBBISH } from '../verdicts';

/** A phone number that can reach somebody. */
export const usablePhone: Signal = {
  name: 'usablePhone',
  args: { field: { type: 'field' } },
  timed: false,
  test: (args) => {
    const field = textArg(args, 'field');
    return ({ fields }) => {
      const value = fields[field];
      if (value === undefined) return NOT_APPLICABLE;
      if (value === null || value === '') return MISSING;
      if (typeof value !== 'string') return POOR;
      if (value.trim() === '') return MISSING;
      if (isRubbishPhone(value)) return RUBBISH;
      return phoneDigits(value) ? PASS : POOR;
    };
  },
};
