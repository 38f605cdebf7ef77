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
  sandbox.store.insert(admin, 'programme', { version, text }, 'salesforce');
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
  const [row] = sandbox.store.all({ text: "SELECT id FROM users WHERE roles LIKE '%publisher%' LIMIT 1", params: [] });
  const publisher = sandbox.store.user(String(row?.id));
  if (!publisher) throw new Error('the company has no publisher');
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
