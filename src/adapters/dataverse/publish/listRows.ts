import { CrmError } from '../../../model/crmError';
import type { ClockPort } from '../../../ports/clock';
import type { Client } from '../client';
import { array, object, string } from '../json';
import type { Row } from '../mapValue';
import { nextPath } from '../resolveUrl';
import { patient } from './patience';

/** What every call of the publisher needs. */
export interface Calls {
  readonly client: Client;
  readonly clock: ClockPort;
  readonly signal?: AbortSignal;
}

const PAGE = 1_000;

/** All rows of a query, a page at a time. */
export async function* listRows(first: string, { client, clock, signal }: Calls): AsyncGenerator<Row> {
  for (let path: string | null = first; path !== null; ) {
    const at: string = path;
    const headers = { Prefer: `odata.maxpagesize=${PAGE}` };
    const page = object(await patient(clock, () => client.read(at, headers, signal), signal));
    for (const row of array(page.value)) yield object(row);
    const link = string(page['@odata.nextLink']);
    path = link === null ? null : nextPath(link, string(page['@odata.context']) ?? '');
    if (path === at) throw new CrmError('unexpected', 'the next page is this page', { code: 'LOOPING_PAGE' });
  }
}
