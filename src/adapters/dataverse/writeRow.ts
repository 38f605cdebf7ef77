import { CrmError } from '../../model/crmError';
import type { EntityName, Fields, FieldValue } from '../../model/record';
import { type Column, columnOf, entityOfTable, TABLES } from './columns';
import type { Json } from './json';
import { linkTarget } from './linkTarget';
import { writeValue } from './mapValue';
import type { Attribute, TableMetadata } from './metadata';
import { bindPath } from './odata';

/**
 * The navigation property that binds a lookup. Microsoft's own carry the attribute's name, custom ones their schema name;
 * one with several targets adds the target's name.
 */
function navigation(entity: EntityName, column: Column, attribute: Attribute, target: string): string {
  const bound = column.bind?.[entityOfTable(target) ?? entity];
  if (bound !== undefined) return bound;
  const own = attribute.name.includes('_') ? attribute.schemaName : attribute.name;
  return attribute.targets.length > 1 ? `${own}_${target}` : own;
}

function writeLookup(entity: EntityName, column: Column, field: string, attribute: Attribute, value: FieldValue) {
  const target = linkTarget(attribute);
  if (target === null) {
    const message = 'this link cannot be set here';
    throw new CrmError('invalid', message, { code: 'NO_TARGET', refusals: [{ field, message }] });
  }
  const key = `${navigation(entity, column, attribute, target.table)}@odata.bind`;
  return [key, value === null || value === '' ? null : bindPath(TABLES[target.entity].set, String(value))] as const;
}

/**
 * The body of a write: only the given fields, as Dataverse takes them.
 * @throws CrmError `invalid` for a field that the table lacks or a value that it cannot hold, `permission` for a field that
 * the person may not write; nothing has been sent then
 */
export function writeRow(entity: EntityName, table: TableMetadata, changes: Fields): Readonly<Record<string, Json>> {
  const entries = Object.entries(changes).map(([field, value]): readonly [string, Json] => {
    const column = columnOf(entity, field);
    const attribute = table.attributes.get(column.name);
    if (!attribute) throw new CrmError('invalid', `there is no field ${field}`, { code: 'NO_COLUMN' });
    if (!attribute.updatable) throw new CrmError('permission', `${field} may not be changed`, { code: 'READ_ONLY_COLUMN' });
    const isLookup = attribute.type === 'Lookup' || attribute.type === 'Customer';
    if (isLookup) return writeLookup(entity, column, field, attribute, value);
    return [attribute.name, writeValue(field, attribute, value)];
  });
  return Object.fromEntries(entries);
}
