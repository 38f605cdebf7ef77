import { createDataversePort } from '../../src/adapters/dataverse/createDataversePort';
import type { EntityName } from '../../src/model/record';
import type { ClockPort } from '../../src/ports/clock';
import { createSandbox } from '../sandbox/server/createSandbox';
import type { SandboxUser, Store } from '../sandbox/store/types';
import { tiny, tinyCompany } from '../sandbox/test/tinyCompany';
import type { ContractWorld, Who } from './contractWorld';
import { storeDecision } from './storeDecision';

const NOW = '2026-11-22T09:30:00Z';

const USERS: Readonly<Record<Who, string>> = {
  rep: tiny.users.ada,
  peer: tiny.users.ben,
  manager: tiny.users.mia,
  admin: tiny.users.admin,
};

const CONCEPTS: Readonly<Record<EntityName, string>> = {
  Opportunity: 'opportunity',
  Account: 'account',
  Contact: 'contact',
  Lead: 'lead',
  Case: 'case',
  Activity: 'activity',
};

function must<T>(value: T | null | undefined, what: string): T {
  if (value === null || value === undefined) throw new Error(`the tiny company lacks ${what}`);
  return value;
}

/** Machine timers, and chance that differs from call to call without being random. */
function testClock(now: () => string): ClockPort {
  let made = 0;
  return {
    now,
    after(ms, run) {
      const timer = setTimeout(run, ms);
      return () => clearTimeout(timer);
    },
    uuid() {
      made += 1;
      return `00000000-0000-4000-8000-${made.toString(16).padStart(12, '0')}`;
    },
  };
}

function rowsOf(store: Store, entity: EntityName): number {
  const { table } = store.concept(CONCEPTS[entity]);
  return Number(store.get({ text: `SELECT COUNT(*) AS n FROM ${table} WHERE is_deleted = 0`, params: [] })?.n);
}

/** The contract's world over the local CRM's Dataverse protocol, by HTTP on the loopback: one fresh server a test. */
export async function dataverseWorld(): Promise<ContractWorld> {
  const { store, sessions, listen } = await createSandbox({ now: NOW });
  tinyCompany(store);
  const userOf = (who: Who): SandboxUser => must(store.user(USERS[who]), who);
  store.update(userOf('admin'), 'opportunity', tiny.deals.adaWon, { state_code: 1, status_code: 3 }, 'dataverse');
  const { url, close } = await listen(0);
  let trips = 0;
  const counted: typeof fetch = (input, init) => {
    trips += 1;
    return fetch(input, init);
  };
  const ref = (entity: EntityName, id: string) => ({ entity, id: must(store.guidOf(id), id) });
  const rowOf = (id: string) => must(store.idOf(id), id);
  const rep = userOf('rep');
  return {
    ids: {
      repId: rep.guid,
      repName: rep.name,
      deal: ref('Opportunity', tiny.deals.adaOpen),
      dealName: 'Acme presses',
      account: ref('Account', tiny.accounts.acme),
      accountName: 'Acme GmbH',
      contact: ref('Contact', tiny.contacts.carl),
      peerDeal: ref('Opportunity', tiny.deals.benOpen),
      peerDealName: 'Borg drives',
      readOnlyRecord: { ref: ref('Opportunity', tiny.deals.adaWon), field: 'closeDate', value: '2027-01-01' },
      hiddenField: { entity: 'Account', field: 'revenue' },
      readOnlyField: { entity: 'Opportunity', field: 'probability' },
      refused: { field: 'closeDate', value: '2046-01-01' },
      role: 'Decision Maker',
      longText: 'description',
      keepsParticipants: false,
    },
    portFor: (who) =>
      createDataversePort({
        baseUrl: url,
        token: sessions.issue(userOf(who)),
        fetch: counted,
        clock: testClock(() => new Date(store.now()).toISOString()),
      }),
    trips: () => trips,
    elsewhere: {
      async moveCloseDate(deal, day) {
        store.update(userOf('admin'), 'opportunity', rowOf(deal.id), { close_date: day }, 'dataverse');
      },
      async remove({ entity, id }) {
        store.remove(userOf('admin'), CONCEPTS[entity], rowOf(id), 'dataverse');
      },
      decide: (who, columns) => storeDecision({ protocol: 'dataverse', url, token: sessions.issue(userOf(who)) }, columns),
      async count(entity) {
        return rowsOf(store, entity);
      },
    },
    close,
  };
}
