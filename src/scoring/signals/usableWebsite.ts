import { type Signal, textArg } from '../signal';
import { websiteHost } from '../text/website';
import { MISSING, NOT_APPLICABLE, PASS, POOR } from '../verdicts';

/** A web address. */
export const usableWebsite: Signal = {
  name: 'usableWebsite',
  summary: '{field} is a web address',
  args: { field: { type: 'field' } },
  timed: false,
  test: (args) => {
    const field = textArg(args, 'field');
    return ({ fields }) => {
      const value = fields[field];
      if (value === undefined) return NOT_APPLICABLE;
      if (value === null || value === '') return MISSING;
      return typeof value === 'string' && websiteHost(value) ? PASS : POOR;
    };
  },
};
