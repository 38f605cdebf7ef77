import { raw, sql } from '../../store/sqlText';
import type { Caller } from '../caller';
import type { Entity } from '../entities';
import { parseQueryOptions, type QueryOptions } from '../odata/queryOptions';
import { attributeOfProperty } from '../query/property';
import type { ReadRow } from '../query/readRequest';
import { readRows } from '../query/readRows';
import { contextUrl } from './contextUrl';
import { badRequest } from './DataverseError';
import { type Call, emptyReply, jsonReply, type Reply } from './message';
import { parsePrefer } from './prefer';
import { missing, renderOptions, requireRow } from './readSupport';

/** `GET /opportunities(…)`: one row with its ETag; `If-None-Match` with the same version answers 304. */
export function readOne(caller: Caller, entity: Entity, key: string, call: Call): Reply {
  const options = oneRowOptions(call);
  const preferences = parsePrefer(call.headers.get('prefer'));
  const found = requireRow(caller, entity, key);
  const row = oneRow(caller, entity, found.id, options, call);
  if (!row) throw missing(entity, found, key);
  const etag = `W/"${row.version}"`;
  if (call.headers.get('if-none-match') === etag) return emptyReply(304, { etag });
  const applied: Record<string, string> = preferences.applied ? { 'preference-applied': preferences.applied } : {};
  return jsonReply(200, { '@odata.context': contextUrl(caller, entity, options, true), ...row.json }, { etag, ...applied });
}

/** The visible row with this id under the options of a call, or `null`. */
export function oneRow(caller: Caller, entity: Entity, id: string, options: QueryOptions, call: Call): ReadRow | null {
  const render = renderOptions(parsePrefer(call.headers.get('prefer')));
  const where = (alias: string) => sql`${raw(`${alias}.id`)} = ${id}`;
  return readRows(caller, { entity, options, render, window: null, where })[0] ?? null;
}

/** `GET /opportunities(…)/name`: one value, 204 if blank. */
export function readProperty(caller: Caller, entity: Entity, key: string, property: string, call: Call): Reply {
  attributeOfProperty(entity, property);
  const found = requireRow(caller, entity, key);
  const options = { ...oneRowOptions(call), select: [property] };
  const value = oneRow(caller, entity, found.id, options, call)?.json[property] ?? null;
  if (value === null) return emptyReply(204);
  return jsonReply(200, { '@odata.context': `${caller.root}/$metadata#${entity.table.set}(${found.guid})/${property}`, value });
}

export function oneRowOptions(call: Call): QueryOptions {
  const options = parseQueryOptions(call.parameters);
  if (options.filter || options.orderBy.length > 0 || options.top !== null || options.count || options.apply) {
    throw badRequest('Query options $orderby, $top, $filter, $count and $apply can be applied only on collections.');
  }
  return options;
}
