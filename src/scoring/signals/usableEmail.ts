import { isRubbishEmail } from '../rubbish/isRubbishEmail';
import { type Signal, textArg } from '../signal';
import { parseEmail } from '../text/email';
import { MISSING, NOT_APPLICABLE, PASS, POOR, RUBBISH } from '../verdicts';

/** An e-mail address that can reach somebody. */
export const usableEmail: Signal = {
  name: 'usableEmail',
  args: { field: { type: 'field' } },
  timed: false,
  test: (args) => {
    const field = textArg(args, 'field');
    return ({ fields }, { isThrowAway }) => {
      const value = fields[field];
      if (value === undefined) return NOT_APPLICABLE;
      if (value === null || value === '') return MISSING;
      if (typeof value !== 'string') return POOR;
      if (value.trim() === '') return MISSING;
      if (isRubbishEmail(value, isThrowAway)) return RUBBISH;
      return parseEmail(value) ? PASS : POOR;
    };
  },
};
