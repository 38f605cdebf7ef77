import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createDataversePublishPort } from '../../src/adapters/dataverse/publish/createDataversePublishPort';
import { createSalesforcePublishPort } from '../../src/adapters/salesforce/publish/createSalesforcePublishPort';
import { type PublishReport, publish } from '../../src/flows/publish/publish';
import type { Programme } from '../../src/model/programme';
import type { ClockPort } from '../../src/ports/clock';
import { defaultProgramme } from '../../src/programme/defaultProgramme';
import { createSandbox, type Sandbox, type SandboxOptions } from '../sandbox/server/createSandbox';
import type { SandboxUser } from '../sandbox/store/types';

export type Crm = 'salesforce' | 'dynamics';

const ORIGIN = 'http://crm.test';

/** A local CRM that is spoken to in its own protocols, in this process; and its clock, which the publisher shares. */
export interface PublishedCrm {
  readonly sandbox: Sandbox;
  readonly publisherId: string;
  /** The CRM's and the publisher's moment. */
  at: string;
  publish(crm: Crm, programme?: Partial<Programme>): Promise<PublishReport>;
  close(): Promise<void>;
}

/** The programme in force: a version more. Written by the platform, since nobody here is its owner. */
function storeProgramme(sandbox: Sandbox, crm: Crm, changes: Partial<Programme>, version: number): void {
  const admin = sandbox.store.userByName('admin@foothold.test');
  if (!admin) throw new Error('the company has no administrator');
  const text = JSON.stringify({ ...defaultProgramme(crm), ...changes });
  sandbox.store.insert(admin, 'programme', { version, text }, crm === 'salesforce' ? 'salesforce' : 'dataverse');
}

/** A service user of the company; one of an export without its own is given one. */
function publisherOf({ store }: Sandbox): SandboxUser {
  const find = () => store.get({ text: "SELECT id FROM users WHERE roles = 'publisher'", params: [] })?.id;
  if (find() === undefined) {
    const like = store.get({ text: 'SELECT profile_id, business_unit_id, time_zone FROM users LIMIT 1', params: [] });
    const names = { last_name: 'Publisher', username: 'publisher@service.test', email: 'publisher@service.test' };
    store.bulkInsert('user', [{ ...like, ...names, roles: 'publisher', access_mode: 4, user_type: 'Standard', is_active: 1 }]);
    const assignee_id = find() ?? null;
    for (const [concept, table, column] of [
      ['permissionSetAssignment', 'permission_sets', 'permission_set_id'],
      ['securityRoleAssignment', 'security_roles', 'role_id'],
    ] as const) {
      const held = store.get({ text: `SELECT id FROM ${table} WHERE name LIKE '%Publisher'`, params: [] });
      store.bulkInsert(concept, [{ assignee_id, [column]: held?.id ?? null }]);
    }
  }
  const user = store.user(String(find()));
  if (!user) throw new Error('the company has no publisher');
  return user;
}

export async function publishedCrm(options: Omit<SandboxOptions, 'now'>, now: string): Promise<PublishedCrm> {
  let made = 0;
  let versions = 0;
  const world: { at: string } = { at: now };
  const sandbox = await createSandbox({ ...options, now: () => world.at });
  const folder = await mkdtemp(join(tmpdir(), 'foothold-recompute-'));
  const clock: ClockPort = {
    now: () => world.at,
    after(ms, run) {
      const timer = setTimeout(run, Math.min(ms, 1));
      return () => clearTimeout(timer);
    },
    uuid: () => `00000000-0000-4000-8000-${String(++made).padStart(12, '0')}`,
  };
  const direct: typeof fetch = (input, init) => sandbox.handle(new Request(input, init));
  const publisher = publisherOf(sandbox);
  const token = sandbox.sessions.issue(publisher);
  const ports = {
    salesforce: () =>
      createSalesforcePublishPort({ instanceUrl: ORIGIN, accessToken: token, fetch: direct, clock, folder, pollMs: 1 }),
    dynamics: () => createDataversePublishPort({ baseUrl: ORIGIN, token, fetch: direct, clock }),
  };
  return Object.assign(world, {
    sandbox,
    publisherId: publisher.id,
    async publish(crm: Crm, programme: Partial<Programme> = {}) {
      versions += 1;
      storeProgramme(sandbox, crm, programme, versions);
      return publish({ port: ports[crm](), clock });
    },
    close: () => rm(folder, { recursive: true }),
  });
}
