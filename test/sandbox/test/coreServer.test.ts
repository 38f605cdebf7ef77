import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createSandbox, type Sandbox } from '../server/createSandbox';
import { SESSION_COOKIE } from '../server/session';
import { tinyCompany } from './tinyCompany';

const QUERY = '/services/data/v67.0/query?q=SELECT+Id+FROM+Opportunity';
const SET = '/api/data/v9.2/opportunities?$select=name';

let sandbox: Sandbox;
let url: string;
let close: () => Promise<void>;

async function signIn(form: Record<string, string>): Promise<Response> {
  return fetch(`${url}/services/oauth2/token`, { method: 'POST', body: new URLSearchParams(form) });
}

async function tokenFor(username: string): Promise<string> {
  const response = await signIn({ grant_type: 'password', client_id: 'anything', username, password: 'sandbox' });
  return ((await response.json()) as { access_token: string }).access_token;
}

beforeAll(async () => {
  sandbox = await createSandbox({ now: '2026-11-22T10:00:00Z' });
  tinyCompany(sandbox.store);
  ({ url, close } = await sandbox.listen(0));
});

afterAll(() => close());

describe('signing in', () => {
  it('says that it is ready', async () => {
    const response = await fetch(`${url}/health`);
    expect(response.status).toBe(200);
  });

  it('gives any person a token, whatever the client id and the case of the name', async () => {
    const response = await signIn({ grant_type: 'password', username: 'Ada@Foothold.test', password: 'sandbox' });
    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({
      instance_url: url,
      token_type: 'Bearer',
      id: expect.stringMatching(new RegExp(`^${url}/id/00D\\w{15}/005\\w{15}$`)),
      issued_at: expect.stringMatching(/^\d{13}$/),
      access_token: expect.any(String),
      signature: expect.any(String),
    });
  });

  it.each([
    ['a wrong password', { grant_type: 'password', username: 'ada@foothold.test', password: 'nope' }, 'invalid_grant'],
    ['an unknown name', { grant_type: 'password', username: 'x@foothold.test', password: 'sandbox' }, 'invalid_grant'],
    ['no name at all', { grant_type: 'password' }, 'invalid_grant'],
    ['another grant', { grant_type: 'authorization_code' }, 'unsupported_grant_type'],
  ])('refuses %s', async (_, form, error) => {
    const response = await signIn(form as unknown as Record<string, string>);
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ error });
  });

  it('words a wrong password as Salesforce does', async () => {
    const response = await signIn({ grant_type: 'password', username: 'ada@foothold.test', password: 'nope' });
    expect(await response.json()).toEqual({ error: 'invalid_grant', error_description: 'authentication failure' });
  });

  it('refuses a person who left', async () => {
    sandbox.store.bulkInsert('user', [{ username: 'gone@foothold.test', last_name: 'Gone', is_active: 0, roles: 'rep' }]);
    const response = await signIn({ grant_type: 'password', username: 'gone@foothold.test', password: 'sandbox' });
    expect(response.status).toBe(400);
  });
});

describe('sessions', () => {
  it.each([
    ['Salesforce', QUERY],
    ['Dataverse', SET],
  ])('one token serves %s as bearer and as cookie', async (_, path) => {
    const token = await tokenFor('ada@foothold.test');
    const bearer = await fetch(url + path, { headers: { authorization: `Bearer ${token}` } });
    const cookie = await fetch(url + path, { headers: { cookie: `other=1; ${SESSION_COOKIE}=${encodeURIComponent(token)}` } });
    expect([bearer.status, cookie.status]).toEqual([200, 200]);
  });

  it('answers an expired session in each protocol, and goes on for others', async () => {
    const [ada, ben] = [await tokenFor('ada@foothold.test'), await tokenFor('ben@foothold.test')];
    sandbox.sessions.expire(ada);
    const salesforce = await fetch(url + QUERY, { headers: { authorization: `Bearer ${ada}` } });
    expect(salesforce.status).toBe(401);
    expect(await salesforce.json()).toEqual([{ message: 'Session expired or invalid', errorCode: 'INVALID_SESSION_ID' }]);
    const dataverse = await fetch(url + SET, { headers: { authorization: `Bearer ${ada}` } });
    expect(dataverse.status).toBe(401);
    expect(await dataverse.json()).toMatchObject({ error: { code: expect.any(String) } });
    const other = await fetch(url + QUERY, { headers: { authorization: `Bearer ${ben}` } });
    expect(other.status).toBe(200);
  });

  it('ends a session that is revoked', async () => {
    const token = await tokenFor('ada@foothold.test');
    await fetch(`${url}/services/oauth2/revoke`, { method: 'POST', body: new URLSearchParams({ token }) });
    const response = await fetch(url + QUERY, { headers: { authorization: `Bearer ${token}` } });
    expect(response.status).toBe(401);
  });

  it('ends the sessions of a person who is switched off', async () => {
    sandbox.store.bulkInsert('user', [{ username: 'temp@foothold.test', last_name: 'Temp', roles: 'rep' }]);
    const token = await tokenFor('temp@foothold.test');
    const admin = sandbox.store.userByName('admin@foothold.test');
    const temp = sandbox.store.userByName('temp@foothold.test');
    if (!admin || !temp) throw new Error('the users exist');
    sandbox.store.update(admin, 'user', temp.id, { is_active: 0 }, 'salesforce');
    const response = await fetch(url + QUERY, { headers: { authorization: `Bearer ${token}` } });
    expect(response.status).toBe(401);
  });
});

describe('odd requests', () => {
  it.each([
    ['an unknown path', 'GET', '/nothing/here', null, 404],
    ['an unknown API version path', 'GET', '/services/nothing', null, 404],
    ['JSON that is cut', 'POST', '/services/data/v67.0/sobjects/Task', '{"Subject":', 400],
    ['JSON that is no object', 'POST', '/api/data/v9.2/tasks', '[1', 400],
    ['an id that is none', 'GET', '/services/data/v67.0/sobjects/Task/%00%ff', null, 400],
  ])('%s never crashes the server', async (_, method, path, body, atLeast) => {
    const authorization = `Bearer ${await tokenFor('ada@foothold.test')}`;
    const response = await fetch(url + path, { method, headers: { authorization }, body });
    expect(response.status).toBeGreaterThanOrEqual(atLeast);
    expect(response.status).toBeLessThan(500);
    expect((await fetch(`${url}/health`)).status).toBe(200);
  });

  it('takes a cookie that cannot be decoded as no session', async () => {
    const response = await fetch(url + QUERY, { headers: { cookie: `${SESSION_COOKIE}=%E0%A4%A` } });
    expect(response.status).toBe(401);
  });
});
