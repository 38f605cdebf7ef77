import type { RecordFacts } from '../model/facts';
import type { EntityName } from '../model/record';
import { PHASES } from '../model/rule';

/** Where a record stands in the comparison: its entity and, for deals, the furthest phase or how it ended. */
export type Stratum = string;

const ENTITIES: readonly EntityName[] = ['Account', 'Contact', 'Lead', 'Opportunity', 'Case', 'Activity'];
const PLACES = [...PHASES, 'won', 'lost', 'closed', 'open'] as const;
const NAMES = new Map(
  ENTITIES.map((entity) => [entity, new Map<string, Stratum>(PLACES.map((place) => [place, `${entity}.${place}`]))]),
);

/**
 * Entity and stage of a record. The furthest phase counts, so that dropping back a stage changes nobody's company.
 * @example stratumOf(facts) // 'Opportunity.propose', 'Opportunity.won', 'Account.open'
 */
export function stratumOf(facts: RecordFacts): Stratum {
  const place = facts.status === 'open' ? (facts.reached ?? facts.phase ?? 'open') : facts.status;
  return NAMES.get(facts.entity)?.get(place) ?? `${facts.entity}.${place}`;
}

/** The entity of a stratum. @example entityOf('Opportunity.propose') // 'Opportunity' */
export function entityOf(stratum: Stratum): EntityName {
  return stratum.slice(0, stratum.indexOf('.')) as EntityName;
}
