import type { FieldType, FunctionExp, OrderByClause, Query } from '@jetstreamapp/soql-parser-js';
import { raw, sql } from '../../store/sqlText';
import type { Sql } from '../../store/types';
import { SalesforceError } from '../errors/salesforceError';
import { toJson } from '../values/toJson';
import { aggregateFunction, isAggregate } from './aggregateFunctions';
import { conditionTree } from './conditions';
import { dateFunction, isDateFunction } from './dateFunctions';
import { orderBySql } from './orderBy';
import type { Found } from './page';
import { malformed, queryError, unsupportedSyntax } from './queryError';
import { type Resolved, resolve } from './resolve';
import { checkSemiJoins } from './semiJoin';
import { fromSql, type QueryContext, rowsSql, type Source } from './source';
import { conditionSql, whereSql } from './where';

const MAX_GROUPS = 2000;

export function isAggregateQuery(query: Query): boolean {
  return (
    query.groupBy !== undefined ||
    (query.fields ?? []).some((field) => field.type === 'FieldFunctionExpression' && isAggregate(field.functionName))
  );
}

interface Output {
  readonly key: string;
  readonly type: string;
  readonly expression: Sql;
}

/**
 * GROUP BY, HAVING and the aggregate functions. At most 2,000 groups, and no further page.
 * @throws SalesforceError MALFORMED_QUERY, EXCEEDED_ID_LIMIT
 */
export function findAggregates(query: Query, source: Source, context: QueryContext): Found {
  const alias = query.sObjectAlias;
  const where = whereClause(query, source, context);
  if (isCount(query)) return count(query, where, source, context);
  const groups = groupKeys(query, source, context);
  if (groups.size === 0) refuseUngrouped(query);
  const aggregated = (fn: FunctionExp): Resolved => {
    if (isAggregate(fn.functionName ?? '')) return aggregateFunction(fn, source, context, alias);
    const grouped = groups.get(fingerprint(fn));
    if (grouped) return grouped;
    throw queryError(
      'MALFORMED_QUERY',
      `Grouped field should not be aggregated or is not grouped: ${fn.rawValue}`,
      context.soql,
      fn.functionName,
    );
  };
  const grouped = (path: string): Resolved => {
    const resolved = resolve(path, source, context, alias);
    const group = groups.get(resolved.path.toLowerCase());
    if (group) return group;
    throw queryError('MALFORMED_QUERY', `Field must be grouped or aggregated: ${resolved.path}`, context.soql, path);
  };
  const outputs = outputsOf(query.fields ?? [], aggregated, grouped);
  const having = query.having
    ? sql` HAVING ${conditionSql(conditionTree(query.having), context, (leaf) => ('fn' in leaf ? aggregated(leaf.fn) : grouped(leaf.field)))}`
    : raw('');
  const key = (clause: OrderByClause) => ('fn' in clause ? aggregated(clause.fn) : grouped(clause.field));
  const orderBy = orderBySql(query.orderBy, key, null, context);
  const keys = [...groups.values()].map(({ expression }) => expression);
  const groupBy = keys.length > 0 ? sql` GROUP BY ${keys.reduce((left, right) => sql`${left}, ${right}`)}` : raw('');
  const columns = outputs
    .map(({ expression }, index) => sql`${expression} AS ${raw(`c${index}`)}`)
    .reduce((left, right) => sql`${left}, ${right}`);
  const limit = sql` LIMIT ${Math.min(query.limit ?? MAX_GROUPS + 1, MAX_GROUPS + 1)} OFFSET ${query.offset ?? 0}`;
  const rows = context.store.all(
    sql`SELECT ${columns} FROM ${fromSql(source, context)} WHERE ${where}${groupBy}${having}${orderBy}${limit}`,
  );
  if (rows.length > MAX_GROUPS) {
    const message = 'Aggregate query does not support queryMore(), use LIMIT to restrict the results to a single batch';
    throw new SalesforceError(400, 'EXCEEDED_ID_LIMIT', message);
  }
  return {
    rows,
    render: (page) =>
      page.map((row) => ({
        attributes: { type: 'AggregateResult' },
        ...Object.fromEntries(outputs.map(({ key: name, type }, index) => [name, toJson(row[`c${index}`] ?? null, type)])),
      })),
  };
}

function whereClause(query: Query, source: Source, context: QueryContext): Sql {
  const rows = sql`(${rowsSql(source, context)})`;
  if (!query.where) return rows;
  const tree = conditionTree(query.where);
  checkSemiJoins(tree);
  return sql`${rows} AND (${whereSql(tree, source, context, query.sObjectAlias)})`;
}

function isCount({ fields }: Query): boolean {
  const counts = (fields ?? []).filter(
    (field) =>
      field.type === 'FieldFunctionExpression' && field.functionName.toUpperCase() === 'COUNT' && field.parameters.length === 0,
  );
  if (counts.length > 0 && (fields ?? []).length > 1) throw malformed('COUNT() must be the only element in the SELECT list');
  return counts.length > 0;
}

function count(query: Query, where: Sql, source: Source, context: QueryContext): Found {
  if (query.groupBy) throw malformed('COUNT() cannot be used with GROUP BY; use COUNT(Id)');
  if (query.orderBy) throw malformed('ORDER BY cannot be used with COUNT()');
  const rows = sql`SELECT 1 FROM ${fromSql(source, context)} WHERE ${where} LIMIT ${query.limit ?? -1} OFFSET ${query.offset ?? 0}`;
  const total = context.store.get(sql`SELECT COUNT(*) AS n FROM (${rows})`)?.n;
  return { rows: [], render: () => [], total: Number(total ?? 0) };
}

function groupKeys(query: Query, source: Source, context: QueryContext): Map<string, Resolved> {
  const clauses = query.groupBy === undefined ? [] : Array.isArray(query.groupBy) ? query.groupBy : [query.groupBy];
  const keys = new Map<string, Resolved>();
  for (const clause of clauses) {
    if ('fn' in clause) {
      const name = clause.fn.functionName ?? '';
      if (!isDateFunction(name)) throw unsupportedSyntax(`GROUP BY ${name.toUpperCase()}()`);
      keys.set(fingerprint(clause.fn), dateFunction(clause.fn, source, context, query.sObjectAlias));
      continue;
    }
    const resolved = resolve(clause.field, source, context, query.sObjectAlias);
    if (resolved.field.groupable === false) {
      throw queryError(
        'MALFORMED_QUERY',
        `field '${resolved.field.name}' can not be grouped in a query call`,
        context.soql,
        clause.field,
      );
    }
    keys.set(resolved.path.toLowerCase(), resolved);
  }
  return keys;
}

function refuseUngrouped(query: Query): void {
  if (query.limit !== undefined) throw malformed('Non-grouped query that uses overall aggregate functions cannot also use LIMIT');
  if (query.orderBy) throw malformed('Non-grouped query that uses overall aggregate functions cannot also use ORDER BY');
  if (query.having) throw malformed('HAVING needs a GROUP BY');
}

function outputsOf(
  fields: readonly FieldType[],
  aggregated: (fn: FunctionExp) => Resolved,
  grouped: (path: string) => Resolved,
): Output[] {
  let unnamed = 0;
  const outputs = fields.map((field): Output => {
    if (field.type === 'FieldFunctionExpression') {
      const { expression, field: facts } = aggregated(field as FunctionExp);
      return { key: field.alias ?? `expr${unnamed++}`, type: facts.type, expression };
    }
    if (field.type !== 'Field' && field.type !== 'FieldRelationship') throw malformed('Subqueries are not allowed with GROUP BY');
    const path = 'rawValue' in field && field.rawValue ? field.rawValue : field.field;
    const { expression, field: facts } = grouped(path);
    const alias = 'alias' in field ? field.alias : undefined;
    return { key: alias ?? facts.name, type: facts.type, expression };
  });
  const doubled = outputs.find(({ key }, index) => outputs.findIndex((other) => other.key === key) !== index);
  if (doubled) throw malformed(`duplicate alias: ${doubled.key}`);
  return outputs;
}

function fingerprint(fn: FunctionExp): string {
  return (fn.rawValue ?? '').replace(/\s/g, '').toLowerCase();
}
