import { describe, expect, it } from 'vitest';
import { barriersIn, barriersOf } from '../../src/flows/barriersOf';
import { type BarrierDecision, standingDecisions } from '../../src/model/barrier';
import { isOutsideControl, REASONS, type Response } from '../../src/model/response';
import { check } from '../../src/scoring/check';
import { fingerprint } from '../../src/scoring/fingerprint';
import { ring } from '../../src/scoring/ring';
import { context, dealWith, planOf } from '../scoring/given';

const plan = planOf();
const rule = 'opportunity.nextStep';
const facts = dealWith({ nextStep: null });
const found = plan.rules[plan.indexOf.get(rule) ?? -1];
if (!found) throw new Error('the default programme has no rule about the next step');

const said: Response = {
  ruleId: rule,
  ref: { entity: 'Opportunity', id: facts.id },
  kind: 'whyNot',
  reason: 'noAccess',
  note: null,
  phase: facts.phase,
  fingerprint: fingerprint(found, facts),
  until: null,
  seconds: null,
  gain: null,
  at: '2026-11-20T08:00:00.000Z',
};
const word: BarrierDecision = {
  ruleId: rule,
  reason: 'noAccess',
  phase: null,
  decision: 'confirmed',
  text: 'Asked for the right.',
  at: '2026-11-21T08:00:00.000Z',
};
const rejected: BarrierDecision = { ...word, decision: 'rejected' };
const here = { phase: facts.phase } as const;

describe('own answers that were decided about', () => {
  it.each<[string, readonly Response[], readonly BarrierDecision[], readonly string[]]>([
    ['confirmed for every phase', [said], [word], ['confirmed']],
    ['confirmed for this phase', [said], [{ ...word, ...here }], ['confirmed']],
    ['confirmed for another phase', [said], [{ ...word, phase: 'qualify' }], []],
    ['rejected', [said], [rejected], ['rejected']],
    ['handed over', [said], [{ ...word, decision: 'handedOver' }], ['handedOver']],
    ['this phase’s word goes before the one for every phase', [said], [word, { ...rejected, ...here }], ['rejected']],
    ['and the one for every phase serves the others', [said], [word, { ...rejected, phase: 'qualify' }], ['confirmed']],
    ['another reason was decided about', [said], [{ ...word, reason: 'customerWontSay' }], []],
    ['another rule was decided about', [said], [{ ...word, ruleId: 'opportunity.amount' }], []],
    ['nobody decided', [said], [], []],
    ['confirmed by the owner of the record', [said], [{ ...word, by: String(facts.ownerId) }], []],
    ['confirmed by somebody else', [said], [{ ...word, by: 'manager' }], ['confirmed']],
    ['nobody answered', [], [word], []],
    ['the answer is on another record', [{ ...said, ref: { entity: 'Opportunity', id: 'other' } }], [word], []],
    ['a mute is no reason', [{ ...said, ref: null, kind: 'muted', reason: null }], [word], []],
    ['another answer came later', [said, { ...said, kind: 'later', reason: null, at: '2026-11-22T08:00:00.000Z' }], [word], []],
    [
      'an older answer came first, whatever the order',
      [said, { ...said, kind: 'later', at: '2026-11-01T08:00:00.000Z' }],
      [word],
      ['confirmed'],
    ],
    ['the finding has changed since', [{ ...said, fingerprint: 'other' }], [word], []],
    ['answered in an earlier phase, confirmed for every phase', [{ ...said, phase: 'qualify' }], [word], ['confirmed']],
    ['answered in an earlier phase, confirmed for this one', [{ ...said, phase: 'qualify' }], [{ ...word, ...here }], []],
    ['answered in an earlier phase, rejected', [{ ...said, phase: 'qualify' }], [rejected], []],
    ['a rule that the programme no longer has', [{ ...said, ruleId: 'gone' }], [{ ...word, ruleId: 'gone' }], []],
  ])('%s', (_, responses, decisions, expected) => {
    const decided = barriersOf(plan, facts, responses, standingDecisions(decisions));
    expect(decided.map(({ decision }) => decision)).toEqual(expected);
  });

  it('bring the reason and the reply along', () => {
    expect(barriersOf(plan, facts, [said], [word])).toEqual([
      { ruleId: rule, reason: 'noAccess', decision: 'confirmed', text: 'Asked for the right.', at: word.at },
    ]);
  });

  it.each(REASONS.map((reason) => [reason, isOutsideControl(reason)] as const))(
    'with the reason %s can count: %s',
    (reason, can) => {
      // A forged row of every reason: those of people's own choice are not even a decision's reason by type.
      const forged = [{ ...word, reason }] as readonly BarrierDecision[];
      expect(barriersOf(plan, facts, [{ ...said, reason }], forged)).toHaveLength(can ? 1 : 0);
    },
  );
});

describe('what was decided, in the ring', () => {
  const percent = (responses: readonly Response[], decisions: readonly BarrierDecision[]) => {
    const barriers = barriersIn(facts.id, barriersOf(plan, facts, responses, decisions));
    return ring(plan, check(plan, facts, context(plan, { responses, barriers })).verdicts).percent;
  };
  const open = percent([], []);

  it('a confirmed one leaves both sums', () => {
    expect(percent([said], [word])).toBe(100);
  });

  it.each([
    ['an answer alone keeps its verdict', [said], []],
    ['a rejected one does', [said], [rejected]],
    ['one that was handed over does', [said], [{ ...word, decision: 'handedOver' as const }]],
    ['a word about somebody else’s reason does', [], [word]],
  ])('%s', (_, responses, decisions) => {
    expect(open).toBeLessThan(100);
    expect(percent(responses, decisions)).toBe(open);
  });

  it('what was handed over is neither confirmed nor rejected', () => {
    expect(barriersIn(facts.id, barriersOf(plan, facts, [said], [{ ...word, decision: 'handedOver' }]))).toEqual([]);
  });
});
