import type { RecordFacts } from '../model/facts';
import type { Nudge, Urgency } from '../model/nudge';
import { isHidden } from './answers';
import type { Result } from './check';
import type { CheckContext } from './checkContext';
import { fingerprint } from './fingerprint';
import { gain } from './gain';
import type { CompiledRule, Plan } from './plan';
import type { Detail } from './signal';
import { isFinding, verdictOf } from './verdicts';

const DAY_MS = 86_400_000;

/** A meeting on this record begins within 24 hours, or began half an hour ago at most. */
function hasMeetingSoon(facts: RecordFacts, context: CheckContext): boolean {
  return (facts.activities ?? []).some(({ kind, done, startsAt }) => {
    const ms = startsAt === null ? Number.NaN : Date.parse(startsAt);
    return kind === 'meeting' && !done && ms >= context.nowMs - DAY_MS / 48 && ms <= context.nowMs + DAY_MS;
  });
}

function urgencyOf(compiled: CompiledRule, facts: RecordFacts, context: CheckContext, meeting: boolean): Urgency | null {
  for (const { urgency } of compiled.signals) {
    const found = urgency?.(facts, context) ?? null;
    if (found !== null) return found;
  }
  // Before a meeting it helps to know whom one meets.
  const people = compiled.rule.fix?.kind === 'role' || compiled.rule.fix?.kind === 'contact';
  return meeting && people ? 'meetingSoon' : null;
}

/** The sentence of the first signal that gives the verdict; the figures of them all. */
function detailOf(compiled: CompiledRule, facts: RecordFacts, context: CheckContext, code: number): Detail {
  let message: string | null = null;
  const args: Record<string, string | number> = {};
  for (const { detail, test } of compiled.signals) {
    const found = detail?.(facts, context) ?? null;
    if (found === null) continue;
    Object.assign(args, found.args);
    if (message === null && test(facts, context) === code) message = found.message;
  }
  return { message, args };
}

/** Mandatory first, then what cannot wait, then the larger gain, then the smaller effort; optional rules last. */
function inOrder(a: Nudge, b: Nudge): number {
  return (
    Number(a.optional) - Number(b.optional) ||
    Number(b.level === 'mandatory') - Number(a.level === 'mandatory') ||
    Number(b.urgency !== null) - Number(a.urgency !== null) ||
    b.gain - a.gain ||
    a.seconds - b.seconds
  );
}

/**
 * The findings of a record that can be fixed and were not answered, best first. Optional ones (weight 0) come last and
 * belong behind "all". Empty when all is well, when every finding was answered, or where the programme's switch is off.
 */
export function nudges(plan: Plan, result: Result, facts: RecordFacts, context: CheckContext): readonly Nudge[] {
  if (!plan.programme.nudgesOn) return [];
  const meeting = hasMeetingSoon(facts, context);
  const found: Nudge[] = [];
  for (const compiled of plan.entities.get(facts.entity)?.rules ?? []) {
    const { rule, index } = compiled;
    const code = result.verdicts[index] ?? 0;
    if (rule.fix === null || !isFinding(code) || isHidden(rule, facts, context)) continue;
    const { message, args } = detailOf(compiled, facts, context, code);
    found.push({
      ruleId: rule.id,
      rule,
      ref: { entity: facts.entity, id: facts.id },
      verdict: verdictOf(code),
      message: message ?? verdictOf(code),
      level: rule.level,
      urgency: urgencyOf(compiled, facts, context, meeting),
      gain: gain(plan, result, [rule.id]).record,
      seconds: rule.fix.seconds,
      fix: rule.fix,
      optional: rule.weight === 0 || rule.level === 'optional',
      fingerprint: fingerprint(rule, facts),
      args,
    });
  }
  return found.sort(inOrder);
}
