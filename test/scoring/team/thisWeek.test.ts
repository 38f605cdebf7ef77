import { describe, expect, it } from 'vitest';
import type { BarrierDecision } from '../../../src/model/barrier';
import { adoptionCurve } from '../../../src/scoring/team/adoptionCurve';
import { gapMoney } from '../../../src/scoring/team/gapMoney';
import { weekChanges } from '../../../src/scoring/team/weekChanges';
import { headline, sheetDoc, sheetWeek, WEEK, weekAt } from '../../fixtures/teamSheets';

const BEFORE = weekAt(WEEK, -1);
const barrier = (rule: string, answers = 5) => ({ rule, reason: 'noAccess', phase: null, answers, people: 5 });
const decision = (ruleId: string, at: string): BarrierDecision => ({
  ruleId,
  reason: 'noAccess',
  phase: null,
  decision: 'confirmed',
  text: null,
  at,
});

describe('what changed in a week', () => {
  const now = sheetWeek({
    doc: sheetDoc({ counters: { past: 26 }, barriers: [barrier('a.one'), barrier('a.two')], history: [headline()] }),
  });
  const before = sheetWeek({
    week: BEFORE,
    doc: sheetDoc({
      counters: { past: 31 },
      barriers: [barrier('a.one')],
      history: [headline({ week: BEFORE, adopted: 16, score: 7_300 })],
    }),
  });

  it('is told in both values with a direction: fewer past close dates are better, more barriers are the reader’s turn', () => {
    const found = weekChanges(now, before, []);
    expect(found.map(({ id, before: then, now: value, direction }) => [id, then, value, direction])).toEqual([
      ['adopted', 16, 18, 'better'],
      ['score', 73, 75, 'better'],
      ['past', 31, 26, 'better'],
      ['barriers', 1, 2, 'yours'],
    ]);
    expect(found[0]).toMatchObject({ ofBefore: 40, of: 40 });
  });

  it('has no direction without the week before, and none is made up', () => {
    expect(weekChanges(now, null, []).map(({ before: then, direction }) => [then, direction])).toEqual(
      Array.from({ length: 4 }, () => [null, 'unknown']),
    );
  });

  it('says a step back as a number, as it is', () => {
    const [adopted] = weekChanges({ ...before, week: BEFORE }, { ...now, week: WEEK }, []);
    expect(adopted).toMatchObject({ before: 18, now: 16, direction: 'back' });
  });

  it('leaves out full adoption while fewer than four weeks are known', () => {
    const young = sheetWeek({ doc: sheetDoc({ history: [headline({ adopted: null })] }) });
    expect(weekChanges(young, before, [])[0]).toMatchObject({ now: null, direction: 'unknown' });
  });

  it('counts a barrier that was decided since as waiting then and as done now', () => {
    const found = weekChanges(now, before, [decision('a.one', `${weekAt(WEEK, 1)}T08:00:00.000Z`)]);
    expect(found.find(({ id }) => id === 'barriers')).toMatchObject({ before: 1, now: 1, direction: 'same' });
  });
});

describe('money at the first gap', () => {
  const counters = {
    'gap|none': 119,
    'gapMoney|none': 9_800_000,
    'gap|opportunity.closeDate': 26,
    'gapMoney|opportunity.closeDate': 2_100_000,
    'gap|opportunity.nextStep': 22,
    'gapMoney|opportunity.nextStep': 1_400_000,
    'gap|opportunity.decisionMaker': 13,
    'gapMoney|opportunity.decisionMaker': 700_000,
  };

  it('holds every deal once: the parts add up to all deals, all money and 100 %', () => {
    const { deals, money, gapDeals, gapMoney: inGaps, parts } = gapMoney(counters);
    expect({ deals, money, gapDeals, inGaps }).toEqual({ deals: 180, money: 14_000_000, gapDeals: 61, inGaps: 4_200_000 });
    expect(parts.map(({ id, share }) => [id, share])).toEqual([
      ['none', 70],
      ['opportunity.closeDate', 15],
      ['opportunity.nextStep', 10],
      ['opportunity.decisionMaker', 5],
    ]);
    expect(parts.reduce((sum, { share }) => sum + share, 0)).toBe(100);
  });

  it('joins what is beyond three rules, so that nothing is left out of the sum', () => {
    const { parts } = gapMoney({ ...counters, 'gap|a.b': 2, 'gapMoney|a.b': 10, 'gap|a.c': 3 });
    expect(parts.at(-1)).toMatchObject({ id: 'others', deals: 5, money: 10 });
    expect(parts.reduce((sum, { deals }) => sum + deals, 0)).toBe(185);
  });

  it('shares by deals where no amount is known', () => {
    const { parts } = gapMoney({ 'gap|none': 3, 'gap|opportunity.amount': 1 });
    expect(parts.map(({ share }) => share)).toEqual([75, 25]);
  });

  it('is empty, not an error, without open deals', () => {
    expect(gapMoney({})).toMatchObject({ deals: 0, money: 0, parts: [{ id: 'none', deals: 0, share: 0 }] });
  });
});

describe('the adoption curve', () => {
  const weeks = Array.from({ length: 12 }, (_, index) => weekAt(WEEK, index - 11));
  const history = weeks.map((week, index) => headline({ week, adopted: index < 3 ? null : index + 3 }));
  const live = { from: weekAt(WEEK, -6), to: weekAt(WEEK, -3) };

  it('has a report for before, during and after go-live, each with its last known week', () => {
    const { spans, points } = adoptionCurve(history, live);
    expect(spans.map(({ span, from, to }) => [span, from, to])).toEqual([
      ['before', 0, 4],
      ['during', 5, 8],
      ['after', 9, 11],
    ]);
    expect(spans.map(({ end }) => end?.adopted)).toEqual([7, 11, 14]);
    expect(points.at(-1)).toMatchObject({ week: WEEK, adopted: 14, share: 35 });
  });

  it('is one span without a go-live', () => {
    expect(adoptionCurve(history, undefined).spans.map(({ span }) => span)).toEqual(['after']);
  });

  it('takes baseline and goal from the programme, else the first known week', () => {
    const goal = { id: 'g', name: 'x', measure: 'adopted', baseline: 10, target: 60, by: '2027-03-31', owner: 'o' } as const;
    expect(adoptionCurve(history, live, [goal])).toMatchObject({ baseline: 10, goal: { target: 60, by: '2027-03-31' } });
    expect(adoptionCurve(history, live)).toMatchObject({ baseline: 15, goal: null });
  });

  it('tells how many of the four weeks are collected', () => {
    expect(adoptionCurve(history.slice(0, 3), undefined)).toMatchObject({ collected: 3, baseline: null });
    expect(adoptionCurve(history, undefined).collected).toBe(4);
  });
});
