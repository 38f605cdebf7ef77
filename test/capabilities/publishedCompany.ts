import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createDataversePort } from '../../src/adapters/dataverse/createDataversePort';
import { createDataverseOwnPort } from '../../src/adapters/dataverse/progress/createDataverseOwnPort';
import { createDataversePublishPort } from '../../src/adapters/dataverse/publish/createDataversePublishPort';
import { createDataverseTeamPort } from '../../src/adapters/dataverse/team/createDataverseTeamPort';
import { createSalesforcePort } from '../../src/adapters/salesforce/createSalesforcePort';
import { createSalesforceOwnPort } from '../../src/adapters/salesforce/progress/createSalesforceOwnPort';
import { createSalesforcePublishPort } from '../../src/adapters/salesforce/publish/createSalesforcePublishPort';
import { createSalesforceTeamPort } from '../../src/adapters/salesforce/team/createSalesforceTeamPort';
import { type PublishReport, publish } from '../../src/flows/publish/publish';
import { startSession } from '../../src/flows/startSession';
import type { Programme } from '../../src/model/programme';
import type { PublishedRow } from '../../src/model/published';
import type { ClockPort } from '../../src/ports/clock';
import { defaultProgramme } from '../../src/programme/defaultProgramme';
import type { ProgressDeps } from '../../src/stores/area/areaDeps';
import { memoryDrafts } from '../fixtures/panelWorld';
import { silentHost } from '../fixtures/silentHost';
import { createSandbox, type Sandbox } from '../sandbox/server/createSandbox';
import { sequentialId } from '../sandbox/store/recordId';
import type { Row } from '../sandbox/store/types';
import { tiny, tinyCompany } from '../sandbox/test/tinyCompany';
import type { CRMS } from './capabilityWorld';

const ORIGIN = 'http://crm.test';
const DAY = 86_400_000;
/** A Monday: the week of 9 November is closed, that of 16 November is the newest. */
export const MONDAY_NIGHT = '2026-11-16T02:00:00.000Z';
const SELLERS = 12;
/** Open deals of each. */
export const DEALS = 24;
export const sellerId = (index: number) => sequentialId('005', 9_200 + index);
export const sellerName = (index: number) => `Seller Nr ${String(index).padStart(2, '0')}`;

/** Twelve sellers of one group in a local CRM, published by the product's own ports; read back as a person's pages do. */
export interface PublishedCompany {
  readonly sandbox: Sandbox;
  /** The id by which the CRM's API knows a row of the store. */
  idOf(id: string): string;
  programme(change: Partial<Programme>): void;
  choose(userId: string, kind: string, active?: boolean): void;
  publish(): Promise<PublishReport>;
  /** Rows that an earlier publishing would have written. */
  write(rows: readonly PublishedRow[]): Promise<void>;
  /** What My progress works with, signed in as this person. */
  pageOf(userId: string): Promise<{ readonly deps: ProgressDeps; readonly session: Awaited<ReturnType<typeof startSession>> }>;
  teamOf(userId: string): ReturnType<typeof createSalesforceTeamPort>;
  close(): Promise<void>;
}

const ago = (days: number) => new Date(Date.parse(MONDAY_NIGHT) - days * DAY).toISOString();

/** Somebody more in Ada's group; a seller's rights of the package unless `more` says otherwise. */
export function employ(
  { store }: Sandbox,
  id: string,
  name: readonly [string, string],
  created_at: string,
  more: Row = {},
): void {
  const ada = store.get({ text: 'SELECT * FROM users WHERE id = ?', params: [tiny.users.ada] });
  const kept = ['role_id', 'profile_id', 'business_unit_id', 'manager_id', 'time_zone', 'department', 'title', 'roles'];
  const place: Row = Object.fromEntries(kept.map((each) => [each, ada?.[each] ?? null]));
  const [first_name, last_name] = name;
  const username = `${name.join('.').replace(/\W+/g, '.').toLowerCase()}@foothold.test`;
  const person: Row = { ...place, id, username, email: username, first_name, last_name, created_at, ...more };
  store.bulkInsert('user', [person]);
  if (person.roles !== 'rep') return;
  for (const [concept, table, column] of [
    ['permissionSetAssignment', 'permission_sets', 'permission_set_id'],
    ['securityRoleAssignment', 'security_roles', 'role_id'],
  ] as const) {
    const held = store.get({ text: `SELECT id FROM ${table} WHERE name LIKE '%Rep'`, params: [] });
    store.bulkInsert(concept, [{ assignee_id: id, [column]: held?.id ?? null }]);
  }
}

/** Six who keep their open deals well, and six who do not; each closes a day slower than the one before. */
function hire(sandbox: Sandbox): void {
  const { store } = sandbox;
  const people = Array.from({ length: SELLERS }, (_, index) => index);
  for (const index of people) {
    const [first = '', ...last] = sellerName(index).split(' ');
    employ(sandbox, sellerId(index), [first, last.join(' ')], '2021-01-07T09:00:00.000Z');
  }
  let made = 0;
  const deal = (owner_id: string, more: Row): Row => {
    made += 1;
    const common = { owner_id, account_id: tiny.accounts.acme };
    return { id: sequentialId('006', 9_300 + made), name: `Line ${made}`, ...common, ...more };
  };
  const open = (index: number): Row => {
    const good = index < 6;
    return deal(sellerId(index), {
      stage_name: 'Prospecting',
      amount: good ? 10_000 + made : null,
      close_date: good ? '2027-01-15' : '2026-02-15',
      next_step: good ? 'Send the revised offer to Carl by Friday' : null,
      lead_source: good ? 'Web' : null,
      ...(good ? {} : { account_id: null }),
      created_at: ago(40),
    });
  };
  const won = (index: number, at: number): Row =>
    deal(sellerId(index), {
      stage_name: 'Closed Won',
      amount: 10_000,
      close_date: ago(at + 8).slice(0, 10),
      actual_close_date: ago(at + 8).slice(0, 10),
      last_stage_change_at: ago(at + 8),
      created_at: ago(at + 28 + index),
    });
  const rows = people.flatMap((index) => [
    ...Array.from({ length: DEALS }, () => open(index)),
    ...[0, 1, 2].map((at) => won(index, at)),
  ]);
  store.bulkInsert('opportunity', rows);
}

/** @param clock The moment of the CRM and of everybody who speaks to it; it may be moved on. */
export async function publishedCompany(crm: (typeof CRMS)[number], moment: { at: string }): Promise<PublishedCompany> {
  const sandbox = await createSandbox({ now: () => moment.at });
  tinyCompany(sandbox.store);
  hire(sandbox);
  const { store } = sandbox;
  const folder = await mkdtemp(join(tmpdir(), 'foothold-test-'));
  const isSalesforce = crm === 'salesforce';
  const clock: ClockPort = {
    now: () => moment.at,
    after(ms, run) {
      // Pauses between tries are cut short; what a call may take is not.
      const timer = setTimeout(run, ms >= 10_000 ? ms : Math.min(ms, 5));
      return () => clearTimeout(timer);
    },
    uuid: () => crypto.randomUUID(),
  };
  const fetch: typeof globalThis.fetch = (input, init) => sandbox.handle(new Request(input, init));
  const userOf = (id: string) => {
    const user = store.user(id);
    if (!user) throw new Error(`the company has no ${id}`);
    return user;
  };
  const salesforce = (id: string) => ({ instanceUrl: ORIGIN, accessToken: sandbox.sessions.issue(userOf(id)), fetch, clock });
  const dataverse = (id: string) => ({ baseUrl: ORIGIN, token: sandbox.sessions.issue(userOf(id)), fetch, clock });
  const publisher = isSalesforce
    ? createSalesforcePublishPort({ ...salesforce(tiny.users.publisher), folder, pollMs: 1 })
    : createDataversePublishPort(dataverse(tiny.users.publisher));
  let versions = 0;
  const device = () => {
    const kept = new Map<string, string>();
    return { get: (key: string) => kept.get(key) ?? null, set: (key: string, value: string) => void kept.set(key, value) };
  };
  return {
    sandbox,
    idOf: (id) => (isSalesforce ? id : (store.guidOf(id) ?? id)),
    programme(change) {
      versions += 1;
      const text = JSON.stringify({ ...defaultProgramme(crm), privacyMode: 'individual', ...change });
      store.insert(userOf(tiny.users.owner), 'programme', { version: versions, text }, isSalesforce ? 'salesforce' : 'dataverse');
    },
    choose(userId, kind, active = true) {
      const row = { key: `${userId}:${kind}`, kind, active: active ? 1 : 0, text: 'Yes.' };
      store.insert(userOf(userId), 'optIn', row, isSalesforce ? 'salesforce' : 'dataverse');
    },
    publish: () => publish({ port: publisher, clock }),
    async write(rows) {
      const { refused } = await publisher.write(rows);
      if (refused.length > 0) throw new Error(JSON.stringify(refused));
    },
    async pageOf(userId) {
      const port = isSalesforce ? createSalesforcePort(salesforce(userId)) : createDataversePort(dataverse(userId));
      const own = isSalesforce ? createSalesforceOwnPort(salesforce(userId)) : createDataverseOwnPort(dataverse(userId));
      const deps: ProgressDeps = {
        port,
        own,
        feed: { praisePlaces: async () => [], praise: async () => undefined },
        host: silentHost,
        drafts: memoryDrafts(),
        device: device(),
        tab: device(),
        clock,
        subjectOf: (kind) => kind,
        route: { get: () => '', go: () => undefined, listen: () => () => undefined },
      };
      return { deps, session: await startSession({ port, clock }) };
    },
    teamOf: (userId) =>
      isSalesforce ? createSalesforceTeamPort(salesforce(userId)) : createDataverseTeamPort(dataverse(userId)),
    close: () => rm(folder, { recursive: true }),
  };
}
