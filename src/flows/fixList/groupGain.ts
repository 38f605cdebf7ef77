import type { Result } from '../../scoring/check';
import { afterFix } from '../../scoring/gain';
import type { Plan } from '../../scoring/plan';
import { score } from '../../scoring/score';
import type { Tally } from '../../scoring/tally';
import { update } from '../../scoring/update';

/** What fixing one rule on many records brings to the own score. */
export interface GroupGain {
  /** Whole points as they will be shown: "14 next steps: +6"; `null` where there is not enough for a score. */
  readonly points: number | null;
  /** For the order: hundredths of a point of the own score; without a score the findings' weight. */
  readonly lift: number;
}

/**
 * The gain of a whole group, exactly as the score would be after it.
 * @param results of the records on which the rule is open
 * @param tally of all own records, these included
 * @example groupGain(plan, results, 'opportunity.nextStep', tally) // { points: 6, lift: 612 }
 */
export function groupGain(plan: Plan, results: readonly Result[], ruleId: string, tally: Tally): GroupGain {
  const before = score(plan, tally);
  if (!before.enough) {
    const weight = plan.rules[plan.indexOf.get(ruleId) ?? -1]?.weight ?? 0;
    return { points: null, lift: weight * results.length };
  }
  const after = score(
    plan,
    results.reduce((sum, result) => update(plan, sum, result, afterFix(plan, result, [ruleId])), tally),
  );
  return after.enough ? { points: after.value - before.value, lift: after.exact - before.exact } : { points: null, lift: 0 };
}
