/** Longer texts are judged by their beginning: enough to know, and bounded in time. */
export const LONGEST = 4_000;

/** Some letters cannot be seen: Hangul fillers. */
const LETTER = /(?!\p{DI})\p{L}/u;
const FILLER = 0x3164;

/**
 * Letters in any script, counted no further than `enough`.
 * @example countLetters('Call Ana on Monday', 8) // 8
 */
export function countLetters(text: string, enough = LONGEST): number {
  let count = 0;
  const end = Math.min(text.length, LONGEST);
  for (let index = 0; index < end && count < enough; index += 1) {
    const code = text.charCodeAt(index);
    if (code < 128) {
      const lower = code | 32;
      if (lower >= 97 && lower <= 122) count += 1;
    } else if (code < 0xd800 || code > 0xdfff) {
      // Ideographs and syllables carry more than an alphabet's letter: one counts as three.
      if (code >= 0x2e80 && code <= 0xd7a3) count += code === FILLER ? 0 : 3;
      else if (LETTER.test(text[index] ?? '')) count += 1;
    } else if (code < 0xdc00 && LETTER.test(text.slice(index, index + 2))) count += 1;
  }
  return Math.min(count, enough);
}
