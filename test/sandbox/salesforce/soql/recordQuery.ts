import type { OrderByClause, QueryBase } from '@jetstreamapp/soql-parser-js';
import { raw, sql } from '../../store/sqlText';
import type { Row } from '../../store/types';
import { conditionTree } from './conditions';
import { dateFunction } from './dateFunctions';
import { orderBySql } from './orderBy';
import type { Found, RecordJson } from './page';
import { refuseClauses } from './parse';
import { malformed } from './queryError';
import { type Children, recordJson } from './record';
import type { ChildQuery, RecordPlan } from './recordPlan';
import { resolve } from './resolve';
import { select } from './select';
import { checkSemiJoins } from './semiJoin';
import { fromSql, type QueryContext, rowsSql, type Source } from './source';
import { childRows, childSource } from './subqueries';
import { whereSql } from './where';

/** Plans a query for records of `source`, children included. */
function planRecords(query: QueryBase, source: Source, context: QueryContext): RecordPlan {
  refuseClauses(query);
  if (query.having) throw malformed('HAVING needs a GROUP BY');
  const alias = query.sObjectAlias;
  const { columns, shape, subqueries } = select(query.fields ?? [], source, context, { limit: query.limit, alias });
  const tree = query.where ? conditionTree(query.where) : null;
  if (tree) checkSemiJoins(tree);
  const where = tree ? whereSql(tree, source, context, alias) : raw('1');
  const key = (clause: OrderByClause) =>
    'fn' in clause ? dateFunction(clause.fn, source, context, alias) : resolve(clause.field, source, context, alias);
  const orderBy = orderBySql(query.orderBy, key, raw(`${source.alias}.id`), context);
  const children = subqueries.map((subquery): ChildQuery => {
    const { child, reference, key: name } = childSource(subquery, source, context);
    return { name, reference, query: subquery, source: child, plan: planRecords(subquery, child, context) };
  });
  const rows = sql`(${rowsSql(source, context)}) AND (${where})`;
  return { columns, from: fromSql(source, context), where: rows, orderBy, shape, children };
}

/** Renders rows with their child records, one statement a child relationship. */
function renderRecords(rows: readonly Row[], plan: RecordPlan, context: QueryContext): RecordJson[] {
  const ids = rows.map((row) => String(row[plan.shape.idColumn]));
  const children: Children = new Map(plan.children.map((child) => [child.name, childRows(child, ids, context, renderRecords)]));
  return rows.map((row) => recordJson(row, plan.shape, children) ?? {});
}

/** A query's rows a slice at a time, in the order of their ids: what a bulk job reads. */
export interface FlatRows {
  readonly shape: RecordPlan['shape'];
  count(): number;
  /** At most `most` rows whose id is greater than `after` (`''` = from the first). */
  slice(after: string, most: number): readonly Row[];
}

/** Plans a root query without children, whose rows are read in slices instead of at once. */
export function flatRecords(query: QueryBase, source: Source, context: QueryContext): FlatRows {
  const plan = planRecords(query, source, context);
  const columns = plan.columns.reduce((left, right) => sql`${left}, ${right}`);
  const id = raw(`${source.alias}.id`);
  return {
    shape: plan.shape,
    count: () => Number(context.store.get(sql`SELECT COUNT(*) AS n FROM ${plan.from} WHERE ${plan.where}`)?.n ?? 0),
    slice: (after, most) =>
      context.store.all(
        sql`SELECT ${columns} FROM ${plan.from} WHERE ${plan.where} AND ${id} > ${after} ORDER BY ${id} LIMIT ${most}`,
      ),
  };
}

/** Runs a root query for records. */
export function findRecords(query: QueryBase, source: Source, context: QueryContext): Found {
  const plan = planRecords(query, source, context);
  const columns = plan.columns.reduce((left, right) => sql`${left}, ${right}`);
  const limit = sql` LIMIT ${query.limit ?? -1} OFFSET ${query.offset ?? 0}`;
  const rows = context.store.all(sql`SELECT ${columns} FROM ${plan.from} WHERE ${plan.where}${plan.orderBy}${limit}`);
  return { rows, render: (page) => renderRecords(page, plan, context) };
}
