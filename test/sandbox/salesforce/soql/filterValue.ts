import type { Value } from '../../store/types';
import type { SalesforceError } from '../errors/salesforceError';
import { IDS, NUMBERS } from '../schema/fieldTypes';
import { id18 } from '../schema/id18';
import { dateLiteral, firstDayOfWeek } from './dateLiterals';
import type { Literal } from './literal';
import { queryError } from './queryError';
import type { FieldFacts } from './resolve';
import type { QueryContext } from './source';
import { localDate, startOfDay } from './zone';

/** What an equality compares with. @throws SalesforceError where the literal is of another type than the field */
export function scalar(field: FieldFacts, value: Literal, context: QueryContext): Value {
  const { type } = field;
  if (type === 'boolean') {
    if (value.kind === 'boolean') return value.value ? 1 : 0;
  } else if (NUMBERS.has(type)) {
    if (value.kind === 'number') return value.value;
  } else if (value.kind === 'string') {
    if (!IDS.has(type)) return value.value;
    const id = id18(value.value);
    if (id) return value.value.length === 18 ? value.value : id;
    throw queryError('INVALID_QUERY_FILTER_OPERATOR', `invalid ID field: ${value.value}`, context.soql, field.name);
  }
  throw wrongType(field, context);
}

/** Dates and instants are ranges: a day, a second, or what the literal says in the user's zone. */
export function range(field: FieldFacts, value: Literal, context: QueryContext): { start: string; end: string } {
  const { zone, locale } = context.user;
  const instants = field.type === 'datetime';
  if (value.kind === 'range') {
    const days = dateLiteral(value.name, localDate(zone, Date.parse(context.store.now())), firstDayOfWeek(locale));
    return instants ? { start: startOfDay(zone, days.start), end: startOfDay(zone, days.end) } : days;
  }
  if (instants && value.kind === 'datetime') {
    const second = Math.floor(Date.parse(value.value) / 1000) * 1000;
    return { start: new Date(second).toISOString(), end: new Date(second + 1000).toISOString() };
  }
  if (!instants && value.kind === 'date') {
    return { start: value.value, end: new Date(Date.parse(value.value) + 86_400_000).toISOString().slice(0, 10) };
  }
  throw wrongType(field, context);
}

const TYPE_NAMES: Readonly<Record<string, string>> = {
  datetime: 'dateTime',
  date: 'date',
  boolean: 'boolean',
  currency: 'double',
  percent: 'double',
  double: 'double',
  int: 'int',
  long: 'long',
};

export function wrongType(field: FieldFacts, { soql }: QueryContext): SalesforceError {
  const type = TYPE_NAMES[field.type];
  const quotes = type ? 'should not be enclosed in quotes' : 'should be enclosed in quotes';
  const message = `value of filter criterion for field '${field.name}' must be of type ${type ?? 'string'} and ${quotes}`;
  return queryError('INVALID_FIELD', message, soql, field.name);
}
