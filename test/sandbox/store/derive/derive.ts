import type { Concept } from '../../catalogue/types';
import { applyTwins } from '../applyTwins';
import type { Row, Value } from '../types';
import { deriveActivity } from './activity';
import type { Derive, DeriveContext } from './context';
import { deriveOpportunity } from './opportunity';
import { deriveCase, deriveContactRole, deriveEmployment, deriveLead, derivePersonName } from './others';

const rules: Readonly<Record<string, Derive>> = {
  opportunity: deriveOpportunity,
  activity: deriveActivity,
  lead: deriveLead,
  contact: derivePersonName,
  case: deriveCase,
  contactRole: deriveContactRole,
  user: deriveEmployment,
};

/** ISO code against currency row; new rows are in the organisation's currency. */
function money(concept: Concept, changes: Row, context: DeriveContext, isNew: boolean): Row {
  if (!concept.columns.some(({ name }) => name === 'currency_id')) return changes;
  const result: Record<string, Value> = { ...changes };
  const hasCode = concept.columns.some(({ name }) => name === 'currency_code');
  if (isNew && changes.currency_code === undefined && changes.currency_id === undefined) {
    const home = context.find('currency', 'is_corporate', '1');
    result.currency_id = home;
    if (hasCode) result.currency_code = home === null ? null : (context.row('currency', home)?.code ?? null);
  } else if (hasCode && typeof changes.currency_code === 'string' && changes.currency_id === undefined)
    result.currency_id = context.find('currency', 'code', changes.currency_code);
  else if (hasCode && typeof changes.currency_id === 'string' && changes.currency_code === undefined)
    result.currency_code = context.row('currency', changes.currency_id)?.code ?? null;
  return result;
}

/** Everything that follows from a write: twins, computed columns, defaults of new rows. */
export function derive(concept: Concept, before: Row, changes: Row, context: DeriveContext, isNew: boolean): Row {
  const twinned = applyTwins(concept.name, before, money(concept, changes, context, isNew));
  const derived = rules[concept.name]?.(before, twinned, context, isNew) ?? twinned;
  const complete = isNew ? applyTwins(concept.name, before, derived) : derived;
  return isNew ? { ...activeDefaults(concept), ...complete } : complete;
}

/** New rows are active. */
function activeDefaults(concept: Concept): Row {
  const has = (name: string) => concept.columns.some((column) => column.name === name && column.computed === undefined);
  const defaults: Record<string, Value> = {};
  if (has('state_code')) defaults.state_code = 0;
  if (has('status_code')) defaults.status_code = 1;
  return defaults;
}
