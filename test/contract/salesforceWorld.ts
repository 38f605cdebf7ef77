import { createSalesforcePort } from '../../src/adapters/salesforce/createSalesforcePort';
import type { ClockPort } from '../../src/ports/clock';
import { createSandbox } from '../sandbox/server/createSandbox';
import { tinyCompany } from '../sandbox/test/tinyCompany';
import type { ContractWorld, Who } from './contractWorld';
import { storeDecision } from './storeDecision';

const BEGIN = Date.parse('2026-11-22T09:30:00.000Z');
const CONCEPTS = {
  Account: 'account',
  Contact: 'contact',
  Lead: 'lead',
  Opportunity: 'opportunity',
  Case: 'case',
  Activity: 'activity',
} as const;

/** The contract's world over the local CRM's Salesforce protocol, by HTTP on the loopback. */
export async function salesforceWorld(): Promise<ContractWorld> {
  // The CRM's clock stands until something is changed elsewhere: versions have a grain of one second.
  let seconds = 0;
  const now = () => new Date(BEGIN + seconds * 1_000).toISOString();
  const sandbox = await createSandbox({ now });
  const ids = tinyCompany(sandbox.store);
  const server = await sandbox.listen(0);
  const people: Readonly<Record<Who, string>> = {
    rep: ids.users.ada,
    peer: ids.users.ben,
    manager: ids.users.mia,
    admin: ids.users.admin,
  };
  let trips = 0;
  const counted: typeof fetch = (input, init) => {
    trips += 1;
    return fetch(input, init);
  };
  const clock: ClockPort = {
    now,
    after(ms, run) {
      const timer = setTimeout(run, ms);
      return () => clearTimeout(timer);
    },
    uuid: () => crypto.randomUUID(),
  };
  const user = (id: string) => {
    const found = sandbox.store.user(id);
    if (!found) throw new Error('no such user in the tiny company');
    return found;
  };
  const ada = user(ids.users.ada);
  // The account of a deal of one's own is readable in Salesforce, and no more than that.
  sandbox.store.update(user(ids.users.admin), 'opportunity', ids.deals.adaWon, { account_id: ids.accounts.borg }, 'salesforce');
  return {
    ids: {
      repId: ada.id,
      repName: ada.name,
      deal: { entity: 'Opportunity', id: ids.deals.adaOpen },
      dealName: 'Acme presses',
      account: { entity: 'Account', id: ids.accounts.acme },
      accountName: 'Acme GmbH',
      contact: { entity: 'Contact', id: ids.contacts.carl },
      peerDeal: { entity: 'Opportunity', id: ids.deals.benOpen },
      peerDealName: 'Borg drives',
      readOnlyRecord: { ref: { entity: 'Account', id: ids.accounts.borg }, field: 'phone', value: '+49 40 1' },
      hiddenField: { entity: 'Account', field: 'revenue' },
      readOnlyField: { entity: 'Opportunity', field: 'probability' },
      refused: { field: 'closeDate', value: '2046-01-01' },
      role: 'Decision Maker',
      longText: 'description',
    },
    portFor(who) {
      const accessToken = sandbox.sessions.issue(user(people[who]));
      return createSalesforcePort({ instanceUrl: server.url, accessToken, fetch: counted, clock });
    },
    trips: () => trips,
    elsewhere: {
      async moveCloseDate(deal, day) {
        seconds += 60;
        sandbox.store.update(user(ids.users.admin), 'opportunity', deal.id, { close_date: day }, 'salesforce');
      },
      async remove(ref) {
        sandbox.store.remove(user(ids.users.admin), CONCEPTS[ref.entity], ref.id, 'salesforce');
      },
      decide: (who, columns) =>
        storeDecision({ protocol: 'salesforce', url: server.url, token: sandbox.sessions.issue(user(people[who])) }, columns),
      async count(entity) {
        const tables = entity === 'Activity' ? ['activity', 'note'] : [CONCEPTS[entity]];
        return tables
          .map((name) => sandbox.store.concept(name).table)
          .map((table) =>
            Number(sandbox.store.get({ text: `SELECT COUNT(*) AS n FROM ${table} WHERE is_deleted = 0`, params: [] })?.n),
          )
          .reduce((sum, n) => sum + n, 0);
      },
    },
    close: () => server.close(),
  };
}
