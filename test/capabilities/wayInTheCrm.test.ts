import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { localDay } from '../../src/flows/localDay';
import { lookingBack } from '../../src/flows/progress/lookingBack';
import { weekSeries } from '../../src/flows/progress/weekSeries';
import type { Response } from '../../src/model/response';
import { createProgressStore } from '../../src/stores/progress/createProgressStore';
import { createMomentsStore } from '../../src/stores/progress/momentsStore';
import { sequentialId } from '../sandbox/store/recordId';
import { tiny } from '../sandbox/test/tinyCompany';
import { CRMS } from './capabilityWorld';
import { DEALS, MONDAY_NIGHT, type PublishedCompany, publishedCompany, sellerId } from './publishedCompany';

const DAY = 86_400_000;
const SELLER = sellerId(0);

/** What the cards of the own way are drawn from: own records, own rows as the publisher wrote them, what others did. */
describe.each(CRMS)('the own way in %s', (crm) => {
  let company: PublishedCompany;
  const moment = { at: MONDAY_NIGHT };
  beforeEach(async () => {
    moment.at = MONDAY_NIGHT;
    company = await publishedCompany(crm, moment);
  });
  afterEach(() => company.close());

  async function progressOf(userId: string) {
    const { deps, session } = await company.pageOf(userId);
    const progress = createProgressStore(session, deps);
    progress.needFigures();
    progress.needHistory();
    await expect.poll(() => progress.store.getState().figures.status, { timeout: 10_000 }).toBe('ready');
    await expect.poll(() => progress.store.getState().history.status, { timeout: 10_000 }).toBe('ready');
    const { figures, history } = progress.store.getState();
    if (!figures.value || !history.value) throw new Error('nothing was read');
    return { figures: figures.value, history: history.value, today: localDay(moment.at, session.start.person.zone), session };
  }

  it('B33 one bad day does not flip the status of weeks; the line has it all the same', async () => {
    const before = await progressOf(SELLER);
    const score = before.figures.exact ?? 0;
    const row = { kind: 'snapshot', personId: company.idOf(SELLER), records: 24, measures: '{}', tally: '{}' } as const;
    const weeks = Array.from({ length: 11 }, (_, index) => {
      const week = new Date(Date.parse('2026-11-16') - (index + 1) * 7 * DAY).toISOString().slice(0, 10);
      return { ...row, week, score: Math.round(score) };
    });
    await company.write(weeks);
    // Today every own close date is past.
    const { store } = company.sandbox;
    const { table } = store.concept('opportunity');
    const own = store.all({ text: `SELECT id FROM ${table} WHERE owner_id = ? AND is_closed = 0`, params: [SELLER] });
    for (const { id } of own) store.overwrite('opportunity', String(id), { close_date: '2026-10-01' });
    const { figures, history, today } = await progressOf(SELLER);
    const series = weekSeries(history, figures.score, today);
    expect(figures.score ?? 0).toBeLessThan((before.figures.score ?? 0) - 5);
    expect(series.trend).toBe('steady');
    expect(series.points).toHaveLength(12);
    expect(series.points.at(-1)?.score).toBe(figures.score);
    expect(series.points.at(-1)?.even).toBeGreaterThan(figures.score ?? 0);
  });

  it('B34 a year later: then and now, by score and by rule, as the publisher wrote it; two years ago nothing is known, and it is said', async () => {
    await company.publish();
    moment.at = '2027-11-15T09:00:00.000Z';
    const { figures, history, today } = await progressOf(SELLER);
    const { views, began } = lookingBack(history, figures, today);
    expect(began).toBe('2026-11-16');
    expect(views.map(({ name, week }) => [name, week])).toEqual([
      ['year', '2026-11-16'],
      ['twoYears', null],
    ]);
    expect(views[0]?.lines[0]).toMatchObject({ ruleId: null, now: figures.score });
    // In a year every close date went by.
    expect(views[0]?.lines).toContainEqual({ ruleId: 'opportunity.closeDate', before: 100, now: 0 });
  });

  it('A19 a contact past the own cadence is listed with the last touch', async () => {
    const { store } = company.sandbox;
    const days = ['2026-08-25', '2026-09-08', '2026-09-22', '2026-10-06'];
    const call = { kind: 'phonecall', subject: 'Call', status: 'Completed', state_code: 1, owner_id: tiny.users.ada };
    store.bulkInsert(
      'activity',
      days.map((day, index) => ({
        ...call,
        id: sequentialId('00T', 9_700 + index),
        what_id: tiny.deals.adaOpen,
        regarding_id: tiny.contacts.carl,
        who_id: tiny.contacts.carl,
        description: 'They want a second quote for the larger press.',
        activity_on: day,
        completed_at: `${day}T10:00:00.000Z`,
        created_at: `${day}T10:05:00.000Z`,
      })),
    );
    const { figures } = await progressOf(tiny.users.ada);
    const carl = { entity: 'Contact', id: company.idOf(tiny.contacts.carl) };
    expect(figures.paused).toEqual([{ ref: carl, name: 'Carl Conrad', lastOn: '2026-10-06', usual: 14, days: 41 }]);
  });

  it('B5 time saved: own fixes, as the panel stored them, against the own earlier median; nine are not enough', async () => {
    const { session } = await company.pageOf(SELLER);
    const { table } = company.sandbox.store.concept('opportunity');
    const own = company.sandbox.store.all({
      text: `SELECT id FROM ${table} WHERE owner_id = ? AND is_closed = 0 ORDER BY id`,
      params: [SELLER],
    });
    expect(own).toHaveLength(DEALS);
    const fix = (index: number, seconds: number): Response => ({
      ruleId: 'opportunity.closeDate',
      ref: { entity: 'Opportunity', id: company.idOf(String(own[index]?.id)) },
      kind: 'fixed',
      reason: null,
      note: null,
      phase: null,
      fingerprint: '',
      until: null,
      seconds,
      gain: 3,
      at: new Date(Date.parse('2026-11-02T08:00:00.000Z') + index * DAY).toISOString(),
    });
    for (const [index, seconds] of [30, 28, 40, 26, 32, 12, 9, 10, 14].entries())
      await session.port.saveResponse(fix(index, seconds));
    expect((await progressOf(SELLER)).figures.effort).toEqual([]);
    await session.port.saveResponse(fix(9, 11));
    expect((await progressOf(SELLER)).figures.effort).toEqual([
      { ruleId: 'opportunity.closeDate', n: 10, before: 30, now: 11, from: 9, to: 14 },
    ]);
  });

  it('B27, C14, B28 who works on what one keeps: each person once, by department; each moment opens its record', async () => {
    const { store } = company.sandbox;
    const created_at = '2026-11-12T09:00:00.000Z';
    for (const [index, department] of [
      [3, 'Service'],
      [4, 'Service'],
      [5, 'Logistics'],
    ] as const)
      store.overwrite('user', sellerId(index), { department });
    store.bulkInsert(
      'case',
      [3, 3, 4, 5].map((index, at) => ({
        id: sequentialId('500', 9_600 + at),
        number: `0000${at}`,
        subject: `Case ${at}`,
        account_id: tiny.accounts.acme,
        contact_id: tiny.contacts.carl,
        owner_id: sellerId(index),
        created_at,
      })),
    );
    const { deps, session } = await company.pageOf(tiny.users.ada);
    const moments = createMomentsStore(deps, session);
    await moments.read();
    const { view, problem } = moments.store.getState();
    if (!view) throw new Error(JSON.stringify(problem));
    expect(view.dependents).toBe(3);
    expect(view.groups.reduce((sum, { people }) => sum + people, 0)).toBe(3);
    // Dataverse has no departments: people stand by business unit.
    const service = { department: 'Service', people: 2 };
    expect(view.groups).toEqual(
      crm === 'salesforce' ? [service, { department: 'Logistics', people: 1 }] : [{ department: 'East', people: 3 }],
    );
    expect(view.moments.length).toBeGreaterThan(0);
    for (const { ref } of view.moments) expect(ref).toMatchObject({ entity: 'Case', id: expect.stringMatching(/./) });
  });
});
