import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cast } from '../sandbox/seed/plan/cast';
import type { Protocol, Row } from '../sandbox/store/types';
import { answerAs } from './answering';
import type { Answer } from './answers';
import { createCompany } from './company';
import { expectAwards, expectBoards, expectSnapshots, expectTeamSheets } from './expectations';
import { storedFigures } from './published';
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

  const sellers = () =>
    world.sandbox.store.all({
      text: "SELECT id, role_id, business_unit_id, division FROM users WHERE roles = 'rep' AND is_active = 1 ORDER BY role_id, id",
      params: [],
    });
  const change = (person: Row | undefined, values: Row) => world.sandbox.store.overwrite('user', String(person?.id), values);
  /** Two of three choose to be named. */
  const nameMost = (crm: Protocol): ReadonlySet<string> => {
    const named = new Set(sellers().flatMap(({ id }, index) => (index % 3 === 0 ? [] : [String(id)])));
    choose(world, 'names', named, crm);
    return named;
  };

  describe('through Dynamics 365, week after week', () => {
    const last = new Map<string, readonly string[]>();
    const begun = NOW;
    let company: ReturnType<typeof createCompany>;
    let named: ReadonlySet<string>;
    let moved: Row | undefined;
    beforeAll(() => {
      const { store } = world.sandbox;
      company = createCompany(world, 'dynamics', ZONE);
      named = nameMost('dataverse');
      // The day of the close is typed by who closes: an award goes by the platform's word.
      const won = store.all({ text: 'SELECT id, created_at FROM opportunities WHERE is_won = 1 ORDER BY id', params: [] });
      for (const [index, { id, created_at }] of won.entries())
        if (index % 5 === 0) store.overwrite('opportunity', String(id), { actual_close_date: String(created_at).slice(0, 10) });
    });
    afterAll(() => {
      change(moved, { business_unit_id: moved?.business_unit_id ?? null });
      forgetPublished(world);
      world.at = begun;
    });

    it('individual mode: scores, sheets of managers and of groups, boards, places and awards', async () => {
      const week = await company.week({ privacyMode: 'individual', awards });
      const { store } = world.sandbox;
      expect(week.people.length).toBeGreaterThan(40);
      expectSnapshots(store, week);
      expect(week.boards.length).toBeGreaterThan(2);
      expectBoards(store, week, new Set());
      expect(expectAwards(store, week, named, awards.top)).toBeGreaterThan(3);
      expectTeamSheets(store, week);
      expect(expectSheets(store, week, last, true).length).toBeGreaterThan(4);
      week.bench.close();
    }, 300_000);

    it('team mode, a week later, when somebody has changed teams', async () => {
      company.later(7);
      const [first, ...others] = sellers();
      const target = others.find(({ business_unit_id }) => business_unit_id !== first?.business_unit_id);
      moved = first;
      change(first, { business_unit_id: target?.business_unit_id ?? null });
      const week = await company.week({ privacyMode: 'team', awards });
      const { store } = world.sandbox;
      expectSnapshots(store, week);
      expectBoards(store, week, new Set());
      expect(expectAwards(store, week, named, awards.top)).toBeGreaterThan(3);
      expect(storedFigures(store, week.weeks.running)).toEqual([]);
      expect(expectSheets(store, week, last, false).length).toBeGreaterThan(4);
      week.bench.close();
    }, 300_000);

    it('works council, another week later: no board, no place, no award', async () => {
      company.later(7);
      const week = await company.week({ privacyMode: 'worksCouncil', awards });
      const { store } = world.sandbox;
      expectSnapshots(store, week);
      expectBoards(store, week, new Set());
      expect(week.boards).toEqual([]);
      expect(expectAwards(store, week, named, awards.top)).toBe(0);
      expect(expectSheets(store, week, last, false).length).toBeGreaterThan(4);
      week.bench.close();
    }, 300_000);
  });

  describe('through Salesforce, week after week', () => {
    const ranked = new Set<string>();
    const last = new Map<string, readonly string[]>();
    let company: ReturnType<typeof createCompany>;
    let answers: readonly Answer[];
    let named: ReadonlySet<string>;
    beforeAll(async () => {
      company = createCompany(world, 'salesforce', ZONE);
      for (const [index, { id }] of sellers().entries()) if (index % 2 === 0) ranked.add(String(id));
      choose(world, 'ranking', ranked, 'salesforce');
      named = nameMost('salesforce');
      answers = await answerAs(world, world.sandbox.store.userByName(cast.average.username)?.id ?? '');
      expect(answers.length).toBeGreaterThan(50);
    }, 300_000);

    it('individual mode', async () => {
      const week = await company.week({ privacyMode: 'individual', awards }, answers);
      expectSnapshots(world.sandbox.store, week);
      expectTeamSheets(world.sandbox.store, week);
      expectBoards(world.sandbox.store, week, ranked);
      expect(expectAwards(world.sandbox.store, week, named, awards.top)).toBeGreaterThan(3);
      expect(expectSheets(world.sandbox.store, week, last, true).length).toBeGreaterThan(4);
      week.bench.close();
    }, 300_000);

    it('team mode, a week later, when somebody has left and somebody has changed teams', async () => {
      company.later(7);
      const [leaver, mover, ...others] = sellers();
      const target = others.find((each) => each.role_id !== mover?.role_id && each.role_id !== leaver?.role_id);
      change(leaver, { is_active: 0 });
      change(mover, { role_id: target?.role_id ?? null, division: target?.division ?? null });
      const week = await company.week({ privacyMode: 'team', awards }, answers);
      expectSnapshots(world.sandbox.store, week);
      expectBoards(world.sandbox.store, week, ranked);
      expect(expectAwards(world.sandbox.store, week, named, awards.top)).toBeGreaterThan(3);
      expect(expectSheets(world.sandbox.store, week, last, false).length).toBeGreaterThan(4);
      week.bench.close();
    }, 300_000);

    it('works council, another week later, when five more of one team have left', async () => {
      company.later(7);
      const [first] = sellers();
      const team = sellers().filter(({ role_id }) => role_id === first?.role_id);
      for (const each of team.slice(0, 5)) change(each, { is_active: 0 });
      const week = await company.week({ privacyMode: 'worksCouncil', awards }, answers);
      expectSnapshots(world.sandbox.store, week);
      expectBoards(world.sandbox.store, week, ranked);
      expect(expectAwards(world.sandbox.store, week, named, awards.top)).toBe(0);
      expect(expectSheets(world.sandbox.store, week, last, false).length).toBeGreaterThan(4);
      week.bench.close();
    }, 300_000);
  });
});
