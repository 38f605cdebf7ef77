import type { Response } from '../model/response';

/** How often people said of a rule that this is not how they sell. */
export interface Mismatch {
  readonly ruleId: string;
  readonly flagged: number;
  readonly shown: number;
  /** Share 0..1 of the records on which the rule was shown. */
  readonly rate: number;
}

/**
 * "Not how we sell" by rule, the highest rate first: the order in which an owner should look at the rules (A8). An
 * answer counts once a record, and a rule that was never shown has no rate.
 * @param shown On how many records each rule was shown as a finding.
 * @example mismatchRates(answers, new Map([['opportunity.nextStep', 10]]))[0]?.rate // 0.3 for 3 flags
 */
export function mismatchRates(answers: readonly Response[], shown: ReadonlyMap<string, number>): readonly Mismatch[] {
  const flags = new Map<string, Set<string>>();
  for (const { ruleId, ref, kind, reason } of answers) {
    if (kind !== 'whyNot' || reason !== 'notHowWeSell' || ref === null) continue;
    flags.set(ruleId, (flags.get(ruleId) ?? new Set()).add(ref.id));
  }
  return [...shown]
    .filter(([, count]) => count > 0)
    .map(([ruleId, count]) => {
      const flagged = Math.min(flags.get(ruleId)?.size ?? 0, count);
      return { ruleId, flagged, shown: count, rate: flagged / count };
    })
    .sort((a, b) => b.rate - a.rate || b.flagged - a.flagged || a.ruleId.localeCompare(b.ruleId));
}
