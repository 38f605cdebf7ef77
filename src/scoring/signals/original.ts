import { dayNumber } from '../calendar/days';
import { numberArg, type Signal } from '../signal';
import { NOT_APPLICABLE, PASS, RUBBISH } from '../verdicts';
import { completedOn } from './completedOn';

/** Volume without substance: the same text again and again, or many made in one go, are rubbish. */
export const original: Signal = {
  name: 'original',
  args: { others: { type: 'number', min: 1, max: 1000 }, together: { type: 'number', min: 2, max: 10_000 } },
  timed: false,
  test: (args) => {
    const others = numberArg(args, 'others', 2);
    const together = numberArg(args, 'together', 10);
    return ({ elsewhere }) => {
      const same = elsewhere?.sameText ?? null;
      const made = elsewhere?.madeTogether ?? null;
      if ((same !== null && same >= others) || (made !== null && made >= together)) return RUBBISH;
      return same === null || made === null ? NOT_APPLICABLE : PASS;
    };
  },
  since:
    () =>
    ({ activity }, context) =>
      activity === null ? null : dayNumber(completedOn(activity, context)),
};
