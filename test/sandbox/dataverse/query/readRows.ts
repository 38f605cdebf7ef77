import { allOf, join, raw, sql } from '../../store/sqlText';
import type { Row, Sql } from '../../store/types';
import type { Caller } from '../caller';
import { renderRows } from '../rows/renderRows';
import { planRow } from '../rows/rowPlan';
import { expandRows } from './expandRows';
import { filterSql } from './filterSql';
import { orderSql } from './orderSql';
import { rowsVisible } from './property';
import type { ReadRequest, ReadRow } from './readRequest';

/** Visible rows of a table with their columns and expansions. */
export function readRows(caller: Caller, request: ReadRequest): ReadRow[] {
  const { entity, options } = request;
  const alias = caller.alias();
  const plan = planRow(caller, entity, alias, options.select);
  const columns = request.extra ? [...plan.columns, sql`${request.extra(alias)} AS extra`] : plan.columns;
  const where = whereOf(caller, request, alias);
  const order = orderSql(caller, entity, options.orderBy, alias);
  const page = request.window ? sql` LIMIT ${request.window.limit} OFFSET ${request.window.offset}` : raw('');
  const from = raw(`${entity.concept.table} ${alias}`);
  const rows: readonly Row[] = caller.store.all(
    sql`SELECT ${join(columns, ', ')} FROM ${from} WHERE ${where} ORDER BY ${order}${page}`,
  );
  const rendered = renderRows(caller, plan.fields, rows, request.render);
  const read = rows.map((row, index) => ({
    id: String(row.id),
    guid: String(row.guid),
    version: Number(row.row_version),
    json: rendered[index] ?? {},
    extra: row.extra === undefined || row.extra === null ? null : String(row.extra),
  }));
  expandRows(caller, entity, options.expand, read, request.render, readRows);
  return read;
}

/** How many visible rows meet the filter, counted no further than `limit`. */
export function countRows(caller: Caller, request: Pick<ReadRequest, 'entity' | 'options' | 'where'>, limit: number): number {
  const alias = caller.alias();
  const from = raw(`${request.entity.concept.table} ${alias}`);
  const where = whereOf(caller, request, alias);
  const row = caller.store.get(sql`SELECT COUNT(*) AS n FROM (SELECT 1 FROM ${from} WHERE ${where} LIMIT ${limit})`);
  return Number(row?.n ?? 0);
}

function whereOf(caller: Caller, request: Pick<ReadRequest, 'entity' | 'options' | 'where'>, alias: string): Sql {
  const conditions = [rowsVisible(caller, request.entity, alias)];
  if (request.where) conditions.push(request.where(alias));
  if (request.options.filter) conditions.push(filterSql(caller, request.entity, request.options.filter, alias));
  return allOf(conditions);
}
