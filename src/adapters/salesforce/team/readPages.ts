import { CrmError } from '../../../model/crmError';
import type { Api } from '../api';
import { type Part, type PartResult, partError } from '../composite';
import { isRow, type Row, rows, text } from '../row';

const NEXT = /^\/services\/data\/v[\d.]+\/query\/[\w-]+$/;

/** All rows of a query's part: what is more than one page is read on, a call a page of 2,000. */
export async function allRows(api: Api, part: PartResult | undefined, signal?: AbortSignal): Promise<readonly Row[]> {
  if (part?.status !== 200 || !isRow(part.body)) throw partError(part);
  const found = [...rows(part.body, 'records')];
  for (let page: Row = part.body; page.done === false; ) {
    const next = text(page, 'nextRecordsUrl');
    // A next page of somebody else's making must not be followed.
    if (next === null || !NEXT.test(next)) throw new CrmError('unexpected', 'no next page', { code: 'BAD_PAGE' });
    const read = await api.get(next, signal);
    if (!isRow(read)) throw new CrmError('unexpected', 'the answer is not whole', { code: 'BAD_JSON', retryable: true });
    found.push(...rows(read, 'records'));
    page = read;
  }
  return found;
}

/** The same, with nothing where the object is not there or may not be read. */
export async function allRowsOrNone(api: Api, part: PartResult | undefined, signal?: AbortSignal): Promise<readonly Row[]> {
  try {
    return await allRows(api, part, signal);
  } catch (error) {
    const isMissing = error instanceof CrmError && (error.kind === 'permission' || error.code === 'INVALID_FIELD');
    if (isMissing) return [];
    throw error;
  }
}

/** Parts in one call. */
export function readParts(api: Api, parts: readonly Part[], signal?: AbortSignal): Promise<ReadonlyMap<string, PartResult>> {
  return api.read(parts, signal ? { signal } : {});
}
