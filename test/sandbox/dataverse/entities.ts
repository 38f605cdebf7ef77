import type { Column, Concept, DataverseAttribute, DataverseTable } from '../catalogue/types';

/** A Dataverse table with the concept that keeps its rows. */
export interface Entity {
  readonly concept: Concept;
  readonly table: DataverseTable;
  readonly attributes: ReadonlyMap<string, DataverseAttribute>;
  readonly columns: ReadonlyMap<string, Column>;
  /** Attributes of alternate keys. */
  readonly alternateKeys: readonly DataverseAttribute[];
}

export interface Entities {
  readonly all: readonly Entity[];
  bySet(set: string): Entity | undefined;
  byName(logicalName: string): Entity | undefined;
  /** Tables that keep their rows in this concept, the widest (without discriminator) first. */
  ofConcept(concept: string): readonly Entity[];
}

const LOOKUPS = new Set(['Lookup', 'Customer', 'Owner']);

/** Lookups are read as `_name_value` and written as `navigation@odata.bind`. */
export function isLookup(attribute: DataverseAttribute): boolean {
  return LOOKUPS.has(attribute.type);
}

/**
 * Single-valued navigation properties of a lookup with the table that each leads to. Activities inherit those of
 * `activitypointer`, so that a task takes `ownerid` and `regardingobjectid_account` beside its own longer names.
 */
export function targetsOf(
  entities: Entities,
  entity: Entity,
  attribute: DataverseAttribute,
): NonNullable<DataverseAttribute['targets']> {
  const own = attribute.targets ?? [];
  const base = entities.ofConcept(entity.concept.name)[0];
  if (!base || base === entity || base.table.name !== 'activitypointer') return own;
  return [...own, ...(base.attributes.get(attribute.name)?.targets ?? [])];
}

/** The property under which an attribute is read. */
export function propertyOf(attribute: DataverseAttribute): string {
  return isLookup(attribute) ? `_${attribute.name}_value` : attribute.name;
}

function entityOf(concept: Concept, table: DataverseTable): Entity {
  const keys = new Set((table.keys ?? []).flat());
  return {
    concept,
    table,
    attributes: new Map(table.attributes.map((attribute) => [attribute.name, attribute])),
    columns: new Map(concept.columns.map((column) => [column.name, column])),
    alternateKeys: table.attributes.filter((attribute) => keys.has(attribute.column)),
  };
}

const built = new WeakMap<readonly Concept[], Entities>();

/** The tables that the catalogue gives Dataverse; built once for each catalogue. */
export function entitiesOf(concepts: readonly Concept[]): Entities {
  const known = built.get(concepts);
  if (known) return known;
  const all = concepts.flatMap((concept) => concept.dataverse.map((table) => entityOf(concept, table)));
  const sets = new Map(all.map((entity) => [entity.table.set, entity]));
  const names = new Map(all.map((entity) => [entity.table.name, entity]));
  const byConcept = new Map<string, Entity[]>();
  for (const entity of all) byConcept.set(entity.concept.name, [...(byConcept.get(entity.concept.name) ?? []), entity]);
  for (const group of byConcept.values()) {
    group.sort((a, b) => Number(a.table.discriminator !== undefined) - Number(b.table.discriminator !== undefined));
  }
  const entities: Entities = {
    all,
    bySet: (set) => sets.get(set),
    byName: (name) => names.get(name),
    ofConcept: (concept) => byConcept.get(concept) ?? [],
  };
  built.set(concepts, entities);
  return entities;
}
