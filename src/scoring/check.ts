import type { Instant } from '../model/dates';
import type { RecordFacts } from '../model/facts';
import type { EntityName } from '../model/record';
import { applyAnswers } from './applyAnswers';
import type { CheckContext } from './checkContext';
import type { CompiledRule, EntityPlan, Plan, RuleGroup } from './plan';
import { type Stratum, stratumOf } from './stratum';
import { isFinding, NOT_APPLICABLE, PASS } from './verdicts';

/** What the programme says of one record at one moment. */
export interface Result {
  readonly recordId: string;
  readonly entity: EntityName;
  readonly stratum: Stratum;
  /** By rule index of the plan; order of `VERDICTS`. */
  readonly verdicts: Uint8Array;
  /** Nothing changes by time alone before this; `null` = never. */
  readonly validUntil: Instant | null;
  /** Open at any time in the last 13 weeks: counts for the gate. */
  readonly recent: boolean;
}

/** A finding without a fix stops counting after a while, and never counts for who inherited it later. */
function hasAgedOut(compiled: CompiledRule, facts: RecordFacts, context: CheckContext, ageOutDays: number): boolean {
  const inherited = facts.inheritedAt === null ? null : context.zone.dayOf(facts.inheritedAt);
  for (const { since } of compiled.signals) {
    const day = since === null ? null : since(facts, context);
    if (day === null) continue;
    if (context.day - day > ageOutDays || (inherited !== null && day < inherited)) return true;
  }
  return false;
}

/** Asks the rules whose condition holds; says whether some were left out because the record is new. */
function judge(plan: Plan, group: EntityPlan, facts: RecordFacts, context: CheckContext, verdicts: Uint8Array): boolean {
  const { createdAt } = facts;
  const isNew = createdAt !== null && createdAt >= context.firstGrace;
  const { blocked, anyBlocked } = context;
  let graced = false;
  for (let at = 0; at < group.groups.length; at += 1) {
    const { when, rules } = group.groups[at] as RuleGroup;
    if (when(facts, context) !== PASS) continue;
    for (let each = 0; each < rules.length; each += 1) {
      const compiled = rules[each] as CompiledRule;
      if (anyBlocked && blocked[compiled.index] === 1) continue;
      if (isNew && createdAt >= (context.graceFrom[compiled.grace] as string)) {
        graced = true;
        continue;
      }
      const code = compiled.must(facts, context);
      const aged = compiled.ages && isFinding(code) && hasAgedOut(compiled, facts, context, plan.programme.ageOutDays);
      verdicts[compiled.index] = aged ? NOT_APPLICABLE : code;
    }
  }
  return graced;
}

/**
 * Judges one record. Pure: the same plan, facts and context give the same verdicts.
 * A rule is notApplicable where it does not apply, the record is in grace, a right is missing or a fact is not known.
 * @example check(plan, facts, createContext(plan, { now, zone: 'Europe/Berlin' })).verdicts
 */
export function check(plan: Plan, facts: RecordFacts, context: CheckContext): Result {
  const verdicts = new Uint8Array(plan.rules.length);
  const group = plan.entities.get(facts.entity);
  const isHeirs = facts.inheritedAt !== null && facts.inheritedAt >= context.inheritedFrom;
  let graced = isHeirs;
  if (group && !isHeirs) {
    graced = judge(plan, group, facts, context, verdicts);
    if (context.answers.size > 0 || context.barriers.length > 0) applyAnswers(plan, group, facts, context, verdicts);
  }
  return {
    recordId: facts.id,
    entity: facts.entity,
    stratum: stratumOf(facts),
    verdicts,
    validUntil: graced || group?.timed ? context.validUntil : null,
    recent: facts.status === 'open' || (facts.closedAt !== null && facts.closedAt >= context.recentFrom),
  };
}
