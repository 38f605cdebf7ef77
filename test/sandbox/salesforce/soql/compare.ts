import { join, raw, sql } from '../../store/sqlText';
import type { Sql } from '../../store/types';
import type { SalesforceError } from '../errors/salesforceError';
import { IDS, NUMBERS } from '../schema/fieldTypes';
import { range, scalar, wrongType } from './filterValue';
import { alike } from './letterCase';
import type { Literal } from './literal';
import { queryError } from './queryError';
import type { FieldFacts } from './resolve';
import type { QueryContext } from './source';

const COMPARISONS: Readonly<Record<string, Sql>> = { '<': raw('<'), '<=': raw('<='), '>': raw('>'), '>=': raw('>=') };

/**
 * One comparison in SQL. As in SOQL, `!=` and NOT IN keep rows without a value, text ignores case unless the field is
 * case-sensitive, '' is null, and instants compare by the second.
 * @throws SalesforceError INVALID_FIELD for a value of another type, INVALID_QUERY_FILTER_OPERATOR for an operator that the type lacks
 */
export function compare(
  field: FieldFacts,
  expression: Sql,
  operator: string,
  values: readonly Literal[],
  context: QueryContext,
): Sql {
  const one = values[0] ?? { kind: 'null' };
  switch (operator) {
    case '=':
      return equal(field, expression, one, context);
    case '!=':
      return isNull(one) ? sql`${expression} IS NOT NULL` : notEqual(expression, equal(field, expression, one, context));
    case 'IN':
      return anyOf(field, expression, values, context);
    case 'NOT IN':
      return values.some(isNull)
        ? sql`NOT (${anyOf(field, expression, values, context)})`
        : notEqual(expression, anyOf(field, expression, values, context));
    case 'LIKE':
      return like(field, expression, one, context);
    case 'INCLUDES':
    case 'EXCLUDES':
      return includes(field, expression, operator, values, context);
    default:
      return ordered(field, expression, operator, one, context);
  }
}

function notEqual(expression: Sql, equality: Sql): Sql {
  return sql`(${expression} IS NULL OR NOT (${equality}))`;
}

function isNull(value: Literal): boolean {
  return value.kind === 'null' || (value.kind === 'string' && value.value === '');
}

function anyOf(field: FieldFacts, expression: Sql, values: readonly Literal[], context: QueryContext): Sql {
  const ranged = field.type === 'date' || field.type === 'datetime';
  if (ranged)
    return sql`(${join(
      values.map((value) => equal(field, expression, value, context)),
      ' OR ',
    )})`;
  const given = values.filter((value) => !isNull(value)).map((value) => scalar(field, value, context));
  const texts = given.filter((value) => typeof value === 'string');
  const same = texts.length === given.length && !field.caseSensitive && !IDS.has(field.type) ? alike(expression, texts) : null;
  const list = sql`${collated(field, same?.expression ?? expression)} IN (${join(
    (same?.texts ?? given).map((value) => sql`${value}`),
    ', ',
  )})`;
  return given.length < values.length ? sql`(${expression} IS NULL OR ${list})` : list;
}

function equal(field: FieldFacts, expression: Sql, value: Literal, context: QueryContext): Sql {
  if (isNull(value)) return sql`${expression} IS NULL`;
  if (field.type === 'boolean') return sql`COALESCE(${expression}, 0) = ${scalar(field, value, context)}`;
  if (field.type !== 'date' && field.type !== 'datetime') return anyOf(field, expression, [value], context);
  const { start, end } = range(field, value, context);
  return sql`(${expression} >= ${start} AND ${expression} < ${end})`;
}

function ordered(field: FieldFacts, expression: Sql, operator: string, value: Literal, context: QueryContext): Sql {
  const comparison = COMPARISONS[operator];
  // Ids have an order: `Id > 'last' ORDER BY Id` is how large lists are paged.
  if (!comparison || field.type === 'boolean' || isNull(value)) throw badOperator(field, operator, context);
  if (field.type !== 'date' && field.type !== 'datetime') {
    return sql`${collated(field, expression)} ${comparison} ${scalar(field, value, context)}`;
  }
  const { start, end } = range(field, value, context);
  if (operator === '<') return sql`${expression} < ${start}`;
  if (operator === '<=') return sql`${expression} < ${end}`;
  return operator === '>' ? sql`${expression} >= ${end}` : sql`${expression} >= ${start}`;
}

function like(field: FieldFacts, expression: Sql, value: Literal, context: QueryContext): Sql {
  if (IDS.has(field.type))
    throw queryError('INVALID_QUERY_FILTER_OPERATOR', 'invalid operator on id field', context.soql, field.name);
  if (value.kind !== 'string') throw wrongType(field, context);
  if (field.type === 'boolean' || field.type === 'date' || field.type === 'datetime' || NUMBERS.has(field.type)) {
    throw badOperator(field, 'LIKE', context);
  }
  const { expression: folded, texts } = alike(expression, [value.pattern]);
  return sql`${folded} LIKE ${texts[0] ?? ''} ESCAPE '\\'`;
}

function includes(field: FieldFacts, expression: Sql, operator: string, values: readonly Literal[], context: QueryContext): Sql {
  if (field.type !== 'multipicklist') throw badOperator(field, operator, context);
  const sets = values.map((value) => {
    if (value.kind !== 'string') throw wrongType(field, context);
    const chosen = value.value.split(';').map((each) => sql`instr(';' || ${expression} || ';', ${`;${each.trim()};`}) > 0`);
    return sql`(${join(chosen, ' AND ')})`;
  });
  const any = sql`COALESCE(${join(sets, ' OR ')}, 0)`;
  return operator === 'INCLUDES' ? any : sql`NOT ${any}`;
}

function collated(field: FieldFacts, expression: Sql): Sql {
  const sensitive = field.caseSensitive || NUMBERS.has(field.type) || IDS.has(field.type);
  return sensitive ? expression : sql`${expression} COLLATE NOCASE`;
}

function badOperator(field: FieldFacts, operator: string, { soql }: QueryContext): SalesforceError {
  return queryError(
    'INVALID_QUERY_FILTER_OPERATOR',
    `${operator.toLowerCase()} operator is not valid for field '${field.name}' of type ${field.type}`,
    soql,
    field.name,
  );
}
