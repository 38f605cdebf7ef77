import { describe, expect, it } from 'vitest';
import { createZone } from '../../../src/scoring/calendar/zone';
import { countAnswer } from '../../../src/scoring/figures/answers';
import { CounterSum } from '../../../src/scoring/figures/counterSum';
import { toMoney } from '../../../src/scoring/figures/money';
import { periodsOf } from '../../../src/scoring/figures/periods';
import { fiscalQuarterStart, readyDeals } from '../../../src/scoring/figures/ready';
import { countResults, type DecidedDeal } from '../../../src/scoring/figures/results';
import { activity, deal, dealWith } from '../given';
import { counted, figureContext, judged } from './counted';

const periods = periodsOf('2026-11-23', 'Europe/Berlin');

describe('deadlines of a phase (D27)', () => {
  const steps = [{ at: '2026-11-18T22:30:00.000Z', phase: 'propose' as const }];
  const entered = (createdAt: string | null) => deal({ steps, activities: createdAt === null ? [] : [activity({ createdAt })] });
  const hours = { deadlines: [{ phase: 'propose' as const, hours: 24, must: 'recorded' as const }] };
  const day = { deadlines: [{ phase: 'propose' as const, workingDays: 1, must: 'recorded' as const }] };

  it.each([
    ['at the hour', '2026-11-19T22:30:00.000Z', { deadlineMet: 1 }],
    ['an hour late', '2026-11-19T23:30:00.000Z', { deadlineLate: 1 }],
    ['before the entry does not count', '2026-11-18T20:00:00.000Z', { deadlineLate: 1 }],
    ['never', null, { deadlineLate: 1 }],
  ])('in hours: %s', (_, createdAt, expected) => {
    expect(counted([entered(createdAt)], ['deadlineMet', 'deadlineLate'], figureContext(hours))).toEqual(expected);
  });

  it('working days end with the person’s own day: the same moments are late in Berlin and in time in New York', () => {
    // In Berlin it was entered on the 18th at 23:30, in New York at 17:30: the next working day ends six hours apart.
    const facts = [entered('2026-11-20T01:00:00.000Z')];
    const names = ['deadlineMet', 'deadlineLate'];
    expect(counted(facts, names, figureContext(day))).toEqual({ deadlineLate: 1 });
    expect(counted(facts, names, figureContext(day, { zone: 'America/New_York' }))).toEqual({ deadlineMet: 1 });
  });

  it('moved: the next phase or the close counts, and what is not due yet is in neither', () => {
    const moved = { deadlines: [{ phase: 'qualify' as const, workingDays: 5, must: 'moved' as const }] };
    const names = ['deadlineMet', 'deadlineLate'];
    const at = (day: string) => `${day}T08:00:00.000Z`;
    const through = [
      { at: at('2026-11-02'), phase: 'qualify' as const },
      { at: at('2026-11-09'), phase: 'develop' as const },
    ];
    expect(counted([deal({ steps: through })], names, figureContext(moved))).toEqual({ deadlineMet: 1 });
    const waiting = deal({ steps: [{ at: at('2026-11-23'), phase: 'qualify' }] });
    expect(counted([waiting], names, figureContext(moved))).toEqual({});
  });

  it('without deadlines in the programme nothing is counted', () => {
    expect(counted([entered(null)], ['deadlineMet', 'deadlineLate'])).toEqual({});
  });
});

describe('readiness for pay (D26)', () => {
  it.each([
    ['2026-11-22', 1, '2026-10-01'],
    ['2026-11-22', 2, '2026-11-01'],
    ['2026-01-15', 3, '2025-12-01'],
  ])('the quarter of %s in a year from month %i begins on %s', (today, month, start) => {
    expect(fiscalQuarterStart(today, month)).toBe(start);
  });

  it('eligible, held, or reduced with reasons; only deals won in the quarter', () => {
    const won = { status: 'won' as const, closedAt: '2026-11-10T12:00:00.000Z', phase: null };
    const by = figureContext();
    const steps = [
      { at: '2026-09-01T08:00:00.000Z', phase: 'qualify' as const },
      { at: '2026-10-01T08:00:00.000Z', phase: 'develop' as const },
      { at: '2026-10-20T08:00:00.000Z', phase: 'propose' as const },
      { at: '2026-11-01T08:00:00.000Z', phase: 'close' as const },
    ];
    const facts = [
      deal({ ...won, id: 'whole', steps }),
      dealWith({ amount: null }, { ...won, id: 'held', steps }),
      deal({ ...won, id: 'late', steps, createdAt: '2026-11-10T10:00:00.000Z' }),
      deal({ ...won, id: 'before', steps, closedAt: '2026-09-30T12:00:00.000Z' }),
      deal({ id: 'open' }),
    ];
    const sum = new CounterSum();
    const ready = readyDeals(judged(by, facts), by, new Map([['whole', 'Refit']]), sum);
    expect(ready).toEqual([
      { id: 'whole', name: 'Refit', state: 'eligible', reasons: [] },
      { id: 'held', name: '', state: 'hold', reasons: ['opportunity.amount'] },
      { id: 'late', name: '', state: 'reduced', reasons: ['opportunity.enteredInTime'] },
    ]);
    expect(sum.counters()).toEqual({
      'ready|eligible': 1,
      'ready|hold': 1,
      'ready|reduced': 1,
      'readyReason|opportunity.amount': 1,
      'readyReason|opportunity.enteredInTime': 1,
    });
  });

  it('by the programme’s own rules', () => {
    const by = figureContext({ payRules: { hold: ['opportunity.source'], reduce: [] } });
    const facts = [dealWith({ source: null, amount: null }, { status: 'won', closedAt: '2026-11-10T12:00:00.000Z' })];
    expect(readyDeals(judged(by, facts), by, new Map(), new CounterSum())[0]).toMatchObject({
      state: 'hold',
      reasons: ['opportunity.source'],
    });
  });
});

describe('results', () => {
  const decided = (more: Partial<DecidedDeal> = {}): DecidedDeal => ({
    status: 'won',
    createdAt: '2026-10-01T08:00:00.000Z',
    closedOn: '2026-11-10',
    amount: 1_000,
    currency: null,
    ...more,
  });
  const results = (deals: readonly DecidedDeal[], startedOn: string | null = null) => {
    const sum = new CounterSum();
    const money = toMoney('EUR', new Map([['USD', 1.25]]));
    countResults(deals, { zone: createZone('Europe/Berlin'), periods, money, startedOn }, sum);
    return sum.counters();
  };

  it('of the 365 days that end with the closed week', () => {
    const days = ['2025-11-22', '2025-11-23', '2026-11-22', '2026-11-23'];
    expect(results(days.map((closedOn) => decided({ closedOn, status: 'lost' })))).toEqual({ lost: 2 });
  });

  it('sum money at the rates, and days where creation is known', () => {
    const deals = [
      decided({ currency: 'USD' }),
      decided({ createdAt: null }),
      decided({ currency: 'JPY' }),
      decided({ status: 'lost' }),
    ];
    expect(results(deals)).toEqual({ won: 3, lost: 1, wonMoney: 1_800, noRate: 1, cycled: 2, cycleDays: 80 });
  });

  it('before and after a unit began, half a year each way', () => {
    const at = (closedOn: string, status: 'won' | 'lost' = 'won') =>
      decided({ closedOn, status, createdAt: '2026-04-01T08:00:00.000Z' });
    const deals = [at('2026-06-30'), at('2026-05-01', 'lost'), at('2026-07-01'), at('2025-12-30')];
    expect(results(deals, '2026-07-01')).toMatchObject({
      'started|beforeWon': 1,
      'started|beforeLost': 1,
      'started|beforeDays': 90,
      'started|afterWon': 1,
      'started|afterDays': 91,
    });
  });
});

describe('answers', () => {
  it('of the closed week; only fixes have an effort (B7)', () => {
    const sum = new CounterSum();
    const answer = { ruleId: 'opportunity.amount', kind: 'fixed' as const, seconds: 7.6, at: '2026-11-18T10:00:00.000Z' };
    const all = [
      answer,
      { ...answer, seconds: null },
      { ...answer, kind: 'later' as const },
      { ...answer, at: '2026-11-22T23:00:00.000Z' },
      { ...answer, ruleId: 'lesson:firstFix' },
    ];
    for (const each of all) countAnswer(each, periods, sum);
    expect(sum.counters()).toEqual({
      'response|fixed': 2,
      'response|later': 1,
      'fixes|opportunity.amount': 1,
      'fixSeconds|opportunity.amount': 8,
    });
  });
});
