import { createHash } from 'node:crypto';

const GUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/**
 * A GUID in the form in which rows are kept, or `null`. Upper case, braces and quotes are taken as the platform takes them.
 * @example parseGuid('{70BF4D48-34CB-ED11-B596-0022481D68CD}') // '70bf4d48-34cb-ed11-b596-0022481d68cd'
 */
export function parseGuid(text: string): string | null {
  const bare = text
    .trim()
    .replace(/^'(.*)'$/, '$1')
    .replace(/^\{(.*)\}$/, '$1')
    .toLowerCase();
  return GUID.test(bare) ? bare : null;
}

/** A GUID that follows from a name: metadata ids and privilege ids stay the same in every run. */
export function guidFromName(name: string): string {
  const hex = createHash('sha1').update(name).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-5${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
