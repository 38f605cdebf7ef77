import { describe, expect, it } from 'vitest';
import { createClient } from '../../../src/adapters/dataverse/client';
import { nextPath, resolveUrl } from '../../../src/adapters/dataverse/resolveUrl';
import { retryAfterMs } from '../../../src/adapters/dataverse/retryAfter';
import { createTransport, type TransportOptions } from '../../../src/adapters/dataverse/transport';
import { CrmError } from '../../../src/model/crmError';
import { type FakeClock, fakeClock, settle } from '../salesforce/fakeClock';
import { html, json, type Reply, scriptedFetch, truncated } from '../salesforce/scriptedFetch';

const ORG = 'https://org.crm4.dynamics.com';
const PATH = '/api/data/v9.2/accounts';
const EXPIRED = () => json({ error: { code: '', message: 'unauthorized' } }, 401);

function world(replies: readonly Reply[], more: Partial<TransportOptions> = {}, clock: FakeClock = fakeClock()) {
  const { fetch, requests } = scriptedFetch(...replies);
  const client = createClient(createTransport({ baseUrl: ORG, fetch, clock, token: 'first', ...more }), clock);
  const read = () => client.read(PATH);
  const write = () => client.write({ method: 'PATCH', path: PATH, body: { name: 'x' } });
  return { clock, requests, client, read, write, sent: () => requests.length };
}

async function refusal(clock: FakeClock, call: Promise<unknown>): Promise<CrmError> {
  const { error } = await settle(clock, call);
  if (error instanceof CrmError) return error;
  throw new Error(`expected a CrmError, got ${String(error)}`);
}

describe('a read', () => {
  it('is tried three times on a dropped connection, with pauses, and then given up', async () => {
    const { clock, read, sent } = world([new TypeError('dropped')]);
    expect(await refusal(clock, read())).toMatchObject({ kind: 'network', ambiguous: false, retryable: true });
    expect(sent()).toBe(3);
    expect(clock.elapsed()).toBeGreaterThan(0);
  });

  it('recovers from two outages', async () => {
    const { clock, read, sent } = world([json({}, 503), json({}, 502), json({ value: [] })]);
    expect((await settle(clock, read())).value).toEqual({ value: [] });
    expect(sent()).toBe(3);
  });

  it('settles within 30 s of the CRM’s time when nothing answers', async () => {
    const { clock, read, sent } = world(['hang']);
    expect(await refusal(clock, read())).toMatchObject({ kind: 'network' });
    expect(sent()).toBe(2);
    expect(clock.elapsed()).toBeLessThanOrEqual(30_000);
  });

  it.each([
    ['a body that breaks off', truncated()],
    ['a body that is cut JSON', new Response('{"value":[{"na', { headers: { 'content-type': 'application/json' } })],
    ['an empty body', new Response('', { headers: { 'content-type': 'application/json' } })],
  ])('is an error, not empty, on %s', async (_name, reply) => {
    const { clock, read } = world([reply]);
    expect(['network', 'unexpected']).toContain((await refusal(clock, read())).kind);
  });

  it.each([
    ['a login page', html()],
    ['a redirect to one', new Response(null, { status: 302, headers: { location: 'https://login.microsoftonline.com/' } })],
  ])('asks to sign in on %s', async (_name, reply) => {
    const { clock, read, sent } = world([reply]);
    expect((await refusal(clock, read())).kind).toBe('auth');
    expect(sent()).toBe(1);
  });

  it('stops when it is cancelled while it waits', async () => {
    const stop = new AbortController();
    const { clock, client, sent } = world(['hang']);
    const call = client.read(PATH, {}, stop.signal);
    queueMicrotask(() => stop.abort());
    expect(await refusal(clock, call)).toMatchObject({ kind: 'network', code: 'ABORTED', retryable: false });
    expect(sent()).toBe(1);
  });
});

describe('a write', () => {
  it.each([
    ['a dropped connection', new TypeError('dropped')],
    ['no answer', 'hang' as const],
    ['a body that breaks off', truncated()],
    ['a body that is cut JSON', new Response('{"na', { headers: { 'content-type': 'application/json' } })],
  ])('is sent once, and its outcome unknown, on %s', async (_name, reply) => {
    const { clock, write, sent } = world([reply]);
    expect(await refusal(clock, write())).toMatchObject({ kind: 'network', ambiguous: true });
    expect(sent()).toBe(1);
  });

  it.each([
    ['502', json({}, 502), { kind: 'network', ambiguous: true }],
    ['504', json({}, 504), { kind: 'network', ambiguous: true }],
    ['a login page', html(), { kind: 'auth' }],
    ['a redirect', new Response(null, { status: 302, headers: { location: '/' } }), { kind: 'auth' }],
    ['403', json({ error: { code: '', message: 'no' } }, 403), { kind: 'permission' }],
  ])('is not repeated and never a success on %s', async (_name, reply, expected) => {
    const { clock, write, sent } = world([reply]);
    expect(await refusal(clock, write())).toMatchObject(expected);
    expect(sent()).toBe(1);
  });

  it('is repeated where the CRM says that it did nothing', async () => {
    const recovering = world([json({}, 503), json({}, 503), new Response(null, { status: 204 })]);
    expect((await settle(recovering.clock, recovering.write())).value).toEqual({ status: 204, json: null });
    const { clock, write, sent } = world([json({}, 503)]);
    expect(await refusal(clock, write())).toMatchObject({ kind: 'network', ambiguous: false, retryable: true });
    expect(sent()).toBe(3);
  });

  it('is ambiguous when it is cancelled after it was sent', async () => {
    const stop = new AbortController();
    const { clock, client } = world(['hang']);
    const call = client.write({ method: 'PATCH', path: PATH, body: {} }, stop.signal);
    queueMicrotask(() => stop.abort());
    expect(await refusal(clock, call)).toMatchObject({ code: 'ABORTED', ambiguous: true });
  });

  it('refuses text that the platform would change, before it is sent', async () => {
    const { clock, client, sent } = world([json({})]);
    for (const text of ['a\u0000', 'a\ud800b', 'bell\u0007']) {
      const call = client.write({ method: 'PATCH', path: PATH, body: { name: text } });
      expect(await refusal(clock, call)).toMatchObject({ kind: 'invalid', code: 'BAD_TEXT' });
    }
    expect(sent()).toBe(0);
  });

  it('of several is not a success when one inside is refused', async () => {
    const body =
      '--b\r\nContent-Type: application/http\r\n\r\nHTTP/1.1 412 x\r\n\r\n{"error":{"code":"0x80040237","message":"x"}}\r\n--b--';
    const reply = new Response(body, { headers: { 'content-type': 'multipart/mixed; boundary=b' } });
    const { clock, client } = world([reply]);
    expect(await refusal(clock, client.writeAll([{ method: 'PATCH', path: PATH, body: {} }]))).toMatchObject({
      kind: 'conflict',
    });
  });

  it('of several is ambiguous when an answer is missing', async () => {
    const body = '--b\r\nContent-Type: application/http\r\n\r\nHTTP/1.1 204 x\r\n\r\n\r\n--b--';
    const reply = new Response(body, { headers: { 'content-type': 'multipart/mixed; boundary=b' } });
    const { clock, client } = world([reply]);
    const patch = { method: 'PATCH', path: PATH, body: {} } as const;
    expect(await refusal(clock, client.writeAll([patch, patch]))).toMatchObject({ kind: 'network', ambiguous: true });
  });
});

describe('an ended session', () => {
  it('is renewed once and the call repeated with the new token', async () => {
    const { clock, read, requests } = world([EXPIRED(), json({ value: [] })], { refresh: async () => 'second' });
    expect((await settle(clock, read())).value).toEqual({ value: [] });
    expect(requests.map((request) => request.headers.get('authorization'))).toEqual(['Bearer first', 'Bearer second']);
  });

  it('is renewed once for twenty calls at a time', async () => {
    let renewed = 0;
    const refresh = async () => {
      renewed += 1;
      return 'second';
    };
    const answer: Reply = (request) =>
      request.headers.get('authorization') === 'Bearer second' ? json({ value: [] }) : EXPIRED();
    const { clock, read } = world([answer], { refresh });
    const calls = Promise.all(Array.from({ length: 20 }, read));
    expect((await settle(clock, calls)).value).toHaveLength(20);
    expect(renewed).toBe(1);
  });

  it('that stays ended is renewed at most once, however often it is tried', async () => {
    let renewed = 0;
    const refresh = async () => {
      renewed += 1;
      return 'second';
    };
    const { clock, read, sent } = world([EXPIRED()], { refresh });
    for (let i = 0; i < 5; i += 1) expect((await refusal(clock, read())).kind).toBe('auth');
    expect(renewed).toBe(1);
    expect(sent()).toBe(6);
  });

  it('that shows the login page for ever is renewed at most once', async () => {
    let renewed = 0;
    const refresh = async () => {
      renewed += 1;
      return null;
    };
    const { clock, read } = world([html()], { refresh });
    for (let i = 0; i < 3; i += 1) expect((await refusal(clock, read())).kind).toBe('auth');
    expect(renewed).toBe(1);
  });

  it('does not keep a call waiting for a renewal that never ends', async () => {
    const { clock, read } = world([EXPIRED()], { refresh: () => new Promise(() => undefined) });
    expect((await refusal(clock, read())).kind).toBe('auth');
    expect(clock.elapsed()).toBeLessThanOrEqual(30_000);
  });

  it('asks to sign in where nothing can renew it, or the renewal fails', async () => {
    const without = world([EXPIRED()]);
    expect((await refusal(without.clock, without.read())).kind).toBe('auth');
    const failing = world([EXPIRED()], { refresh: () => Promise.reject(new Error('no')) });
    expect((await refusal(failing.clock, failing.read())).kind).toBe('auth');
    expect(failing.sent()).toBe(1);
  });

  it('lets a refused write be repeated once: nothing had happened', async () => {
    const { clock, write, sent } = world([EXPIRED(), new Response(null, { status: 204 })], { refresh: async () => 'second' });
    expect((await settle(clock, write())).value).toEqual({ status: 204, json: null });
    expect(sent()).toBe(2);
  });
});

describe('a CRM that asks to wait', () => {
  it('gets nothing at all until the time has passed', async () => {
    const { clock, read, write, sent } = world([json({}, 429, { 'Retry-After': '30' }), json({ value: [] })]);
    expect(await refusal(clock, read())).toMatchObject({ kind: 'throttled', retryAfterMs: 30_000 });
    expect(await refusal(clock, read())).toMatchObject({ kind: 'throttled' });
    expect(await refusal(clock, write())).toMatchObject({ kind: 'throttled', retryable: true });
    expect(sent()).toBe(1);
    clock.after(30_000, () => undefined);
    clock.next();
    expect((await settle(clock, read())).value).toEqual({ value: [] });
  });

  it('is waited for by a read when the time is short', async () => {
    const { clock, read, sent } = world([json({}, 429, { 'Retry-After': '1' }), json({ value: [] })]);
    expect((await settle(clock, read())).value).toEqual({ value: [] });
    expect(sent()).toBe(2);
  });

  it('is heard from a part of a batch as well', async () => {
    const part = (status: number, head: string) =>
      `--b\r\nContent-Type: application/http\r\n\r\nHTTP/1.1 ${status} x\r\n${head}\r\n\r\n{}\r\n`;
    const body = `${part(200, 'OData-Version: 4.0')}${part(429, 'Retry-After: 30')}--b--`;
    const { clock, client, sent } = world([new Response(body, { headers: { 'content-type': 'multipart/mixed; boundary=b' } })]);
    const { value } = await settle(clock, client.reads({ first: PATH, second: PATH }));
    expect(value?.parts.first).toMatchObject({ ok: true });
    expect(value?.parts.second).toMatchObject({ ok: false, error: { kind: 'throttled', retryAfterMs: 30_000 } });
    expect((await refusal(clock, client.read(PATH))).kind).toBe('throttled');
    expect(sent()).toBe(1);
  });

  it.each([
    ['30', 30_000],
    ['0', 0],
    ['Sun, 22 Nov 2026 09:30:20 GMT', 20_000],
    ['Sun, 22 Nov 2026 09:00:00 GMT', 5_000],
    ['1000000000', 300_000],
    ['-5', 5_000],
    ['soon', 5_000],
    ['', 5_000],
    [null, 5_000],
  ])('with Retry-After %j is left alone for %d ms', (header, ms) => {
    expect(retryAfterMs(header, '2026-11-22T09:30:00.000Z')).toBe(ms);
  });
});

describe('the origin', () => {
  it.each([
    'https://evil.example/api/data/v9.2/accounts',
    '//evil.example/api/data/v9.2/accounts',
    '/api/data/v9.1/accounts',
    '/api/data/v9.2/../../../login',
    'https://user:secret@org.crm4.dynamics.com/api/data/v9.2/accounts',
    'javascript:alert(1)',
    'http://org.crm4.dynamics.com/api/data/v9.2/accounts',
    'https://org.crm4.dynamics.com:444/api/data/v9.2/accounts',
  ])('is not left for %s', async (path) => {
    for (const baseUrl of [ORG, '']) {
      const { clock, client, sent } = world([json({})], { baseUrl });
      expect(await refusal(clock, client.read(path))).toMatchObject({ kind: 'unexpected', code: 'FOREIGN_URL' });
      expect(sent()).toBe(0);
    }
  });

  it('is the page’s own where none is given', () => {
    expect(resolveUrl('', `${PATH}?$top=1`)).toBe(`${PATH}?$top=1`);
    expect(resolveUrl(ORG, PATH)).toBe(`${ORG}${PATH}`);
  });

  it.each(['', `${ORG}/api/data/v9.2/$metadata#accounts`])('holds for the links to next pages (%j)', (context) => {
    const link = (host: string, path: string) => nextPath(`${host}${path}`, context);
    if (context !== '') expect(link(ORG, `${PATH}?$skiptoken=x`)).toBe(`${PATH}?$skiptoken=x`);
    expect(link('', `${PATH}?$skiptoken=x`)).toBe(`${PATH}?$skiptoken=x`);
    expect(() => link('https://evil.example', PATH)).toThrow(CrmError);
    expect(() => link(ORG, '/login')).toThrow(CrmError);
  });
});
