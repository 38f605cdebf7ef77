import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { teamGoals } from '../../src/flows/progress/teamGoals';
import type { Goal } from '../../src/model/goal';
import { createProgressStore } from '../../src/stores/progress/createProgressStore';
import { createStandingStore } from '../../src/stores/progress/standingStore';
import { tiny } from '../sandbox/test/tinyCompany';
import { CRMS } from './capabilityWorld';
import { DEALS, MONDAY_NIGHT, type PublishedCompany, publishedCompany, sellerId, sellerName } from './publishedCompany';

const GOAL: Goal = {
  id: 'dates',
  name: 'Every close date is still to come',
  measure: 'rule:opportunity.closeDate',
  baseline: 40,
  target: 90,
  by: '2027-03-31',
  owner: 'Katrin Oduya',
};
const ALL = Array.from({ length: 12 }, (_, index) => index);
/** Took the name on the board back, and chose nothing at all. */
const [UNNAMED, SILENT] = [1, 2];

/** Published by the product's own ports, read as each person's own page does. */
describe.each(CRMS)('a published group in %s', (crm) => {
  let company: PublishedCompany;
  const moment = { at: MONDAY_NIGHT };
  beforeAll(async () => {
    moment.at = MONDAY_NIGHT;
    company = await publishedCompany(crm, moment);
    const gaps: Goal = { ...GOAL, id: 'gaps', name: 'Open deals with a gap', measure: 'gaps', baseline: 75, target: 40 };
    company.programme({ awards: { top: 3 }, goals: [GOAL, gaps, { ...GOAL, id: 'score', measure: 'score' }] });
    for (const index of ALL) {
      if (index !== SILENT) company.choose(sellerId(index), 'ranking');
      if (index !== SILENT) company.choose(sellerId(index), 'badges');
      if (index !== SILENT) company.choose(sellerId(index), 'names', index !== UNNAMED);
    }
    const { store } = company.sandbox;
    const won = { stage_name: 'Closed Won', amount: 10_000, owner_id: sellerId(11), account_id: tiny.accounts.acme };
    const on = { close_date: '2026-11-10', actual_close_date: '2026-11-10', last_stage_change_at: '2026-11-10T12:00:00.000Z' };
    store.bulkInsert('opportunity', [
      ...Array.from({ length: 10 }, (_, at) => ({
        ...won,
        ...on,
        name: `In a day ${at}`,
        created_at: '2026-11-10T08:00:00.000Z',
      })),
      { ...won, ...on, name: 'After two years', created_at: '2024-11-10T08:00:00.000Z' },
    ]);
    const { errors } = await company.publish();
    expect(errors).toEqual([]);
  });
  afterAll(() => company.close());

  async function standingOf(index: number) {
    const { deps, session } = await company.pageOf(sellerId(index));
    const standing = createStandingStore(deps, session);
    await standing.read();
    const { place, praise, problem } = standing.store.getState();
    if (!place || !praise) throw new Error(JSON.stringify(problem));
    return { place, praise, deps, session };
  }

  /** Everything that is stored of this kind, as a person without any right but reading could put it together. */
  const stored = (concept: string) => {
    const { table } = company.sandbox.store.concept(concept);
    return company.sandbox.store.all({ text: `SELECT * FROM ${table} WHERE is_deleted = 0`, params: [] });
  };

  it('D40 a place has its band, a range and the benchmark of the next band; the first band has nothing above it', async () => {
    const { place } = (await standingOf(8)).place;
    if (place.state !== 'placed') throw new Error(JSON.stringify(place));
    expect(place).toMatchObject({ band: 2, bands: 2, range: { from: 7, to: 12 }, size: 12 });
    expect(place.likely.from).toBeLessThan(place.value);
    const [above] = JSON.parse(String(stored('board')[0]?.text)).bands;
    if (place.next === null || place.next === 'tooFew') throw new Error('the next band has six people');
    expect(place.next.value).toBeGreaterThan(place.likely.to);
    expect(above).toMatchObject({ band: 1, people: 6 });
    expect((await standingOf(0)).place.place).toMatchObject({ state: 'placed', band: 1, range: { from: 1, to: 6 }, next: null });
  });

  it('E14 who chose nothing has no place, no name, no badge and no rank anywhere; the own figure stays', async () => {
    const { place, praise } = await standingOf(SILENT);
    expect(place.place).toEqual({ state: 'notChosen' });
    expect([place.ranking.on, praise.names.on, praise.badges.on, praise.won]).toEqual([false, false, false, []]);
    expect(praise.own).toContainEqual({ kind: 'closureTime', value: 22, deals: 3, rank: null });
    const row = stored('snapshot').find(({ owner_id }) => owner_id === sellerId(SILENT));
    expect(JSON.parse(String(row?.measures))).toMatchObject({ place: { range: null } });
    expect(String(row?.measures)).not.toContain('badges');
  });

  it('D21, D22 the board has the three quickest of those who chose it; a deal of one day and one far off do not count', async () => {
    const { praise } = await standingOf(11);
    expect(praise.awards).toEqual([
      {
        kind: 'closureTime',
        winners: [0, 3, 4].map((index, at) => ({
          person: company.idOf(sellerId(index)),
          name: sellerName(index),
          value: 20 + index,
          rank: at + 1,
        })),
      },
    ]);
    // Made and won on one day, ten times; once after two years: still three deals, in 31 days.
    expect(praise.own).toContainEqual({ kind: 'closureTime', value: 31, deals: 3, rank: null });
  });

  it('B22 nothing that others may read names anybody but those three, or has the last band or a score of anybody', async () => {
    const open = JSON.stringify([...stored('board'), ...stored('groupSheet')]);
    const named = ALL.filter((index) => open.includes(sellerName(index)) || open.includes(company.idOf(sellerId(index))));
    expect(named).toEqual([0, 3, 4]);
    const doc = JSON.parse(String(stored('board')[0]?.text));
    expect(doc.bands.map(({ band }: { band: number }) => band)).toEqual([1]);
    // By hand, with the own rights: no row of a peer comes back.
    const { deps } = await company.pageOf(sellerId(5));
    expect((await deps.own.readStanding(company.idOf(sellerId(8)))).rows).toEqual([]);
  });

  it('D24 badges come to who chose them, a week later, and change neither place nor board', async () => {
    expect((await standingOf(0)).praise).toMatchObject({ badges: { on: true, waiting: true }, won: [] });
  });

  it('A13 the bar of a goal: the own part and that of all others are what all together have', async () => {
    const sum = { passed: 0, applicable: 0 };
    for (const index of [0, 8]) {
      const { deps, session } = await company.pageOf(sellerId(index));
      const progress = createProgressStore(session, deps);
      progress.needShared();
      await expect.poll(() => progress.store.getState().shared.status).toBe('ready');
      const { value } = progress.store.getState().shared;
      const [bar] = teamGoals(session.programme.goals ?? [], value?.goals ?? [], value?.own ?? null);
      const mine = bar?.parts?.own;
      expect(mine).toEqual({ passed: index === 0 ? DEALS : 0, applicable: DEALS });
      // Six of the twelve sellers keep their dates, and Ada and Ben theirs.
      expect(bar?.shared).toMatchObject({ part: 6 * DEALS + 2, whole: 12 * DEALS + 2 });
      expect(bar?.parts?.others).toEqual({ passed: 6 * DEALS + 2 - (mine?.passed ?? 0), applicable: 11 * DEALS + 2 });
      sum.passed += mine?.passed ?? 0;
      // Deals with a gap add up as well; a score does not, and has no parts.
      const [, gaps, score] = teamGoals(session.programme.goals ?? [], value?.goals ?? [], value?.own ?? null);
      const { own, others } = gaps?.parts ?? {};
      expect(own?.applicable).toBe(DEALS);
      expect((own?.passed ?? 0) + (others?.passed ?? 0)).toBe(gaps?.shared.part);
      expect((own?.applicable ?? 0) + (others?.applicable ?? 0)).toBe(gaps?.shared.whole);
      expect(score?.parts).toBeNull();
    }
    expect(sum.passed).toBe(DEALS);
  });
});
