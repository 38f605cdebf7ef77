/** Characters that change the direction of the text around them, hide, or are no characters at all (lone surrogates). */
const HARMFUL = /[^\P{Cc}\n\t]|[\u202A-\u202E\u2066-\u2069\uFFF9-\uFFFB]|\p{Cs}/gu;

/**
 * Text of the CRM made safe to stand inside a sentence: without direction overrides and control characters, cut at
 * `limit` characters. React escapes it; this keeps it from turning the words around it.
 * @example plainText('a\u202Eb') // 'ab'
 */
export function plainText(text: string, limit = 300): string {
  const short = text.length > limit * 2 ? text.slice(0, limit * 2) : text;
  const clean = short.replace(HARMFUL, '').trim();
  const letters = Array.from(clean);
  return letters.length > limit ? `${letters.slice(0, limit - 1).join('')}…` : clean;
}
