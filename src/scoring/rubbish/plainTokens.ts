const MARK = /\p{M}+/gu;
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
