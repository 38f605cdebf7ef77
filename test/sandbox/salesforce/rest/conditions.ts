import { SalesforceError } from '../errors/salesforceError';
import type { RestRequest, RestResponse } from './types';

interface Version {
  /** Milliseconds, whole seconds. */
  readonly changed: number;
  /** Entity tag, where the resource has one (Account only). */
  readonly tag?: string;
}

/**
 * Conditional headers. 304 for a read that is still fresh; `null` = go on.
 * @throws SalesforceError 412 where the version is not the one that the client read
 */
export function precondition(request: RestRequest, { changed, tag }: Version): RestResponse | null {
  const header = (name: string) => request.headers.get(name);
  const match = header('if-match');
  if (match !== undefined && tag !== undefined && !listed(match, tag)) throw failed('If-Match');
  const unmodified = since(header('if-unmodified-since'));
  if (unmodified !== null && changed > unmodified) throw failed('If-Unmodified-Since');
  const noneMatch = header('if-none-match');
  if (noneMatch !== undefined && tag !== undefined && listed(noneMatch, tag)) {
    if (request.method !== 'GET') throw failed('If-None-Match');
    return { status: 304, body: null, headers: versionHeaders({ changed, tag }) };
  }
  const modified = since(header('if-modified-since'));
  if (modified === null || changed > modified) return null;
  if (request.method !== 'GET') throw failed('If-Modified-Since');
  return { status: 304, body: null, headers: versionHeaders({ changed, tag }) };
}

export function versionHeaders({ changed, tag }: Version): Record<string, string> {
  const modified = { 'Last-Modified': new Date(changed).toUTCString() };
  return tag === undefined ? modified : { ...modified, ETag: tag };
}

function listed(header: string, tag: string): boolean {
  return header.split(',').some((each) => each.trim() === '*' || each.trim().replace(/^W\//, '') === tag);
}

function since(header: string | undefined): number | null {
  const time = header === undefined ? Number.NaN : Date.parse(header);
  return Number.isNaN(time) ? null : time;
}

function failed(header: string): SalesforceError {
  return new SalesforceError(412, 'PRECONDITION_FAILED', `The precondition given in the ${header} header is not fulfilled.`);
}
