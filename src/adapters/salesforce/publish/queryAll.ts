import { CrmError } from '../../../model/crmError';
import type { ClockPort } from '../../../ports/clock';
import type { Api } from '../api';
import { partError, queryPart } from '../composite';
import { isRow, type Row, rows, text } from '../row';
import { patient } from './patience';

const NEXT = /^\/services\/data\/v[\d.]+\/query\/[\w-]+$/;

/** All rows of a query, a page of the platform's at a time. `null` (a query that can find nothing) finds nothing. */
export async function* queryAll(api: Api, clock: ClockPort, soql: string | null, signal?: AbortSignal): AsyncGenerator<Row> {
  if (soql === null) return;
  const first = await patient(
    clock,
    async () => {
      const result = (await api.read([queryPart('rows', soql)], { signal })).get('rows');
      if (result?.status !== 200 || !isRow(result.body)) throw partError(result);
      return result.body;
    },
    signal,
  );
  let page: Row = first;
  for (;;) {
    yield* rows(page, 'records');
    if (page.done !== false) return;
    const next = text(page, 'nextRecordsUrl');
    // A next page of somebody else's making must not be followed.
    if (next === null || !NEXT.test(next)) throw new CrmError('unexpected', 'no next page', { code: 'BAD_PAGE' });
    const read = await patient(clock, () => api.get(next, signal), signal);
    if (!isRow(read)) throw new CrmError('unexpected', 'the answer is not whole', { code: 'BAD_JSON', retryable: true });
    page = read;
  }
}
