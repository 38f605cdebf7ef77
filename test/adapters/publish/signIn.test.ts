import { constants, createHash, generateKeyPairSync, sign } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDataversePublishPort } from '../../../src/adapters/dataverse/publish/createDataversePublishPort';
import { type Proof, signInToDataverse } from '../../../src/adapters/dataverse/publish/signIn';
import { createSalesforcePublishPort } from '../../../src/adapters/salesforce/publish/createSalesforcePublishPort';
import { signInToSalesforce } from '../../../src/adapters/salesforce/publish/signIn';
import type { ClockPort } from '../../../src/ports/clock';
import { createSandbox, type Sandbox } from '../../sandbox/server/createSandbox';
import { tiny, tinyCompany } from '../../sandbox/test/tinyCompany';

const NOW = '2026-11-22T09:30:00.000Z';
const SECRET = 'a secret of a test';
const { publicKey, privateKey } = generateKeyPairSync('rsa', {
  modulusLength: 2048,
  publicKeyEncoding: { type: 'spki', format: 'pem' },
  privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
});
const clock: ClockPort = {
  now: () => NOW,
  after(ms, run) {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
  uuid: () => '00000000-0000-4000-8000-000000000001',
};
const bytes = Buffer.from(publicKey.replace(/-----[^-]+-----/g, ''), 'base64');
const certificate: Proof = {
  thumbprint: createHash('sha256').update(bytes).digest('base64url'),
  sign: (text) =>
    sign('sha256', Buffer.from(text), {
      key: privateKey,
      padding: constants.RSA_PKCS1_PSS_PADDING,
      saltLength: constants.RSA_PSS_SALTLEN_DIGEST,
    }).toString('base64url'),
};

let sandbox: Sandbox;
let server: { url: string; close(): Promise<void> };
beforeAll(async () => {
  const username = 'publisher@foothold.test';
  sandbox = await createSandbox({
    now: NOW,
    apps: {
      salesforce: [{ clientId: 'app', certificate: publicKey, preauthorised: [username] }],
      entra: [{ tenant: 'tiny', clientId: 'app', certificate: publicKey, secret: SECRET, username }],
    },
  });
  tinyCompany(sandbox.store);
  server = await sandbox.listen(0);
});
afterAll(() => server.close());

describe('signing in to Salesforce with a signed assertion', () => {
  const setup = (more: object = {}) => ({
    loginUrl: server.url,
    clientId: 'app',
    username: 'publisher@foothold.test',
    sign: (text: string) => sign('sha256', Buffer.from(text), privateKey).toString('base64url'),
    fetch,
    clock,
    ...more,
  });

  it('gives a session with which the publisher works, and a new one when it has ended', async () => {
    const first = await signInToSalesforce(setup());
    const refresh = async () => (await signInToSalesforce(setup())).accessToken;
    const port = createSalesforcePublishPort({ ...first, refresh, fetch, clock, folder: '' });
    expect((await port.start(['Opportunity'])).person.id).toBe(tiny.users.publisher);
    sandbox.sessions.expire(first.accessToken);
    expect(await port.decisions()).toEqual([]);
  });

  it.each([
    ['another user', { username: 'ada@foothold.test' }, 'invalid_app_access', 'user is not admin approved to access this app'],
    ['another app', { clientId: 'other' }, 'invalid_client_id', 'client identifier invalid'],
    ['another key', { sign: () => 'bm8' }, 'invalid_grant', 'invalid assertion'],
  ])('is refused for %s in the words of the platform', async (_, more, code, message) => {
    await expect(signInToSalesforce(setup(more))).rejects.toMatchObject({ kind: 'auth', code, message, retryable: false });
  });

  it('says that the server did not answer where it is not there, or answers with a page', async () => {
    const drop = async () => Promise.reject(new TypeError('fetch failed'));
    await expect(signInToSalesforce(setup({ fetch: drop }))).rejects.toMatchObject({ kind: 'network', retryable: true });
    const headers = { 'content-type': 'text/html' };
    const answer = (status: number) => ({ fetch: async () => new Response('<html></html>', { status, headers }) });
    const refused = (answered: Promise<unknown>) => expect(answered).rejects;
    // Another address than the CRM's: nobody is told to try it again and again.
    for (const status of [200, 302, 404]) {
      const wrong = { kind: 'network', code: `HTTP_${status}`, retryable: false };
      await refused(signInToSalesforce(setup(answer(status)))).toMatchObject(wrong);
    }
    await refused(signInToSalesforce(setup(answer(503)))).toMatchObject({ kind: 'throttled', retryable: true });
    const cut = async () => new Response('{"access_', { headers: { 'content-type': 'application/json' } });
    await refused(signInToSalesforce(setup({ fetch: cut }))).toMatchObject({ code: 'DROPPED', retryable: true });
  });
});

describe('signing in to Dataverse with client credentials', () => {
  const setup = (proof: Proof, more: object = {}) => ({
    tenant: 'tiny',
    clientId: 'app',
    environmentUrl: server.url,
    authorityUrl: server.url,
    proof,
    fetch,
    clock,
    ...more,
  });

  it.each([
    ['a certificate', certificate],
    ['a secret', { secret: SECRET }],
  ])('works by %s', async (_, proof) => {
    const token = await signInToDataverse(setup(proof));
    const refresh = () => signInToDataverse(setup(proof));
    const port = createDataversePublishPort({ baseUrl: server.url, token, refresh, fetch, clock });
    expect((await port.start(['Opportunity'])).person.id).toBe(sandbox.store.guidOf(tiny.users.publisher));
    sandbox.sessions.expire(token);
    expect(await port.decisions()).toEqual([]);
  });

  it.each([
    ['a wrong secret', { secret: 'wrong one' }, {}, 'AADSTS7000215'],
    ['another application', { secret: SECRET }, { clientId: 'other' }, 'AADSTS700016'],
    ['another tenant', { secret: SECRET }, { tenant: 'other' }, 'AADSTS90002'],
    ['another certificate', { ...certificate, thumbprint: 'x' }, {}, 'AADSTS700027'],
  ] as const)('is refused for %s with the code of Entra, and repeats no secret', async (_, proof, more, code) => {
    const error = await signInToDataverse(setup(proof, more)).catch((reason: unknown) => reason);
    expect(error).toMatchObject({ name: 'CrmError', kind: 'auth', code, retryable: false });
    expect(JSON.stringify(error) + String(error)).not.toMatch(/secret of a test|wrong one|Trace ID/);
  });

  it('says that another address than a sign-in server answers, and does not ask it again', async () => {
    const page = async () => new Response('<html></html>', { status: 404, headers: { 'content-type': 'text/html' } });
    await expect(signInToDataverse(setup({ secret: SECRET }, { fetch: page }))).rejects.toMatchObject({
      kind: 'network',
      code: 'HTTP_404',
      retryable: false,
    });
  });

  it('waits where the server is busy', async () => {
    const busy = async () => Response.json({ error: 'temporarily_unavailable' }, { status: 503 });
    await expect(signInToDataverse(setup({ secret: SECRET }, { fetch: busy }))).rejects.toMatchObject({
      kind: 'throttled',
      retryable: true,
    });
  });
});
