import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cast } from '../sandbox/seed/plan/cast';
import type { Protocol, Row } from '../sandbox/store/types';
import { answerAs } from './answering';
import type { Answer } from './answers';
import { createCompany, type PublishedWeek } from './company';
import { expectAwards, expectBoards, expectSnapshots, expectTeamSheets } from './expectations';
import { type PublishedCrm, publishedCrm } from './publishing';
import { expectSheets } from './sheets';

const NOW = '2026-11-23T02:00:00.000Z';
const ZONE = 'Europe/Berlin';

/** Tables of the product, empty again: the other CRM's rows have other keys. */
function forgetPublished({ sandbox: { store } }: PublishedCrm): void {
  for (const concept of ['snapshot', 'groupSheet', 'teamSheet', 'board', 'publishRun'] as const) {
    const { table } = store.concept(concept);
    for (const { id } of store.all({ text: `SELECT id FROM ${table}`, params: [] })) store.erase(concept, String(id));
  }
}

function choose({ sandbox: { store } }: PublishedCrm, kind: 'ranking' | 'names', ids: Iterable<string>, crm: Protocol): void {
  for (const id of ids) {
    const user = store.user(id);
    if (user) store.insert(user, 'optIn', { key: `${id}:${kind}`, kind, active: 1 }, crm);
  }
}

const awards = { top: 3 } as const;

describe('the seeded company, recomputed in SQL', () => {
  let world: PublishedCrm;
  beforeAll(async () => {
    world = await publishedCrm({ seed: true }, NOW);
  }, 300_000);
  afterAll(() => world.close());

  describe('through Dynamics 365, individual mode', () => {
    let week: PublishedWeek;
    const named = new Set<string>();
    beforeAll(async () => {
      const { store } = world.sandbox;
      const people = store.all({ text: "SELECT id FROM users WHERE roles = 'rep' AND is_active = 1 ORDER BY id", params: [] });
      for (const [index, { id }] of people.entries()) if (index % 3 !== 0) named.add(String(id));
      choose(world, 'names', named, 'dataverse');
      // Three days before it was closed, says who closed it: an award goes by the platform's word.
      const won = store.all({ text: 'SELECT id, created_at FROM opportunities WHERE is_won = 1 ORDER BY id', params: [] });
      for (const [index, { id, created_at }] of won.entries())
        if (index % 5 === 0) store.overwrite('opportunity', String(id), { actual_close_date: String(created_at).slice(0, 10) });
      week = await createCompany(world, 'dynamics', ZONE).week({ privacyMode: 'individual', awards });
    }, 300_000);
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

    it('gives the same awards, whatever day was typed as that of the close', () => {
      expect(expectAwards(world.sandbox.store, week, named, awards.top)).toBeGreaterThan(3);
    });

    it('gives the same sheets of managers and of groups, every counter of them', () => {
      expectTeamSheets(world.sandbox.store, week);
      expect(expectSheets(world.sandbox.store, week, new Map(), true).length).toBeGreaterThan(4);
    });
  });

  describe('through Salesforce, week after week', () => {
    const ranked = new Set<string>();
    const last = new Map<string, readonly string[]>();
    let company: ReturnType<typeof createCompany>;
    let answers: readonly Answer[];
    const sellers = () =>
      world.sandbox.store.all({
        text: "SELECT id, role_id, division FROM users WHERE roles = 'rep' AND is_active = 1 ORDER BY role_id, id",
        params: [],
      });
    const change = (person: Row | undefined, values: Row) => world.sandbox.store.overwrite('user', String(person?.id), values);
    beforeAll(async () => {
      company = createCompany(world, 'salesforce', ZONE);
      for (const [index, { id }] of sellers().entries()) if (index % 2 === 0) ranked.add(String(id));
      choose(world, 'ranking', ranked, 'salesforce');
      answers = await answerAs(world, world.sandbox.store.userByName(cast.average.username)?.id ?? '');
      expect(answers.length).toBeGreaterThan(50);
    }, 300_000);

    it('individual mode', async () => {
      const week = await company.week({ privacyMode: 'individual' }, answers);
      expectSnapshots(world.sandbox.store, week);
      expectTeamSheets(world.sandbox.store, week);
      expectBoards(world.sandbox.store, week, ranked);
      expect(expectSheets(world.sandbox.store, week, last, true).length).toBeGreaterThan(4);
      week.bench.close();
    }, 300_000);

    it('team mode, a week later, when somebody has left and somebody has changed teams', async () => {
      company.later(7);
      const [leaver, mover, ...others] = sellers();
      const target = others.find((each) => each.role_id !== mover?.role_id && each.role_id !== leaver?.role_id);
      change(leaver, { is_active: 0 });
      change(mover, { role_id: target?.role_id ?? null, division: target?.division ?? null });
      const week = await company.week({ privacyMode: 'team' }, answers);
      expectSnapshots(world.sandbox.store, week);
      expectBoards(world.sandbox.store, week, ranked);
      expect(expectSheets(world.sandbox.store, week, last, false).length).toBeGreaterThan(4);
      week.bench.close();
    }, 300_000);

    it('works council, another week later, when five more of one team have left', async () => {
      company.later(7);
      const [first] = sellers();
      const team = sellers().filter(({ role_id }) => role_id === first?.role_id);
      for (const each of team.slice(0, 5)) change(each, { is_active: 0 });
      const week = await company.week({ privacyMode: 'worksCouncil' }, answers);
      expectSnapshots(world.sandbox.store, week);
      expectBoards(world.sandbox.store, week, ranked);
      expect(expectSheets(world.sandbox.store, week, last, false).length).toBeGreaterThan(4);
      week.bench.close();
    }, 300_000);
  });
});
