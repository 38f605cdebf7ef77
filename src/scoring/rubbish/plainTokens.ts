/** Accents, and what cannot be seen: a zero-width space makes no other word. */
const MARK = /[\p{M}\p{DI}]+/gu;
const APART = /[^\p{L}\p{N}]+/u;
const SPECIAL: Readonly<Record<string, string>> = { ł: 'l', ø: 'o', æ: 'ae', œ: 'oe', đ: 'd', ı: 'i', ß: 'ss' };
const SPECIALS = /[łøæœđıß]/g;

/**
 * The words of a short text in plain letters: lower case, no accents, split at everything that is no letter or digit.
 * @example plainTokens('Wird nachgereicht (K.A.)') // ['wird', 'nachgereicht', 'k', 'a']
 */
export function plainTokens(text: string): string[] {
  const plain = text
    .toLowerCase()
    .normalize('NFKD')
    .replace(MARK, '')
    .replace(SPECIALS, (letter) => SPECIAL[letter] ?? letter);
  return plain.split(APART).filter((token) => token !== '');
}

/**
 * The first plain word of a text that begins with an unaccented letter, with hardly any work; `null` of any other text.
 * @example firstPlainWord('Send the offer') // 'send'; firstPlainWord('Öffnen') // null
 */
export function firstPlainWord(text: string): string | null {
  let end = 0;
  for (; end < text.length; end += 1) {
    const code = text.charCodeAt(end);
    if (code > 127) return null;
    const lower = code | 32;
    if (!(lower >= 97 && lower <= 122) && !(code >= 48 && code <= 57 && end > 0)) break;
  }
  return end > 0 ? text.slice(0, end).toLowerCase() : null;
}
