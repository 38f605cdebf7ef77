import { isPlaceholderPhrase } from './placeholderPhrase';
import { plainTokens } from './plainTokens';
import { isOneCharacter, isRepeatedPiece } from './repetition';

/** The longest run of digits that count up or down by one, 9 to 0 included: 4 in `12347`. */
function longestSequence(digits: string): number {
  let longest = 1;
  for (const step of [1, 9]) {
    let run = 1;
    for (let index = 1; index < digits.length; index += 1) {
      const counts = (digits.charCodeAt(index) - digits.charCodeAt(index - 1) + 10) % 10 === step;
      run = counts ? run + 1 : 1;
      longest = Math.max(longest, run);
    }
  }
  return longest;
}

/** How many times the last digit stands at the end. */
function tailRun(digits: string): number {
  let run = 1;
  while (run < digits.length && digits[digits.length - 1 - run] === digits[digits.length - 1]) run += 1;
  return run;
}

/**
 * Is this phone number a placeholder: one digit only, a sequence, a repeated piece, mostly zeros, or words?
 * @example isRubbishPhone('000-000-0000') // true; isRubbishPhone('+49 30 901820') // false
 */
export function isRubbishPhone(text: string): boolean {
  const digits = text.slice(0, 60).replace(/\D/g, '');
  if (digits === '') return isPlaceholderPhrase(plainTokens(text.slice(0, 60))) || !/\p{L}/u.test(text);
  if (isOneCharacter(digits) || isRepeatedPiece(digits, 3, 3)) return true;
  const sequence = longestSequence(digits);
  if (sequence >= 7 || sequence === digits.length) return true;
  const tail = tailRun(digits);
  return tail >= 7 || (tail >= 6 && tail * 3 >= digits.length * 2);
}
