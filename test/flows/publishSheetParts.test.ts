import { describe, expect, it } from 'vitest';
import { bandCounts } from '../../src/flows/publish/bandCounts';
import { barrierCounts } from '../../src/flows/publish/barrierCounts';
import { concentration } from '../../src/flows/publish/concentration';
import { joinDepartments } from '../../src/flows/publish/contributionCounts';
import { groupReaches } from '../../src/flows/publish/groupReach';
import { GroupSum } from '../../src/flows/publish/groupSum';
import { historyWith } from '../../src/flows/publish/headline';
import { sheetText } from '../../src/flows/publish/sheetText';
import type { ShownUnit } from '../../src/flows/publish/sheetUnits';
import { readGroupSheet } from '../../src/flows/team/readSheetDoc';
import { LONGEST_TEXT } from '../../src/model/published';
import type { Counters, GroupSheetDoc, Headline } from '../../src/model/sheet';

describe('what a sheet may say', () => {
  const group = (answers: readonly (readonly [who: string, key: string])[]) => {
    const sum = new GroupSum();
    for (const [personId, key] of answers) sum.add({ personId, tally: null, counters: {}, barriers: { [key]: 2 } });
    return sum;
  };
  const by = (people: string, key: string) => [...people].map((who) => [who, key] as const);
  const line = ({ rule, reason, phase, answers, people }: ReturnType<typeof barrierCounts>[number]) =>
    `${rule} ${reason} ${phase} ${answers} ${people}`;

  it.each([
    ['five people with the same reason', by('abcde', 'r|noAccess|propose'), ['r noAccess propose 10 5']],
    [
      'small ones of two phases together',
      [...by('abc', 'r|noAccess|propose'), ...by('cde', 'r|noAccess|close')],
      ['r noAccess null 12 5'],
    ],
    ['small ones of two reasons together', [...by('abc', 'r|noAccess|'), ...by('de', 'r|makesNoSense|')], ['r other null 10 5']],
    ['the same four twice are four', [...by('abcd', 'r|noAccess|propose'), ...by('abcd', 'r|noAccess|close')], []],
    ['four of one rule and four of another', [...by('abcd', 'r|noAccess|'), ...by('efgh', 's|noAccess|')], []],
  ])('barriers: %s', (_, answers, lines) => {
    expect(barrierCounts(group(answers), 5, () => null).map(line)).toEqual(lines);
  });

  it.each([
    [
      [6, 2, 5],
      [
        { from: 1, to: 1, people: 6 },
        { from: 2, to: 3, people: 7 },
      ],
    ],
    [[2, 5, 4], [{ from: 1, to: 3, people: 11 }]],
    [
      [5, 5, 1],
      [
        { from: 1, to: 1, people: 5 },
        { from: 2, to: 3, people: 6 },
      ],
    ],
    [[2, 2], null],
  ])('bands of %o people', (sizes, expected) => {
    const bands = new Map(
      sizes.flatMap((size, band) => Array.from({ length: size }, (_, at) => [`${band}-${at}`, band + 1] as const)),
    );
    expect(bandCounts([...bands.keys(), 'nowhere'], bands, 5)).toEqual(expected);
  });

  it('concentration comes in steps of a group, the rest with the last', () => {
    expect(concentration([9, 1, 4, 0, 2, 2, 0], 5)).toEqual([{ people: 7, unusable: 18 }]);
    expect(concentration([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11], 5).map(({ people, unusable }) => [people, unusable])).toEqual([
      [5, 45],
      [11, 66],
    ]);
  });

  it.each([
    [{ Sales: 9, Legal: 2 }, { 'contribution|Sales': 90 }],
    [
      { Sales: 9, Legal: 2, Board: 3 },
      { 'contribution|Sales': 90, 'contribution|other': 50 },
    ],
  ])('departments of %o people', (sizes, expected) => {
    const all = Object.fromEntries(Object.entries(sizes).map(([name, n]) => [name, n * 10]));
    expect(joinDepartments(all, new Map(Object.entries(sizes)), 5)).toEqual(expected);
  });

  const doc = (more: Partial<GroupSheetDoc>): GroupSheetDoc => ({
    format: 2,
    unit: { id: 'organisation', kind: 'organisation', name: '', parentId: null },
    records: 1,
    cells: {},
    rules: {},
    barriers: [],
    counters: {},
    reach: {},
    bands: null,
    history: [],
    children: [],
    pay: [],
    ...more,
  });
  const week = (at: number): Headline => ({
    week: new Date(Date.parse('2020-01-06') + at * 7 * 86_400_000).toISOString().slice(0, 10),
    ...{ people: 9, records: 9, score: 5, measures: {}, adopted: 1, open: 1, gaps: 1, gapMoney: 1, knowledge: 1 },
    ...{ unusable: 1, won: 1, lost: 1, use: { call: 9 } },
  });

  it('a text that is too long gives up strata first, then units below, and says so', () => {
    const rules = Object.fromEntries(
      Array.from({ length: 300 }, (_, rule) => [
        `rule${rule}`,
        Object.fromEntries(Array.from({ length: 30 }, (__, stratum) => [`stratum${stratum}`, [0, 1, 2, 0, 0, 0]])),
      ]),
    );
    const flat = readGroupSheet(sheetText(doc({ rules })));
    expect(flat).toMatchObject({ dropped: ['strata'], rules: { rule0: { all: [0, 30, 60, 0, 0, 0] } } });
    const children = Array.from({ length: 2_000 }, (_, at) => ({
      unit: { id: `b${at}`, kind: 'team' as const, name: `Branch ${at}`, parentId: 'organisation' },
      headline: week(0),
    }));
    const text = sheetText(doc({ rules, children }));
    expect(text.length).toBeLessThanOrEqual(LONGEST_TEXT);
    expect(readGroupSheet(text)?.dropped).toEqual(['strata', 'children']);
    expect(readGroupSheet(text)?.children[0]?.unit.id).toBe('b0');
  });

  it('two years of weeks are kept, and half a year of use', () => {
    let history: readonly Headline[] = [];
    for (let at = 0; at < 120; at += 1) history = historyWith(history, week(at));
    expect(history).toHaveLength(104);
    expect(history.filter(({ use }) => use !== undefined)).toHaveLength(26);
    expect(history.at(-1)?.week).toBe(week(119).week);
  });
});

describe('reach', () => {
  const unit = (id: string, kind: 'organisation' | 'team', people: number, having: number): ShownUnit => {
    const sum = new GroupSum();
    const start = id === 'b' ? 10 : 0;
    for (let at = 0; at < people; at += 1) {
      const counters: Counters = at < having ? { 'use|lead': 1 } : {};
      sum.add({ personId: `p${start + at}`, tally: null, counters, barriers: {} });
    }
    return { unit: { id, kind, name: id, parentId: kind === 'team' ? 'organisation' : null }, sum };
  };
  const told = (...units: readonly ShownUnit[]) =>
    [...groupReaches(units, 5)].map(([id, reach]) => `${id} ${reach['use|lead'] ?? 'untold'}`);

  it.each([
    ['nobody or a whole group on each side', [unit('organisation', 'organisation', 10, 5)], ['organisation 5']],
    ['few who have it', [unit('organisation', 'organisation', 10, 4)], ['organisation untold']],
    ['few who have it not', [unit('organisation', 'organisation', 10, 6)], ['organisation untold']],
    [
      'few in the rest of what is shown',
      [unit('organisation', 'organisation', 30, 12), unit('a', 'team', 10, 5), unit('b', 'team', 10, 5)],
      ['organisation untold', 'a 5', 'b 5'],
    ],
    [
      'a rest that is a group, beside one that uses nothing',
      [unit('organisation', 'organisation', 30, 10), unit('a', 'team', 10, 5), unit('b', 'team', 10, 0)],
      ['organisation 10', 'a 5', 'b untold'],
    ],
  ])('%s', (_, units, expected) => {
    expect(told(...units)).toEqual(expected);
  });
});
