import { isKeyboardRun, isMash } from './keyboardRun';
import { isPlaceholderPhrase, mayOpenPlaceholder } from './placeholderPhrase';
import { firstPlainWord, plainTokens } from './plainTokens';
import { isOneCharacter, isOneWord, isRepeatedPiece } from './repetition';

/** What a text is meant to be: names are judged more kindly than sentences. */
export type TextKind = 'text' | 'title' | 'company' | 'person';

/** Texts longer than this are judged by their beginning, as a whole, not word by word. */
const SHORT = 80;
/** A long text of so few different characters says nothing. */
const FEWEST_CHARACTERS = 5;

const LETTER = /\p{L}/u;
const DIGIT = /\p{N}/u;

function isLongRubbish(text: string): boolean {
  const sample = text.slice(0, 400).toLowerCase();
  if (sample.startsWith('lorem ipsum')) return true;
  const seen = new Set<string>();
  for (const character of sample) {
    if (character.trim() !== '') seen.add(character);
    if (seen.size > FEWEST_CHARACTERS) break;
  }
  return seen.size <= FEWEST_CHARACTERS || isOneWord(plainTokens(sample.slice(0, sample.lastIndexOf(' '))));
}

function isTyped(token: string, isCapital: boolean): boolean {
  return isOneCharacter(token) || isKeyboardRun(token) || isRepeatedPiece(token, 4, 3) || (!isCapital && isMash(token));
}

/**
 * Nine texts in ten end here: an ordinary first word, not written again, begins an ordinary text. (A text of one word
 * three times over holds that word again.)
 */
function isPlainlySound(text: string): boolean {
  const first = firstPlainWord(text);
  if (first === null || mayOpenPlaceholder(first) || isTyped(first, false)) return false;
  return text.indexOf(text.slice(0, first.length), first.length) < 0 && text.length > first.length;
}

/**
 * Is this text a placeholder, keys at random, a repetition, lone punctuation or only a number or date?
 *
 * Names are judged leniently: real people are called Null, Test or X, and real companies 3M, 1&1 or X. A name is never
 * rubbish where the rest of the record is sound, and a company may consist of digits.
 * @param restIsSound The rest of the record speaks for a real person or company: an e-mail or a phone that works.
 * @example isRubbishText('wird nachgereicht', 'text') // true
 * @example isRubbishText('Null', 'person', true) // false
 */
export function isRubbishText(text: string, kind: TextKind, restIsSound = false): boolean {
  const isName = kind === 'person' || kind === 'company';
  if (isName && restIsSound) return false;
  if (text.length > SHORT) return isLongRubbish(text);
  if (isPlainlySound(text)) return false;
  const hasLetter = LETTER.test(text);
  if (!hasLetter && !DIGIT.test(text)) return true;
  const tokens = plainTokens(text);
  if (tokens.length === 0) return true;
  if (!hasLetter) return kind !== 'company' || tokens.every((token) => isOneCharacter(token) || isKeyboardRun(token));
  if (isPlaceholderPhrase(tokens)) return true;
  const isCapital = text === text.toUpperCase();
  const [first = ''] = tokens;
  // Most texts end here: a first word that was not typed at random is followed by others like it.
  if (!isTyped(first, isCapital)) return isOneWord(tokens) && !isName;
  return tokens.every((token) => isTyped(token, isCapital) || DIGIT.test(token[0] ?? '') || isPlaceholderPhrase([token]));
}
