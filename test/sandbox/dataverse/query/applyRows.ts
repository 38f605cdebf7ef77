import { allOf, raw, sql } from '../../store/sqlText';
import type { Sql } from '../../store/types';
import type { Caller } from '../caller';
import type { Entity } from '../entities';
import { badRequest } from '../http/DataverseError';
import type { AggregateItem, ApplyStep } from '../odata/parseApply';
import type { Annotations } from '../rows/annotations';
import type { JsonRow } from '../rows/renderRows';
import { type AggregateColumn, aggregateRows, type GroupColumn } from './aggregate';
import { filterSql } from './filterSql';
import { pathExpression } from './navigation';
import { rowsVisible } from './property';

/**
 * Runs `$apply`. Grouping by an instant is refused as the platform refuses it (FetchXML has `dategrouping` for that);
 * grouping through navigation writes the path with slashes as nested objects.
 */
export function applyRows(
  caller: Caller,
  entity: Entity,
  steps: readonly ApplyStep[],
  annotations: Annotations,
  scope?: (alias: string) => Sql,
): JsonRow[] {
  const alias = caller.alias();
  const conditions = [rowsVisible(caller, entity, alias)];
  if (scope) conditions.push(scope(alias));
  let group: Extract<ApplyStep, { kind: 'group' }> | null = null;
  for (const step of steps) {
    if (step.kind === 'filter') conditions.push(filterSql(caller, entity, step.filter, alias));
    else group = step;
  }
  const groups = (group?.by ?? []).map((segments) => groupColumn(caller, entity, segments, alias));
  const aggregates = (group?.aggregates ?? []).map((item) => aggregateColumn(caller, entity, item, alias));
  const from = sql`FROM ${raw(`${entity.concept.table} ${alias}`)} WHERE ${allOf(conditions)}`;
  const rows = aggregateRows(caller, from, groups, aggregates, annotations);
  return rows.map((row) => nest(row));
}

function groupColumn(caller: Caller, entity: Entity, segments: readonly string[], alias: string): GroupColumn {
  const expression = pathExpression(caller, entity, segments, alias);
  if (expression.kind === 'instant') {
    throw badRequest(
      `Grouping by the date and time property '${segments.join('/')}' is not supported: use FetchXML with dategrouping.`,
    );
  }
  return { property: segments.join('/'), expression, alias, part: null };
}

function aggregateColumn(caller: Caller, entity: Entity, item: AggregateItem, alias: string): AggregateColumn {
  const expression = item.segments ? pathExpression(caller, entity, item.segments, alias) : null;
  const numeric = item.method === 'sum' || item.method === 'average';
  if (numeric && expression?.kind !== 'number') {
    throw badRequest(`The property '${item.segments?.join('/')}' cannot be used with '${item.method}': it is not a number.`);
  }
  return { property: item.alias, expression, method: item.method, alias };
}

function nest(row: JsonRow): JsonRow {
  const nested: JsonRow = {};
  for (const [property, value] of Object.entries(row)) {
    const parts = property.split('/');
    let place = nested;
    for (const part of parts.slice(0, -1)) {
      const inner = (place[part] ?? {}) as JsonRow;
      place[part] = inner;
      place = inner;
    }
    place[parts.at(-1) ?? property] = value;
  }
  return nested;
}
