import type { Subquery } from '@jetstreamapp/soql-parser-js';
import { raw, sql } from '../../store/sqlText';
import type { Row, Sql } from '../../store/types';
import { malformed, queryError } from './queryError';
import type { ChildQuery, Render } from './recordPlan';
import { childKey } from './select';
import { columnSql, type QueryContext, type Source, sourceOf } from './source';

/** The child object behind a relationship name. @throws SalesforceError INVALID_TYPE where there is none, or it is hidden */
export function childSource(
  subquery: Subquery,
  source: Source,
  context: QueryContext,
): { child: Source; reference: Sql; key: string } {
  if (subquery.groupBy || subquery.fields?.some((field) => field.type === 'FieldFunctionExpression' && field.isAggregateFn)) {
    throw malformed('Aggregate functions and GROUP BY are not supported in a child subquery');
  }
  const relationship = source.entity.child(subquery.relationshipName);
  const entity = relationship && context.access.object(relationship.childSObject);
  const field = relationship && entity?.field(relationship.field);
  if (!entity || !field || !context.access.reads(entity, field)) {
    const message = `Didn't understand relationship '${subquery.relationshipName}' in FROM part of query call. If you are attempting to use a custom relationship, be sure to append the '__r' after the custom relationship name. Please reference your WSDL or the describe call for the appropriate names.`;
    throw queryError('INVALID_TYPE', message, context.soql, subquery.relationshipName);
  }
  const child = sourceOf(entity, context);
  return { child, reference: columnSql(child, field), key: childKey(subquery, source) };
}

/** The children of many parents at once; LIMIT and OFFSET count per parent. */
export function childRows(
  child: ChildQuery,
  parentIds: readonly string[],
  context: QueryContext,
  render: Render,
): Map<string, unknown> {
  const { plan, query, reference } = child;
  const columns = plan.columns.reduce((left, right) => sql`${left}, ${right}`);
  const position = sql`ROW_NUMBER() OVER (PARTITION BY ${reference}${plan.orderBy})`;
  const of = sql`${reference} IN (SELECT value FROM json_each(${JSON.stringify(parentIds)}))`;
  const numbered = sql`SELECT ${columns}, ${reference} AS parent_id, ${position} AS position FROM ${plan.from} WHERE ${of} AND ${plan.where}`;
  const first = query.offset ?? 0;
  const last = query.limit === undefined ? raw('1') : sql`position <= ${first + query.limit}`;
  const rows = context.store.all(
    sql`SELECT * FROM (${numbered}) WHERE position > ${first} AND ${last} ORDER BY parent_id, position`,
  );
  return new Map(
    [...group(rows)].map(([parent, own]) => [parent, { totalSize: own.length, done: true, records: render(own, plan, context) }]),
  );
}

function parentOf(row: Row): string {
  return String(row.parent_id);
}

function group(rows: readonly Row[]): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const known = groups.get(parentOf(row));
    if (known) known.push(row);
    else groups.set(parentOf(row), [row]);
  }
  return groups;
}
