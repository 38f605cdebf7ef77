import type { DataverseAttribute } from '../../catalogue/types';
import { allOf, join, raw, sql } from '../../store/sqlText';
import type { Sql } from '../../store/types';
import type { Caller } from '../caller';
import type { Entity } from '../entities';
import { operatorSql } from '../query/operators';
import { type Expression, expressionOf, rowsVisible } from '../query/property';
import { fetchError } from './fetchError';
import type { Fetch, FetchCondition, FetchEntity, FetchFilter, FetchLink } from './fetchNode';

/** A table of the query: the root or a link-entity. */
export interface FetchTable {
  readonly entity: Entity;
  readonly node: FetchEntity;
  /** The alias in SQL. */
  readonly alias: string;
  /** The alias in the answer; `null` for the root. */
  readonly shown: string | null;
}

export interface FetchScope {
  readonly tables: readonly FetchTable[];
  /** `FROM … JOIN …`, without WHERE. */
  readonly from: Sql;
  readonly where: Sql;
}

/** Joins and conditions of a fetch. Every joined table only shows rows that the caller may see. */
export function fetchScope(caller: Caller, root: Entity, fetch: Fetch): FetchScope {
  if (fetch.entity.name !== root.table.name) {
    throw fetchError(
      'entitiesDiffer',
      `The entity '${fetch.entity.name}' of the FetchXML does not belong to the entity set '${root.table.set}'.`,
    );
  }
  const tables: FetchTable[] = [{ entity: root, node: fetch.entity, alias: caller.alias(), shown: null }];
  const joins: Sql[] = [];
  for (const table of tables) for (const link of table.node.links) joins.push(joinSql(caller, table, link, tables));
  const [first] = tables;
  if (!first) throw fetchError('element', '<fetch> needs one <entity>.');
  const from = join([raw(`FROM ${root.concept.table} ${first.alias}`), ...joins], ' ');
  const conditions = [rowsVisible(caller, root, first.alias)];
  for (const table of tables) {
    for (const filter of table.node.filters)
      if (table === first || !isOuter(table.node)) conditions.push(filterSqlOf(caller, tables, table, filter));
  }
  return { tables, from, where: allOf(conditions) };
}

function isOuter(node: FetchEntity): boolean {
  return 'outer' in node && node.outer === true;
}

/** Adds the linked table to the list (so that its own links follow) and gives its JOIN. */
function joinSql(caller: Caller, parent: FetchTable, link: FetchLink, tables: FetchTable[]): Sql {
  const entity = caller.entities.byName(link.name);
  if (!entity) throw fetchError('noEntity', `The entity with a name = '${link.name}' was not found in the MetadataCache.`);
  const alias = caller.alias();
  const shown = link.alias ?? `${link.name}${tables.length}`;
  const table: FetchTable = { entity, node: link, alias, shown };
  tables.push(table);
  const from = linkKey(caller, entity, link.from, alias);
  const to = linkKey(caller, parent.entity, link.to, parent.alias);
  const conditions = [sql`${from} = ${to}`, rowsVisible(caller, entity, alias)];
  if (link.outer) for (const filter of link.filters) conditions.push(filterSqlOf(caller, tables, table, filter));
  return sql`${raw(link.outer ? 'LEFT JOIN' : 'JOIN')} ${raw(`${entity.concept.table} ${alias}`)} ON ${allOf(conditions)}`;
}

/** Keys are compared by kept id: the primary key is `id`, lookups hold it. */
function linkKey(caller: Caller, entity: Entity, name: string, alias: string): Sql {
  if (name === entity.table.primaryId) return raw(`${alias}.id`);
  return expressionOf(caller, entity, fetchAttribute(entity, name), alias).sql;
}

function filterSqlOf(caller: Caller, tables: readonly FetchTable[], table: FetchTable, filter: FetchFilter): Sql {
  const pieces = [
    ...filter.conditions.map((condition) => conditionSql(caller, tables, table, condition)),
    ...filter.filters.map((inner) => filterSqlOf(caller, tables, table, inner)),
  ];
  if (pieces.length === 0) return raw('1');
  return sql`(${join(pieces, filter.type === 'and' ? ' AND ' : ' OR ')})`;
}

function conditionSql(caller: Caller, tables: readonly FetchTable[], table: FetchTable, condition: FetchCondition): Sql {
  const subject = condition.entityAlias === null ? table : tableNamed(tables, condition.entityAlias);
  return operatorSql(caller, condition.operator, fetchExpression(caller, subject, condition.attribute), condition.values);
}

/** The table that an alias of the query (or the name of an unaliased link) stands for. */
export function tableNamed(tables: readonly FetchTable[], alias: string): FetchTable {
  const table = tables.find((one) => one.shown === alias) ?? tables.find((one) => one.shown !== null && one.node.name === alias);
  if (!table) throw fetchError('noAlias', `The link entity with name or alias = '${alias}' was not found in the query.`);
  return table;
}

export function fetchExpression(caller: Caller, table: FetchTable, name: string): Expression {
  return expressionOf(caller, table.entity, fetchAttribute(table.entity, name), table.alias);
}

function fetchAttribute(entity: Entity, name: string): DataverseAttribute {
  const attribute = entity.attributes.get(name);
  if (!attribute) {
    throw fetchError(
      'noColumn',
      `'${entity.table.name}' entity doesn't contain attribute with Name = '${name}' and NameMapping = 'Logical'.`,
    );
  }
  return attribute;
}
