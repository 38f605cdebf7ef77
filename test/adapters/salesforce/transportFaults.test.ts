import { describe, expect, it } from 'vitest';
import { settle } from './fakeClock';
import { composite, expired, html, json, truncated } from './scriptedFetch';
import { dropped, errorOf, expectNoUnhandledRejection, fine, ONE_PART, read, transportWorld, write } from './transportWorld';

expectNoUnhandledRejection();

describe('what jsforce’s own transport gets wrong', () => {
  it('a dropped connection never settled: a read is tried again at most 3 times, then fails', async () => {
    const world = transportWorld([dropped]);
    expect(errorOf(await read(world))).toMatchObject({ kind: 'network', code: 'DROPPED', retryable: true, ambiguous: false });
    expect(world.requests).toHaveLength(4);
  });

  it('a read recovers when the second try succeeds', async () => {
    const world = transportWorld([dropped, fine]);
    expect((await read(world)).value?.get('one')?.status).toBe(200);
  });

  it('a write is never sent again by itself: its outcome is open', async () => {
    const world = transportWorld([dropped, fine]);
    expect(errorOf(await write(world))).toMatchObject({ kind: 'network', ambiguous: true });
    expect(world.requests).toHaveLength(1);
  });

  it('there was no time-out: a call that hangs ends after 15 s', async () => {
    const world = transportWorld(['hang']);
    expect(errorOf(await read(world))).toMatchObject({ kind: 'network', code: 'TIMEOUT' });
    expect(world.clock.elapsed()).toBe(15_000);
    expect(world.requests).toHaveLength(1);
  });

  it('a write that hangs ends with an open outcome', async () => {
    const world = transportWorld(['hang']);
    expect(errorOf(await write(world))).toMatchObject({ code: 'TIMEOUT', ambiguous: true });
  });

  it.each([
    ['a read', read],
    ['a write', write],
  ])('a truncated body never settled: %s fails', async (_name, call) => {
    const world = transportWorld([truncated()]);
    const error = errorOf(await call(world));
    expect(error).toMatchObject({ kind: 'network', ambiguous: call === write });
  });

  it('a redirect to a login page resolved with "": it is the end of the session', async () => {
    const redirect = new Response(null, { status: 302, headers: { location: 'https://login.salesforce.com' } });
    for (const call of [read, write]) {
      const world = transportWorld([redirect]);
      expect(errorOf(await call(world))).toMatchObject({ kind: 'auth', code: 'REDIRECT' });
      expect(world.requests).toHaveLength(1);
      expect(world.requests[0]?.redirect).toBe('manual');
    }
  });

  it('200 with HTML resolved as a string: it asks to sign in', async () => {
    for (const call of [read, write])
      expect(errorOf(await call(transportWorld([html()])))).toMatchObject({ kind: 'auth', code: 'HTML' });
  });

  it('200 with cut JSON resolved as a string: an error, not an empty result', async () => {
    const cut = new Response('{"compositeResponse":[{"bo', { headers: { 'content-type': 'application/json' } });
    expect(errorOf(await read(transportWorld([cut])))).toMatchObject({ kind: 'unexpected', code: 'BAD_JSON', ambiguous: false });
    expect(errorOf(await write(transportWorld([cut])))).toMatchObject({ kind: 'unexpected', ambiguous: true });
  });

  it('503 was not tried again: a read recovers after two of them', async () => {
    const busy = html('<html>busy</html>', 503);
    const world = transportWorld([busy, busy, fine]);
    expect((await read(world)).value?.get('one')?.status).toBe(200);
    expect(world.requests).toHaveLength(3);
  });

  it('503 on a write is reported, not sent again', async () => {
    const world = transportWorld([html('<html>busy</html>', 503), fine]);
    expect(errorOf(await write(world))).toMatchObject({ kind: 'throttled', retryable: true, ambiguous: true });
    expect(world.requests).toHaveLength(1);
  });

  it('401 for ever looped: one refresh, then stop', async () => {
    let refreshes = 0;
    const world = transportWorld([expired], async () => `token${++refreshes}`);
    expect(errorOf(await read(world))).toMatchObject({ kind: 'auth', code: 'INVALID_SESSION_ID' });
    expect(errorOf(await read(world))).toMatchObject({ kind: 'auth' });
    expect(refreshes).toBe(1);
  });
});

describe('cancelling', () => {
  it('before: nothing is sent', async () => {
    const world = transportWorld([fine]);
    expect(errorOf(await read(world, AbortSignal.abort()))).toMatchObject({
      kind: 'network',
      code: 'CANCELLED',
      retryable: false,
    });
    expect(world.requests).toHaveLength(0);
  });

  it('meanwhile: the call ends at once; a write’s outcome is open', async () => {
    for (const call of [read, write]) {
      const world = transportWorld(['hang']);
      const controller = new AbortController();
      const running = call(world, controller.signal);
      controller.abort();
      expect(errorOf(await running)).toMatchObject({ code: 'CANCELLED' });
      expect(world.clock.elapsed()).toBe(0);
    }
  });

  it('while a new session is awaited: the call ends at once', async () => {
    const world = transportWorld([expired()], () => new Promise(() => undefined));
    const controller = new AbortController();
    const call = world.api.write(ONE_PART, {}, controller.signal);
    for (let turn = 0; turn < 10; turn++) await new Promise((resolve) => setImmediate(resolve));
    controller.abort();
    await expect(call).rejects.toMatchObject({ code: 'CANCELLED', ambiguous: false });
  });

  it('between two tries: no further one', async () => {
    const world = transportWorld([dropped]);
    const controller = new AbortController();
    const call = world.api.read(ONE_PART, { signal: controller.signal });
    for (let turn = 0; turn < 10; turn++) await new Promise((resolve) => setImmediate(resolve));
    controller.abort();
    await expect(call).rejects.toMatchObject({ code: 'CANCELLED' });
    expect(world.requests).toHaveLength(1);
  });
});

describe('parts of a call', () => {
  const locked = { status: 400, body: [{ errorCode: 'UNABLE_TO_LOCK_ROW', message: 'unable to obtain exclusive access' }] };

  it('a locked row is tried again twice, for the platform has rolled back', async () => {
    const world = transportWorld([composite({ one: locked }), composite({ one: locked }), fine]);
    expect((await write(world)).value?.get('one')?.status).toBe(200);
    expect(world.requests).toHaveLength(3);
  });

  it('a row that stays locked is busy, to be tried later', async () => {
    const world = transportWorld([composite({ one: locked })]);
    expect(errorOf(await write(world))).toMatchObject({ kind: 'throttled', retryable: true, ambiguous: false });
    expect(world.requests).toHaveLength(3);
  });

  it('200 with a failure inside is no success', async () => {
    const refused = { status: 400, body: [{ errorCode: 'STRING_TOO_LONG', message: 'too long', fields: ['NextStep'] }] };
    expect(errorOf(await write(transportWorld([composite({ one: refused })])))).toMatchObject({
      kind: 'invalid',
      code: 'STRING_TOO_LONG',
    });
  });

  it('a part that is missing from the answer leaves the outcome open', async () => {
    const world = transportWorld([json({ compositeResponse: [] })]);
    expect(errorOf(await write(world))).toMatchObject({ code: 'PART_MISSING', ambiguous: true });
  });

  it('no parts, no request', async () => {
    const world = transportWorld([fine]);
    expect((await settle(world.clock, world.api.read([]))).value?.size).toBe(0);
    expect(world.requests).toHaveLength(0);
  });
});
