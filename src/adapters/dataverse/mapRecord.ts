import { CrmError } from '../../model/crmError';
import type { CrmRecord, EntityName, FieldValue } from '../../model/record';
import { columnOf } from './columns';
import { string } from './json';
import { formatted, propertyOf, type Row, readValue, toInstant } from './mapValue';
import type { Attribute, TableMetadata } from './metadata';

/** ISO 4217 codes by the id of their `transactioncurrency` row. */
export type Currencies = ReadonlyMap<string, string>;

const ALWAYS = ['ownerid', 'createdon', 'modifiedon', 'modifiedby', 'statecode', 'statuscode', 'transactioncurrencyid'];

/** The attributes to select for these domain fields; what the table lacks is left out. */
export function selectFor(entity: EntityName, table: TableMetadata, fields: readonly string[]): readonly string[] {
  const columns = fields.flatMap((field) => {
    const { name, orElse } = columnOf(entity, field);
    return orElse === undefined ? [name] : [name, orElse];
  });
  const wanted = new Set([table.shape.primaryId, table.primaryName, ...ALWAYS, ...columns]);
  return [...wanted].filter((name) => table.attributes.has(name));
}

interface Read {
  readonly value: FieldValue;
  readonly name: string | null;
}

function readAttribute(row: Row, attribute: Attribute | undefined): Read | null {
  const value = attribute ? readValue(row, attribute) : undefined;
  if (!attribute || value === undefined) return null;
  const property = propertyOf(attribute);
  return { value, name: property.startsWith('_') && value !== null ? formatted(row, property) : null };
}

function readField(row: Row, entity: EntityName, table: TableMetadata, field: string): Read | null {
  const { name, orElse } = columnOf(entity, field);
  const first = readAttribute(row, table.attributes.get(name));
  if (orElse === undefined || (first && first.value !== null)) return first;
  const second = readAttribute(row, table.attributes.get(orElse));
  return second && second.value !== null ? second : (first ?? second);
}

/**
 * A row as a record. A field that was not read (no such column, or it may not be seen) is absent, never blank.
 * @throws CrmError `unexpected` for a row without its id
 */
export function mapRecord(
  row: Row,
  entity: EntityName,
  table: TableMetadata,
  fields: readonly string[],
  currencies: Currencies,
): CrmRecord {
  const id = string(row[table.shape.primaryId]);
  if (!id) throw new CrmError('unexpected', 'a row without its id', { code: 'BAD_ROW' });
  const read = fields.flatMap((field) => {
    const found = readField(row, entity, table, field);
    return found ? [[field, found] as const] : [];
  });
  const author = string(row._modifiedby_value);
  const currency = string(row._transactioncurrencyid_value);
  return {
    ref: { entity, id },
    name: string(row[table.primaryName]) ?? '',
    version: string(row['@odata.etag']) ?? '',
    fields: Object.fromEntries(read.map(([field, { value }]) => [field, value])),
    lookupNames: Object.fromEntries(read.flatMap(([field, { name }]) => (name === null ? [] : [[field, name] as const]))),
    ownerId: string(row._ownerid_value),
    ownerName: formatted(row, '_ownerid_value'),
    createdAt: toInstant(row.createdon),
    modifiedAt: toInstant(row.modifiedon),
    modifiedBy: author === null ? null : { id: author, name: formatted(row, '_modifiedby_value') ?? '' },
    recordTypeId: null,
    currency: currency === null ? null : (currencies.get(currency) ?? null),
  };
}

/** Open, or how it ended. `statecode` 0 is open in every table that has one. */
export function statusOf(row: Row, entity: EntityName): 'open' | 'won' | 'lost' | 'closed' {
  const state = row.statecode;
  if (typeof state !== 'number' || state === 0 || (entity === 'Activity' && state === 3)) return 'open';
  if (entity !== 'Opportunity') return 'closed';
  return state === 1 ? 'won' : 'lost';
}
