import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createDataversePublishPort } from '../../../src/adapters/dataverse/publish/createDataversePublishPort';
import { createDataverseFeed } from '../../../src/adapters/dataverse/team/createDataverseFeed';
import { createDataverseTeamPort } from '../../../src/adapters/dataverse/team/createDataverseTeamPort';
import { createSalesforcePublishPort } from '../../../src/adapters/salesforce/publish/createSalesforcePublishPort';
import { createSalesforceFeed } from '../../../src/adapters/salesforce/team/createSalesforceFeed';
import { createSalesforceTeamPort } from '../../../src/adapters/salesforce/team/createSalesforceTeamPort';
import type { ClockPort } from '../../../src/ports/clock';
import { createSandbox } from '../../sandbox/server/createSandbox';
import { tiny, tinyCompany } from '../../sandbox/test/tinyCompany';
import type { TeamWorld, Who } from './teamWorld';

const NOW = '2026-11-22T09:30:00.000Z';
const USERS: Readonly<Record<Who, string>> = {
  rep: tiny.users.ada,
  manager: tiny.users.mia,
  head: tiny.users.admin,
  owner: tiny.users.owner,
  publisher: tiny.users.publisher,
};

/** The team contract's world over one protocol of the local CRM, by HTTP on the loopback. */
export async function sandboxTeamWorld(protocol: 'salesforce' | 'dataverse'): Promise<TeamWorld> {
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
  /** A row of a package as its owner reads it, by the CRM's own API. */
  async function rowsAs(who: Who, soql: string, odata: string): Promise<readonly Record<string, unknown>[]> {
    const path = isSalesforce ? `/services/data/v67.0/query?q=${encodeURIComponent(soql)}` : `/api/data/v9.2/${odata}`;
    const answer = await fetch(`${url}${path}`, { headers: { authorization: `Bearer ${sessions.issue(user(USERS[who]))}` } });
    const body = (await answer.json()) as { records?: Record<string, unknown>[]; value?: Record<string, unknown>[] };
    return body.records ?? body.value ?? [];
  }
  const byCrm = <T>(salesforce: T, dataverse: T): T => (isSalesforce ? salesforce : dataverse);
  return {
    ids: {
      rep: idOf(USERS.rep),
      manager: idOf(USERS.manager),
      head: idOf(USERS.head),
      owner: idOf(USERS.owner),
      publisher: idOf(USERS.publisher),
    },
    units: isSalesforce
      ? { team: String(store.user(USERS.rep)?.roleId ?? ''), region: String(store.user(tiny.users.admin)?.roleId ?? '') }
      : { team: idOf(tiny.units.east), region: idOf(tiny.units.root) },
    deals: byCrm({ open: 1, withSource: 1, past: 1, money: 40_000 }, { open: 1, withSource: 0, past: 1, money: 40_000 }),
    portFor(who) {
      const token = sessions.issue(user(USERS[who]));
      return isSalesforce
        ? createSalesforceTeamPort({ instanceUrl: url, accessToken: token, fetch: counted, clock })
        : createDataverseTeamPort({ baseUrl: url, token, fetch: counted, clock });
    },
    feedFor(who) {
      const token = sessions.issue(user(USERS[who]));
      return isSalesforce
        ? createSalesforceFeed({ instanceUrl: url, accessToken: token, fetch: counted, clock })
        : createDataverseFeed({ baseUrl: url, token, fetch: counted, clock });
    },
    async publish(rows) {
      const token = sessions.issue(user(tiny.users.publisher));
      const port = isSalesforce
        ? createSalesforcePublishPort({ instanceUrl: url, accessToken: token, fetch, clock, folder, pollMs: 1 })
        : createDataversePublishPort({ baseUrl: url, token, fetch, clock });
      const { refused } = await port.write(rows);
      if (refused.length > 0) throw new Error(JSON.stringify(refused));
    },
    async looksOf(who) {
      const rows = await rowsAs(
        who,
        'SELECT fthd__Viewer__c, fthd__Week__c, fthd__Text__c FROM fthd__Look__c',
        'fthd_looks?$select=fthd_viewer,fthd_week,fthd_text',
      );
      return rows.map((row) => ({
        viewer: String(byCrm(row.fthd__Viewer__c, row.fthd_viewer)),
        week: String(byCrm(row.fthd__Week__c, row.fthd_week)).slice(0, 10),
        text: String(byCrm(row.fthd__Text__c, row.fthd_text)),
      }));
    },
    async posts() {
      const rows = await rowsAs('rep', 'SELECT ParentId, Body FROM FeedItem', 'posts?$select=text,_regardingobjectid_value');
      return rows.map((row) => ({
        place: String(byCrm(row.ParentId, row._regardingobjectid_value)),
        text: String(byCrm(row.Body, row.text)),
      }));
    },
    async requests() {
      return (await rowsAs('head', 'SELECT Id FROM fthd__PublishRequest__c', 'fthd_publishrequests?$select=fthd_kind')).length;
    },
    trips: () => trips,
    async close() {
      await close();
      await rm(folder, { recursive: true });
    },
  };
}
