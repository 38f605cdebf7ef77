import type { OrderByClause } from '@jetstreamapp/soql-parser-js';
import { join, raw, sql } from '../../store/sqlText';
import type { Sql } from '../../store/types';
import { queryError } from './queryError';
import type { FieldFacts, Resolved } from './resolve';
import type { QueryContext } from './source';

const AS_KEPT = new Set(['currency', 'double', 'percent', 'int', 'long', 'date', 'datetime', 'boolean', 'id', 'reference']);

/** ORDER BY. Nulls come first unless said otherwise; text ignores case; picklists follow their own order; ties by `last`. */
export function orderBySql(
  clause: OrderByClause | OrderByClause[] | undefined,
  resolveClause: (clause: OrderByClause) => Resolved,
  last: Sql | null,
  context: QueryContext,
): Sql {
  const clauses = clause === undefined ? [] : Array.isArray(clause) ? clause : [clause];
  const keys = clauses.map((each) => {
    const { field, expression } = resolveClause(each);
    if (field.sortable === false) {
      throw queryError('MALFORMED_QUERY', `field '${field.name}' can not be sorted in a query call`, context.soql, field.name);
    }
    const direction = raw(each.order === 'DESC' ? 'DESC' : 'ASC');
    return sql`${sortKey(field, expression)} ${direction} ${raw(`NULLS ${each.nulls ?? 'FIRST'}`)}`;
  });
  const all = last ? [...keys, last] : keys;
  return all.length === 0 ? raw('') : sql` ORDER BY ${join(all, ', ')}`;
}

function sortKey(field: FieldFacts, expression: Sql): Sql {
  if (AS_KEPT.has(field.type)) return expression;
  if (field.type !== 'picklist' || !field.picklist?.length) return sql`${expression} COLLATE NOCASE`;
  const ranks = field.picklist.map(({ value }, index) => sql`WHEN ${value} THEN ${raw(String(index))}`);
  return sql`(CASE ${expression} ${join(ranks, ' ')} ELSE CASE WHEN ${expression} IS NULL THEN NULL ELSE 100000 END END)`;
}
