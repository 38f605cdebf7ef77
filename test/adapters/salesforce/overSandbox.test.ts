import { beforeEach, describe, expect, it } from 'vitest';
import { createSalesforcePort, type SalesforceOptions } from '../../../src/adapters/salesforce/createSalesforcePort';
import type { EntityName, RecordRef } from '../../../src/model/record';
import type { CrmPort } from '../../../src/ports/crm';
import { createSandbox, type Sandbox } from '../../sandbox/server/createSandbox';
import { tiny, tinyCompany } from '../../sandbox/test/tinyCompany';

const NOW = '2026-11-22T09:30:00.000Z';
const ENTITIES: readonly EntityName[] = ['Account', 'Contact', 'Lead', 'Opportunity', 'Case', 'Activity'];
const clock = { now: () => NOW, after: () => () => undefined, uuid: () => '00000000-0000-4000-8000-000000000000' };

let sandbox: Sandbox;
let requests: string[];

const userOf = (id: string) => {
  const user = sandbox.store.user(id);
  if (!user) throw new Error('no such user in the tiny company');
  return user;
};

/** A port of a person, over the local CRM without a network. */
function portOf(id: string, options: Partial<SalesforceOptions> = {}): CrmPort {
  const handle: typeof fetch = (input, init) => {
    const request = new Request(input, init);
    requests.push(new URL(request.url).pathname);
    return sandbox.handle(request);
  };
  const accessToken = sandbox.sessions.issue(userOf(id));
  return createSalesforcePort({ instanceUrl: 'https://tiny.my.salesforce.com', accessToken, fetch: handle, clock, ...options });
}

beforeEach(async () => {
  sandbox = await createSandbox({ now: () => NOW });
  tinyCompany(sandbox.store);
  requests = [];
});

describe('a lead that came to nothing', () => {
  it('is closed, whichever fields are asked for', async () => {
    const port = portOf(tiny.users.ada);
    await port.start(ENTITIES);
    sandbox.store.overwrite('lead', tiny.leads.lena, { status: 'Closed - Not Converted', state_code: 2 });
    const bundle = await port.readRecord({ ref: { entity: 'Lead', id: tiny.leads.lena }, fields: ['company'] });
    expect(bundle.status).toBe('closed');
  });
});

describe('every entity with every field that the person may see', () => {
  const refs: readonly RecordRef[] = [
    { entity: 'Account', id: tiny.accounts.acme },
    { entity: 'Contact', id: tiny.contacts.carl },
    { entity: 'Lead', id: tiny.leads.lena },
    { entity: 'Opportunity', id: tiny.deals.adaOpen },
    { entity: 'Case', id: tiny.cases.acmeCase },
    { entity: 'Activity', id: tiny.activities.adaTask },
    { entity: 'Activity', id: tiny.activities.adaMeeting },
  ];

  it.each(refs)('$entity $id is read whole in one request, and so is what is around it', async (ref) => {
    const port = portOf(tiny.users.ada);
    const { schema } = await port.start(ENTITIES);
    requests = [];
    const fields = Object.keys(schema.entities[ref.entity]?.fields ?? {});
    const bundle = await port.readRecord({ ref, fields });
    expect([bundle.partial, bundle.record.ref]).toEqual([[], ref]);
    expect(bundle.serverTime === null || bundle.serverTime.endsWith('Z')).toBe(true);
    expect(requests).toHaveLength(1);
    const around = await port.readAround(bundle.record);
    expect(around.readAt).toBe(NOW);
    // A lead has no account and no twins: there is nothing to ask.
    expect(requests).toHaveLength(ref.entity === 'Lead' ? 1 : 2);
  });

  it('own records of each come a page at a time, with what their rules need', async () => {
    const port = portOf(tiny.users.ada);
    await port.start(ENTITIES);
    for (const entity of ENTITIES) {
      const seen: string[] = [];
      let cursor: string | null = null;
      do {
        const page = await port.readOwn(entity, ['name', 'subject'], cursor);
        for (const { record, partial } of page.bundles) {
          seen.push(record.ref.id);
          expect(partial).toEqual([]);
        }
        cursor = page.next;
      } while (cursor !== null);
      expect(new Set(seen).size, entity).toBe(seen.length);
    }
    const account = await port.readOwn('Account', ['name'], null);
    expect(account.bundles[0]?.account).toMatchObject({ name: 'Acme GmbH', openDeals: 1, lastWonOn: '2026-10-02' });
  });
});

describe('an account', () => {
  it('says who waits on it and who talked to it', async () => {
    const admin = userOf(tiny.users.admin);
    const values = {
      name: 'Shared',
      account_id: tiny.accounts.acme,
      stage_name: 'Prospecting',
      close_date: '2027-01-01',
      owner_id: tiny.users.ben,
    };
    sandbox.store.insert(admin, 'opportunity', values, 'salesforce');
    const port = portOf(tiny.users.admin);
    await port.start(ENTITIES);
    const { record } = await port.readRecord({ ref: { entity: 'Account', id: tiny.accounts.acme }, fields: ['name', 'website'] });
    const around = await port.readAround(record);
    expect(around.dependents).toBe(2);
    expect(around.acquaintances).toEqual([{ id: tiny.users.ada, name: 'Ada Acker', conversations: 1, lastOn: '2026-11-02' }]);
  });

  it('has its twin found by name without the legal form, and not itself', async () => {
    const { id } = sandbox.store.insert(userOf(tiny.users.ada), 'account', { name: 'ACME AG' }, 'salesforce');
    const port = portOf(tiny.users.ada);
    await port.start(ENTITIES);
    const { record } = await port.readRecord({
      ref: { entity: 'Account', id: tiny.accounts.acme },
      fields: ['name', 'website', 'country'],
    });
    expect((await port.readAround(record)).elsewhere.twins).toEqual([{ id, name: 'ACME AG', why: 'name' }]);
  });
});

describe('a deal', () => {
  it('has its path, and its close date’s pushes', async () => {
    const port = portOf(tiny.users.ada);
    await port.start(ENTITIES);
    const ref = { entity: 'Opportunity', id: tiny.deals.adaOpen } as const;
    const before = await port.readFields(ref, ['stage']);
    await port.update({ ref, changes: { stage: 'Negotiation/Review', closeDate: '2027-02-01' }, version: before.version });
    const bundle = await port.readRecord({ ref, fields: ['stage'] });
    expect(bundle.stage).toMatchObject({ value: 'Negotiation/Review', probability: 90 });
    expect(bundle.stageHistory?.at(-1)?.stage.value).toBe('Negotiation/Review');
    expect(bundle.stageSince).toBe(NOW);
    expect(bundle.pushes).toBe(1);
  });

  it('offers the choices of a dependent field by its controlling value', async () => {
    const port = portOf(tiny.users.ada);
    const { schema } = await port.start(ENTITIES);
    const described = schema.entities.Opportunity?.fields.Sub_Region__c;
    const asked = await port.options('Opportunity', 'Sub_Region__c', null);
    expect(described?.dependsOn).toBe('Region__c');
    expect(asked.find((option) => option.value === 'South East')?.validFor).toEqual(['East']);
    expect(described?.options?.map(({ value, validFor }) => [value, validFor])).toEqual(
      asked.map(({ value, validFor }) => [value, validFor]),
    );
    requests = [];
    await port.options('Opportunity', 'Region__c', null);
    expect(requests).toEqual([]);
  });
});

describe('the package’s rows', () => {
  it('the newest programme and the person’s own latest week are read', async () => {
    const owner = userOf(tiny.users.owner);
    for (const version of [1, 3, 2]) {
      sandbox.store.insert(owner, 'programme', { version, text: `v${version}` }, 'salesforce');
    }
    const publisher = userOf(tiny.users.publisher);
    const week = {
      week: '2026-11-16',
      score: 71,
      records: 12,
      measures: '{"completeness":7100}',
      owner_id: tiny.users.ada,
      key: 'a',
    };
    sandbox.store.insert(publisher, 'snapshot', week, 'salesforce');
    sandbox.store.insert(publisher, 'snapshot', { ...week, week: '2026-11-09', score: 60, key: 'b' }, 'salesforce');
    const port = portOf(tiny.users.ada);
    expect((await port.start(ENTITIES)).programme).toEqual({ version: '3', text: 'v3' });
    const { snapshot } = await port.readRecord({ ref: { entity: 'Opportunity', id: tiny.deals.adaOpen }, fields: [] });
    expect(snapshot).toEqual({ week: '2026-11-16', score: 71, records: 12, measures: { completeness: 7_100 } });
  });
});

describe('an ended session', () => {
  it('is renewed once for 20 calls, and each is answered', async () => {
    let refreshes = 0;
    const port = portOf(tiny.users.ada, {
      refresh: async () => {
        refreshes += 1;
        return sandbox.sessions.issue(userOf(tiny.users.ada));
      },
    });
    await port.start(ENTITIES);
    sandbox.sessions.expireAll();
    const ref = { entity: 'Opportunity', id: tiny.deals.adaOpen } as const;
    const all = await Promise.all(Array.from({ length: 20 }, () => port.readFields(ref, ['name'])));
    expect(new Set(all.map((record) => record.name))).toEqual(new Set(['Acme presses']));
    expect(refreshes).toBe(1);
  });

  it('that is not renewed says so, and the write did not happen', async () => {
    const port = portOf(tiny.users.ada);
    const ref = { entity: 'Opportunity', id: tiny.deals.adaOpen } as const;
    const { version } = await port.readFields(ref, ['closeDate']);
    sandbox.sessions.expireAll();
    await expect(port.update({ ref, changes: { closeDate: '2027-02-01' }, version })).rejects.toMatchObject({
      kind: 'auth',
      ambiguous: false,
    });
    expect((await portOf(tiny.users.ada).readFields(ref, ['closeDate'])).fields.closeDate).toBe('2026-12-18');
  });
});

describe('the daily limit', () => {
  it('stops the panel without a retry', async () => {
    sandbox = await createSandbox({ now: NOW, dailyLimit: 0 });
    tinyCompany(sandbox.store);
    const port = portOf(tiny.users.ada, { userId: tiny.users.ada });
    await expect(port.start(ENTITIES)).rejects.toMatchObject({
      kind: 'throttled',
      code: 'REQUEST_LIMIT_EXCEEDED',
      retryable: false,
    });
    expect(requests).toHaveLength(1);
  });
});
