import { describe, expect, it } from 'vitest';
import type { RecordFacts } from '../../src/model/facts';
import { check } from '../../src/scoring/check';
import { gain } from '../../src/scoring/gain';
import { nudges } from '../../src/scoring/nudges';
import { ring } from '../../src/scoring/ring';
import { verdictOf } from '../../src/scoring/verdicts';
import { context, deal, dealWith, planOf } from './given';

const plan = planOf();

function verdict(facts: RecordFacts, rule: string, change = {}): string {
  return verdictOf(check(plan, facts, context(plan, change)).verdicts[plan.indexOf.get(rule) ?? -1] ?? 0);
}

/** The deal of decision 1: 15 of 25 by weight; close date, next step and decision maker are open. */
const decisionOne = dealWith(
  { closeDate: '2026-11-13', nextStep: null },
  { contactRoles: [{ contactId: '1', contactName: 'A', role: null, primary: true }] },
);

describe('the ring of decision 1', () => {
  const result = check(plan, decisionOne, context(plan));

  it('is 60, and 76 after the close date: +16', () => {
    expect(ring(plan, result.verdicts)).toEqual({ passed: 15, applicable: 25, percent: 60, toGo: 3 });
    expect(gain(plan, result, ['opportunity.closeDate']).record).toBe(16);
    const fixed = check(plan, { ...decisionOne, fields: { ...decisionOne.fields, closeDate: '2026-12-04' } }, context(plan));
    expect(ring(plan, fixed.verdicts).percent).toBe(76);
  });

  it('puts the past close date first, with its days', () => {
    const list = nudges(plan, result, decisionOne, context(plan));
    expect(list.map(({ ruleId, gain: points }) => [ruleId, points])).toEqual([
      ['opportunity.closeDate', 16],
      ['opportunity.nextStep', 12],
      ['opportunity.decisionMaker', 12],
    ]);
    expect(list[0]).toMatchObject({
      verdict: 'poor',
      message: 'past',
      urgency: 'datePast',
      args: { date: '2026-11-13', days: 12 },
    });
  });
});

describe('a sound deal', () => {
  it('passes every rule that applies', () => {
    const result = check(plan, deal(), context(plan));
    const applicable = plan.rules.filter((_, index) => result.verdicts[index] !== 0).map(({ id }) => id);
    expect(applicable).toContain('opportunity.enteredAtOnce');
    expect(plan.rules.filter((_, index) => (result.verdicts[index] ?? 0) > 1).map(({ id }) => id)).toEqual([]);
    expect(ring(plan, result.verdicts).percent).toBe(100);
    expect(verdict(deal(), 'opportunity.path')).toBe('pass');
  });
});
