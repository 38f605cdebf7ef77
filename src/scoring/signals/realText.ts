import type { Fields } from '../../model/record';
import { type IsThrowAway, isRubbishEmail } from '../rubbish/isRubbishEmail';
import { isRubbishPhone } from '../rubbish/isRubbishPhone';
import { isRubbishText, type TextKind } from '../rubbish/isRubbishText';
import { type Detail, numberArg, type Signal, textArg } from '../signal';
import { parseEmail } from '../text/email';
import { countLetters } from '../text/letters';
import { phoneDigits } from '../text/phone';
import { MISSING, NOT_APPLICABLE, PASS, POOR, RUBBISH } from '../verdicts';

const KINDS: readonly TextKind[] = ['text', 'title', 'company', 'person'];

/** Does the rest of the record speak for somebody real: an e-mail or a phone that works? Names are then believed. */
function isReachable({ email, phone }: Fields, isThrowAway: IsThrowAway): boolean {
  if (typeof email === 'string' && parseEmail(email) !== null && !isRubbishEmail(email, isThrowAway)) return true;
  return typeof phone === 'string' && phoneDigits(phone) !== null && !isRubbishPhone(phone);
}

/**
 * Text of enough letters that says something. Placeholders, keys at random, repetitions, lone punctuation and mere numbers
 * or dates are rubbish; too short is poor. A name is short by nature (X, 3M): of it one letter or digit is enough.
 */
export const realText: Signal = {
  name: 'realText',
  args: {
    field: { type: 'field' },
    letters: { type: 'number', min: 1, max: 1000 },
    kind: { type: 'choice', of: KINDS, optional: true },
  },
  timed: false,
  test: (args) => {
    const field = textArg(args, 'field');
    const letters = numberArg(args, 'letters', 1);
    const kind = KINDS.find((each) => each === textArg(args, 'kind')) ?? 'text';
    const isName = kind === 'company' || kind === 'person';
    return ({ fields }, { isThrowAway }) => {
      const value = fields[field];
      if (value === undefined) return NOT_APPLICABLE;
      if (value === null || value === '') return MISSING;
      if (typeof value !== 'string') return POOR;
      if (value.trim() === '') return MISSING;
      if (isRubbishText(value, kind, isName && isReachable(fields, isThrowAway))) return RUBBISH;
      return isName || countLetters(value, letters) >= letters ? PASS : POOR;
    };
  },
  detail: (args) => {
    const field = textArg(args, 'field');
    return ({ fields }): Detail => {
      const value = fields[field];
      return { message: null, args: typeof value === 'string' ? { value: value.slice(0, 80) } : {} };
    };
  },
};
