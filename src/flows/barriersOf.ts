import type { BarrierDecision, DecidedAnswer } from '../model/barrier';
import type { RecordFacts } from '../model/facts';
import { isOutsideControl, type OutsideReason, type Response } from '../model/response';
import type { Phase } from '../model/rule';
import type { Barrier } from '../scoring/checkContext';
import { fingerprint } from '../scoring/fingerprint';
import type { Plan } from '../scoring/plan';

/** The word on a reason in a phase: the phase's own before the one for every phase. */
function wordOn(
  decisions: readonly BarrierDecision[],
  ruleId: string,
  reason: OutsideReason,
  phase: Phase | null,
): BarrierDecision | null {
  const about = decisions.filter((each) => each.ruleId === ruleId && each.reason === reason);
  const own = phase === null ? undefined : about.find((each) => each.phase === phase);
  return own ?? about.find((each) => each.phase === null) ?? null;
}

/**
 * Own answers on this record that were decided about: the newest answer to each rule, where its reason lies outside the person's
 * control and the finding is still the one that was answered. An answer ends with its phase, as every answer does, but
 * one that was confirmed for every phase stays.
 * @param decisions the standing ones: at most one on each rule, reason and phase; what the record's owner decided is none here
 * @example barriersOf(plan, facts, responses, await port.readDecisions()) // [{ ruleId, reason: 'noAccess', decision: 'confirmed', … }]
 */
export function barriersOf(
  plan: Plan,
  facts: RecordFacts,
  responses: readonly Response[],
  decisions: readonly BarrierDecision[],
): readonly DecidedAnswer[] {
  if (decisions.length === 0) return [];
  // A manager has deals too, and must not confirm the own reasons.
  const others = decisions.filter(({ by }) => by === undefined || by !== facts.ownerId);
  const newest = new Map<string, Response>();
  for (const answer of responses) {
    if (answer.ref?.id !== facts.id) continue;
    const kept = newest.get(answer.ruleId);
    if (!kept || kept.at <= answer.at) newest.set(answer.ruleId, answer);
  }
  return [...newest.values()].flatMap(({ kind, ruleId, reason, ...answer }): DecidedAnswer[] => {
    const rule = plan.rules[plan.indexOf.get(ruleId) ?? -1];
    if (kind !== 'whyNot' || !isOutsideControl(reason) || !rule || answer.fingerprint !== fingerprint(rule, facts)) return [];
    const word = wordOn(others, ruleId, reason, facts.phase);
    const lasts = word?.phase === null && word.decision === 'confirmed';
    if (!word || (answer.phase !== facts.phase && !lasts)) return [];
    return [{ ruleId, reason, decision: word.decision, text: word.text, at: word.at }];
  });
}

/** The decided answers of a record as scoring takes them; what was handed over is still open. */
export function barriersIn(recordId: string, decided: readonly DecidedAnswer[]): readonly Barrier[] {
  return decided.flatMap(({ ruleId, decision }) => (decision === 'handedOver' ? [] : [{ ruleId, recordId, decision }]));
}
