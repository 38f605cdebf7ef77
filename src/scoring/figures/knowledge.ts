import type { EntityName } from '../../model/record';
import type { Plan } from '../plan';
import { isFinding, NEUTRAL, NOT_APPLICABLE, PASS, RUBBISH, verdictOf } from '../verdicts';
import type { Family, FigureRecord } from './figureContext';

const CARRIERS: ReadonlySet<EntityName> = new Set(['Account', 'Contact', 'Lead', 'Opportunity']);

/** A rubbish verdict on a rule of this weight or more makes a record unusable (decision 10). */
const HEAVY = 3;

/** What a record says of the customer: `null` = it cannot be judged (new, closed, or nothing applies to it). */
export function usability(plan: Plan, { facts, result }: FigureRecord): 'usable' | 'unusable' | null {
  if (!CARRIERS.has(facts.entity)) return null;
  let [passed, applicable, rubbish] = [0, 0, false];
  for (const { index, rule, inRing } of plan.entities.get(facts.entity)?.rules ?? []) {
    const code = result.verdicts[index] ?? NOT_APPLICABLE;
    if (code === RUBBISH && rule.weight >= HEAVY) rubbish = true;
    if (!inRing || code === NOT_APPLICABLE || code === NEUTRAL) continue;
    applicable += rule.weight;
    if (code === PASS) passed += rule.weight;
  }
  if (applicable === 0 && !rubbish) return null;
  return rubbish || passed * 2 < applicable ? 'unusable' : 'usable';
}

/**
 * - `knowledge`: accounts, contacts, leads and deals with a ring (some rule with a fix and a weight applies and is not neutral),
 *   or with a rubbish verdict on a rule of weight 3 and more.
 * - `unusable`: of them those with such a rubbish verdict, or whose ring is under one half exactly (2 x passed < applicable).
 * - `finding|verdict`: verdicts missing, poor and rubbish of all rules with a weight, on records of every entity.
 */
export const knowledge: Family = (records, { plan }, sum) => {
  for (const record of records) {
    const use = usability(plan, record);
    if (use !== null) sum.add('knowledge');
    if (use === 'unusable') sum.add('unusable');
    for (const { index, rule } of plan.entities.get(record.facts.entity)?.rules ?? []) {
      const code = record.result.verdicts[index] ?? NOT_APPLICABLE;
      if (isFinding(code) && rule.weight > 0) sum.add('finding', verdictOf(code));
    }
  }
};
