import { isRubbishText } from '../rubbish/isRubbishText';
import { numberArg, type Signal } from '../signal';
import { countLetters } from '../text/letters';
import { MISSING, NOT_APPLICABLE, PASS, POOR, RUBBISH } from '../verdicts';

/** The activity says in real text what came of it. */
export const outcomeText: Signal = {
  name: 'outcomeText',
  args: { letters: { type: 'number', min: 1, max: 1000 } },
  timed: false,
  test: (args) => {
    const letters = numberArg(args, 'letters', 20);
    return ({ activity }) => {
      if (activity === null) return NOT_APPLICABLE;
      const text = activity.description;
      if (text === null || text.trim() === '') return MISSING;
      if (isRubbishText(text, 'text')) return RUBBISH;
      return countLetters(text, letters) >= letters ? PASS : POOR;
    };
  },
};
