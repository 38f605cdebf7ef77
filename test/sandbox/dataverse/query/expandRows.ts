import { join, raw, sql } from '../../store/sqlText';
import type { Caller } from '../caller';
import type { Entity } from '../entities';
import { badRequest, noSuchProperty, unsupported } from '../http/DataverseError';
import type { ExpandItem } from '../odata/queryOptions';
import type { RenderOptions } from '../rows/renderRows';
import { type CollectionNavigation, findNavigation, refuseOwner, type SingleNavigation } from './navigation';
import { expressionOf } from './property';
import type { ReadRow, ReadRows } from './readRequest';

/** Parents looked up in one statement. */
const CHUNK = 500;

/** Fills each `$expand` into rows that were read: one statement for many rows, never one for each. */
export function expandRows(
  caller: Caller,
  entity: Entity,
  items: readonly ExpandItem[],
  rows: readonly ReadRow[],
  render: RenderOptions,
  readRows: ReadRows,
): void {
  for (const item of items) {
    const navigation = findNavigation(caller, entity, item.navigation);
    if (!navigation) throw noSuchProperty(item.navigation, entity.table.name);
    refuseOwner(navigation, item.options.select?.join(',') ?? '*');
    if (item.options.apply || item.options.skipToken) throw unsupported('$apply or $skiptoken inside $expand');
    for (let at = 0; at < Math.max(rows.length, 1); at += CHUNK) {
      const chunk = rows.slice(at, at + CHUNK);
      if (navigation.kind === 'single') expandSingle(caller, entity, navigation, item, chunk, render, readRows);
      else expandCollection(caller, navigation, item, chunk, render, readRows);
    }
  }
}

function idList(rows: readonly ReadRow[]) {
  return join(
    rows.map((row) => sql`${row.id}`),
    ', ',
  );
}

function expandSingle(
  caller: Caller,
  entity: Entity,
  navigation: SingleNavigation,
  item: ExpandItem,
  rows: readonly ReadRow[],
  render: RenderOptions,
  readRows: ReadRows,
): void {
  if (item.options.filter || item.options.orderBy.length > 0 || item.options.top !== null) {
    throw badRequest(`Only $select and $expand may be used when expanding the single-valued property '${item.navigation}'.`);
  }
  const alias = caller.alias();
  const link = expressionOf(caller, entity, navigation.attribute, alias);
  const from = raw(`${entity.concept.table} ${alias}`);
  const links = caller.store.all(
    sql`SELECT ${raw(`${alias}.id`)} AS id, ${link.sql} AS target FROM ${from} WHERE ${raw(`${alias}.id`)} IN (${idList(rows)})`,
  );
  const targets = [...new Set(links.map((one) => one.target).flatMap((target) => (typeof target === 'string' ? [target] : [])))];
  const list = join(
    targets.map((target) => sql`${target}`),
    ', ',
  );
  const found = readRows(caller, {
    entity: navigation.target,
    options: item.options,
    render,
    window: null,
    where: (inner) => sql`${raw(`${inner}.id`)} IN (${list})`,
  });
  const byId = new Map(found.map((one) => [one.id, one.json]));
  const targetOf = new Map(links.map((one) => [one.id, one.target]));
  for (const row of rows) row.json[item.navigation] = byId.get(String(targetOf.get(row.id))) ?? null;
}

function expandCollection(
  caller: Caller,
  navigation: CollectionNavigation,
  item: ExpandItem,
  rows: readonly ReadRow[],
  render: RenderOptions,
  readRows: ReadRows,
): void {
  const link = (alias: string) => expressionOf(caller, navigation.child, navigation.attribute, alias).sql;
  const found = readRows(caller, {
    entity: navigation.child,
    options: item.options,
    render,
    window: null,
    where: (alias) => sql`${link(alias)} IN (${idList(rows)})`,
    extra: link,
  });
  const children = new Map<string, unknown[]>();
  for (const child of found) {
    const siblings = children.get(child.extra ?? '') ?? [];
    if (item.options.top === null || siblings.length < item.options.top) siblings.push(child.json);
    children.set(child.extra ?? '', siblings);
  }
  for (const row of rows) {
    const own = children.get(row.id) ?? [];
    row.json[item.navigation] = own;
    if (item.options.count) row.json[`${item.navigation}@odata.count`] = found.filter((child) => child.extra === row.id).length;
  }
}
