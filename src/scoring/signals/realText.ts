import { numberArg, type Signal, textArg } from '../signal';
import { countLetters } from '../text/letters';
import { MISSING, NOT_APPLICABLE, PASS, POOR } from '../verdicts';

/** Text of enough letters. Too short is poor. */
export const realText: Signal = {
  name: 'realText',
  summary: '{field} holds real text of {letters} letters and more',
  args: {
    field: { type: 'field' },
    letters: { type: 'number', min: 1, max: 1000 },
    kind: { type: 'choice', of: ['text', 'title', 'company', 'person'], optional: true },
  },
  timed: false,
  test: (args) => {
    const field = textArg(args, 'field');
    const letters = numberArg(args, 'letters', 1);
    return ({ fields }) => {
      const value = fields[field];
      if (value === undefined) return NOT_APPLICABLE;
      if (value === null || value === '') return MISSING;
      if (typeof value !== 'string') return POOR;
      if (value.trim() === '') return MISSING;
      return countLetters(value, letters) >= letters ? PASS : POOR;
    };
  },
};
