import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createCompany, type PublishedWeek } from './company';
import { expectBoards, expectSnapshots } from './expectations';
import { type PublishedCrm, publishedCrm } from './publishing';

const NOW = '2026-11-23T02:00:00.000Z';
const ZONE = 'Europe/Berlin';

/** Tables of the product, empty again: the other CRM's rows have other keys. */
function forgetPublished({ sandbox: { store } }: PublishedCrm): void {
  for (const concept of ['snapshot', 'groupSheet', 'teamSheet', 'board', 'publishRun'] as const) {
    const { table } = store.concept(concept);
    for (const { id } of store.all({ text: `SELECT id FROM ${table}`, params: [] })) store.erase(concept, String(id));
  }
}

function choose({ sandbox: { store } }: PublishedCrm, ids: readonly string[]): void {
  for (const id of ids) {
    const user = store.user(id);
    if (user) store.insert(user, 'optIn', { key: `${id}:ranking`, kind: 'ranking', active: 1 }, 'salesforce');
  }
}

describe('the seeded company, recomputed in SQL', () => {
  let world: PublishedCrm;
  beforeAll(async () => {
    world = await publishedCrm({ seed: true }, NOW);
  }, 120_000);
  afterAll(() => world.close());

  describe('through Dynamics 365, individual mode', () => {
    let week: PublishedWeek;
    beforeAll(async () => {
      week = await createCompany(world, 'dynamics', ZONE).week({ privacyMode: 'individual' });
    }, 120_000);
    afterAll(() => {
      week.bench.close();
      forgetPublished(world);
    });

    it('gives the same scores, measures and sums of everybody', () => {
      expect(week.people.length).toBeGreaterThan(40);
      expectSnapshots(world.sandbox.store, week);
    });

    it('gives the same boards and places', () => {
      expect(week.boards.length).toBeGreaterThan(2);
      expectBoards(world.sandbox.store, week, new Set());
    });
  });

  describe('through Salesforce, week after week', () => {
    const ranked = new Set<string>();
    let company: ReturnType<typeof createCompany>;
    beforeAll(() => {
      company = createCompany(world, 'salesforce', ZONE);
      const sellers = world.sandbox.store.all({
        text: "SELECT id FROM users WHERE roles = 'rep' AND is_active = 1 ORDER BY id",
        params: [],
      });
      for (const [index, { id }] of sellers.entries()) if (index % 2 === 0) ranked.add(String(id));
      choose(world, [...ranked]);
    });

    it('individual mode', async () => {
      const week = await company.week({ privacyMode: 'individual' });
      expectSnapshots(world.sandbox.store, week);
      expectBoards(world.sandbox.store, week, ranked);
      week.bench.close();
    }, 120_000);

    it('team mode, a week later', async () => {
      company.later(7);
      const week = await company.week({ privacyMode: 'team' });
      expectSnapshots(world.sandbox.store, week);
      expectBoards(world.sandbox.store, week, ranked);
      week.bench.close();
    }, 120_000);

    it('works council, another week later', async () => {
      company.later(7);
      const week = await company.week({ privacyMode: 'worksCouncil' });
      expectSnapshots(world.sandbox.store, week);
      expectBoards(world.sandbox.store, week, ranked);
      week.bench.close();
    }, 120_000);
  });
});
