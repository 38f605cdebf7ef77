import { join, raw, sql } from '../../store/sqlText';
import type { Row, Sql, Value } from '../../store/types';
import type { Caller } from '../caller';
import { isLookup } from '../entities';
import { DataverseError } from '../http/DataverseError';
import type { AggregateMethod } from '../odata/parseApply';
import type { Annotations } from '../rows/annotations';
import { type JsonRow, renderRows } from '../rows/renderRows';
import { type PlannedField, planField } from '../rows/rowPlan';
import type { Expression } from './property';

export interface GroupColumn {
  readonly property: string;
  readonly expression: Expression;
  readonly alias: string;
  /** Takes the part of a date that is grouped by (`dategrouping`); `null` = the value itself. */
  readonly part: ((value: string) => number) | null;
}

export interface AggregateColumn {
  readonly property: string;
  /** `null` counts rows. */
  readonly expression: Expression | null;
  readonly method: AggregateMethod | 'countcolumn';
  readonly alias: string;
}

interface Bucket {
  readonly row: Row;
  readonly values: Value[][];
  rows: number;
}

/**
 * Groups visible rows and computes their aggregates. More rows than the platform's limit (50,000) fail with
 * AggregateQueryRecordLimit, which callers answer by slicing.
 */
export function aggregateRows(
  caller: Caller,
  from: Sql,
  groups: readonly GroupColumn[],
  aggregates: readonly AggregateColumn[],
  annotations: Annotations,
): JsonRow[] {
  const planned = groups.map((group, index) => planField(caller, group.expression, group.property, `g${index}`, group.alias));
  const columns = [
    raw('1 AS one'),
    ...planned.map((one) => one.columns),
    ...aggregates.map((one, index) => sql`${one.expression?.sql ?? raw('1')} AS ${raw(`a${index}`)}`),
  ];
  const rows = caller.store.all(sql`SELECT ${join(columns, ', ')} ${from} LIMIT ${caller.aggregateLimit + 1}`);
  if (rows.length > caller.aggregateLimit) throw tooMany();
  const buckets = bucketsOf(
    rows,
    planned.map((one) => one.field),
    groups,
    aggregates,
  );
  const fields = planned.map((one, index) => (groups[index]?.part ? { ...one.field, kind: 'number' as const } : one.field));
  const rendered = renderRows(
    caller,
    plainParts(fields, groups),
    buckets.map((bucket) => bucket.row),
    {
      annotations,
      etag: false,
      omitNull: false,
    },
  );
  return buckets.map((bucket, index) => ({ ...rendered[index], ...totals(bucket, aggregates) }));
}

/** A grouped part of a date is a number without option labels or a date's format. */
function plainParts(fields: readonly PlannedField[], groups: readonly GroupColumn[]): PlannedField[] {
  return fields.map((field, index) =>
    groups[index]?.part ? { ...field, attribute: { ...field.attribute, type: 'Integer' } } : field,
  );
}

function bucketsOf(
  rows: readonly Row[],
  fields: readonly PlannedField[],
  groups: readonly GroupColumn[],
  aggregates: readonly AggregateColumn[],
): Bucket[] {
  const buckets = new Map<string, Bucket>();
  if (groups.length === 0) buckets.set('[]', { row: {}, values: aggregates.map(() => []), rows: 0 });
  for (const row of rows) {
    const parts = fields.map((field, index) => partOf(groups[index], row[field.value] ?? null));
    const key = JSON.stringify(parts);
    let bucket = buckets.get(key);
    if (!bucket) {
      const shown: Record<string, Value> = { ...row };
      fields.forEach((field, index) => {
        shown[field.value] = parts[index] ?? null;
      });
      bucket = { row: shown, values: aggregates.map(() => []), rows: 0 };
      buckets.set(key, bucket);
    }
    bucket.rows += 1;
    for (let index = 0; index < aggregates.length; index += 1) {
      const value = row[`a${index}`];
      if (value !== null && value !== undefined) bucket.values[index]?.push(value);
    }
  }
  return [...buckets.values()];
}

function partOf(group: GroupColumn | undefined, value: Value): Value {
  return group?.part && value !== null ? group.part(String(value)) : value;
}

function totals(bucket: Bucket, aggregates: readonly AggregateColumn[]): JsonRow {
  const json: JsonRow = {};
  aggregates.forEach((column, index) => {
    json[column.property] = total(column, bucket.values[index] ?? [], bucket.rows);
  });
  return json;
}

function total(column: AggregateColumn, values: readonly Value[], rows: number): unknown {
  switch (column.method) {
    case 'count':
      return rows;
    case 'countcolumn':
      return values.length;
    case 'countdistinct':
      return new Set(values.map((value) => (typeof value === 'string' ? value.toLowerCase() : value))).size;
    case 'sum':
      return values.length === 0 ? null : sum(values);
    case 'average':
      return values.length === 0 ? null : sum(values) / values.length;
    default:
      return extreme(column, values);
  }
}

function sum(values: readonly Value[]): number {
  return values.reduce<number>((so, value) => so + Number(value), 0);
}

function extreme(column: AggregateColumn, values: readonly Value[]): unknown {
  const sign = column.method === 'min' ? -1 : 1;
  let best: Value = null;
  for (const value of values) {
    if (value === null) continue;
    if (best === null || (value > best ? 1 : value < best ? -1 : 0) * sign > 0) best = value;
  }
  if (best !== null && column.expression && isLookup(column.expression.attribute)) return String(best);
  return typeof best === 'string' ? best.replace(/\.\d+Z$/, 'Z') : best;
}

function tooMany(): DataverseError {
  return new DataverseError(400, '0x8004E023', 'The maximum record limit is exceeded. Reduce the number of records.');
}
