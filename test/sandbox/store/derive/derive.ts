import type { Concept } from '../../catalogue/types';
import { applyTwins } from '../applyTwins';
import type { Row, Value } from '../types';
import { deriveActivity } from './activity';
import type { Derive, DeriveContext } from './context';
import { deriveOpportunity } from './opportunity';
import { deriveCase, deriveContactRole, deriveEmployment, deriveFeedItem, deriveLead, derivePersonName } from './others';

const rules: Readonly<Record<string, Derive>> = {
  opportunity: deriveOpportunity,
  activity: deriveActivity,
  lead: deriveLead,
  contact: derivePersonName,
  case: deriveCase,
  contactRole: deriveContactRole,
  feedItem: deriveFeedItem,
  user: deriveEmployment,
};

/** What of a concept deriving depends on, found once. */
interface Shape {
  readonly hasCurrency: boolean;
  readonly hasCode: boolean;
  /** New rows are active. */
  readonly active: readonly (readonly [string, Value])[];
}

const shapes = new WeakMap<Concept, Shape>();

function shapeOf(concept: Concept): Shape {
  const known = shapes.get(concept);
  if (known) return known;
  const has = (name: string) => concept.columns.some((column) => column.name === name && column.computed === undefined);
  const defaults: readonly (readonly [string, Value])[] = [
    ['state_code', 0],
    ['status_code', 1],
  ];
  const active = defaults.filter(([name]) => has(name));
  const shape = { hasCurrency: has('currency_id'), hasCode: has('currency_code'), active };
  shapes.set(concept, shape);
  return shape;
}

/** ISO code against currency row; new rows are in the organisation's currency. */
function money({ hasCurrency, hasCode }: Shape, changes: Row, context: DeriveContext, isNew: boolean): Row {
  if (!hasCurrency) return changes;
  const result: Record<string, Value> = { ...changes };
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
  const shape = shapeOf(concept);
  const twinned = applyTwins(concept.name, before, money(shape, changes, context, isNew));
  const derived = rules[concept.name]?.(before, twinned, context, isNew) ?? twinned;
  if (!isNew) return derived;
  const complete = applyTwins(concept.name, before, derived);
  return shape.active.some(([name]) => complete[name] === undefined)
    ? { ...Object.fromEntries(shape.active), ...complete }
    : complete;
}
