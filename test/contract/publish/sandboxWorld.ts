import { randomUUID } from 'node:crypto';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'vitest';
import { createDataversePort } from '../../../src/adapters/dataverse/createDataversePort';
import { createDataversePublishPort } from '../../../src/adapters/dataverse/publish/createDataversePublishPort';
import { createSalesforcePort } from '../../../src/adapters/salesforce/createSalesforcePort';
import { createSalesforcePublishPort } from '../../../src/adapters/salesforce/publish/createSalesforcePublishPort';
import type { ClockPort } from '../../../src/ports/clock';
import { limitFields } from '../../fixtures/limitFields';
import { createSandbox } from '../../sandbox/server/createSandbox';
import type { SandboxUser } from '../../sandbox/store/types';
import { tiny, tinyCompany } from '../../sandbox/test/tinyCompany';
import { faulty } from './faults';
import type { PublishWorld, Who } from './publishWorld';

const BEGIN = Date.parse('2026-11-22T09:30:00.000Z');
const USERS = { rep: tiny.users.ada, peer: tiny.users.ben, manager: tiny.users.mia, publisher: tiny.users.publisher } as const;

/** The publisher's world over one protocol of the local CRM, by HTTP on the loopback. */
export async function sandboxWorld(protocol: 'salesforce' | 'dataverse'): Promise<PublishWorld> {
  let seconds = 0;
  const now = () => new Date(BEGIN + seconds * 1_000).toISOString();
  const { store, sessions, listen } = await createSandbox({ now });
  tinyCompany(store);
  const { url, close } = await listen(0);
  const folder = await mkdtemp(join(tmpdir(), 'foothold-test-'));
  const { fetch, fail } = faulty();
  const clock: ClockPort = {
    now,
    // Pauses between tries are cut short: what is waited for stands in the adapters' own tests.
    after(ms, run) {
      const timer = setTimeout(run, ms >= 10_000 ? ms : Math.min(ms, 5));
      return () => clearTimeout(timer);
    },
    uuid: () => randomUUID(),
  };
  const user = (id: string): SandboxUser => {
    const found = store.user(id);
    if (!found) throw new Error(`the tiny company lacks ${id}`);
    return found;
  };
  const isSalesforce = protocol === 'salesforce';
  const idOf = (id: string) => (isSalesforce ? id : (store.guidOf(id) ?? id));
  const publishAs = (id: string) => {
    const token = sessions.issue(user(id));
    return isSalesforce
      ? createSalesforcePublishPort({ instanceUrl: url, accessToken: token, fetch, clock, folder, pollMs: 1 })
      : createDataversePublishPort({ baseUrl: url, token, fetch, clock });
  };
  return {
    ids: { rep: idOf(USERS.rep), peer: idOf(USERS.peer), manager: idOf(USERS.manager), publisher: idOf(USERS.publisher) },
    followed: { done: idOf(tiny.activities.adaCall), next: idOf(tiny.activities.adaTask) },
    deal: idOf(tiny.deals.adaOpen),
    port: publishAs(USERS.publisher),
    publishAs: (who: Who) => publishAs(USERS[who]),
    crmFor(who) {
      const token = sessions.issue(user(USERS[who]));
      return isSalesforce
        ? createSalesforcePort({ instanceUrl: url, accessToken: token, fetch, clock })
        : createDataversePort({ baseUrl: url, token, fetch, clock });
    },
    fail,
    ask() {
      const row = { key: `manager:${now()}`, kind: 'publish', at: now() };
      store.insert(user(USERS.manager), 'publishRequest', row, protocol);
    },
    limitRep: () =>
      limitFields(store, USERS.rep, {
        hidden: ['account.industry', 'account.industry_code', 'contact.email'],
        readOnly: ['account.website'],
      }),
    hideRights: () => store.overwrite('user', USERS.publisher, { roles: 'service' }),
    outbox: () => store.outbox.map(({ to, subject, body }) => ({ to: to.join(), subject, body })),
    later(more) {
      seconds += more;
    },
    now,
    async close() {
      await close();
      // Temporary files hold people's records: none may be left, however a test ended.
      expect(await readdir(folder)).toEqual([]);
      await rm(folder, { recursive: true });
    },
  };
}
