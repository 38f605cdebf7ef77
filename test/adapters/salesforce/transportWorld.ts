import { afterAll, beforeAll, expect } from 'vitest';
import { createApi } from '../../../src/adapters/salesforce/api';
import { createConnection } from '../../../src/adapters/salesforce/connection';
import { createSession, type RefreshSession } from '../../../src/adapters/salesforce/session';
import { createTransport } from '../../../src/adapters/salesforce/transport';
import { CrmError } from '../../../src/model/crmError';
import { fakeClock, settle } from './fakeClock';
import { composite, type Reply, scriptedFetch } from './scriptedFetch';

export const ORIGIN = 'https://acme.my.salesforce.com';
export const ONE_PART = [{ id: 'one', method: 'GET', url: '/services/data/v67.0/query?q=x' }] as const;

/** The one part succeeds. */
export const fine = composite({ one: { body: { totalSize: 1, done: true, records: [{ Id: '1' }] } } });
export const dropped = new TypeError('fetch failed');

/** The adapter's calls over replies in order. */
export function transportWorld(replies: readonly Reply[], refresh?: RefreshSession) {
  const clock = fakeClock();
  const scripted = scriptedFetch(...replies);
  const session = createSession('first', refresh);
  const connection = createConnection(ORIGIN, createTransport({ origin: ORIGIN, session, fetch: scripted.fetch, clock }));
  return { clock, api: createApi(connection, clock), connection, ...scripted };
}

type World = ReturnType<typeof transportWorld>;

export const read = ({ clock, api }: World, signal?: AbortSignal) => settle(clock, api.read(ONE_PART, { signal }));
export const write = ({ clock, api }: World, signal?: AbortSignal) => settle(clock, api.write(ONE_PART, {}, signal));

/** The CrmError of a settled call; fails where there is none. */
export function errorOf({ error }: { readonly error?: unknown }): CrmError {
  expect(error).toBeInstanceOf(CrmError);
  return error as CrmError;
}

/** Fails the file's tests if any of them left a rejection that nobody handled. */
export function expectNoUnhandledRejection(): void {
  const unhandled: unknown[] = [];
  const collect = (reason: unknown) => unhandled.push(reason);
  beforeAll(() => {
    process.on('unhandledRejection', collect);
  });
  afterAll(() => {
    process.off('unhandledRejection', collect);
    expect(unhandled).toEqual([]);
  });
}
