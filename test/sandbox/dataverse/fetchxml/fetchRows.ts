import { join, raw, sql } from '../../store/sqlText';
import type { Sql } from '../../store/types';
import type { Caller } from '../caller';
import { isLookup, propertyOf } from '../entities';
import type { Annotations } from '../rows/annotations';
import { type JsonRow, renderRows } from '../rows/renderRows';
import { type PlannedField, planField } from '../rows/rowPlan';
import { fetchError } from './fetchError';
import type { Fetch, FetchOrder } from './fetchNode';
import { type FetchScope, type FetchTable, fetchExpression, tableNamed } from './fetchScope';

export interface FetchPage {
  readonly limit: number;
  readonly offset: number;
}

interface Planned {
  readonly fields: readonly PlannedField[];
  readonly columns: readonly Sql[];
}

/** Rows of a fetch without aggregates. Blank columns are left out; columns of a link are named `alias.column`. */
export function fetchRows(caller: Caller, fetch: Fetch, scope: FetchScope, page: FetchPage, annotations: Annotations): JsonRow[] {
  const root = scope.tables[0] as FetchTable;
  const planned = planColumns(caller, fetch, scope);
  const order = [...orders(caller, scope), ...(fetch.distinct ? [] : [raw(`${root.alias}.id`)])];
  const version = fetch.distinct ? raw('0 AS row_version') : raw(`${root.alias}.row_version AS row_version`);
  const select = sql`SELECT ${raw(fetch.distinct ? 'DISTINCT ' : '')}${join([version, ...planned.columns], ', ')} ${scope.from} WHERE ${scope.where}`;
  const ordered = order.length === 0 ? select : sql`${select} ORDER BY ${join(order, ', ')}`;
  const rows = caller.store.all(sql`${ordered} LIMIT ${page.limit} OFFSET ${page.offset}`);
  return renderRows(caller, planned.fields, rows, { annotations, etag: !fetch.distinct, omitNull: true });
}

/** Rows that the fetch would give without pages, counted no further than `limit`. */
export function fetchCount(caller: Caller, scope: FetchScope, limit: number): number {
  const row = caller.store.get(sql`SELECT COUNT(*) AS n FROM (SELECT 1 ${scope.from} WHERE ${scope.where} LIMIT ${limit})`);
  return Number(row?.n ?? 0);
}

function planColumns(caller: Caller, fetch: Fetch, scope: FetchScope): Planned {
  const fields: PlannedField[] = [];
  const columns: Sql[] = [];
  const seen = new Set<string>();
  const add = (table: FetchTable, name: string, alias: string | null) => {
    const expression = fetchExpression(caller, table, name);
    const own = table.shown === null ? propertyOf(expression.attribute) : `${table.shown}.${name}`;
    const property = alias ?? own;
    if (seen.has(property)) return;
    seen.add(property);
    const planned = planField(caller, expression, property, `f${fields.length}`, table.alias);
    fields.push(planned.field);
    columns.push(planned.columns);
  };
  for (const table of scope.tables) {
    const { node, entity } = table;
    for (const attribute of node.attributes) {
      if (attribute.aggregate || attribute.groupBy)
        throw fetchError('aggregate', 'An aggregate or groupby needs aggregate="true" on <fetch>.');
      add(table, attribute.name, attribute.alias);
    }
    const all = node.allAttributes || (table.shown === null && node.attributes.length === 0);
    if (all) for (const name of entity.attributes.keys()) add(table, name, null);
    if (table.shown === null && !fetch.distinct) add(table, entity.table.primaryId, null);
  }
  return { fields, columns };
}

function orders(caller: Caller, scope: FetchScope): Sql[] {
  return scope.tables.flatMap((table) => table.node.orders.map((order) => orderSqlOf(caller, scope, table, order)));
}

function orderSqlOf(caller: Caller, scope: FetchScope, table: FetchTable, order: FetchOrder): Sql {
  if (order.attribute === null) throw fetchError('order', "<order> needs the attribute 'attribute'.");
  const subject = order.entityAlias === null ? table : tableNamed(scope.tables, order.entityAlias);
  const expression = fetchExpression(caller, subject, order.attribute);
  const text =
    expression.kind === 'text' || isLookup(expression.attribute) ? sql`${expression.sql} COLLATE NOCASE` : expression.sql;
  return sql`${text} ${raw(order.descending ? 'DESC' : 'ASC')}`;
}
