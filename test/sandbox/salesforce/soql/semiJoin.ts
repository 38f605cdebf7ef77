import type { Query } from '@jetstreamapp/soql-parser-js';
import { sql } from '../../store/sqlText';
import type { Sql } from '../../store/types';
import { type ConditionNode, conditionTree, leavesOf } from './conditions';
import { malformed, queryError } from './queryError';
import { type Resolved, resolve } from './resolve';
import { fromSql, type QueryContext, rootSource, rowsSql, type Source } from './source';

/** Translates the inner WHERE; handed in, because WHERE and semi-joins hold each other. */
export type InnerWhere = (tree: ConditionNode, source: Source, context: QueryContext, alias?: string) => Sql;

const MAX_SEMI_JOINS = 2;

/**
 * `AccountId IN (SELECT AccountId FROM Contact WHERE …)` and NOT IN. The inner rows are only those that the user may read.
 * Source of the restrictions: SOQL reference "Comparison Operators: semi-joins and anti-joins".
 */
export function semiJoin(left: Resolved, operator: string, inner: Query, context: QueryContext, whereSql: InnerWhere): Sql {
  if (operator !== 'IN' && operator !== 'NOT IN') throw malformed(`unexpected token: '${operator}'`);
  const [field, ...more] = inner.fields ?? [];
  if (!field || more.length > 0 || (field.type !== 'Field' && field.type !== 'FieldRelationship')) {
    throw malformed('The inner query of a semi join must select exactly one field');
  }
  if (inner.orderBy || inner.limit !== undefined || inner.offset !== undefined || inner.groupBy || inner.having || inner.for) {
    throw malformed('ORDER BY, LIMIT, OFFSET, GROUP BY and FOR are not supported in semi join sub-selects');
  }
  const source = rootSource(inner.sObject ?? '', context);
  const path = 'rawValue' in field && field.rawValue ? field.rawValue : field.field;
  const right = resolve(path, source, context, inner.sObjectAlias);
  if (!isId(left) || !isId(right)) {
    const wrong = isId(left) ? right : left;
    const message = `The ${isId(left) ? 'inner' : 'outer'} select field '${wrong.path}' of a semi join must be an ID or a reference`;
    throw queryError('MALFORMED_QUERY', message, context.soql, wrong.path);
  }
  const tree = inner.where ? conditionTree(inner.where) : null;
  if (tree && leavesOf(tree).some((leaf) => 'valueQuery' in leaf))
    throw malformed('Nesting of semi join sub-selects is not supported');
  const where = tree ? whereSql(tree, source, context, inner.sObjectAlias) : sql`1`;
  const rows = sql`SELECT ${right.expression} FROM ${fromSql(source, context)} WHERE ${rowsSql(source, context)} AND (${where})`;
  const found = sql`${left.expression} IN (${rows} AND ${right.expression} IS NOT NULL)`;
  return operator === 'IN' ? found : sql`NOT COALESCE(${found}, 0)`;
}

/** At most two, and only under AND. Called once for a whole WHERE. */
export function checkSemiJoins(tree: ConditionNode): void {
  const count = leavesOf(tree).filter((leaf) => 'valueQuery' in leaf).length;
  if (count > MAX_SEMI_JOINS) throw malformed(`Maximum ${MAX_SEMI_JOINS} semi join sub-selects are allowed`);
  if (count > 0 && nested(tree, false)) {
    throw malformed(
      'Semi join sub-selects are only allowed at the top level WHERE expressions and not in nested WHERE expressions',
    );
  }
}

function nested(node: ConditionNode, under: boolean): boolean {
  if (node.kind === 'leaf') return under && 'valueQuery' in node.leaf;
  if (node.kind === 'not') return nested(node.item, true);
  return node.items.some((item) => nested(item, under || node.kind === 'or'));
}

function isId({ field }: Resolved): boolean {
  return field.type === 'id' || field.type === 'reference';
}
