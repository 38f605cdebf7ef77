import { describe, expect, it } from 'vitest';
import type { RecordFacts } from '../../src/model/facts';
import { mediansIn } from '../../src/model/medians';
import type { Phase } from '../../src/model/rule';
import { createZone } from '../../src/scoring/calendar/zone';
import { check } from '../../src/scoring/check';
import { filledMedians, StaySum, staysOf } from '../../src/scoring/figures/medians';
import { periodsOf } from '../../src/scoring/figures/periods';
import { PASS } from '../../src/scoring/verdicts';
import { context, deal, dealWith, planOf } from './given';

const plan = planOf({ productField: 'product' });
const by = { plan, zone: createZone('Europe/Berlin'), periods: periodsOf('2026-11-23', 'Europe/Berlin') };
const day = (date: string) => `2026-${date}T12:00:00.000Z`;
const step = (date: string, phase: Phase) => ({ at: day(date), phase });
const open = (change: Partial<RecordFacts>) => deal({ createdAt: null, ...change });

/** The lengths of one place of these people, `count` of each number of days. */
function summed(people: readonly (readonly number[])[], place = 0, product = ''): StaySum {
  const sum = new StaySum();
  for (const lengths of people) {
    sum.add({ [product]: [0, 1, 2, 3, 4].map((each) => (each === place ? lengths : [])) });
  }
  return sum;
}
const five = (lengths: readonly number[]) => [lengths, lengths, lengths, lengths, lengths];

describe('how long deals took', () => {
  it.each<[string, Partial<RecordFacts>, ReturnType<typeof staysOf>]>([
    ['a deal that has not moved', { steps: [step('09-01', 'qualify')] }, {}],
    ['a history that cannot be read', { steps: null }, {}],
    [
      'a phase that was left; the present one is not over',
      { steps: [step('09-01', 'qualify'), step('09-11', 'develop')] },
      { '': [[10], [], [], [], []] },
    ],
    [
      'the close ends the last stay, and a won deal is a whole cycle',
      { status: 'won', createdAt: day('09-01'), closedAt: day('10-01'), steps: [step('09-11', 'close')] },
      { '': [[], [], [], [20], [30]] },
    ],
    [
      'a lost deal stayed in its phases, and is no cycle',
      { status: 'lost', createdAt: day('09-01'), closedAt: day('10-01'), steps: [step('09-11', 'propose')] },
      { '': [[], [], [20], [], []] },
    ],
    [
      'back and there again: two stays',
      { steps: [step('09-01', 'qualify'), step('09-03', 'develop'), step('09-04', 'qualify'), step('09-09', 'close')] },
      { '': [[2, 5], [1], [], [], []] },
    ],
    [
      'phases filled in within minutes: nobody stayed there',
      { steps: [step('09-01', 'qualify'), { at: '2026-09-01T12:09:59.000Z', phase: 'develop' }, step('09-04', 'close')] },
      { '': [[], [3], [], [], []] },
    ],
    [
      'what ended over a year ago, and what ended after the closed week',
      {
        steps: [
          { at: '2025-01-01T12:00:00.000Z', phase: 'qualify' },
          { at: '2025-11-01T12:00:00.000Z', phase: 'develop' },
        ],
      },
      {},
    ],
    ['what ended in the running week', { steps: [step('11-01', 'qualify'), step('11-23', 'develop')] }, {}],
    [
      'made after it was closed: no time at all',
      { status: 'won', createdAt: day('10-09'), closedAt: day('10-01'), steps: [] },
      { '': [[], [], [], [], [0]] },
    ],
    [
      'a product has a list of its own beside that of all',
      { fields: { product: 'Cranes' }, steps: [step('09-01', 'qualify'), step('09-11', 'develop')] },
      { '': [[10], [], [], [], []], Cranes: [[10], [], [], [], []] },
    ],
  ])('%s', (_, change, expected) => {
    expect(staysOf([open(change)], by)).toEqual(expected);
  });

  it('a longer list of won deals takes the place of the own records; products keep theirs', () => {
    const won = open({
      status: 'won',
      createdAt: day('09-01'),
      closedAt: day('10-01'),
      steps: [],
      fields: { product: 'Cranes' },
    });
    const none = [[], [], [], []];
    expect(staysOf([won], { ...by, cycles: [7, 9] })).toEqual({ '': [...none, [7, 9]], Cranes: [...none, [30]] });
    expect(staysOf([], { ...by, cycles: [7] })).toEqual({ '': [...none, [7]] });
  });

  it('days are counted in the owner’s zone', () => {
    const steps = [
      { at: '2026-09-01T22:30:00.000Z', phase: 'qualify' as const },
      { at: '2026-09-02T21:30:00.000Z', phase: 'develop' as const },
    ];
    expect(staysOf([open({ steps })], by)['']?.[0]).toEqual([0]);
    expect(staysOf([open({ steps })], { ...by, zone: createZone('UTC') })['']?.[0]).toEqual([1]);
  });
});

describe('medians', () => {
  it.each([
    ['of an even number: the lower of the two in the middle', five([3, 5, 5, 9, 20, 40]), 5],
    ['of a tie of halves', five([2, 2, 2, 8, 8, 8]), 2],
    ['of an odd number', [...five([1, 2, 3, 30, 30, 30]), [3]], 3],
    ['of one length too few: not known', [...five([9, 9, 9, 9, 9]), [9, 9, 9, 9]], null],
    ['of one person too few: not known', five([9, 9, 9, 9, 9, 9, 9, 9]).slice(1), null],
    ['never under a day', five([0, 0, 0, 0, 0, 0]), 1],
  ])('%s', (_, people, expected) => {
    expect(summed(people).medians(5)?.all[0] ?? null).toBe(expected);
  });

  it('are the same in whatever order people come', () => {
    const people = five([3, 8, 1, 44, 5, 6]).map((lengths, index) => lengths.map((each) => each * (index + 1)));
    expect(summed([...people].reverse()).medians(5)).toEqual(summed(people).medians(5));
  });

  it('a product of thirty deals has its own, the others have everybody’s', () => {
    const sum = summed(five([4, 4, 4, 4, 4, 4]));
    for (const lengths of five([70, 70, 70, 70, 70, 70]))
      sum.add({ Cranes: [[], [], [], [], lengths], Parts: [[1], [], [], [], []] });
    expect(sum.medians(5)).toEqual({ all: [4, 0, 0, 0, 0], of: { Cranes: [0, 0, 0, 0, 70] } });
  });

  it('of twenty products at most, those with the most deals', () => {
    const sum = summed(five([4, 4, 4, 4, 4, 4]));
    for (let index = 0; index < 22; index += 1) {
      const lengths = Array.from({ length: index === 0 ? 6 : 7 }, () => 9);
      for (const each of five(lengths)) sum.add({ [`P${String(index).padStart(2, '0')}`]: [each, [], [], [], []] });
    }
    expect(Object.keys(sum.medians(5)?.of ?? {})).toEqual(
      Array.from({ length: 20 }, (_, index) => `P${String(index + 1).padStart(2, '0')}`),
    );
  });

  it('gaps are the organisation’s, then the programme’s, whose own word on a product stands', () => {
    const measured = { all: [12, 0, 0, 0, 90], of: { Cranes: [0, 44, 0, 0, 200], Parts: [0, 0, 0, 0, 20] } };
    const { programme } = planOf({ productCycleDays: { Cranes: 210 } });
    expect(filledMedians(measured, programme)).toEqual({
      all: [12, 30, 30, 30, 90],
      of: { Cranes: [12, 44, 30, 30, 210], Parts: [12, 30, 30, 30, 20] },
    });
  });

  it.each([
    ['none', undefined],
    ['a text', 'often'],
    ['too few numbers', { all: [1, 2], of: {} }],
    ['a length that is no number', { all: [1, 2, 3, 4, '5'], of: {} }],
    ['a product without numbers', { all: [1, 2, 3, 4, 5], of: { Cranes: 'long' } }],
  ])('in a document with %s are not read', (_, value) => {
    expect(mediansIn(value)).toBeUndefined();
  });
});

describe('deals are judged by what is usual', () => {
  const medians = { all: [10, 10, 5, 10, 40], of: { Cranes: [90, 90, 60, 90, 400] } };
  const verdict = (ruleId: string, facts: RecordFacts, given: typeof medians | null) => {
    const code = check(plan, facts, context(plan, { medians: given })).verdicts[plan.indexOf.get(ruleId) ?? -1];
    return code === PASS ? 'met' : 'not met';
  };

  it.each([
    ['two weeks in a phase, by the programme', null, {}, 'met'],
    ['by five days as usual', medians, {}, 'not met'],
    ['by the product’s', medians, { product: 'Cranes' }, 'met'],
    ['of a product that has none of its own', medians, { product: 'constructor' }, 'not met'],
  ])('phase age: %s', (_, given, fields, expected) => {
    expect(verdict('opportunity.phaseAge', dealWith(fields), given)).toBe(expected);
  });

  it.each([
    ['five days before it closed, by the programme', null, {}, 'not met'],
    ['by forty days as usual', medians, {}, 'met'],
    ['by the product’s', medians, { product: 'Cranes' }, 'not met'],
  ])('entered in time: %s', (_, given, fields, expected) => {
    const won = { status: 'won', createdAt: day('11-05'), closedAt: day('11-10') } as const;
    expect(verdict('opportunity.enteredInTime', dealWith(fields, won), given)).toBe(expected);
  });

  it('the product’s field is asked for with deals, and with nothing else', () => {
    expect(Object.entries(plan.fields).flatMap(([entity, fields]) => (fields.includes('product') ? [entity] : []))).toEqual([
      'Opportunity',
    ]);
    expect(planOf().fields.Opportunity).not.toContain(undefined);
  });
});
