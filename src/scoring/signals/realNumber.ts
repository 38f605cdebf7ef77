import { type Signal, textArg } from '../signal';
import { MISSING, NOT_APPLICABLE, PASS, RUBBISH } from '../verdicts';

/** Amounts that are typed to get past a required field: 1, 0.01, 123, 1234, 12345, 123456, and nines from 999 up. */
const PLACEHOLDERS = new Set([0.01, 0.1, 1, 1.11, 123, 1234, 12_345, 123_456, 1_234_567, 12_345_678, 123_456_789]);

/** @example isPlaceholderNumber(99_999) // true; 9_990 // false */
export function isPlaceholderNumber(value: number): boolean {
  if (PLACEHOLDERS.has(value)) return true;
  return value >= 999 && Number.isInteger(value) && value <= 1e12 && /^9+$/.test(String(value));
}

/** A number is not a placeholder (1, 0.01, 99999). */
export const realNumber: Signal = {
  name: 'realNumber',
  args: { field: { type: 'field' } },
  timed: false,
  test: (args) => {
    const field = textArg(args, 'field');
    return ({ fields }) => {
      const value = fields[field];
      if (value === undefined) return NOT_APPLICABLE;
      if (value === null || value === '') return MISSING;
      return typeof value === 'number' && isPlaceholderNumber(value) ? RUBBISH : PASS;
    };
  },
  detail: () => () => ({ message: 'placeholder', args: {} }),
};
