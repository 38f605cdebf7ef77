import { describe, expect, it } from 'vitest';
import { concentration } from '../../src/flows/publish/concentration';
import { joinDepartments } from '../../src/flows/publish/contributionCounts';
import type { RecordFacts } from '../../src/model/facts';
import { addCounters, type Counters } from '../../src/model/sheet';
import { figures as count } from '../../src/scoring/figures/figures';
import { concentrationCurve, holders } from '../../src/scoring/team/concentration';
import { contribution } from '../../src/scoring/team/contribution';
import { coverage } from '../../src/scoring/team/coverage';
import { marketing } from '../../src/scoring/team/marketing';
import { questions } from '../../src/scoring/team/questions';
import { unusable } from '../../src/scoring/team/unusable';
import { teamData } from '../fixtures/teamData';
import { counted, figureContext, judged } from '../scoring/figures/counted';
import { record } from '../scoring/given';

/** Four of eight points: a phone (2) and an account (2), without e-mail (3) and title (1). */
const CONTACT = { email: null, phone: '+49 40 3501 220', mobile: null, title: null, accountId: '0011' };

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

describe('B13 what makes a contact ready for marketing', () => {
  const whole = {
    name: 'Ada Berg',
    email: 'ada@nordkai.de',
    phone: null,
    mobile: '+49 171 3501 220',
    title: 'Buyer',
    accountId: '0011',
  };
  it.each<[string, RecordFacts['fields'], number, number]>([
    ['an e-mail, any phone, a title and an account', {}, 1, 1],
    ['no title: no segment to write to', { title: null }, 1, 0],
    ['no account', { accountId: null }, 1, 0],
    ['no phone at all', { mobile: null }, 1, 0],
    ['a placeholder for an e-mail', { email: 'none@none.com' }, 0, 0],
    ['no e-mail', { email: null }, 0, 0],
  ])('%s', (_, change, reachable, ready) => {
    const by = figureContext();
    const found = marketing(count(judged(by, [record('Contact', { fields: { ...whole, ...change } })]), by));
    expect(found).toMatchObject({ reachable: { part: reachable, whole: 1 }, ready: { part: ready, whole: 1 } });
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
