import type { MeasureId } from '../model/rule';
import type { ScoreLine } from '../model/score';
import type { Result } from './check';
import type { CompiledRule, Plan } from './plan';
import { measureValue, WHOLE } from './values';
import { isFinding, NEUTRAL, PASS } from './verdicts';

/** The measure's mean over these records (0..10000) if the rule passed wherever it fails. */
function meanIfFixed(
  rules: readonly CompiledRule[],
  results: readonly Result[],
  measure: MeasureId,
  index: number | null,
): number {
  let sum = 0;
  let n = 0;
  for (const { verdicts } of results) {
    const fixed = index !== null && isFinding(verdicts[index] ?? 0) ? verdicts.slice() : verdicts;
    if (index !== null && fixed !== verdicts) fixed[index] = PASS;
    const value = measureValue(rules, fixed, measure, false);
    if (value === null) continue;
    sum += value;
    n += 1;
  }
  return n > 0 ? sum / n : 0;
}

/**
 * A measure in sentences, one a rule: how many records pass, which fail, and what passing them all would lift, the
 * largest lift first. Every number opens to the records it came from.
 * @example explain(plan, results, 'completeness')[0] // 9 of 12 open deals have a next step
 */
export function explain(plan: Plan, results: readonly Result[], measure: MeasureId): readonly ScoreLine[] {
  const lines: ScoreLine[] = [];
  for (const { entity, rules } of plan.entities.values()) {
    const own = results.filter((result) => result.entity === entity);
    const before = meanIfFixed(rules, own, measure, null);
    for (const { rule, index } of rules) {
      if (rule.measure !== measure) continue;
      const count = (test: (code: number) => boolean) => own.filter(({ verdicts }) => test(verdicts[index] ?? 0));
      const failing = count(isFinding);
      const passed = count((code) => code === PASS).length;
      const neutral = count((code) => code === NEUTRAL).length;
      if (failing.length + passed + neutral === 0) continue;
      const lift = failing.length > 0 ? meanIfFixed(rules, own, measure, index) - before : 0;
      lines.push({
        message: 'score.rule',
        ruleId: rule.id,
        entity,
        passed,
        applicable: passed + failing.length,
        neutral,
        lift: Math.round((lift * 10_000) / WHOLE) / 100,
        records: failing.map(({ recordId }) => recordId),
      });
    }
  }
  return lines.sort((a, b) => b.lift - a.lift);
}
