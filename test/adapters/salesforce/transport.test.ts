import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApi } from '../../../src/adapters/salesforce/api';
import { createConnection } from '../../../src/adapters/salesforce/connection';
import { createSession, type RefreshSession } from '../../../src/adapters/salesforce/session';
import { createTransport } from '../../../src/adapters/salesforce/transport';
import { CrmError } from '../../../src/model/crmError';
import { fakeClock, settle } from './fakeClock';
import { composite, expired, html, json, type Reply, scriptedFetch, truncated } from './scriptedFetch';

const ORIGIN = 'https://acme.my.salesforce.com';
const READ = [{ id: 'one', method: 'GET', url: '/services/data/v67.0/query?q=x' }] as const;
const rows = (records: readonly unknown[] = []) => ({ body: { totalSize: records.length, done: true, records } });
const fine = composite({ one: rows([{ Id: '1' }]) });
const dropped = new TypeError('fetch failed');

function setup(replies: readonly Reply[], refresh?: RefreshSession) {
  const clock = fakeClock();
  const scripted = scriptedFetch(...replies);
  const session = createSession('first', refresh);
  const connection = createConnection(ORIGIN, createTransport({ origin: ORIGIN, session, fetch: scripted.fetch, clock }));
  return { clock, api: createApi(connection, clock), connection, ...scripted };
}

type World = ReturnType<typeof setup>;
const read = ({ clock, api }: World, signal?: AbortSignal) => settle(clock, api.read(READ, { signal }));
const write = ({ clock, api }: World, signal?: AbortSignal) => settle(clock, api.write(READ, {}, signal));
const errorOf = ({ error }: { error?: unknown }) => {
  expect(error).toBeInstanceOf(CrmError);
  return error as CrmError;
};

const unhandled: unknown[] = [];
const collect = (reason: unknown) => unhandled.push(reason);
beforeAll(() => process.on('unhandledRejection', collect));
afterAll(() => {
  process.off('unhandledRejection', collect);
  expect(unhandled).toEqual([]);
});

describe('what jsforce’s own transport gets wrong', () => {
  it('a dropped connection never settled: a read is tried again at most 3 times, then fails', async () => {
    const world = setup([dropped]);
    expect(errorOf(await read(world))).toMatchObject({ kind: 'network', code: 'DROPPED', retryable: true, ambiguous: false });
    expect(world.requests).toHaveLength(4);
  });

  it('a read recovers when the second try succeeds', async () => {
    const world = setup([dropped, fine]);
    expect((await read(world)).value?.get('one')?.status).toBe(200);
  });

  it('a write is never sent again by itself: its outcome is open', async () => {
    const world = setup([dropped, fine]);
    expect(errorOf(await write(world))).toMatchObject({ kind: 'network', ambiguous: true });
    expect(world.requests).toHaveLength(1);
  });

  it('there was no time-out: a call that hangs ends after 15 s', async () => {
    const world = setup(['hang']);
    expect(errorOf(await read(world))).toMatchObject({ kind: 'network', code: 'TIMEOUT' });
    expect(world.clock.elapsed()).toBe(15_000);
    expect(world.requests).toHaveLength(1);
  });

  it('a write that hangs ends with an open outcome', async () => {
    const world = setup(['hang']);
    expect(errorOf(await write(world))).toMatchObject({ code: 'TIMEOUT', ambiguous: true });
  });

  it.each([
    ['a read', read],
    ['a write', write],
  ])('a truncated body never settled: %s fails', async (_name, call) => {
    const world = setup([truncated()]);
    const error = errorOf(await call(world));
    expect(error).toMatchObject({ kind: 'network', ambiguous: call === write });
  });

  it('a redirect to a login page resolved with "": it is the end of the session', async () => {
    const redirect = new Response(null, { status: 302, headers: { location: 'https://login.salesforce.com' } });
    for (const call of [read, write]) {
      const world = setup([redirect]);
      expect(errorOf(await call(world))).toMatchObject({ kind: 'auth', code: 'REDIRECT' });
      expect(world.requests).toHaveLength(1);
      expect(world.requests[0]?.redirect).toBe('manual');
    }
  });

  it('200 with HTML resolved as a string: it asks to sign in', async () => {
    for (const call of [read, write]) expect(errorOf(await call(setup([html()])))).toMatchObject({ kind: 'auth', code: 'HTML' });
  });

  it('200 with cut JSON resolved as a string: an error, not an empty result', async () => {
    const cut = new Response('{"compositeResponse":[{"bo', { headers: { 'content-type': 'application/json' } });
    expect(errorOf(await read(setup([cut])))).toMatchObject({ kind: 'unexpected', code: 'BAD_JSON', ambiguous: false });
    expect(errorOf(await write(setup([cut])))).toMatchObject({ kind: 'unexpected', ambiguous: true });
  });

  it('503 was not tried again: a read recovers after two of them', async () => {
    const busy = html('<html>busy</html>', 503);
    const world = setup([busy, busy, fine]);
    expect((await read(world)).value?.get('one')?.status).toBe(200);
    expect(world.requests).toHaveLength(3);
  });

  it('503 on a write is reported, not sent again', async () => {
    const world = setup([html('<html>busy</html>', 503), fine]);
    expect(errorOf(await write(world))).toMatchObject({ kind: 'throttled', retryable: true, ambiguous: true });
    expect(world.requests).toHaveLength(1);
  });

  it('401 for ever looped: one refresh, then stop', async () => {
    let refreshes = 0;
    const world = setup([expired], async () => `token${++refreshes}`);
    expect(errorOf(await read(world))).toMatchObject({ kind: 'auth', code: 'INVALID_SESSION_ID' });
    expect(errorOf(await read(world))).toMatchObject({ kind: 'auth' });
    expect(refreshes).toBe(1);
  });
});

describe('the session', () => {
  it('is renewed once on 401, and the call sent once more with the new token', async () => {
    const world = setup([expired, fine], async () => 'second');
    expect((await read(world)).value?.get('one')?.status).toBe(200);
    expect(world.requests.map((request) => request.headers.get('authorization'))).toEqual(['Bearer first', 'Bearer second']);
  });

  it('is renewed exactly once for 20 parallel calls', async () => {
    let refreshes = 0;
    const answer: Reply = (request) =>
      request.headers.get('authorization') === 'Bearer second' ? (fine as (r: Request) => Promise<Response>)(request) : expired();
    const world = setup([answer], async () => {
      refreshes += 1;
      await new Promise((resolve) => setImmediate(resolve));
      return 'second';
    });
    const all = await settle(world.clock, Promise.all(Array.from({ length: 20 }, () => world.api.read(READ))));
    expect(all.value).toHaveLength(20);
    expect(refreshes).toBe(1);
    expect(world.requests).toHaveLength(40);
  });

  it('may be renewed again hours later, after the new token was accepted', async () => {
    let refreshes = 0;
    const world = setup([expired, fine, expired, fine], async () => `token${++refreshes}`);
    await read(world);
    expect((await read(world)).value?.get('one')?.status).toBe(200);
    expect(refreshes).toBe(2);
  });

  it('without a way to renew it ends', async () => {
    const world = setup([expired]);
    expect(errorOf(await read(world))).toMatchObject({ kind: 'auth' });
    expect(world.requests).toHaveLength(1);
  });

  it('a refresh that fails ends it', async () => {
    const world = setup([expired], async () => {
      throw new Error('offline');
    });
    expect(errorOf(await read(world))).toMatchObject({ kind: 'auth' });
    expect(world.requests).toHaveLength(1);
  });

  it('an org that closes its API is told to the admin, without a refresh', async () => {
    let refreshes = 0;
    const closed = json(
      [{ message: 'This session is not valid for use with the REST API', errorCode: 'INVALID_SESSION_ID' }],
      401,
    );
    const world = setup([closed], async () => `token${++refreshes}`);
    expect(errorOf(await read(world))).toMatchObject({ kind: 'auth', code: 'API_ACCESS', retryable: false });
    expect(refreshes).toBe(0);
  });
});

describe('the org’s origin', () => {
  it.each([
    'https://evil.example/services/data/v67.0/query/01g-2000',
    'https://acme.my.salesforce.com.evil.example/x',
    'http://acme.my.salesforce.com/x',
    'https://acme.my.salesforce.com@evil.example/x',
    '//evil.example/x',
    'javascript:alert(1)',
  ])('%s gets neither a request nor the token', async (url) => {
    const world = setup([fine]);
    const { error } = await settle(world.clock, Promise.resolve(world.connection.request({ method: 'GET', url })));
    // A path beginning with two slashes stays a path of the org's own.
    for (const request of world.requests) expect(new URL(request.url).origin).toBe(ORIGIN);
    if (!url.startsWith('//')) expect(error).toBeInstanceOf(CrmError);
  });

  it('a foreign nextRecordsUrl is refused', async () => {
    const page = json({ totalSize: 2, done: false, nextRecordsUrl: 'https://evil.example/next', records: [{ Id: '1' }] });
    const world = setup([page]);
    const query = world.connection.query('SELECT Id FROM Account').run({ autoFetch: true, maxFetch: 10 });
    await settle(world.clock, Promise.resolve(query));
    for (const request of world.requests) expect(new URL(request.url).origin).toBe(ORIGIN);
  });

  it('the connection itself never holds the token', () => {
    expect(setup([fine]).connection.accessToken).toBeFalsy();
  });
});

describe('an org that asks for silence', () => {
  it('429 with Retry-After 30: nothing is sent for 30 s', async () => {
    const world = setup([json([], 429, { 'retry-after': '30' }), fine]);
    expect(errorOf(await read(world))).toMatchObject({ kind: 'throttled', retryAfterMs: 30_000, retryable: true });
    expect(errorOf(await read(world))).toMatchObject({ kind: 'throttled', code: 'WAITING' });
    expect(errorOf(await write(world))).toMatchObject({ kind: 'throttled', ambiguous: false });
    expect(world.requests).toHaveLength(1);
    world.clock.after(30_000, () => undefined);
    world.clock.next();
    expect((await read(world)).value?.get('one')?.status).toBe(200);
  });

  it('a short wait is waited for', async () => {
    const world = setup([json([], 429, { 'retry-after': '2' }), fine]);
    expect((await read(world)).value?.get('one')?.status).toBe(200);
    expect(world.clock.elapsed()).toBe(2_000);
  });

  it('a write is not sent again, however short the wait', async () => {
    const world = setup([json([], 429, { 'retry-after': '1' }), fine]);
    expect(errorOf(await write(world))).toMatchObject({ kind: 'throttled', retryAfterMs: 1_000 });
    expect(world.requests).toHaveLength(1);
  });

  it.each([
    ['no Retry-After', undefined, 5_000],
    ['a date', 'Sun, 22 Nov 2026 09:32:00 GMT', 120_000],
    ['an absurd value', '99999999', 300_000],
    ['nonsense', 'soon', 5_000],
  ])('%s: a bounded wait', async (_name, header, ms) => {
    const headers = { date: 'Sun, 22 Nov 2026 09:30:00 GMT', ...(header && { 'retry-after': header }) };
    const world = setup([json([], 429, headers)]);
    expect(errorOf(await write(world)).retryAfterMs).toBe(ms);
  });

  it('the daily limit is not asked again soon', async () => {
    const world = setup([json([{ message: 'TotalRequests Limit exceeded.', errorCode: 'REQUEST_LIMIT_EXCEEDED' }], 403)]);
    expect(errorOf(await read(world))).toMatchObject({ kind: 'throttled', code: 'REQUEST_LIMIT_EXCEEDED', retryable: false });
    expect(world.requests).toHaveLength(1);
  });
});

describe('cancelling', () => {
  it('before: nothing is sent', async () => {
    const world = setup([fine]);
    expect(errorOf(await read(world, AbortSignal.abort()))).toMatchObject({
      kind: 'network',
      code: 'CANCELLED',
      retryable: false,
    });
    expect(world.requests).toHaveLength(0);
  });

  it('meanwhile: the call ends at once; a write’s outcome is open', async () => {
    for (const call of [read, write]) {
      const world = setup(['hang']);
      const controller = new AbortController();
      const running = call(world, controller.signal);
      controller.abort();
      expect(errorOf(await running)).toMatchObject({ code: 'CANCELLED' });
      expect(world.clock.elapsed()).toBe(0);
    }
  });

  it('between two tries: no further one', async () => {
    const world = setup([dropped]);
    const controller = new AbortController();
    const call = world.api.read(READ, { signal: controller.signal });
    for (let turn = 0; turn < 10; turn++) await new Promise((resolve) => setImmediate(resolve));
    controller.abort();
    await expect(call).rejects.toMatchObject({ code: 'CANCELLED' });
    expect(world.requests).toHaveLength(1);
  });
});

describe('parts of a call', () => {
  const locked = { status: 400, body: [{ errorCode: 'UNABLE_TO_LOCK_ROW', message: 'unable to obtain exclusive access' }] };

  it('a locked row is tried again twice, for the platform has rolled back', async () => {
    const world = setup([composite({ one: locked }), composite({ one: locked }), fine]);
    expect((await write(world)).value?.get('one')?.status).toBe(200);
    expect(world.requests).toHaveLength(3);
  });

  it('a row that stays locked is busy, to be tried later', async () => {
    const world = setup([composite({ one: locked })]);
    expect(errorOf(await write(world))).toMatchObject({ kind: 'throttled', retryable: true, ambiguous: false });
    expect(world.requests).toHaveLength(3);
  });

  it('200 with a failure inside is no success', async () => {
    const refused = { status: 400, body: [{ errorCode: 'STRING_TOO_LONG', message: 'too long', fields: ['NextStep'] }] };
    expect(errorOf(await write(setup([composite({ one: refused })])))).toMatchObject({
      kind: 'invalid',
      code: 'STRING_TOO_LONG',
    });
  });

  it('a part that is missing from the answer leaves the outcome open', async () => {
    const world = setup([json({ compositeResponse: [] })]);
    expect(errorOf(await write(world))).toMatchObject({ code: 'PART_MISSING', ambiguous: true });
  });

  it('no parts, no request', async () => {
    const world = setup([fine]);
    expect((await settle(world.clock, world.api.read([]))).value?.size).toBe(0);
    expect(world.requests).toHaveLength(0);
  });
});
