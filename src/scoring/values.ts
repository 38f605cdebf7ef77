import type { MeasureId } from '../model/rule';
import type { Result } from './check';
import type { CompiledRule, Plan } from './plan';
import { NEUTRAL, NOT_APPLICABLE, PASS } from './verdicts';

/** Inside, a share is a whole number 0..10000, so that sums are exact in any order. */
export const WHOLE = 10_000;

/**
 * A record's share of one measure: weight passed over weight applicable, 0..10000; `null` where nothing applies.
 * @param comparable Leaves out rules that rest on a date the ranked person types.
 */
export function measureValue(
  rules: readonly CompiledRule[],
  verdicts: Uint8Array,
  measure: MeasureId,
  comparable: boolean,
): number | null {
  let passed = 0;
  let applicable = 0;
  for (const compiled of rules) {
    const { rule, index } = compiled;
    if (rule.measure !== measure || (comparable && !compiled.comparable)) continue;
    const code = verdicts[index] ?? NOT_APPLICABLE;
    if (code === NOT_APPLICABLE || code === NEUTRAL) continue;
    applicable += rule.weight;
    if (code === PASS) passed += rule.weight;
  }
  return applicable > 0 ? Math.round((passed * WHOLE) / applicable) : null;
}

/**
 * All measures of one record, 0..10000. A measure without an applicable rule is absent.
 * @example recordValues(plan, result) // { completeness: 7500, currency: 10000 }
 */
export function recordValues(plan: Plan, result: Result, comparable = false): Readonly<Partial<Record<MeasureId, number>>> {
  const group = plan.entities.get(result.entity);
  const values: Partial<Record<MeasureId, number>> = {};
  for (const measure of group?.measures ?? []) {
    const value = measureValue(group?.rules ?? [], result.verdicts, measure, comparable);
    if (value !== null) values[measure] = value;
  }
  return values;
}
