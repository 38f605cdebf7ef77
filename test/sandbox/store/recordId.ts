import { createHash } from 'node:crypto';

const SUFFIX = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ012345';
const BASE62 = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const GUID = /^\{?([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})\}?$/i;

/**
 * The 18-character form of a 15-character id: three check characters, one for each five, tell which letters are
 * capital. `001000ys6k4bBez` -> `001000ys6k4bBezAAE`.
 */
export function longId(short: string): string {
  let suffix = '';
  for (let group = 0; group < 3; group += 1) {
    let bits = 0;
    for (let index = 0; index < 5; index += 1) {
      const letter = short[group * 5 + index] ?? '';
      if (letter >= 'A' && letter <= 'Z') bits |= 1 << index;
    }
    suffix += SUFFIX[bits];
  }
  return short + suffix;
}

/** 15 or 18 characters in, 18 out; `null` if it is no id, or its check characters are wrong. */
export function normaliseId(text: string): string | null {
  if (!/^[0-9a-zA-Z]{15}(?:[0-9a-zA-Z]{3})?$/.test(text)) return null;
  const long = longId(text.slice(0, 15));
  return text.length === 15 || long.slice(15) === text.slice(15).toUpperCase() ? long : null;
}

/** The nth id under a key prefix: `sequentialId('006', 1)` -> `006000000000001AAA`. */
export function sequentialId(prefix: string, count: number): string {
  let rest = count;
  let tail = '';
  for (let index = 0; index < 12; index += 1) {
    tail = BASE62[rest % 62] + tail;
    rest = Math.floor(rest / 62);
  }
  return longId(prefix + tail);
}

/** The Dataverse key of a row that came with a Salesforce id only; name-based, so the same in every run. */
export function guidFromId(id: string): string {
  const hex = createHash('sha1').update(`foothold:${id}`).digest('hex');
  const variant = ((Number.parseInt(hex[16] ?? '0', 16) & 3) | 8).toString(16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-5${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** Lower case without braces, or `null`. */
export function normaliseGuid(text: string): string | null {
  return GUID.exec(text)?.[1]?.toLowerCase() ?? null;
}
