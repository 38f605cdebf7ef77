import { constants, createHash, generateKeyPairSync, sign } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { createSandbox, type Sandbox } from '../server/createSandbox';
import { readApps } from '../server/oauth/apps';
import { NOW } from './salesforce/caller';
import { tinyCompany } from './tinyCompany';

const ORIGIN = 'http://crm.test';
const pair = () =>
  generateKeyPairSync('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  });
const keys = pair();
const others = pair();
const SECRET = 'a secret of a test';
const AT = Math.floor(Date.parse(NOW) / 1_000);
const print = (hash: 'sha1' | 'sha256', pem = keys.publicKey) =>
  createHash(hash)
    .update(Buffer.from(pem.replace(/-----[^-]+-----/g, ''), 'base64'))
    .digest('base64url');

function signed(claims: object, header: object = { alg: 'RS256' }, key = keys.privateKey): string {
  const text = [header, claims].map((each) => Buffer.from(JSON.stringify(each)).toString('base64url')).join('.');
  const padding =
    (header as { alg: string }).alg === 'PS256'
      ? { padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: constants.RSA_PSS_SALTLEN_DIGEST }
      : { padding: constants.RSA_PKCS1_PADDING };
  return `${text}.${sign('sha256', Buffer.from(text), { key, ...padding }).toString('base64url')}`;
}

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await createSandbox({
    now: NOW,
    apps: {
      salesforce: [
        { clientId: 'app', certificate: keys.publicKey, preauthorised: ['publisher@foothold.test', 'gone@foothold.test'] },
      ],
      entra: [
        { tenant: 'tiny', clientId: 'cert', certificate: keys.publicKey, username: 'publisher@foothold.test' },
        { tenant: 'tiny', clientId: 'word', secret: SECRET, username: 'publisher@foothold.test' },
        { tenant: 'tiny', clientId: 'nobody', secret: SECRET },
      ],
    },
  });
  tinyCompany(sandbox.store);
});

const post = (path: string, form: Readonly<Record<string, string>>) =>
  sandbox.handle(new Request(`${ORIGIN}${path}`, { method: 'POST', body: new URLSearchParams(form) }));

async function json(answer: Response): Promise<Record<string, unknown>> {
  return (await answer.json()) as Record<string, unknown>;
}

describe('JWT bearer flow of Salesforce', () => {
  const claims = { iss: 'app', sub: 'publisher@foothold.test', aud: 'https://login.salesforce.com', exp: AT + 180 };
  const ask = (assertion: string) =>
    post('/services/oauth2/token', { grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer', assertion });

  it.each(['https://login.salesforce.com', 'https://test.salesforce.com', ORIGIN])(
    'signs the user in for audience %s',
    async (aud) => {
      const answer = await ask(signed({ ...claims, aud }));
      const body = await json(answer);
      expect(answer.status).toBe(200);
      expect(body).toMatchObject({ instance_url: ORIGIN, token_type: 'Bearer', scope: 'api' });
      expect(body).not.toHaveProperty('refresh_token');
      expect(sandbox.sessions.userBehind(String(body.access_token))?.username).toBe('publisher@foothold.test');
    },
  );

  it.each([
    ['an unknown consumer key', signed({ ...claims, iss: 'other' }), 'invalid_client_id', 'client identifier invalid'],
    ["another key's signature", signed(claims, { alg: 'RS256' }, others.privateKey), 'invalid_grant', 'invalid assertion'],
    ['another algorithm', signed(claims, { alg: 'PS256' }), 'invalid_grant', 'invalid assertion'],
    [
      'no signature at all',
      `${signed(claims, { alg: 'none' }).split('.').slice(0, 2).join('.')}.`,
      'invalid_grant',
      'invalid assertion',
    ],
    ['no token', 'nonsense', 'invalid_grant', 'invalid assertion'],
    ['an audience elsewhere', signed({ ...claims, aud: 'https://evil.example' }), 'invalid_grant', 'audience is invalid'],
    ['one that is over', signed({ ...claims, exp: AT }), 'invalid_grant', 'expired authorization code'],
    ['no end', signed({ ...claims, exp: undefined }), 'invalid_grant', 'invalid assertion'],
    ['an unknown user', signed({ ...claims, sub: 'gone@foothold.test' }), 'invalid_grant', "user hasn't approved this consumer"],
    [
      'a user who is not pre-authorised',
      signed({ ...claims, sub: 'ada@foothold.test' }),
      'invalid_app_access',
      'user is not admin approved to access this app',
    ],
  ])('refuses %s', async (_, assertion, error, error_description) => {
    const answer = await ask(assertion);
    expect([answer.status, await json(answer)]).toEqual([400, { error, error_description }]);
  });

  it('takes nobody where no app is registered', async () => {
    const bare = await createSandbox({ now: NOW, packages: null });
    const body = new URLSearchParams({ grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer', assertion: signed(claims) });
    const answer = await bare.handle(new Request(`${ORIGIN}/services/oauth2/token`, { method: 'POST', body }));
    expect(await answer.json()).toMatchObject({ error: 'invalid_client_id' });
  });
});

describe('client credentials of Entra', () => {
  const ENDPOINT = '/tiny/oauth2/v2.0/token';
  const TYPE = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';
  const base = { grant_type: 'client_credentials', scope: `${ORIGIN}/.default` };
  const claims = { iss: 'cert', sub: 'cert', aud: `${ORIGIN}${ENDPOINT}`, jti: 'one', nbf: AT, exp: AT + 300 };
  const ps256 = { alg: 'PS256', typ: 'JWT', 'x5t#S256': print('sha256') };
  const byCertificate = (client_assertion: string) => ({
    ...base,
    client_id: 'cert',
    client_assertion_type: TYPE,
    client_assertion,
  });

  it.each([
    ['a secret', { ...base, client_id: 'word', client_secret: SECRET }],
    ['a certificate, PS256', byCertificate(signed(claims, ps256))],
    ['a certificate, RS256', byCertificate(signed(claims, { alg: 'RS256', x5t: print('sha1') }))],
  ])('sign the application user in by %s', async (_, form) => {
    const answer = await post(ENDPOINT, form);
    const body = await json(answer);
    expect(answer.status).toBe(200);
    expect(body).toMatchObject({ token_type: 'Bearer', expires_in: 3599 });
    const who = await sandbox.handle(
      new Request(`${ORIGIN}/api/data/v9.2/WhoAmI`, { headers: { Authorization: `Bearer ${body.access_token}` } }),
    );
    expect(who.status).toBe(200);
  });

  it('are accepted for an application without a user, whom Dataverse then refuses', async () => {
    const { access_token } = await json(await post(ENDPOINT, { ...base, client_id: 'nobody', client_secret: SECRET }));
    const who = await sandbox.handle(
      new Request(`${ORIGIN}/api/data/v9.2/WhoAmI`, { headers: { Authorization: `Bearer ${access_token}` } }),
    );
    expect([who.status, await who.json()]).toMatchObject([401, { error: { code: '0x80072560' } }]);
  });

  it.each([
    [
      'another tenant',
      '/other/oauth2/v2.0/token',
      { ...base, client_id: 'word', client_secret: SECRET },
      400,
      'invalid_request',
      90002,
    ],
    ['another grant', ENDPOINT, { ...base, grant_type: 'password', client_id: 'word' }, 400, 'unsupported_grant_type', 70003],
    ['an unknown application', ENDPOINT, { ...base, client_id: 'who' }, 400, 'unauthorized_client', 700016],
    [
      'a scope without /.default',
      ENDPOINT,
      { ...base, scope: `${ORIGIN}/user_impersonation`, client_id: 'word' },
      400,
      'invalid_scope',
      1002012,
    ],
    [
      'another environment',
      ENDPOINT,
      { ...base, scope: 'https://other.crm.dynamics.com/.default', client_id: 'word' },
      400,
      'invalid_resource',
      500011,
    ],
    ['a wrong secret', ENDPOINT, { ...base, client_id: 'word', client_secret: 'no' }, 401, 'invalid_client', 7000215],
    [
      'a secret where a certificate is registered',
      ENDPOINT,
      { ...base, client_id: 'cert', client_secret: SECRET },
      401,
      'invalid_client',
      7000215,
    ],
    ['neither', ENDPOINT, { ...base, client_id: 'word' }, 401, 'invalid_client', 7000218],
    [
      'an assertion of another application',
      ENDPOINT,
      byCertificate(signed({ ...claims, iss: 'word' }, ps256)),
      401,
      'invalid_client',
      50027,
    ],
    [
      "another certificate's name",
      ENDPOINT,
      byCertificate(signed(claims, { ...ps256, 'x5t#S256': print('sha256', others.publicKey) })),
      401,
      'invalid_client',
      700027,
    ],
    ["another key's signature", ENDPOINT, byCertificate(signed(claims, ps256, others.privateKey)), 401, 'invalid_client', 700027],
    ['another audience', ENDPOINT, byCertificate(signed({ ...claims, aud: ORIGIN }, ps256)), 401, 'invalid_client', 700023],
    ['one that is over', ENDPOINT, byCertificate(signed({ ...claims, exp: AT }, ps256)), 401, 'invalid_client', 700024],
    [
      'one that has not begun',
      ENDPOINT,
      byCertificate(signed({ ...claims, nbf: AT + 900 }, ps256)),
      401,
      'invalid_client',
      700024,
    ],
  ])('are refused for %s, without repeating a secret', async (_, path, form, status, error, code) => {
    const answer = await post(path, form);
    const text = await answer.text();
    expect([answer.status, JSON.parse(text)]).toMatchObject([status, { error, error_codes: [code] }]);
    expect(text).toContain(`AADSTS${code}: `);
    expect(text).not.toContain(SECRET);
  });
});

describe('a file of applications', () => {
  it('is read', () => {
    const entra = [{ tenant: 't', clientId: 'c', secret: 's' }];
    expect(readApps(JSON.stringify({ entra }))).toEqual({ salesforce: [], entra });
  });
  it.each([
    'no JSON',
    '{"salesforce": 1}',
    '{"entra": [{"tenant": 1}]}',
    '{"salesforce": [{"clientId": "a", "certificate": "b"}]}',
  ])('is refused in a sentence: %s', (text) => {
    expect(() => readApps(text)).toThrow(/--apps/);
  });
});
