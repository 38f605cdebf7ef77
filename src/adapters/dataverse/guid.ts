import { CrmError } from '../../model/crmError';

const GUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Is this a GUID, plain or in braces? */
export function isGuid(text: string): boolean {
  return GUID.test(text.startsWith('{') && text.endsWith('}') ? text.slice(1, -1) : text);
}

/**
 * The GUID as a URL carries it: without braces, lower case. Everything else is refused, so that an id can never widen
 * a path.
 * @example guid('{80BF4D48-34CB-ED11-B596-0022481D68CD}') // '80bf4d48-34cb-ed11-b596-0022481d68cd'
 */
export function guid(text: string): string {
  if (!isGuid(text)) throw new CrmError('notFound', 'not a record id', { code: 'BAD_ID' });
  return text.replace(/[{}]/g, '').toLowerCase();
}
