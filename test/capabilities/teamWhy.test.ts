import { describe, expect, it } from 'vitest';
import type { RecordFacts } from '../../src/model/facts';
import type { Counters } from '../../src/model/sheet';
import { figures as count } from '../../src/scoring/figures/figures';
import { kinds } from '../../src/scoring/team/kinds';
import { pipeline } from '../../src/scoring/team/pipeline';
import { counted, figureContext, judged } from '../scoring/figures/counted';
import { deal, dealWith } from '../scoring/given';

const WON = { status: 'won' as const, phase: null, closedAt: '2026-11-10T12:00:00.000Z' };

describe('C5 off the process', () => {
  it('a skipped phase is found', () => {
    const steps = [
      { at: '2026-10-01T08:00:00.000Z', phase: 'qualify' as const },
      { at: '2026-11-01T08:00:00.000Z', phase: 'close' as const },
    ];
    const found = pipeline(counted([deal({ steps })], ['pathChecked', 'skipped', 'backfilled']));
    expect(found.skipped).toEqual({ part: 1, whole: 1, share: 100 });
    expect(found.backfilled.part).toBe(0);
  });

  it.each([
    ['the next phase is no skip', 'develop', 0],
    ['a single phase left out is one', 'propose', 1],
  ] as const)('%s', (_, phase, skipped) => {
    const steps = [
      { at: '2026-10-01T08:00:00.000Z', phase: 'qualify' as const },
      { at: '2026-11-01T08:00:00.000Z', phase },
    ];
    expect(pipeline(counted([deal({ steps })], ['pathChecked', 'skipped', 'backfilled'])).skipped.part).toBe(skipped);
  });
});

describe('C5 filled in afterwards', () => {
  const at = (minute: number, phase: 'qualify' | 'develop' | 'propose' | 'close') => ({
    at: new Date(Date.parse('2026-11-01T08:00:00.000Z') + minute * 60_000).toISOString(),
    phase,
  });
  it.each([
    ['two phases within nine minutes', [at(-9_000, 'qualify'), at(0, 'develop'), at(9, 'propose')], {}, 1],
    ['ten minutes apart is a visit', [at(-9_000, 'qualify'), at(0, 'develop'), at(10, 'propose')], {}, 0],
    ['a step back is none', [at(-9_000, 'develop'), at(0, 'propose'), at(5, 'develop')], {}, 0],
    ['entered, and won within minutes', [at(-9_000, 'propose'), at(0, 'close')], { ...WON, closedAt: at(5, 'close').at }, 1],
    ['entered, and won days later', [at(-9_000, 'propose'), at(0, 'close')], { ...WON, closedAt: at(5_000, 'close').at }, 0],
  ] as const)('%s', (_, steps, more, backfilled) => {
    const found = pipeline(counted([deal({ steps, ...more })], ['pathChecked', 'skipped', 'backfilled']));
    expect(found).toMatchObject({ backfilled: { part: backfilled, whole: 1 }, skipped: { part: 0 } });
  });
});

describe('C6 three kinds', () => {
  it('one fixture each, none counted twice', () => {
    const by = figureContext();
    const facts = [dealWith({ nextStep: null }), dealWith({ nextStep: 'call' }), dealWith({ amount: 99_999 })];
    const found = kinds(count(judged(by, facts), by));
    expect(found.kinds.map(({ kind, findings }) => [kind, findings])).toEqual([
      ['missing', 1],
      ['poor', 1],
      ['rubbish', 1],
    ]);
    expect(found.all).toBe(3);
  });
});

describe('D27 deadlines', () => {
  const steps = [{ at: '2026-11-18T22:30:00.000Z', phase: 'propose' as const }];
  const due = (createdAt: string, zone: string) => {
    const by = figureContext({ deadlines: [{ phase: 'propose', workingDays: 1, must: 'moved' }] }, { zone });
    const moved = [...steps, { at: createdAt, phase: 'close' as const }];
    return pipeline(counted([deal({ steps: moved })], ['deadlineMet', 'deadlineLate'], by)).deadlines;
  };

  it('after it by an hour is told, in the person’s own time zone', () => {
    expect(due('2026-11-19T22:30:00.000Z', 'Europe/Berlin').part).toBe(0);
    expect(due('2026-11-20T00:30:00.000Z', 'Europe/Berlin').part).toBe(1);
    expect(due('2026-11-20T00:30:00.000Z', 'America/New_York').part).toBe(0);
  });
});

describe('C5, D27, D28 what the checks of a pipeline say', () => {
  it('each is of the deals that could be checked for it, and of no others', () => {
    const counters: Counters = {
      entryChecked: 20,
      enteredLate: 5,
      dayBefore: 3,
      pathChecked: 10,
      skipped: 4,
      backfilled: 1,
      pushChecked: 8,
      pushed: 2,
      deadlineMet: 6,
      deadlineLate: 2,
      exempt: 7,
    };
    expect(pipeline(counters)).toEqual({
      visible: null,
      enteredLate: { part: 5, whole: 20, share: 25 },
      dayBefore: { part: 3, whole: 20, share: 15 },
      early: { part: 17, whole: 20, share: 85 },
      skipped: { part: 4, whole: 10, share: 40 },
      backfilled: { part: 1, whole: 10, share: 10 },
      pushed: { part: 2, whole: 8, share: 25 },
      deadlines: { part: 2, whole: 8, share: 25 },
      exempt: 7,
    });
  });
});

describe('D28 the day before closure', () => {
  const names = ['entryChecked', 'enteredLate', 'dayBefore', 'exempt', 'visible'];
  const late = (product: string): RecordFacts => dealWith({ product }, { ...WON, createdAt: '2026-11-09T12:00:00.000Z' });

  it('a deal created one day before it closed is told, one of an exempt product is not', () => {
    const by = figureContext({ productField: 'product', exemptProducts: ['Spares'] });
    const found = pipeline(counted([late('Refit'), late('Spares')], names, by));
    expect(found.dayBefore).toEqual({ part: 1, whole: 1, share: 100 });
    expect(found.exempt).toBe(1);
    expect(found.visible?.reduce((sum, { deals }) => sum + deals, 0)).toBe(1);
  });
});
