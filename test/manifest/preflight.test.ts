import { beforeEach, describe, expect, it } from 'vitest';
import { dynamicsChecks } from '../../manifest/preflight/dynamicsChecks';
import { type Finding, findingLines, runChecks } from '../../manifest/preflight/finding';
import { createRestClient } from '../../manifest/preflight/restClient';
import { salesforceChecks } from '../../manifest/preflight/salesforceChecks';
import { footholdPackages } from '../fixtures/footholdPackages';
import { createSandbox, type Sandbox } from '../sandbox/server/createSandbox';
import type { Row } from '../sandbox/store/types';
import { tiny, tinyCompany } from '../sandbox/test/tinyCompany';

const URL_OF = 'http://crm.test';
const LIGHTNING = 'https://x.lightning.force.com';
type Crm = 'salesforce' | 'dynamics';

let sandbox: Sandbox;
let framedBy: string;

async function company(options: Parameters<typeof createSandbox>[0] = {}): Promise<void> {
  sandbox = await createSandbox(options);
  tinyCompany(sandbox.store);
}

/** The page's own host is another server: here it answers what an org's would, with the policy of the moment. */
const pages: typeof fetch = async () =>
  new Response('', { headers: { 'content-security-policy': `frame-ancestors ${framedBy}; script-src 'self'` } });

async function preflight(crm: Crm): Promise<ReadonlyMap<string, Finding>> {
  const admin = sandbox.store.user(tiny.users.admin);
  if (!admin) throw new Error('no administrator');
  const token = sandbox.sessions.issue(admin);
  const send: typeof fetch = (input, init) => sandbox.handle(new Request(input, init));
  const client = createRestClient({ url: URL_OF, token, fetch: send });
  const frame = { lightning: LIGHTNING, pages: createRestClient({ url: URL_OF, token, fetch: pages }) };
  const checks =
    crm === 'salesforce' ? salesforceChecks({ client, namespace: 'fthd', frame }) : dynamicsChecks(client, 'Foothold');
  return new Map((await runChecks(checks)).map((finding) => [finding.check, finding]));
}

const failed = async (crm: Crm) =>
  [...(await preflight(crm)).values()].filter(({ result }) => result === 'fails').map(({ check }) => check);

beforeEach(() => {
  framedBy = LIGHTNING;
});

describe.each<Crm>(['salesforce', 'dynamics'])('E7 IT architecture fit: the technical preflight, in %s', (crm) => {
  it('passes where the guide was followed, and says what the CRM does not tell', async () => {
    await company();
    const ada = sandbox.store.user(tiny.users.ada);
    if (ada) sandbox.store.insert(ada, 'response', { key: 'k' }, crm === 'salesforce' ? 'salesforce' : 'dataverse');
    expect(await failed(crm)).toEqual([]);
    const findings = [...(await preflight(crm)).values()];
    const untold = findings.filter(({ result }) => result === 'unknown').map(({ check }) => check);
    expect(untold).toEqual(crm === 'salesforce' ? [] : ['Limits']);
    const lines = findingLines(findings);
    expect(lines.at(-1)).toMatch(/^(\d+) of \1 without a failure$/);
  });

  it('names the package and the rights as missing where nothing is installed, each with its step', async () => {
    await company({ packages: null });
    const found = await preflight(crm);
    const missing = found.get(crm === 'salesforce' ? 'Package' : 'Solution');
    expect(missing).toMatchObject({ result: 'fails', step: expect.stringContaining('Step 2') });
    expect(found.get('Rights')).toMatchObject({ result: 'fails', step: expect.stringContaining('Foothold Rep') });
  });

  it('fails where somebody who is ranked may publish', async () => {
    await company();
    const { store } = sandbox;
    const first = (table: string, name: string): Row | undefined =>
      store.get({ text: `SELECT id FROM ${table} WHERE name = ?`, params: [name] });
    const set = first('permission_sets', 'Foothold_Publisher');
    const role = first('security_roles', 'Foothold Publisher');
    store.bulkInsert('permissionSetAssignment', [{ assignee_id: tiny.users.ada, permission_set_id: set?.id ?? null }]);
    store.bulkInsert('securityRoleAssignment', [{ assignee_id: tiny.users.ada, role_id: role?.id ?? null }]);
    expect((await preflight(crm)).get('Rights')).toMatchObject({
      result: 'fails',
      found: expect.stringContaining('hold Rep as well'),
    });
  });

  it('fails with the CRM’s own words where nobody is signed in any more', async () => {
    await company();
    const client = createRestClient({
      url: URL_OF,
      token: 'over',
      fetch: (input, init) => sandbox.handle(new Request(input, init)),
    });
    const checks = crm === 'salesforce' ? salesforceChecks({ client, namespace: 'fthd' }) : dynamicsChecks(client, 'Foothold');
    const [api] = await runChecks(checks);
    expect(api).toMatchObject({ check: 'API', result: 'fails', found: expect.stringMatching(/expired or invalid|not a member/) });
  });
});

describe('E7 the technical preflight, in Salesforce alone', () => {
  it.each<[string, () => Promise<unknown>, string]>([
    ['too few API calls are left', () => company({ dailyLimit: 200 }), 'Limits'],
    [
      'leaders read own rows by the hierarchy',
      async () => {
        await company({ packages: { ...footholdPackages(), closedHierarchies: [] } });
        const ada = sandbox.store.user(tiny.users.ada);
        if (ada) sandbox.store.insert(ada, 'response', { key: 'k' }, 'salesforce');
      },
      'Own rows stay own',
    ],
    [
      'the edition has no API',
      async () => {
        await company();
        sandbox.store.overwrite('organization', tiny.organization, { kind: 'Group Edition' });
      },
      'Edition',
    ],
    [
      'Lightning may not frame the page',
      async () => {
        await company();
        framedBy = "'none'";
      },
      'Framing (CSP)',
    ],
  ])('fails where %s, and nowhere else', async (_, prepare, check) => {
    await prepare();
    expect(await failed('salesforce')).toEqual([check]);
  });
});
