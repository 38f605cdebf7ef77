import type { RecordFacts } from '../model/facts';
import { barrierDecision, stands } from './answers';
import type { CheckContext } from './checkContext';
import type { EntityPlan, Plan } from './plan';
import { isFinding, NEUTRAL, NOT_APPLICABLE } from './verdicts';

/**
 * Makes findings neutral: those of confirmed barriers, and by the person's own "not known yet" at most the programme's
 * share of the ring's weight, first answered first. What is over the cap keeps its verdict (decision 8).
 */
export function applyAnswers(
  plan: Plan,
  group: EntityPlan,
  facts: RecordFacts,
  context: CheckContext,
  verdicts: Uint8Array,
): void {
  let ring = 0;
  for (const { inRing, index, rule } of group.rules) {
    if (isFinding(verdicts[index] ?? 0) && barrierDecision(rule.id, facts.id, context) === 'confirmed') verdicts[index] = NEUTRAL;
    if (inRing && verdicts[index] !== NOT_APPLICABLE && verdicts[index] !== NEUTRAL) ring += rule.weight;
  }
  const answers = context.answers.get(facts.id);
  if (!answers) return;
  let neutral = 0;
  const cap = ring * plan.programme.neutralShare + 1e-9; // 0.25 of 12 must hold 3 in floating point too
  for (const answer of answers) {
    const index = plan.indexOf.get(answer.ruleId);
    const rule = index === undefined ? undefined : plan.rules[index];
    if (index === undefined || !rule || answer.kind !== 'notKnown') continue;
    if (!isFinding(verdicts[index] ?? 0) || !stands(answer, rule, facts)) continue;
    if (rule.fix !== null && rule.weight > 0) {
      if (neutral + rule.weight > cap) continue;
      neutral += rule.weight;
      verdicts[index] = NEUTRAL;
    }
  }
}
