import { join, raw, sql } from '../../store/sqlText';
import type { Row } from '../../store/types';
import type { Caller } from '../caller';
import type { Entity } from '../entities';
import { attributeByName, expressionOf } from '../query/property';
import type { PlannedField } from './rowPlan';

/** The table and the primary name behind a reference. */
export interface LookupName {
  readonly table: string;
  readonly name: string | null;
}

/** Names behind references, by kept id. The platform names a looked-up row even where the reader may not open it. */
export function lookupNames(caller: Caller, fields: readonly PlannedField[], rows: readonly Row[]): Map<string, LookupName> {
  const ids = new Map<string, Set<string>>();
  for (const field of fields) {
    if (!field.reference) continue;
    for (const row of rows) {
      const id = row[field.reference];
      if (typeof id !== 'string' || id === '') continue;
      const entity = targetOf(caller, field, id);
      if (entity) ids.set(entity.table.name, (ids.get(entity.table.name) ?? new Set()).add(id));
    }
  }
  const names = new Map<string, LookupName>();
  for (const [table, wanted] of ids) {
    const entity = caller.entities.byName(table);
    if (entity) for (const [id, name] of namesOf(caller, entity, [...wanted])) names.set(id, { table, name });
  }
  return names;
}

/** The table of a reference: of the attribute's targets, or any of the concept that keeps the id. */
function targetOf(caller: Caller, field: PlannedField, id: string): Entity | undefined {
  const targets = field.attribute.targets ?? [];
  const only = targets.length === 1 ? targets[0] : undefined;
  if (only) return caller.entities.byName(only.table);
  const concept = caller.store.conceptOf(id);
  const candidates = concept ? caller.entities.ofConcept(concept) : [];
  return candidates.find((entity) => targets.some((target) => target.table === entity.table.name)) ?? candidates[0];
}

const CHUNK = 500;

function namesOf(caller: Caller, entity: Entity, ids: readonly string[]): [string, string | null][] {
  const found: [string, string | null][] = [];
  const alias = caller.alias();
  const name = expressionOf(caller, entity, attributeByName(entity, entity.table.primaryName), alias);
  for (let at = 0; at < ids.length; at += CHUNK) {
    const list = join(
      ids.slice(at, at + CHUNK).map((id) => sql`${id}`),
      ', ',
    );
    const from = raw(`${entity.concept.table} ${alias}`);
    const rows = caller.store.all(
      sql`SELECT ${raw(`${alias}.id`)} AS id, ${name.sql} AS name FROM ${from} WHERE ${raw(`${alias}.id`)} IN (${list})`,
    );
    for (const row of rows) found.push([String(row.id), row.name === null ? null : String(row.name)]);
  }
  return found;
}
