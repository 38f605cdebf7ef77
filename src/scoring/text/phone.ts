/** What people write around a number: spaces, brackets, dots, dashes, slashes, an extension. */
const SHAPE = /^[+\d\s().\-–/·]+$/;
const EXTENSION = /\s*(?:ext\.?|x|durchwahl|dw|poste|int\.?)\s*\d{1,6}$/i;

/**
 * The digits of a phone number as people write them, `+` and extension dropped; `null` where it is none.
 * 6 to 15 digits (ITU-T E.164 allows 15; short local numbers are real).
 * @example phoneDigits('+49 (0)30 / 901820 ext. 12') // '49030901820'
 */
export function phoneDigits(text: string): string | null {
  const trimmed = text.trim();
  if (trimmed.length > 60) return null;
  const main = trimmed.replace(EXTENSION, '').replace(/^tel[.:]?\s*/i, '');
  if (!SHAPE.test(main) || main.lastIndexOf('+') > 0) return null;
  const digits = main.replace(/\D/g, '');
  return digits.length >= 6 && digits.length <= 15 ? digits : null;
}
