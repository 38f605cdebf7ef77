import { de } from './placeholders/de';
import { en } from './placeholders/en';
import { es } from './placeholders/es';
import { everywhere } from './placeholders/everywhere';
import { fr } from './placeholders/fr';
import { it } from './placeholders/it';
import { nl } from './placeholders/nl';
import { pl } from './placeholders/pl';
import { pt } from './placeholders/pt';
import type { PlaceholderWords } from './placeholders/words';

const LANGUAGES: readonly PlaceholderWords[] = [en, de, fr, es, it, pt, pl, nl];

/** By word: the languages in which it is empty or filler, one bit each; and those in which it is empty. */
const idle = new Map<string, number>();
const empty = new Map<string, number>();
const whole = new Set<string>();
/** First words of whole phrases: most texts are done after one look here. */
const opening = new Set<string>();

function note(words: Map<string, number>, list: string, bits: number): void {
  for (const word of list.split(' ')) words.set(word, (words.get(word) ?? 0) | bits);
}

function learn({ empty: saysNothing, filler, whole: phrases }: PlaceholderWords, bits: number): void {
  note(idle, saysNothing, bits);
  note(idle, filler, bits);
  note(empty, saysNothing, bits);
  for (const phrase of phrases.split('|')) {
    whole.add(phrase);
    opening.add(phrase.split(' ', 1)[0] ?? phrase);
  }
}

for (const [index, language] of LANGUAGES.entries()) learn(language, 1 << index);
learn(everywhere, (1 << LANGUAGES.length) - 1);

/** More words than any placeholder has. */
const MOST_WORDS = 8;

/** A phrase that stands there twice: `n a n a`. */
const TWICE = /^(.+) \1$/;

/**
 * Do these plain words say nothing in one of the languages known here (or in all)?
 * @example isPlaceholderPhrase(['folgt', 'noch']) // true
 * @example isPlaceholderPhrase(['angebot', 'folgt']) // false
 */
export function isPlaceholderPhrase(tokens: readonly string[]): boolean {
  const [first] = tokens;
  if (first === undefined || tokens.length > MOST_WORDS) return false;
  if (opening.has(first)) {
    const text = tokens.join(' ');
    if (whole.has(text) || whole.has(text.replace(TWICE, '$1'))) return true;
  }
  let languages = idle.get(first) ?? 0;
  let saying = 0;
  for (let index = 0; index < tokens.length && languages !== 0; index += 1) {
    const token = tokens[index] ?? '';
    languages &= idle.get(token) ?? 0;
    saying |= empty.get(token) ?? 0;
  }
  return (languages & saying) !== 0;
}

/** May a placeholder begin with this plain word? Most texts are known to be none after their first word. */
export function mayOpenPlaceholder(token: string): boolean {
  return idle.has(token) || opening.has(token);
}
