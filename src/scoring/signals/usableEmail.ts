import { type Signal, textArg } from '../signal';
import { parseEmail } from '../text/email';
import { MISSING, NOT_APPLICABLE, PASS, POOR } from '../verdicts';

/** An e-mail address that can reach somebody. */
export const usableEmail: Signal = {
  name: 'usableEmail',
  summary: '{field} is a usable e-mail address',
  args: { field: { type: 'field' } },
  timed: false,
  test: (args) => {
    const field = textArg(args, 'field');
    return ({ fields }) => {
      const value = fields[field];
      if (value === undefined) return NOT_APPLICABLE;
      if (value === null || value === '') return MISSING;
      return typeof value === 'string' && parseEmail(value) ? PASS : POOR;
    };
  },
};
