import { describe, expect, it } from 'vitest';
import type { RecordFacts } from '../../src/model/facts';
import type { Programme } from '../../src/model/programme';
import type { Response } from '../../src/model/response';
import { defaultProgramme } from '../../src/programme/defaultProgramme';
import { check } from '../../src/scoring/check';
import { compile } from '../../src/scoring/compile';
import type { ContextInput } from '../../src/scoring/context';
import { explain } from '../../src/scoring/explain';
import { fingerprint } from '../../src/scoring/fingerprint';
import { batchGain } from '../../src/scoring/gain';
import { nudges } from '../../src/scoring/nudges';
import { tallyOf } from '../../src/scoring/update';
import { activity, context, deal, dealWith, planOf, schema } from './given';

const facts = dealWith({ closeDate: '2026-11-13', nextStep: null }, { contactRoles: [] });

function list(each: RecordFacts = facts, input: Partial<ContextInput> = {}, change: Partial<Programme> = {}) {
  const plan = planOf(change);
  const moment = context(plan, input);
  return nudges(plan, check(plan, each, moment), each, moment);
}

const ids = (...args: Parameters<typeof list>) => list(...args).map(({ ruleId }) => ruleId.replace('opportunity.', ''));

function answer(ruleId: string, change: Partial<Response> = {}): Response {
  const rule = planOf().rules.find(({ id }) => id === ruleId);
  if (!rule) throw new Error(ruleId);
  return {
    ruleId,
    ref: { entity: 'Opportunity', id: facts.id },
    kind: 'later',
    reason: null,
    note: null,
    phase: 'propose',
    fingerprint: fingerprint(rule, facts),
    until: null,
    seconds: null,
    gain: null,
    at: '2026-11-20T08:00:00.000Z',
    ...change,
  };
}

describe('the order of nudges', () => {
  it('is what cannot wait, then gain, then effort', () => {
    expect(ids()).toEqual(['closeDate', 'nextStep', 'decisionMaker', 'primaryContact']);
  });

  it('puts mandatory rules first', () => {
    const rules = defaultProgramme('salesforce').rules.map((rule) =>
      rule.id === 'opportunity.primaryContact' ? { ...rule, level: 'mandatory' as const } : rule,
    );
    expect(ids(facts, {}, { rules })[0]).toBe('primaryContact');
  });

  it('puts whom one meets first when a meeting begins within a day', () => {
    const meeting = activity({
      id: 'm',
      kind: 'meeting',
      done: false,
      doneAt: null,
      startsAt: '2026-11-26T09:00:00.000Z',
      dueOn: '2026-11-26',
    });
    const soon = deal({
      contactRoles: [],
      activities: [...(deal().activities ?? []), meeting],
      fields: { ...deal().fields, nextStep: null },
    });
    expect(list(soon).map(({ ruleId, urgency }) => [ruleId, urgency])).toEqual([
      ['opportunity.decisionMaker', 'meetingSoon'],
      ['opportunity.primaryContact', 'meetingSoon'],
      ['opportunity.nextStep', null],
    ]);
  });

  it('keeps optional rules last, behind "all", without a gain', () => {
    const close = { ...deal({ contactRoles: [] }), phase: 'close' as const, reached: 'close' as const };
    expect(list(close).at(-1)).toMatchObject({ ruleId: 'opportunity.competitor', optional: true, gain: 0 });
  });

  it('has none of rules without a fix', () => {
    expect(ids(deal({ pushes: 9 }))).toEqual([]);
  });
});

describe('an answered nudge', () => {
  const step = 'opportunity.nextStep';
  const shown = (response: Response, each = facts, input: Partial<ContextInput> = {}) =>
    ids(each, { responses: [response], ...input }).includes('nextStep');

  it.each([
    ['later, until tomorrow', { until: '2026-11-26' }, false],
    ['later, until today: it is back', { until: '2026-11-25' }, true],
    ['later, at the next stage', {}, false],
    ['later, at the next stage, which has come', { phase: 'develop' as const }, true],
    ['not known yet', { kind: 'notKnown' as const }, false],
    ['why not', { kind: 'whyNot' as const, reason: 'notHowWeSell' as const }, false],
    ['fixed, and failing again', { kind: 'fixed' as const }, true],
    ['another value was there then', { fingerprint: 'other' }, true],
    ['muted on every record', { kind: 'muted' as const, ref: null }, false],
    ['an answer on another record', { ref: { entity: 'Opportunity' as const, id: 'other' } }, true],
  ])('%s', (_, change, expected) => {
    expect(shown(answer(step, change))).toBe(expected);
  });

  it('over the cap of 25 % is hidden, and keeps its verdict', () => {
    const four = ['closeDate', 'nextStep', 'decisionMaker', 'primaryContact'].map((name) =>
      answer(`opportunity.${name}`, { kind: 'notKnown' }),
    );
    const plan = planOf();
    const moment = context(plan, { responses: four });
    expect(nudges(plan, check(plan, facts, moment), facts, moment)).toEqual([]);
    expect(check(plan, facts, moment).verdicts[plan.indexOf.get(step) ?? -1]).toBe(2);
  });

  it('comes back when the barrier is rejected, and leaves both sums when it is confirmed', () => {
    const why = answer(step, { kind: 'whyNot', reason: 'noAccess' });
    const barrier = (decision: 'confirmed' | 'rejected') => ({ barriers: [{ ruleId: step, recordId: facts.id, decision }] });
    expect(shown(why, facts, barrier('rejected'))).toBe(true);
    expect(shown(why, facts, barrier('confirmed'))).toBe(false);
  });

  it('the newest answer counts', () => {
    const responses = [answer(step, { at: '2026-11-22T08:00:00.000Z', kind: 'fixed' }), answer(step)];
    expect(ids(facts, { responses })).toContain('nextStep');
  });
});

describe('rights and switches', () => {
  it('a field that may not be seen or edited makes its rule not applicable', () => {
    for (const right of ['none', 'read'] as const) {
      expect(ids(facts, { rights: (_, field) => (field === 'nextStep' ? right : 'edit') })).not.toContain('nextStep');
    }
  });

  it('a field that the org lacks, or nobody may edit, disables its rule and names it', () => {
    const plan = compile(
      defaultProgramme('dynamics'),
      schema({ 'Opportunity.nextStep': null, 'Opportunity.amount': { editable: false } }),
    );
    expect(plan.disabled).toContainEqual({ rule: 'opportunity.nextStep', reason: { kind: 'fieldMissing', field: 'nextStep' } });
    expect(plan.disabled).toContainEqual({ rule: 'opportunity.amount', reason: { kind: 'notEditable', field: 'amount' } });
  });

  it("the organisation's off switch leaves none", () => {
    expect(list(facts, {}, { nudgesOn: false })).toEqual([]);
  });
});

describe('the fingerprint', () => {
  const rule = planOf().rules.find(({ id }) => id === 'opportunity.nextStep');

  it('changes with the rule and its fields, and with nothing else', () => {
    if (!rule) throw new Error('no rule');
    const print = (each: RecordFacts) => fingerprint(rule, each);
    expect(print(facts)).toBe(print({ ...facts, fields: { ...facts.fields, amount: 5 } }));
    expect(print(facts)).not.toBe(print({ ...facts, fields: { ...facts.fields, nextStep: 'tbd' } }));
    expect(fingerprint({ ...rule, id: 'opportunity.other' }, facts)).not.toBe(print(facts));
  });
});

describe('batches and explanations', () => {
  const plan = planOf();
  const results = Array.from({ length: 12 }, (_, index) =>
    check(plan, dealWith({ nextStep: index < 3 ? null : 'Call Ana about it' }, { id: `d${index}` }), context(plan)),
  );

  it('say what fixing the same rule on many records lifts the own score by', () => {
    expect(batchGain(plan, results, ['opportunity.nextStep'], tallyOf(plan, results))).toBe(2);
    expect(batchGain(plan, results.slice(0, 3), ['opportunity.nextStep'], tallyOf(plan, results.slice(0, 3)))).toBeNull();
  });

  it('say how many of how many pass, and open to the records that do not', () => {
    expect(explain(plan, results, 'completeness')[0]).toMatchObject({
      ruleId: 'opportunity.nextStep',
      passed: 9,
      applicable: 12,
      lift: 5,
      records: ['d0', 'd1', 'd2'],
    });
  });
});
