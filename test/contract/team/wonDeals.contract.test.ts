import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDataverseWonDeals } from '../../../src/adapters/dataverse/team/createDataverseWonDeals';
import { createSalesforceWonDeals } from '../../../src/adapters/salesforce/team/createSalesforceWonDeals';
import type { ClockPort } from '../../../src/ports/clock';
import type { WonDealsPort } from '../../../src/ports/wonDeals';
import { createSandbox, type Sandbox } from '../../sandbox/server/createSandbox';
import { sequentialId } from '../../sandbox/store/recordId';
import { tiny, tinyCompany } from '../../sandbox/test/tinyCompany';

const NOW = '2026-11-22T09:30:00.000Z';
const clock: ClockPort = { now: () => NOW, after: () => () => undefined, uuid: () => randomUUID() };

describe.each(['salesforce', 'dataverse'] as const)('won deals in %s', (protocol) => {
  let sandbox: Sandbox;
  let url: string;
  let close: () => Promise<void>;

  beforeAll(async () => {
    sandbox = await createSandbox({ now: () => NOW });
    tinyCompany(sandbox.store);
    const lost = { account_id: tiny.accounts.acme, stage_name: 'Closed Lost', amount: 700, owner_id: tiny.users.ada };
    sandbox.store.bulkInsert('opportunity', [
      { ...lost, id: sequentialId('006', 90), name: 'Acme crane', close_date: '2026-10-05', actual_close_date: '2026-10-05' },
    ]);
    ({ url, close } = await sandbox.listen(0));
  });
  afterAll(() => close());

  const portFor = (id: string): WonDealsPort => {
    const user = sandbox.store.user(id);
    if (!user) throw new Error(`the tiny company lacks ${id}`);
    const token = sandbox.sessions.issue(user);
    return protocol === 'salesforce'
      ? createSalesforceWonDeals({ instanceUrl: url, accessToken: token, fetch, clock })
      : createDataverseWonDeals({ baseUrl: url, token, fetch, clock });
  };

  it('are those of the time, with name, customer, day and amount; open and lost ones are none', async () => {
    const found = await portFor(tiny.users.mia).wonDeals('2026-01-01');
    const id = protocol === 'salesforce' ? tiny.deals.adaWon : sandbox.store.guidOf(tiny.deals.adaWon);
    expect(found.map((deal) => deal.id)).toEqual([id]);
    expect(found[0]).toMatchObject({ number: null, name: 'Acme pilot', account: 'Acme GmbH' });
    expect(found[0]?.closedOn).toMatch(/^2026-\d\d-\d\d$/);
    expect(await portFor(tiny.users.mia).wonDeals('2027-01-01')).toEqual([]);
  });

  it('are those that the reader may read', async () => {
    expect(await portFor(tiny.users.ben).wonDeals('2026-01-01')).toEqual([]);
  });
});
