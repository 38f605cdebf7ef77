import { guid } from './guid';

/** The two groups in the middle of the id of an activity that the quick log made: version 8, the usual variant, and a mark. */
const MARK = '-8f07-b41d-';

/**
 * The id under which the quick log creates an activity or note: the key's own digits with a mark in the middle, as a version 8 UUID, whose
 * digits an application may choose (RFC 9562, 5.8). Dataverse takes any GUID for a new row. So the person's own use of the quick log can be
 * counted (D14) without a column, and without a call more. The same key always has the same id; 96 bits of it stay as they are.
 * @throws CrmError (notFound) where the key is no GUID.
 * @example quickLogId('8f14e45f-ceea-467f-a7b0-2cf3a1b2c3d4') // '8f14e45f-ceea-8f07-b41d-2cf3a1b2c3d4'
 */
export function quickLogId(key: string): string {
  const plain = guid(key);
  return `${plain.slice(0, 13)}${MARK}${plain.slice(24)}`;
}

/** Whether the quick log made the row of this id. Rows of before the mark, and all others, are not told. */
export function isQuickLogId(id: string): boolean {
  return id.slice(13, 24).toLowerCase() === MARK;
}
