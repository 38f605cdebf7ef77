import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createDataversePort } from '../../../src/adapters/dataverse/createDataversePort';
import { createDataverseOwnPort } from '../../../src/adapters/dataverse/progress/createDataverseOwnPort';
import { createDataversePublishPort } from '../../../src/adapters/dataverse/publish/createDataversePublishPort';
import { createDataverseTeamPort } from '../../../src/adapters/dataverse/team/createDataverseTeamPort';
import { createSalesforcePort } from '../../../src/adapters/salesforce/createSalesforcePort';
import { createSalesforceOwnPort } from '../../../src/adapters/salesforce/progress/createSalesforceOwnPort';
import { createSalesforcePublishPort } from '../../../src/adapters/salesforce/publish/createSalesforcePublishPort';
import { createSalesforceTeamPort } from '../../../src/adapters/salesforce/team/createSalesforceTeamPort';
import type { ClockPort } from '../../../src/ports/clock';
import { createSandbox } from '../../sandbox/server/createSandbox';
import type { Row } from '../../sandbox/store/types';
import { tiny, tinyCompany } from '../../sandbox/test/tinyCompany';
import type { OwnWorld, Who } from './ownWorld';

const NOW = '2026-11-22T09:30:00.000Z';
const USERS: Readonly<Record<Who, string>> = { rep: tiny.users.ada, peer: tiny.users.ben, manager: tiny.users.mia };

/** The own contract's world over one protocol of the local CRM, by HTTP on the loopback. */
export async function sandboxOwnWorld(protocol: 'salesforce' | 'dataverse'): Promise<OwnWorld> {
  const { store, sessions, listen } = await createSandbox({ now: () => NOW });
  tinyCompany(store);
  const { url, close } = await listen(0);
  const folder = await mkdtemp(join(tmpdir(), 'foothold-test-'));
  const isSalesforce = protocol === 'salesforce';
  const user = (id: string) => {
    const found = store.user(id);
    if (!found) throw new Error(`the tiny company lacks ${id}`);
    return found;
  };
  const idOf = (id: string) => (isSalesforce ? id : (store.guidOf(id) ?? id));
  const tokenOf = (id: string) => sessions.issue(user(id));
  const clock: ClockPort = {
    now: () => NOW,
    after(ms, run) {
      const timer = setTimeout(run, ms);
      return () => clearTimeout(timer);
    },
    uuid: () => randomUUID(),
  };
  let trips = 0;
  const counted: typeof fetch = (input, init) => {
    trips += 1;
    return fetch(input, init);
  };
  const ofSalesforce = (id: string) => ({ instanceUrl: url, accessToken: tokenOf(id), fetch, clock });
  const ofDataverse = (id: string) => ({ baseUrl: url, token: tokenOf(id), fetch, clock });
  return {
    ids: {
      rep: idOf(USERS.rep),
      peer: idOf(USERS.peer),
      manager: idOf(USERS.manager),
      account: idOf(tiny.accounts.acme),
      contact: idOf(tiny.contacts.carl),
      deal: idOf(tiny.deals.adaOpen),
    },
    department: isSalesforce ? 'Sales' : 'East',
    readsDeals: false,
    portFor: (who) =>
      isSalesforce
        ? createSalesforceOwnPort({ ...ofSalesforce(USERS[who]), fetch: counted })
        : createDataverseOwnPort({ ...ofDataverse(USERS[who]), fetch: counted }),
    crmFor: (who) =>
      isSalesforce ? createSalesforcePort(ofSalesforce(USERS[who])) : createDataversePort(ofDataverse(USERS[who])),
    async publish(rows) {
      const port = isSalesforce
        ? createSalesforcePublishPort({ ...ofSalesforce(tiny.users.publisher), folder, pollMs: 1 })
        : createDataversePublishPort(ofDataverse(tiny.users.publisher));
      const { refused } = await port.write(rows);
      if (refused.length > 0) throw new Error(JSON.stringify(refused));
    },
    async look(at) {
      const port = isSalesforce
        ? createSalesforceTeamPort(ofSalesforce(USERS.manager))
        : createDataverseTeamPort(ofDataverse(USERS.manager));
      const seen = { personId: idOf(USERS.rep), week: '2026-11-09', purpose: 'help', part: 'figures' } as const;
      await port.look({ ...seen, viewerId: idOf(USERS.manager), at });
    },
    work({ what, withContact = false, name, at }) {
      const common: Row = { owner_id: tiny.users.mia, created_at: at };
      const account = { account_id: tiny.accounts.acme };
      if (what === 'case') {
        const contact: Row = withContact ? { contact_id: tiny.contacts.carl } : {};
        const row = { id: `500${name.replace(/\W/g, '').padEnd(15, '0').slice(0, 15)}`, number: name.slice(0, 8), subject: name };
        store.bulkInsert('case', [{ ...row, ...account, ...contact, ...common }]);
      } else if (what === 'deal') {
        const row = { name, stage_name: 'Prospecting', close_date: '2027-01-15', amount: 1 };
        store.bulkInsert('opportunity', [
          { id: `006${name.replace(/\W/g, '').padEnd(15, '0').slice(0, 15)}`, ...row, ...account, ...common },
        ]);
      } else {
        const row = { kind: 'phonecall', subject: name, what_id: tiny.accounts.acme, regarding_id: tiny.accounts.acme };
        const id = `00T${name.replace(/\W/g, '').padEnd(15, '0').slice(0, 15)}`;
        store.bulkInsert('activity', [{ id, ...row, ...account, status: 'Completed', completed_at: at, ...common }]);
      }
    },
    changeRole(title) {
      store.update(user(tiny.users.admin), 'user', USERS.rep, { title, role_id: user(USERS.manager).roleId }, protocol);
    },
    trips: () => trips,
    async close() {
      await close();
      await rm(folder, { recursive: true });
    },
  };
}
