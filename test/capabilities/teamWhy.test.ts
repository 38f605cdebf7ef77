import { describe, expect, it } from 'vitest';
import { concentration } from '../../src/flows/publish/concentration';
import { joinDepartments } from '../../src/flows/publish/contributionCounts';
import type { RecordFacts } from '../../src/model/facts';
import { addCounters, type Counters } from '../../src/model/sheet';
import { figures as count } from '../../src/scoring/figures/figures';
import { concentrationCurve, holders } from '../../src/scoring/team/concentration';
import { contribution } from '../../src/scoring/team/contribution';
import { coverage } from '../../src/scoring/team/coverage';
import { kinds } from '../../src/scoring/team/kinds';
import { marketing } from '../../src/scoring/team/marketing';
import { pipeline } from '../../src/scoring/team/pipeline';
import { questions } from '../../src/scoring/team/questions';
import { unusable } from '../../src/scoring/team/unusable';
import { teamData } from '../fixtures/teamData';
import { counted, figureContext, judged } from '../scoring/figures/counted';
import { deal, dealWith, record } from '../scoring/given';

/** Four of eight points: a phone (2) and an account (2), without e-mail (3) and title (1). */
const CONTACT = { email: null, phone: '+49 40 3501 220', mobile: null, title: null, accountId: '0011' };
const WON = { status: 'won' as const, phase: null, closedAt: '2026-11-10T12:00:00.000Z' };

describe('B13 contacts for marketing', () => {
  it('an e-mail that does not parse lowers the share', () => {
    const contact = (email: string) =>
      record('Contact', {
        fields: { name: 'Ada Berg', email, phone: '+49 40 3501 220', mobile: null, title: 'Buyer', accountId: '0011' },
      });
    const share = (emails: readonly string[]) => {
      const by = figureContext();
      return marketing(count(judged(by, emails.map(contact)), by)).ready.share;
    };
    expect(share(['ada@nordkai.de', 'bo@nordkai.de'])).toBe(100);
    expect(share(['ada@nordkai.de', 'bo(at)nordkai'])).toBe(50);
  });
});

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

describe('C7 concentration', () => {
  it('shares sum to 100 %, and stand in the order of names', () => {
    const found = holders(
      [5, 5, 5, 1].map((unusableRecords, index) => ({ key: `${index}`, name: 'DABC'[index] ?? '', unusable: unusableRecords })),
    );
    expect(found.map(({ name, share }) => [name, share])).toEqual([
      ['A', 32],
      ['B', 31],
      ['C', 6],
      ['D', 31],
    ]);
    expect(found.reduce((sum, { share }) => sum + share, 0)).toBe(100);
  });

  it('the curve goes in steps of whole groups and ends at all of them; nothing unusable is no curve', () => {
    const found = concentrationCurve([
      { people: 5, unusable: 6 },
      { people: 10, unusable: 9 },
      { people: 16, unusable: 10 },
    ]);
    expect(found?.points.map(({ people, share }) => [people, share])).toEqual([
      [0, 0],
      [5, 60],
      [10, 90],
      [16, 100],
    ]);
    expect(found?.points[found.marked]?.people).toBe(5);
    expect(concentrationCurve([{ people: 5, unusable: 0 }])).toBeNull();
    expect(concentrationCurve(undefined)).toBeNull();
  });
});

describe('C7 what is published of concentration', () => {
  it.each([
    [10, [5, 10]],
    [13, [5, 13]],
    [14, [5, 14]],
    [15, [5, 10, 15]],
    [6, [6]],
  ])('%i people are told in groups of five and more, whatever is left over', (size, steps) => {
    const unusable = Array.from({ length: size }, (_, index) => index);
    const found = concentration(unusable, 5);
    expect(found.map(({ people }) => people)).toEqual(steps);
    expect(found.at(-1)?.unusable).toBe(unusable.reduce((sum, n) => sum + n, 0));
  });
});

describe('C8 coverage', () => {
  it('is a share of accounts: twins are counted once by the sheet, and a larger team does not raise it', () => {
    const counters = { 'accounts|de': 10, 'covered|de': 8, 'accounts|fr': 2, silent: 1 };
    expect(coverage('n', 'North', counters)).toEqual({ key: 'n', name: 'North', part: 8, whole: 12, share: 67, silent: 1 });
    expect(coverage('n', 'North', addCounters(counters, counters)).share).toBe(67);
  });
});

describe('C8 what makes an account covered', () => {
  const ana = { id: 'c', name: 'Ana', email: 'ana@lima-shipping.pt', phone: null, mobile: null };
  const account = (id: string, more: Partial<RecordFacts> = {}): RecordFacts =>
    record('Account', {
      id,
      fields: { country: 'Germany' },
      use: { openDeals: 1, lastActivityOn: '2026-11-01', lastWonOn: null },
      contacts: [ana],
      ...more,
    });
  const twin = { sameAmount: null, twins: [{ id: 'a', name: 'A', why: 'name' as const }], sameText: null, madeTogether: null };
  it.each<[string, RecordFacts, number, number]>([
    ['a contact that can be reached, and a word in 90 days', account('b'), 2, 2],
    ['nobody spoke for a quarter', account('b', { use: { openDeals: 1, lastActivityOn: '2026-08-26', lastWonOn: null } }), 2, 1],
    ['nobody can be reached', account('b', { contacts: [{ ...ana, email: 'n/a' }] }), 2, 1],
    ['the twin of one that is counted', account('b', { elsewhere: twin }), 1, 1],
  ])('%s', (_, facts, whole, part) => {
    expect(coverage('n', 'North', counted([account('a'), facts], ['accounts', 'covered', 'silent']))).toMatchObject({
      part,
      whole,
    });
  });
});

describe('C10 questions', () => {
  it('say how many accounts answer each, the least answered first', () => {
    const found = questions({ asked: 10, 'answered|whatIsOpen': 9, 'answered|whoDecides': 3 });
    expect(found.at(-1)).toEqual({ question: 'whatIsOpen', part: 9, whole: 10, share: 90 });
    expect(found.filter(({ part }) => part === 0)).toHaveLength(3);
  });

  it('not counted is not zero', () => {
    expect(questions({ asked: 10 })).toEqual([]);
    expect(questions({})).toEqual([]);
  });
});

describe('C11 contribution', () => {
  it('sums to 100 %, integration users stand apart', () => {
    const found = contribution(teamData().organisation);
    expect(found?.departments.map(({ name, share }) => [name, share])).toEqual([
      ['Sales', 57],
      ['Service', 26],
      ['Marketing', 11],
      ['Finance', 6],
    ]);
    expect(found?.all).toBe(16_560);
    expect(found?.others).toEqual([{ kind: 'integration', records: 1_840 }]);
  });
});

describe('C11 departments that are too small', () => {
  const sizes = (more: Readonly<Record<string, number>>) => new Map(Object.entries({ Sales: 20, Service: 5, ...more }));
  const joined = (contribution: Counters, people: Readonly<Record<string, number>>) =>
    joinDepartments(contribution, sizes(people), 5);
  it('stand together, and in nothing where they are fewer than five people together', () => {
    const all = { Sales: 60, Service: 20, Legal: 8, Board: 4 };
    const large = { 'contribution|Sales': 60, 'contribution|Service': 20 };
    expect(joined(all, { Legal: 3, Board: 2 })).toEqual({ ...large, 'contribution|other': 12 });
    expect(joined(all, { Legal: 3, Board: 1 })).toEqual(large);
    expect(joined({ ...all, other: 5 }, { Legal: 3, Board: 2, other: 1 })).toEqual({ ...large, 'contribution|other': 17 });
  });
});

describe('C13 unusable customer knowledge', () => {
  it('10 reps, sales 50 % of the data, 2 of them without a usable record: 10 %', () => {
    const rep = (bad: boolean): Counters => ({ knowledge: 10, ...(bad && { unusable: 10 }) });
    const sales = Array.from({ length: 10 }, (_, index) => rep(index < 2));
    const others: Counters = { knowledge: 100 };
    expect(unusable(addCounters(...sales, others))).toEqual({ part: 20, whole: 200, share: 10 });
  });

  it.each([
    ['a ring of exactly one half is usable', record('Contact', { fields: CONTACT }), { knowledge: 1 }],
    ['one step under it is not', record('Contact', { fields: { ...CONTACT, accountId: null } }), { knowledge: 1, unusable: 1 }],
    ['a lead is customer knowledge too', record('Lead', { fields: { company: 'Nordkai Werft' } }), { knowledge: 1 }],
    ['an activity is none', record('Activity'), {}],
  ])('%s', (_, facts, expected) => {
    expect(counted([facts], ['knowledge', 'unusable'])).toEqual(expected);
  });

  it('no knowledge has no share', () => {
    expect(unusable({})).toEqual({ part: 0, whole: 0, share: null });
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
