import type { Result } from './check';
import type { Plan } from './plan';
import { ring } from './ring';
import { score } from './score';
import type { Tally } from './tally';
import { update } from './update';
import { isFinding, PASS } from './verdicts';

/** What a fix would bring, in whole points. */
export interface Gain {
  /** Of this record's ring: round(after) - round(before). */
  readonly record: number;
  /** Of the own score; `null` without a tally, or where there is not enough for a score. */
  readonly score: number | null;
}

/** The result once the named rules pass. Rules that are no finding here are left alone. */
export function afterFix(plan: Plan, result: Result, ruleIds: readonly string[]): Result {
  const verdicts = result.verdicts.slice();
  for (const id of ruleIds) {
    const index = plan.indexOf.get(id);
    if (index !== undefined && isFinding(verdicts[index] ?? 0)) verdicts[index] = PASS;
  }
  return { ...result, verdicts };
}

/** The own score's gain when the same rules are fixed on many records at once: "14 next steps: +6". `null` without a score. */
export function batchGain(plan: Plan, results: readonly Result[], ruleIds: readonly string[], tally: Tally): number | null {
  const before = score(plan, tally);
  const fixed = results.reduce((sum, result) => update(plan, sum, result, afterFix(plan, result, ruleIds)), tally);
  const after = score(plan, fixed);
  return before.enough && after.enough ? after.value - before.value : null;
}

/**
 * What fixing the named rules brings: the ring exactly as `check` would show it after the fix, and the own score.
 * @example gain(plan, result, ['opportunity.closeDate']).record // 16 on a ring of 60
 */
export function gain(plan: Plan, result: Result, ruleIds: readonly string[], tally?: Tally): Gain {
  const before = ring(plan, result.verdicts).percent ?? 0;
  const after = ring(plan, afterFix(plan, result, ruleIds).verdicts).percent ?? 0;
  return { record: after - before, score: tally ? batchGain(plan, [result], ruleIds, tally) : null };
}
