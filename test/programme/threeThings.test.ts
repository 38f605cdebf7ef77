import { describe, expect, it } from 'vitest';
import { USE_AREAS } from '../../src/model/sheet';
import { exemptionStates } from '../../src/programme/exemptions';
import { praiseProblem } from '../../src/programme/praiseProblem';
import { type ThingsInput, threeThings } from '../../src/programme/threeThings';
import { headline, REGION, sheetDoc, sheetWeek, team, WEEK, weekAt } from '../fixtures/teamSheets';

const BEFORE = weekAt(WEEK, -1);
const barrier = { rule: 'opportunity.decisionMaker', reason: 'noAccess', phase: null, answers: 6, people: 5 };
const pay = {
  measure: 'winRate',
  people: 40,
  thirds: null,
  correlation: 0.02,
  low: -0.3,
  high: 0.3,
  finding: 'noLink',
  segments: 2,
} as const;
const below = (id: string, name: string, adopted: number, last: number, barriers: (typeof barrier)[] = []) => ({
  ...sheetWeek({
    people: 8,
    doc: sheetDoc({
      unit: team(id, name),
      barriers,
      history: [headline({ week: BEFORE, people: 8, adopted: last }), headline({ people: 8, adopted })],
    }),
  }),
  unit: team(id, name),
});

const input = (more: Partial<ThingsInput> = {}): ThingsInput => ({
  unit: REGION,
  now: sheetWeek({ doc: sheetDoc({ barriers: [barrier], reach: { 'use|nextStep': 12, 'use|call': 39 } }) }),
  before: null,
  below: [below('harbour', 'Harbour', 6, 3), below('inside', 'Inside sales', 2, 2, [barrier])],
  decisions: [],
  notes: [],
  pay: [pay],
  permitted: new Set(USE_AREAS),
  notNow: new Set(),
  ...more,
});

describe('three things this week', () => {
  it('are at most three, one of a kind, a barrier before training', () => {
    expect(threeThings(input()).map(({ kind }) => kind)).toEqual(['barrier', 'train', 'praise']);
  });

  it('name the one group that gave the reason', () => {
    expect(threeThings(input())[0]).toMatchObject({ kind: 'barrier', group: 'Inside sales', people: 5, answers: 6 });
  });

  it('train the permitted area that fewest people use', () => {
    expect(threeThings(input())[1]).toMatchObject({ kind: 'train', area: 'nextStep', used: 12, of: 40 });
    const permitted = new Set(['call'] as const);
    expect(threeThings(input({ permitted })).some(({ kind }) => kind === 'train')).toBe(false);
  });

  it('thank the group with the largest step forward, never for standing still or going back', () => {
    expect(threeThings(input())[2]).toMatchObject({ kind: 'praise', unit: { name: 'Harbour' }, what: 'adopted', from: 3, to: 6 });
    const still = [below('harbour', 'Harbour', 3, 3), below('coast', 'Coast', 1, 4)];
    const praised = threeThings(input({ below: still, now: sheetWeek() })).filter(({ kind }) => kind === 'praise');
    expect(praised).toEqual([]);
  });

  it('make room for the next where one is put off', () => {
    const things = threeThings(input({ notNow: new Set(['barrier:opportunity.decisionMaker:noAccess:']) }));
    expect(things.map(({ kind }) => kind)).toEqual(['train', 'praise', 'review']);
  });

  it('open a review where no link was found, and not a second time', () => {
    const note = { kind: 'review', about: 'winRate', unit: 'north', text: '', at: `${WEEK}T08:00:00.000Z` } as const;
    const quiet = { now: sheetWeek(), below: [] };
    expect(threeThings(input(quiet))).toEqual([{ kind: 'review', id: 'review:winRate', measure: 'winRate' }]);
    expect(threeThings(input({ ...quiet, notes: [note] }))).toEqual([]);
  });

  it('are none where nothing asks for anything', () => {
    expect(threeThings(input({ now: sheetWeek(), below: [], pay: [] }))).toEqual([]);
  });
});

describe('words of public thanks', () => {
  it.each([
    ['Thank you, Harbour: 5 close dates are right again.', null],
    ['  ', 'empty'],
    ['x'.repeat(1_001), 'tooLong'],
    ['Thank you, Harbour, unlike Coast', 'shortfall'],
    ['Harbour is no longer the worst', 'shortfall'],
    ['Only 3 of you missed it', 'shortfall'],
  ] as const)('%s', (text, problem) => {
    expect(praiseProblem(text)).toBe(problem);
  });
});

describe('exemptions', () => {
  const exemption = { id: 'a', forWhom: 'Spare parts', ruleId: 'opportunity.enteredInTime', reason: 'Closes at once' };
  it('end by themselves on their day, wait without an approver, and stand in the order of their end', () => {
    const states = exemptionStates(
      [
        { ...exemption, id: 'over', approver: 'Ines', ends: '2026-11-21' },
        { ...exemption, id: 'later', approver: 'Ines', ends: '2027-06-30' },
        { ...exemption, id: 'waits', approver: null, ends: '2026-12-19' },
        { ...exemption, id: 'last day', approver: 'Ines', ends: '2026-11-22' },
      ],
      '2026-11-22',
    );
    expect(states.map(({ exemption: { id }, state, daysLeft }) => [id, state, daysLeft])).toEqual([
      ['last day', 'active', 0],
      ['waits', 'waits', 27],
      ['later', 'active', 220],
      ['over', 'over', -1],
    ]);
  });
});
