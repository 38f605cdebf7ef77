import type { FunctionExp } from '@jetstreamapp/soql-parser-js';
import { sql } from '../../store/sqlText';
import type { Sql } from '../../store/types';
import { NUMBERS } from '../schema/fieldTypes';
import { malformed, queryError } from './queryError';
import { type Resolved, resolve } from './resolve';
import type { QueryContext, Source } from './source';

const FUNCTIONS: Readonly<Record<string, (column: Sql) => Sql>> = {
  COUNT: (column) => sql`COUNT(${column})`,
  COUNT_DISTINCT: (column) => sql`COUNT(DISTINCT ${column})`,
  SUM: (column) => sql`SUM(${column})`,
  AVG: (column) => sql`AVG(${column})`,
  MIN: (column) => sql`MIN(${column})`,
  MAX: (column) => sql`MAX(${column})`,
};

export function isAggregate(name: string): boolean {
  return name.toUpperCase() in FUNCTIONS;
}

/** `SUM(Amount)`. Counts are whole numbers, sums and means doubles, MIN and MAX of the field's own type. */
export function aggregateFunction(fn: FunctionExp, source: Source, context: QueryContext, rootAlias?: string): Resolved {
  const name = (fn.functionName ?? '').toUpperCase();
  const make = FUNCTIONS[name];
  const [path] = fn.parameters ?? [];
  if (!make || typeof path !== 'string') throw malformed(`unexpected token: '${fn.rawValue ?? fn.functionName}'`);
  const resolved = resolve(path, source, context, rootAlias);
  const { field } = resolved;
  const summed = name === 'SUM' || name === 'AVG';
  if (field.aggregatable === false || (summed && !NUMBERS.has(field.type))) {
    throw queryError(
      'MALFORMED_QUERY',
      `field ${field.name} does not support aggregate operator ${name}`,
      context.soql,
      fn.functionName,
    );
  }
  const type = name.startsWith('COUNT') ? 'int' : summed ? 'double' : field.type;
  return { ...resolved, expression: make(resolved.expression), field: { ...field, type, picklist: undefined } };
}
