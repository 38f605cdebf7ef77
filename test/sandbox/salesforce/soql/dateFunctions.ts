import type { FunctionExp } from '@jetstreamapp/soql-parser-js';
import { join, raw, sql } from '../../store/sqlText';
import type { Sql } from '../../store/types';
import { malformed, queryError, unsupportedSyntax } from './queryError';
import { type FieldFacts, type Resolved, resolve } from './resolve';
import type { QueryContext, Source } from './source';
import { offsetAt } from './zone';

/** SQL over a moment `?` in the form that strftime reads. Weeks of the year start on 1 January, days of the week on Sunday. */
const FUNCTIONS: Readonly<Record<string, (moment: Sql) => Sql>> = {
  CALENDAR_YEAR: (moment) => part('%Y', moment),
  CALENDAR_QUARTER: (moment) => sql`((${part('%m', moment)} + 2) / 3)`,
  CALENDAR_MONTH: (moment) => part('%m', moment),
  DAY_IN_MONTH: (moment) => part('%d', moment),
  DAY_IN_WEEK: (moment) => sql`(${part('%w', moment)} + 1)`,
  DAY_IN_YEAR: (moment) => part('%j', moment),
  HOUR_IN_DAY: (moment) => part('%H', moment),
  WEEK_IN_MONTH: (moment) => sql`((${part('%d', moment)} + 6) / 7)`,
  WEEK_IN_YEAR: (moment) => sql`((${part('%j', moment)} + 6) / 7)`,
};

function part(format: string, moment: Sql): Sql {
  return sql`CAST(strftime(${raw(`'${format}'`)}, ${moment}) AS INTEGER)`;
}

export function isDateFunction(name: string): boolean {
  const upper = name.toUpperCase();
  return upper === 'DAY_ONLY' || upper in FUNCTIONS;
}

/**
 * `CALENDAR_MONTH(CreatedDate)`: in UTC, or in the user's zone around `convertTimezone(CreatedDate)`.
 * Source: SOQL reference "Date Functions". FISCAL_… and unknown functions are refused by name.
 */
export function dateFunction(fn: FunctionExp, source: Source, context: QueryContext, rootAlias?: string): Resolved {
  const name = (fn.functionName ?? '').toUpperCase();
  const make = FUNCTIONS[name];
  if (!make && name !== 'DAY_ONLY') throw unsupportedSyntax(`${fn.functionName}()`);
  const [parameter] = fn.parameters ?? [];
  if (parameter === undefined) throw malformed(`${fn.functionName}() needs a field`);
  const zoned = typeof parameter !== 'string';
  if (zoned && parameter.functionName?.toUpperCase() !== 'CONVERTTIMEZONE') throw unsupportedSyntax(`${fn.rawValue}`);
  const path = zoned ? parameter.parameters?.[0] : parameter;
  if (typeof path !== 'string') throw unsupportedSyntax(`${fn.rawValue}`);
  const resolved = resolve(path, source, context, rootAlias);
  const { type } = resolved.field;
  const instants = type === 'datetime';
  if ((type !== 'date' && !instants) || (!instants && (zoned || name === 'DAY_ONLY' || name === 'HOUR_IN_DAY'))) {
    throw queryError(
      'MALFORMED_QUERY',
      `field '${resolved.field.name}' of type ${type} is not valid for function ${name}`,
      context.soql,
      path,
    );
  }
  const moment = zoned ? local(resolved.expression, context.user.zone) : resolved.expression;
  const expression = make ? make(moment) : sql`date(${moment})`;
  return { ...resolved, expression, field: facts(name, make ? 'int' : 'date') };
}

function facts(name: string, type: string): FieldFacts {
  return { name, type, label: name, groupable: true, filterable: true, sortable: true, aggregatable: false };
}

const shifts = new Map<string, readonly { until: string; seconds: number }[]>();

/** SQLite knows no zones: a CASE over the clock changes from 1990 to 2050, found once a zone. */
function local(expression: Sql, zone: string): Sql {
  const changes = shifts.get(zone) ?? clockChanges(zone);
  shifts.set(zone, changes);
  const last = changes.at(-1)?.seconds ?? 0;
  const cases = changes.map(
    ({ until, seconds }) => sql`WHEN ${expression} < ${raw(`'${until}'`)} THEN ${raw(`'${seconds} seconds'`)}`,
  );
  return sql`datetime(${expression}, CASE ${join(cases, ' ')} ELSE ${raw(`'${last} seconds'`)} END)`;
}

function clockChanges(zone: string): { until: string; seconds: number }[] {
  const end = Date.UTC(2050, 0, 1);
  const changes: { until: string; seconds: number }[] = [];
  const month = 30 * 86_400_000;
  for (let from = Date.UTC(1990, 0, 1); from < end; from += month) {
    const offset = offsetAt(zone, from);
    if (offsetAt(zone, from + month) === offset && from + month < end) continue;
    let low = from;
    let high = from + month;
    while (high - low > 60_000) {
      const middle = Math.floor((low + high) / 120_000) * 60_000;
      if (offsetAt(zone, middle) === offset) low = middle;
      else high = middle;
    }
    changes.push({ until: new Date(high).toISOString(), seconds: offset / 1000 });
  }
  return changes;
}
