import { join, sql } from '../../store/sqlText';
import type { Sql } from '../../store/types';
import { compare } from './compare';
import type { ConditionNode, Leaf } from './conditions';
import { dateFunction } from './dateFunctions';
import { type Literal, literal } from './literal';
import { malformed, queryError } from './queryError';
import { type Resolved, resolve } from './resolve';
import { semiJoin } from './semiJoin';
import type { QueryContext, Source } from './source';

/** Turns a leaf's left side into SQL; HAVING and WHERE differ only here. */
export type LeftSide = (leaf: Leaf) => Resolved;

/** WHERE of an object. @throws SalesforceError as Salesforce words it */
export function whereSql(node: ConditionNode, source: Source, context: QueryContext, rootAlias?: string): Sql {
  return conditionSql(node, context, (leaf) => {
    if ('fn' in leaf) return dateFunction(leaf.fn, source, context, rootAlias);
    const resolved = resolve(leaf.field, source, context, rootAlias);
    if (resolved.field.filterable === false) {
      throw queryError(
        'INVALID_FIELD',
        `field '${resolved.field.name}' can not be filtered in a query call`,
        context.soql,
        leaf.field,
      );
    }
    return resolved;
  });
}

/** A tree of conditions. A comparison with nothing is false, never unknown: NOT of it is true. */
export function conditionSql(node: ConditionNode, context: QueryContext, left: LeftSide): Sql {
  if (node.kind === 'leaf') return leafSql(node.leaf, context, left);
  if (node.kind === 'not') return sql`NOT COALESCE(${conditionSql(node.item, context, left)}, 0)`;
  const parts = node.items.map((item) => sql`(${conditionSql(item, context, left)})`);
  return join(parts, node.kind === 'and' ? ' AND ' : ' OR ');
}

function leafSql(leaf: Leaf, context: QueryContext, left: LeftSide): Sql {
  const resolved = left(leaf);
  const operator = leaf.operator.toUpperCase();
  if ('valueQuery' in leaf) return semiJoin(resolved, operator, leaf.valueQuery, context, whereSql);
  return compare(resolved.field, resolved.expression, operator, literals(leaf), context);
}

function literals(leaf: Exclude<Leaf, { valueQuery: unknown }>): Literal[] {
  const listOperator = /^(?:NOT )?IN$|CLUDES$/i.test(leaf.operator);
  if (Array.isArray(leaf.value) !== listOperator) throw malformed(`unexpected value after ${leaf.operator}`);
  const values = Array.isArray(leaf.value) ? leaf.value : [leaf.value];
  return values.map((value, index) =>
    literal(value, Array.isArray(leaf.literalType) ? leaf.literalType[index] : leaf.literalType),
  );
}
