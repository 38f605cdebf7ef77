import { isRubbishWebsite } from '../rubbish/isRubbishWebsite';
import { type Signal, textArg } from '../signal';
import { websiteHost } from '../text/website';
import { MISSING, NOT_APPLICABLE, PASS, POOR, RUBBISH } from '../verdicts';

/** A web address. */
export const usableWebsite: Signal = {
  name: 'usableWebsite',
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
      if (isRubbishWebsite(value)) return RUBBISH;
      return websiteHost(value) ? PASS : POOR;
    };
  },
};
