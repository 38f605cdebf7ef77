import { join, raw, sql } from '../../store/sqlText';
import type { Sql } from '../../store/types';
import type { Caller } from '../caller';
import { badRequest, unsupported } from '../http/DataverseError';
import { dateWindow, windowTakesNumber } from './dateWindow';
import { dayOfText, dayParameter, parameterFor } from './parameter';
import type { Expression } from './property';
import { globOfLike, globOfText } from './textPattern';
import { dayNumber, isoDay } from './zonedTime';

type Build = (caller: Caller, left: Expression, values: readonly string[]) => Sql;

const compareWith =
  (operator: string): Build =>
  (caller, left, values) =>
    sql`${folded(left)} ${raw(operator)} ${parameterFor(caller, left, single(left, values))}`;

/** Text is compared without regard to case, as the platform's collation does. */
function folded(left: Expression): Sql {
  return left.kind === 'text' ? sql`${left.sql} COLLATE NOCASE` : left.sql;
}

const equals: Build = (caller, left, values) => {
  const text = single(left, values);
  if (left.kind === 'text' && /[^\0-\u007f]/.test(text)) return sql`lower(${left.sql}) GLOB lower(${globOfText(text)})`;
  return compareWith('=')(caller, left, values);
};

const like =
  (before: string, after: string): Build =>
  (_caller, left, values) =>
    sql`lower(${left.sql}) GLOB lower(${globOfLike(before + single(left, values) + after)})`;

const inList: Build = (caller, left, values) => {
  if (values.length === 0) throw badRequest(`The condition on '${left.attribute.name}' needs at least one value.`, '0x80040203');
  const list = join(
    values.map((value) => sql`${parameterFor(caller, left, value)}`),
    ', ',
  );
  return sql`${folded(left)} IN (${list})`;
};

const between: Build = (caller, left, values) => {
  const [low, high] = values;
  if (low === undefined || high === undefined || values.length > 2) {
    throw badRequest(`The condition on '${left.attribute.name}' needs two values.`, '0x80040203');
  }
  return sql`${left.sql} BETWEEN ${parameterFor(caller, left, low)} AND ${parameterFor(caller, left, high)}`;
};

const onDay: Build = (caller, left, values) => {
  const day = dayOfText(caller, left, single(left, values));
  return sql`${left.sql} >= ${dayParameter(caller, left, day)} AND ${left.sql} < ${dayParameter(caller, left, day + 1)}`;
};

const containsValues: Build = (_caller, left, values) =>
  join(
    values.map((value) => sql`instr(';' || ${left.sql} || ';', ${`;${value};`}) > 0`),
    ' OR ',
  );

/** Null counts as different: "not equal" finds rows without a value too. */
const orNull =
  (build: Build): Build =>
  (caller, left, values) =>
    sql`(${left.sql} IS NULL OR NOT (${build(caller, left, values)}))`;

const me: Build = (caller, left) => sql`${left.sql} = ${left.column.storage === 'reference' ? caller.user.id : caller.user.guid}`;

const myUnit: Build = (caller, left) => sql`${left.sql} = ${caller.user.businessUnitId}`;

const OPERATORS: Readonly<Record<string, Build>> = {
  eq: equals,
  ne: orNull(equals),
  gt: compareWith('>'),
  ge: compareWith('>='),
  lt: compareWith('<'),
  le: compareWith('<='),
  like: like('', ''),
  'not-like': orNull(like('', '')),
  'begins-with': like('', '%'),
  'not-begin-with': orNull(like('', '%')),
  'ends-with': like('%', ''),
  'not-end-with': orNull(like('%', '')),
  contains: like('%', '%'),
  in: inList,
  'not-in': orNull(inList),
  between,
  'not-between': orNull(between),
  null: (_caller, left) => sql`${left.sql} IS NULL`,
  'not-null': (_caller, left) => sql`${left.sql} IS NOT NULL`,
  on: onDay,
  'not-on': orNull(onDay),
  'on-or-after': (caller, left, values) =>
    sql`${left.sql} >= ${dayParameter(caller, left, dayOfText(caller, left, single(left, values)))}`,
  'on-or-before': (caller, left, values) =>
    sql`${left.sql} < ${dayParameter(caller, left, dayOfText(caller, left, single(left, values)) + 1)}`,
  'eq-userid': me,
  'ne-userid': orNull(me),
  'eq-businessid': myUnit,
  'ne-businessid': orNull(myUnit),
  'contain-values': containsValues,
  'not-contain-values': orNull(containsValues),
};

/**
 * A condition operator of FetchXML (the query functions of OData are the same operators under other names) as SQL. The
 * list is closed; an operator outside of it is refused by name.
 */
export function operatorSql(caller: Caller, operator: string, left: Expression, values: readonly string[]): Sql {
  const takesNumber = windowTakesNumber(operator);
  if (takesNumber !== null) return windowSql(caller, operator, left, takesNumber ? single(left, values) : '0');
  const build = OPERATORS[operator];
  if (!build) throw unsupported(`The condition operator '${operator}'`);
  return sql`(${build(caller, left, values)})`;
}

function windowSql(caller: Caller, operator: string, left: Expression, text: string): Sql {
  if (left.kind !== 'date' && left.kind !== 'instant') {
    throw badRequest(
      `The condition operator '${operator}' is not valid for the attribute '${left.attribute.name}'.`,
      '0x80040203',
    );
  }
  const x = Number(text);
  if (!Number.isInteger(x) || x < 0) throw badRequest(`The condition operator '${operator}' needs a whole number.`, '0x80040203');
  const { from, until } = dateWindow(operator, x, Date.parse(caller.store.now()), caller.user.zone);
  const edges: Sql[] = [];
  if (left.column.storage === 'date') {
    if (from !== null) edges.push(sql`${left.sql} >= ${isoDay(dayNumber(from, caller.user.zone))}`);
    if (until !== null) edges.push(sql`${left.sql} <= ${isoDay(dayNumber(until - 1, caller.user.zone))}`);
  } else {
    if (from !== null) edges.push(sql`${left.sql} >= ${new Date(from).toISOString()}`);
    if (until !== null) edges.push(sql`${left.sql} < ${new Date(until).toISOString()}`);
  }
  return sql`(${join(edges, ' AND ')})`;
}

function single(left: Expression, values: readonly string[]): string {
  const [value] = values;
  if (value === undefined || values.length > 1) {
    throw badRequest(`The condition on '${left.attribute.name}' needs one value.`, '0x80040203');
  }
  return value;
}
