import { sql } from '../../store/sqlText';
import type { Caller } from '../caller';
import { type AggregateColumn, aggregateRows, type GroupColumn } from '../query/aggregate';
import type { Annotations } from '../rows/annotations';
import type { JsonRow } from '../rows/renderRows';
import { datePart } from './datePart';
import { fetchError } from './fetchError';
import type { FetchAttribute } from './fetchNode';
import { type FetchScope, type FetchTable, fetchExpression } from './fetchScope';

const METHODS: Readonly<Record<string, AggregateColumn['method']>> = {
  count: 'count',
  countcolumn: 'countcolumn',
  sum: 'sum',
  avg: 'average',
  min: 'min',
  max: 'max',
};

/** Groups of a fetch with `aggregate="true"`, ordered by alias as asked. */
export function fetchAggregate(caller: Caller, scope: FetchScope, annotations: Annotations): JsonRow[] {
  const groups: GroupColumn[] = [];
  const aggregates: AggregateColumn[] = [];
  for (const table of scope.tables) {
    if (table.node.allAttributes) throw fetchError('aggregate', '<all-attributes> cannot be used with aggregate="true".');
    for (const attribute of table.node.attributes) {
      if (attribute.groupBy) groups.push(groupColumn(caller, table, attribute));
      else aggregates.push(aggregateColumn(caller, table, attribute));
    }
  }
  const from = sql`${scope.from} WHERE ${scope.where}`;
  const rows = aggregateRows(caller, from, groups, aggregates, annotations);
  const ordered = sorted(rows, scope);
  return ordered.map(withoutNulls);
}

function aliasOf(attribute: FetchAttribute): string {
  if (!attribute.alias)
    throw fetchError('aliasOfAggregate', `The attribute '${attribute.name}' of an aggregate query needs an alias.`);
  return attribute.alias;
}

function groupColumn(caller: Caller, table: FetchTable, attribute: FetchAttribute): GroupColumn {
  const expression = fetchExpression(caller, table, attribute.name);
  const isDate = expression.kind === 'date' || expression.kind === 'instant';
  if (isDate && !attribute.dateGrouping)
    throw fetchError('dateGrouping', `Grouping by the date '${attribute.name}' needs dategrouping.`);
  const zone = attribute.userTimeZone ? caller.user.zone : 'UTC';
  const part = attribute.dateGrouping ? datePart(attribute.dateGrouping, zone) : null;
  return { property: aliasOf(attribute), expression, alias: table.alias, part };
}

function aggregateColumn(caller: Caller, table: FetchTable, attribute: FetchAttribute): AggregateColumn {
  const method = METHODS[attribute.aggregate ?? ''];
  if (!method)
    throw fetchError(
      'aggregate',
      `The attribute '${attribute.name}' of an aggregate query needs groupby or one of ${Object.keys(METHODS).join(', ')}.`,
    );
  const expression = fetchExpression(caller, table, attribute.name);
  if ((method === 'sum' || method === 'average') && expression.kind !== 'number') {
    throw fetchError(
      'aggregateColumn',
      `The attribute '${attribute.name}' cannot be used with '${attribute.aggregate}': it is not a number.`,
    );
  }
  return {
    property: aliasOf(attribute),
    expression: method === 'count' ? null : expression,
    method: method === 'countcolumn' && attribute.distinct ? 'countdistinct' : method,
    alias: table.alias,
  };
}

function sorted(rows: readonly JsonRow[], scope: FetchScope): readonly JsonRow[] {
  const orders = scope.tables.flatMap((table) => table.node.orders);
  if (orders.length === 0) return rows;
  return [...rows].sort((a, b) => {
    for (const order of orders) {
      if (!order.alias) throw fetchError('aliasOfAggregate', '<order> of an aggregate query needs an alias.');
      const compared = compare(a[order.alias], b[order.alias]);
      if (compared !== 0) return order.descending ? -compared : compared;
    }
    return 0;
  });
}

function compare(a: unknown, b: unknown): number {
  if (a === b) return 0;
  if (a === null || a === undefined) return -1;
  if (b === null || b === undefined) return 1;
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return String(a) < String(b) ? -1 : 1;
}

function withoutNulls(row: JsonRow): JsonRow {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null));
}
