import { isRubbishText } from '../rubbish/isRubbishText';
import { type Signal, textArg } from '../signal';
import { isCountry } from '../text/country';
import { MISSING, NOT_APPLICABLE, PASS, POOR, RUBBISH } from '../verdicts';

/** A country: its name in a main language, or its ISO 3166 code. */
export const country: Signal = {
  name: 'country',
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
      return isCountry(value) ? PASS : isRubbishText(value, 'text') ? RUBBISH : POOR;
    };
  },
};
