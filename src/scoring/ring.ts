import type { Plan } from './plan';
import { isFinding, NEUTRAL, NOT_APPLICABLE, PASS } from './verdicts';

/** How much of a record's fixable rules hold, by weight. */
export interface Ring {
  readonly passed: number;
  readonly applicable: number;
  /** Whole percent, rounded; `null` where nothing applies (not zero). */
  readonly percent: number | null;
  /** Findings in the ring. */
  readonly toGo: number;
}

/**
 * The ring of a record: rules with a fix and a weight, whatever their measure. Neutral ones leave both sums.
 * @example ring(plan, result.verdicts).percent // 60
 */
export function ring(plan: Plan, verdicts: Uint8Array): Ring {
  let passed = 0;
  let applicable = 0;
  let toGo = 0;
  for (let index = 0; index < plan.rules.length; index += 1) {
    const rule = plan.rules[index];
    const code = verdicts[index] ?? NOT_APPLICABLE;
    if (!rule || rule.fix === null || rule.weight <= 0 || code === NOT_APPLICABLE || code === NEUTRAL) continue;
    applicable += rule.weight;
    if (code === PASS) passed += rule.weight;
    if (isFinding(code)) toGo += 1;
  }
  return { passed, applicable, percent: percent(passed, applicable), toGo };
}

/** Rounded share in whole percent; `null` of nothing. */
export function percent(part: number, whole: number): number | null {
  return whole > 0 ? Math.round((part * 100) / whole) : null;
}
