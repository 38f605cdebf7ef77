import { describe, expect, it } from 'vitest';
import { CrmError } from '../../../src/model/crmError';
import { settle } from './fakeClock';
import { expired, json, type Reply } from './scriptedFetch';
import { errorOf, expectNoUnhandledRejection, fine, ONE_PART, ORIGIN, read, transportWorld, write } from './transportWorld';

expectNoUnhandledRejection();

describe('the session', () => {
  it('is renewed once on 401, and the call sent once more with the new token', async () => {
    const world = transportWorld([expired, fine], async () => 'second');
    expect((await read(world)).value?.get('one')?.status).toBe(200);
    expect(world.requests.map((request) => request.headers.get('authorization'))).toEqual(['Bearer first', 'Bearer second']);
  });

  it('is renewed exactly once for 20 parallel calls', async () => {
    let refreshes = 0;
    const answer: Reply = (request) =>
      request.headers.get('authorization') === 'Bearer second' ? (fine as (r: Request) => Promise<Response>)(request) : expired();
    const world = transportWorld([answer], async () => {
      refreshes += 1;
      await new Promise((resolve) => setImmediate(resolve));
      return 'second';
    });
    const all = await settle(world.clock, Promise.all(Array.from({ length: 20 }, () => world.api.read(ONE_PART))));
    expect(all.value).toHaveLength(20);
    expect(refreshes).toBe(1);
    expect(world.requests).toHaveLength(40);
  });

  it('may be renewed again hours later, after the new token was accepted', async () => {
    let refreshes = 0;
    const world = transportWorld([expired, fine, expired, fine], async () => `token${++refreshes}`);
    await read(world);
    expect((await read(world)).value?.get('one')?.status).toBe(200);
    expect(refreshes).toBe(2);
  });

  it('without a way to renew it ends', async () => {
    const world = transportWorld([expired]);
    expect(errorOf(await read(world))).toMatchObject({ kind: 'auth' });
    expect(world.requests).toHaveLength(1);
  });

  it('a refresh that fails ends it', async () => {
    const world = transportWorld([expired], async () => {
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
    const world = transportWorld([closed], async () => `token${++refreshes}`);
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
    const world = transportWorld([fine]);
    const { error } = await settle(world.clock, Promise.resolve(world.connection.request({ method: 'GET', url })));
    // A path beginning with two slashes stays a path of the org's own.
    for (const request of world.requests) expect(new URL(request.url).origin).toBe(ORIGIN);
    if (!url.startsWith('//')) expect(error).toBeInstanceOf(CrmError);
  });

  it('a foreign nextRecordsUrl is refused', async () => {
    const page = json({ totalSize: 2, done: false, nextRecordsUrl: 'https://evil.example/next', records: [{ Id: '1' }] });
    const world = transportWorld([page]);
    const query = world.connection.query('SELECT Id FROM Account').run({ autoFetch: true, maxFetch: 10 });
    await settle(world.clock, Promise.resolve(query));
    for (const request of world.requests) expect(new URL(request.url).origin).toBe(ORIGIN);
  });

  it('the connection itself never holds the token', () => {
    expect(transportWorld([fine]).connection.accessToken).toBeFalsy();
  });
});

describe('an org that asks for silence', () => {
  it('429 with Retry-After 30: nothing is sent for 30 s', async () => {
    const world = transportWorld([json([], 429, { 'retry-after': '30' }), fine]);
    expect(errorOf(await read(world))).toMatchObject({ kind: 'throttled', retryAfterMs: 30_000, retryable: true });
    expect(errorOf(await read(world))).toMatchObject({ kind: 'throttled', code: 'WAITING' });
    expect(errorOf(await write(world))).toMatchObject({ kind: 'throttled', ambiguous: false });
    expect(world.requests).toHaveLength(1);
    world.clock.after(30_000, () => undefined);
    world.clock.next();
    expect((await read(world)).value?.get('one')?.status).toBe(200);
  });

  it('a short wait is waited for', async () => {
    const world = transportWorld([json([], 429, { 'retry-after': '2' }), fine]);
    expect((await read(world)).value?.get('one')?.status).toBe(200);
    expect(world.clock.elapsed()).toBe(2_000);
  });

  it('a write is not sent again, however short the wait', async () => {
    const world = transportWorld([json([], 429, { 'retry-after': '1' }), fine]);
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
    const world = transportWorld([json([], 429, headers)]);
    expect(errorOf(await write(world)).retryAfterMs).toBe(ms);
  });

  it('the daily limit is not asked again soon', async () => {
    const world = transportWorld([
      json([{ message: 'TotalRequests Limit exceeded.', errorCode: 'REQUEST_LIMIT_EXCEEDED' }], 403),
    ]);
    expect(errorOf(await read(world))).toMatchObject({ kind: 'throttled', code: 'REQUEST_LIMIT_EXCEEDED', retryable: false });
    expect(world.requests).toHaveLength(1);
  });
});
