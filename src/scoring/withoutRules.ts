import type { EntityPlan, Plan } from './plan';

/**
 * The plan without some of its rules, which apply to nothing then. Every other rule keeps its index; what is asked of the CRM stays
 * the same. Without any of them it is the plan itself.
 * @example withoutRules(plan, (id) => id === 'opportunity.amount')
 */
export function withoutRules(plan: Plan, isOut: (ruleId: string) => boolean): Plan {
  if (!plan.rules.some(({ id }) => isOut(id))) return plan;
  const entities = [...plan.entities.values()].flatMap((entity): EntityPlan[] => {
    const rules = entity.rules.filter(({ rule }) => !isOut(rule.id));
    if (rules.length === 0) return [];
    const groups = entity.groups.flatMap((group) => {
      const kept = group.rules.filter(({ rule }) => !isOut(rule.id));
      return kept.length === 0 ? [] : [{ ...group, rules: kept }];
    });
    return [{ ...entity, rules, groups, measures: [...new Set(rules.map(({ rule }) => rule.measure))] }];
  });
  return { ...plan, entities: new Map(entities.map((entity) => [entity.entity, entity])) };
}
