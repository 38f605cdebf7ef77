import type { Schema } from '../../model/schema';
import type { FieldLimits, PublishPort } from '../../ports/publish';
import { compile } from '../../scoring/compile';
import type { Plan } from '../../scoring/plan';
import { asEditable } from './publishPlan';

/** By which rules each person is judged. */
export interface PersonPlans {
  readonly planOf: (personId: string) => Plan;
  readonly limitsOf: (personId: string) => FieldLimits;
  /** False: the publisher may not read the rights of others, and everybody was judged as if nothing were withheld. */
  readonly rightsRead: boolean;
}

/** The describe as somebody with these limits has it: what the own score is compiled with. */
function asLimited(schema: Schema, limits: FieldLimits): Schema {
  const entities = Object.entries(schema.entities).map(([name, entity]) => {
    const rights = limits[entity.entity] ?? {};
    const fields = Object.entries(entity.fields).flatMap(([key, field]) => {
      if (rights[key] === 'none') return [];
      return [[key, rights[key] === 'read' ? { ...field, editable: false } : field] as const];
    });
    return [name, { ...entity, fields: Object.fromEntries(fields) }];
  });
  return { ...schema, entities: Object.fromEntries(entities) };
}

/**
 * The plan of each person, with the rules on fields that the person may not see or edit switched off as the own score does it:
 * compiled once a set of rights. The right to a single record plays no part, as it plays none in the own score.
 *
 * Where the publisher may not read the rights of others everybody is judged as if nothing were withheld, and the run says so. To
 * publish nothing would take the figures from all because of a right that most organisations never limit, and to switch every rule
 * off would publish figures that say nothing; the own score stays right in any case.
 */
export async function readPersonPlans(port: PublishPort, plan: Plan, schema: Schema, signal?: AbortSignal): Promise<PersonPlans> {
  const nothing: FieldLimits = {};
  const limitsOf = port.fieldRights ? await port.fieldRights(plan.fields, signal) : () => nothing;
  if (limitsOf === null) return { planOf: () => plan, limitsOf: () => nothing, rightsRead: false };
  const plans = new Map<FieldLimits, Plan>();
  const planOf = (personId: string) => {
    const limits = limitsOf(personId);
    const kept = plans.get(limits);
    if (kept) return kept;
    const isFree = Object.keys(limits).length === 0;
    const own = isFree ? plan : compile(plan.programme, asLimited(asEditable(schema), limits));
    plans.set(limits, own);
    return own;
  };
  return { planOf, limitsOf, rightsRead: true };
}
