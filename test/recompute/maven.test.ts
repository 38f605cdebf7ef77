import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeShared, sharedPath } from '../fixtures/shared';
import { createCompany, type PublishedWeek } from './company';
import { expectBoards, expectSnapshots } from './expectations';
import { type PublishedCrm, publishedCrm } from './publishing';

const MODES = ['individual', 'team', 'worksCouncil'] as const;

/** A public export of a sales organisation: three files, no activities, no creation dates. */
describeShared('the maven export on the last day of 2017, recomputed in SQL', () => {
  let world: PublishedCrm;
  let company: ReturnType<typeof createCompany>;
  beforeAll(async () => {
    const dataDir = sharedPath('exports/maven');
    if (dataDir === null) throw new Error('the export is not there');
    world = await publishedCrm({ dataDir }, '2017-12-31T12:00:00.000Z');
    company = createCompany(
      world,
      'salesforce',
      String(world.sandbox.store.get({ text: 'SELECT time_zone AS zone FROM organizations', params: [] })?.zone),
    );
  }, 300_000);
  afterAll(() => world.close());

  it.each(MODES)(
    '%s mode, a week each',
    async (privacyMode) => {
      const week: PublishedWeek = await company.week({ privacyMode });
      // At least twenty people have a score there, or the rest would say little.
      expect(week.people.filter(({ own }) => own.score !== null).length).toBeGreaterThanOrEqual(20);
      expectSnapshots(world.sandbox.store, week);
      expectBoards(world.sandbox.store, week, new Set());
      expect(week.boards.length > 0).toBe(privacyMode !== 'worksCouncil');
      week.bench.close();
      company.later(7);
    },
    300_000,
  );
});
