import type { Column, DataverseAttribute } from '../../catalogue/types';
import { raw, sql } from '../../store/sqlText';
import type { Sql } from '../../store/types';
import type { Caller } from '../caller';
import { type Entity, isLookup, propertyOf } from '../entities';
import { noSuchProperty } from '../http/DataverseError';

/** How a value is compared. Lookups are compared as ids, option sets as numbers. */
export type Kind = 'text' | 'number' | 'boolean' | 'guid' | 'date' | 'instant' | 'multi';

/** An attribute as an SQL expression over one alias. */
export interface Expression {
  readonly entity: Entity;
  readonly attribute: DataverseAttribute;
  readonly kind: Kind;
  /** How the value is kept: dates may be kept as instants and the other way round. */
  readonly column: Column;
  readonly sql: Sql;
}

const NUMBERS = new Set(['Picklist', 'State', 'Status', 'Money', 'Integer', 'BigInt', 'Decimal', 'Double']);

export function kindOf(attribute: DataverseAttribute): Kind {
  if (attribute.type === 'Uniqueidentifier' || isLookup(attribute)) return 'guid';
  if (attribute.type === 'Boolean') return 'boolean';
  if (attribute.type === 'MultiSelectPicklist') return 'multi';
  if (attribute.type === 'DateTime') return attribute.dateOnly ? 'date' : 'instant';
  return NUMBERS.has(attribute.type) ? 'number' : 'text';
}

/** The attribute that a property of a row stands for: `name`, or `_ownerid_value` for the lookup `ownerid`. */
export function attributeOfProperty(entity: Entity, property: string): DataverseAttribute {
  const lookup = /^_(.+)_value$/.exec(property)?.[1];
  const attribute = entity.attributes.get(lookup ?? property);
  if (!attribute || propertyOf(attribute) !== property) throw noSuchProperty(property, entity.table.name);
  return attribute;
}

/** The attribute by its logical name, as FetchXML and the query functions call it. */
export function attributeByName(entity: Entity, name: string): DataverseAttribute {
  const attribute = entity.attributes.get(name);
  if (!attribute) throw noSuchProperty(name, entity.table.name);
  return attribute;
}

function columnSql(column: Column, alias: string): Sql {
  return raw(column.computed ? column.computed.replaceAll('{t}', alias) : `${alias}.${column.name}`);
}

/** May the caller read this attribute? Who may not reads, filters and counts it as null. */
export function readable(caller: Caller, entity: Entity, attribute: DataverseAttribute): boolean {
  return caller.store.readableColumns(caller.user, entity.concept.name, 'dataverse').has(attribute.column);
}

export function expressionOf(caller: Caller, entity: Entity, attribute: DataverseAttribute, alias: string): Expression {
  const column = entity.columns.get(attribute.column) ?? { name: attribute.column, storage: 'text' };
  return {
    entity,
    attribute,
    kind: kindOf(attribute),
    column,
    sql: readable(caller, entity, attribute) ? columnSql(column, alias) : raw('NULL'),
  };
}

/** Rows of a table that the caller may see: of its kind, not deleted, shared. */
export function rowsVisible(caller: Caller, entity: Entity, alias: string): Sql {
  const kind = entity.table.discriminator ? raw(` AND (${entity.table.discriminator.replaceAll('{t}', alias)})`) : raw('');
  const shared = caller.store.visible(caller.user, entity.concept.name, alias, 'dataverse');
  return sql`${raw(alias)}.is_deleted = 0${kind} AND (${shared})`;
}
