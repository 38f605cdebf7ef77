/** Words that put blame on a person. */
export const BLAME =
  /\b(fail(ed|ure|s)?|forg[oe]t|forgotten|overdue|must|wrong|lazy|your fault|neglect\w*|careless|mistakes?|penalt\w*|punish\w*|violat\w*)\b/i;

function syllables(word: string): number {
  const groups = word
    .toLowerCase()
    .replace(/e$/, '')
    .match(/[aeiouy]+/g);
  return Math.max(1, groups?.length ?? 1);
}

/** Flesch reading ease over sentences; 60 and more is plain English. */
export function readingEase(texts: readonly string[]): number {
  const all = texts.map((text) => `${text}.`).join(' ');
  const sentences = Math.max(1, (all.match(/[.?:;](\s|$)/g) ?? []).length);
  const words = all.match(/[A-Za-z’']+/g) ?? [];
  const sounds = words.reduce((sum, word) => sum + syllables(word), 0);
  return 206.835 - 1.015 * (words.length / sentences) - 84.6 * (sounds / Math.max(1, words.length));
}
