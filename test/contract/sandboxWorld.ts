import type { EntityName } from '../../src/model/record';
import type { ClockPort } from '../../src/ports/clock';
import type { CrmPort } from '../../src/ports/crm';
import { createSandbox } from '../sandbox/server/createSandbox';
import type { Protocol, SandboxUser, Store } from '../sandbox/store/types';
import { tiny, tinyCompany } from '../sandbox/test/tinyCompany';
import type { ContractIds, ContractWorld, Who } from './contractWorld';

/** What an adapter gets to talk to the local CRM as one person. */
export interface Connection {
  readonly url: string;
  readonly token: string;
  /** Counts every request. */
  readonly fetch: typeof fetch;
  readonly clock: ClockPort;
}

export interface SandboxWorldOptions {
  readonly protocol: Protocol;
  createPort(connection: Connection): CrmPort;
  /** The ids of the tiny company as this protocol writes them, and what else differs. */
  ids(idOf: (id: string) => string): Omit<ContractIds, 'repId' | 'repName' | 'dealName' | 'accountName' | 'peerDealName'>;
}

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

/** The contract's world over HTTP: the tiny company of the local CRM, one fresh server a test. */
export async function sandboxWorld(options: SandboxWorldOptions): Promise<ContractWorld> {
  const { protocol } = options;
  const sandbox = await createSandbox({ now: NOW });
  const { store, sessions } = sandbox;
  tinyCompany(store);
  const { url, close } = await sandbox.listen(0);
  let trips = 0;
  const counted: typeof fetch = (input, init) => {
    trips += 1;
    return fetch(input, init);
  };
  const userOf = (who: Who): SandboxUser => must(store.user(USERS[who]), who);
  const idOf = (id: string) => (protocol === 'dataverse' ? must(store.guidOf(id), id) : id);
  const rowOf = (id: string) => must(store.idOf(id), id);
  return {
    ids: {
      ...options.ids(idOf),
      repId: idOf(tiny.users.ada),
      repName: 'Ada Acker',
      dealName: 'Acme presses',
      accountName: 'Acme GmbH',
      peerDealName: 'Borg drives',
    },
    portFor: (who) =>
      options.createPort({
        url,
        token: sessions.issue(userOf(who)),
        fetch: counted,
        clock: testClock(() => new Date(store.now()).toISOString()),
      }),
    trips: () => trips,
    elsewhere: {
      async moveCloseDate(deal, day) {
        store.update(userOf('admin'), 'opportunity', rowOf(deal.id), { close_date: day }, protocol);
      },
      async remove(ref) {
        store.remove(userOf('admin'), CONCEPTS[ref.entity], rowOf(ref.id), protocol);
      },
      async count(entity) {
        return rowsOf(store, entity);
      },
    },
    close,
  };
}
