import { CrmError } from '../../../model/crmError';
import type { Client, Part } from '../client';
import { array, type Json, object, string } from '../json';
import type { Row } from '../mapValue';
import { nextPath } from '../resolveUrl';

/** Rows of one answer. */
export function rowsOf(json: Json): readonly Row[] {
  return array(object(json).value).map(object);
}

/** Rows of a part of a batch, with nothing where the table is not there or may not be read. */
export function rowsOrNone(part: Part | undefined): readonly Row[] {
  if (part?.ok) return rowsOf(part.json);
  const error = part?.error ?? new CrmError('unexpected', 'a part of the answer is missing', { retryable: true });
  if (error.kind === 'permission' || error.kind === 'notFound') return [];
  throw error;
}

/** All rows of a query, a call for each page of 5,000. */
export async function listAll(client: Client, first: string, signal?: AbortSignal): Promise<readonly Row[]> {
  const found: Row[] = [];
  for (let path: string | null = first; path !== null; ) {
    const at: string = path;
    const page = object(await client.read(at, {}, signal));
    found.push(...rowsOf(page));
    const link = string(page['@odata.nextLink']);
    path = link === null ? null : nextPath(link, string(page['@odata.context']) ?? '');
    if (path === at) throw new CrmError('unexpected', 'the next page is this page', { code: 'LOOPING_PAGE' });
  }
  return found;
}

/** The same, with nothing where the table is not there or may not be read. */
export async function listAllOrNone(client: Client, path: string, signal?: AbortSignal): Promise<readonly Row[]> {
  try {
    return await listAll(client, path, signal);
  } catch (error) {
    if (error instanceof CrmError && (error.kind === 'permission' || error.kind === 'notFound')) return [];
    throw error;
  }
}
