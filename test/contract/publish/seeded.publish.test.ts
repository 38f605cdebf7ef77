import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDataversePort } from '../../../src/adapters/dataverse/createDataversePort';
import { createDataversePublishPort } from '../../../src/adapters/dataverse/publish/createDataversePublishPort';
import { createSalesforcePort } from '../../../src/adapters/salesforce/createSalesforcePort';
import { createSalesforcePublishPort } from '../../../src/adapters/salesforce/publish/createSalesforcePublishPort';
import type { ClockPort } from '../../../src/ports/clock';
import type { OwnerFacts, PublishPort } from '../../../src/ports/publish';
import { createSandbox, type Sandbox } from '../../sandbox/server/createSandbox';
import { byId, comparable, ownBundles } from './comparable';
import { all, ENTITIES, FIELDS } from './publishWorld';

const NOW = '2026-11-22T09:30:00.000Z';
const clock: ClockPort = {
  now: () => NOW,
  after(ms, run) {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
  uuid: () => crypto.randomUUID(),
};

let sandbox: Sandbox;
let server: { url: string; close(): Promise<void> };
let folder: string;
beforeAll(async () => {
  sandbox = await createSandbox({ now: NOW, seed: true });
  server = await sandbox.listen(0);
  folder = await mkdtemp(join(tmpdir(), 'foothold-test-'));
}, 120_000);
afterAll(async () => {
  await server.close();
  expect(await readdir(folder)).toEqual([]);
  await rm(folder, { recursive: true });
});

const tokenOf = (id: string) => {
  const user = sandbox.store.user(id);
  if (!user) throw new Error(`no user ${id}`);
  return sandbox.sessions.issue(user);
};
const idsOf = (where: string) =>
  sandbox.store.all({ text: `SELECT id FROM users WHERE ${where} ORDER BY id`, params: [] }).map(({ id }) => String(id));

const setups = {
  salesforce: {
    /** So small that there are many pages, and many parts to be joined. */
    publish: (token: string): PublishPort =>
      createSalesforcePublishPort({
        instanceUrl: server.url,
        accessToken: token,
        fetch,
        clock,
        folder,
        pollMs: 1,
        portions: { pageRows: 700, partRows: 900, partSize: 200_000 },
      }),
    own: (token: string) => createSalesforcePort({ instanceUrl: server.url, accessToken: token, fetch, clock }),
    idOf: (id: string) => id,
  },
  dynamics: {
    publish: (token: string): PublishPort => createDataversePublishPort({ baseUrl: server.url, token, fetch, clock }),
    own: (token: string) => createDataversePort({ baseUrl: server.url, token, fetch, clock }),
    idOf: (id: string) => sandbox.store.guidOf(id) ?? id,
  },
} as const;

const repIds = () => idsOf("roles = 'rep' AND is_active = 1").filter((_id, index) => index % 9 === 0);

describe.each(['salesforce', 'dynamics'] as const)('the whole company through %s', (crm) => {
  const setup = setups[crm];
  const checked = () => repIds().map(setup.idOf);
  let facts: readonly OwnerFacts[];
  let owners: readonly { id: string; zone: string }[];
  beforeAll(async () => {
    const port = setup.publish(tokenOf(idsOf("roles LIKE '%publisher%'")[0] ?? ''));
    await port.start(ENTITIES);
    const people = await all(port.people());
    const scored = people.filter(({ active, human }) => active && human).sort((a, b) => (a.id < b.id ? -1 : 1));
    // Bulk reads everybody in one go; by owner a part of them tells as much, in less time.
    owners = crm === 'salesforce' ? scored : scored.filter(({ id }, index) => index % 5 === 0 || checked().includes(id));
    facts = await all(port.facts({ fields: FIELDS, owners }));
  }, 300_000);

  it('names every owner once', () => {
    expect(facts.map(({ ownerId }) => ownerId).sort()).toEqual(owners.map(({ id }) => id).sort());
    expect(facts.length).toBeGreaterThan(crm === 'salesforce' ? 40 : 8);
  });

  it('gives nobody a record of somebody else, and none twice', () => {
    const all = facts.flatMap(({ ownerId, bundles }) => bundles.map((bundle) => ({ ownerId, bundle })));
    expect(all.filter(({ ownerId, bundle }) => bundle.record.ownerId !== ownerId)).toEqual([]);
    expect(new Set(all.map(({ bundle }) => bundle.record.ref.id)).size).toBe(all.length);
  });

  it('reads of five reps what their own score reads', async () => {
    const reps = repIds();
    expect(reps.length).toBeGreaterThanOrEqual(4);
    for (const id of reps) {
      const own = setup.own(tokenOf(id));
      await own.start(ENTITIES);
      const given = facts.find(({ ownerId }) => ownerId === setup.idOf(id))?.bundles ?? [];
      for (const entity of ENTITIES) {
        const expected = byId(await ownBundles(own, entity)).map(comparable);
        expect(byId(given.filter(({ record }) => record.ref.entity === entity)).map(comparable)).toEqual(expected);
      }
    }
  }, 300_000);
});
