import { beforeEach, describe, expect, it } from 'vitest';
import { createDataversePublishPort } from '../../../src/adapters/dataverse/publish/createDataversePublishPort';
import { createSalesforcePagePublishPort } from '../../../src/adapters/salesforce/publish/createSalesforcePagePublishPort';
import type { ClockPort } from '../../../src/ports/clock';
import type { FieldLimits, PublishPort } from '../../../src/ports/publish';
import { limitFields } from '../../fixtures/limitFields';
import { createSandbox, type Sandbox } from '../../sandbox/server/createSandbox';
import { tiny, tinyCompany } from '../../sandbox/test/tinyCompany';

const NOW = '2026-11-22T09:30:00.000Z';
const HERE = 'http://localhost';
const clock: ClockPort = { now: () => NOW, after: () => () => undefined, uuid: () => crypto.randomUUID() };
const { ada, admin, publisher } = tiny.users;
const ASKED = { Account: ['industry', 'country', 'employees'], Activity: ['description'] } as const;

let sandbox: Sandbox;
let calls: string[];
let ports: Readonly<Record<'salesforce' | 'dataverse', PublishPort>>;
beforeEach(async () => {
  sandbox = await createSandbox({ now: () => NOW });
  tinyCompany(sandbox.store);
  calls = [];
  const user = sandbox.store.user(publisher);
  if (!user) throw new Error('no publisher');
  const token = sandbox.sessions.issue(user);
  const ask: typeof fetch = (input, init) => {
    const request = new Request(input, init);
    calls.push(new URL(request.url).pathname);
    return sandbox.handle(request);
  };
  ports = {
    salesforce: createSalesforcePagePublishPort({ instanceUrl: HERE, accessToken: token, fetch: ask, clock }),
    dataverse: createDataversePublishPort({ baseUrl: HERE, token, fetch: ask, clock }),
  };
});

async function limitsOf(crm: keyof typeof ports, person = ada): Promise<FieldLimits | undefined> {
  const rights = await ports[crm].fieldRights?.(ASKED);
  return rights?.(crm === 'salesforce' ? person : (sandbox.store.guidOf(person) ?? ''));
}

describe('field permissions of Salesforce', () => {
  /** One more set for Ada, as somebody assigns it; it gives industries. */
  function assign(more: { type: string; expires_at?: string }, canEdit = 1): void {
    const { store } = sandbox;
    const { type, expires_at = null } = more;
    store.bulkInsert('permissionSet', [{ name: 'Industries', label: 'Industries', type }]);
    const id = store.get({ text: "SELECT id FROM permission_sets WHERE name = 'Industries'", params: [] })?.id ?? null;
    store.bulkInsert('fieldPermission', [
      { parent_id: id, sobject_type: 'Account', field: 'Account.Industry', can_read: 1, can_edit: canEdit },
    ]);
    store.bulkInsert('permissionSetAssignment', [{ assignee_id: ada, permission_set_id: id, expires_at }]);
  }

  it.each([
    ['a set gives what the profile does not', { type: 'Regular' }, 1, {}],
    ['what a group of sets adds up to counts as any other', { type: 'Group' }, 1, {}],
    ['a set for a session alone gives nothing', { type: 'Session' }, 1, { Account: { industry: 'none' } }],
    ['a set may give less than editing', { type: 'Regular' }, 0, { Account: { industry: 'read' } }],
    ['an assignment that is still to end counts', { type: 'Regular', expires_at: '2026-11-25T00:00:00.000Z' }, 1, {}],
    [
      'an assignment that has ended gives nothing',
      { type: 'Regular', expires_at: '2026-11-20T00:00:00.000Z' },
      1,
      { Account: { industry: 'none' } },
    ],
  ] as const)('%s', async (_name, set, canEdit, expected) => {
    limitFields(sandbox.store, ada, { hidden: ['account.industry'] });
    assign(set, canEdit);
    expect(await limitsOf('salesforce')).toEqual(expected);
  });

  it('the country of an address is withheld with the whole address', async () => {
    limitFields(sandbox.store, ada, { hidden: ['account.billing_country'] });
    expect(await limitsOf('salesforce')).toEqual({ Account: { country: 'none' } });
  });

  it('what only one kind of activity has is not opened by the other, which lacks it', async () => {
    limitFields(sandbox.store, ada, { hidden: ['activity.call_seconds'] });
    const rights = await ports.salesforce.fieldRights?.({ Activity: ['CallDurationInSeconds', 'subject'] });
    expect(rights?.(ada).Activity?.CallDurationInSeconds).toBe('none');
  });

  it('take two queries, however many people there are', async () => {
    await limitsOf('salesforce');
    expect(calls).toHaveLength(2);
  });
});

describe('column security of Dataverse', () => {
  it('a secured column is closed to whoever holds no profile that opens it, and open to system administrators', async () => {
    const { store } = sandbox;
    store.bulkInsert('columnProfile', [{ name: 'Nobody yet' }]);
    const profile_id = store.get({ text: "SELECT id FROM column_profiles WHERE name = 'Nobody yet'", params: [] })?.id ?? null;
    const row = { entity_name: 'account', attribute_name: 'numberofemployees', can_read: 4, can_create: 4, can_update: 4 };
    store.bulkInsert('columnPermission', [{ ...row, profile_id }]);
    expect(await limitsOf('dataverse')).toEqual({ Account: { employees: 'none' } });
    expect(await limitsOf('dataverse', admin)).toEqual({});
  });

  it('where no column that is asked for is secured, nothing else is read', async () => {
    expect(await limitsOf('dataverse')).toEqual({});
    expect(calls).toHaveLength(1);
  });
});
