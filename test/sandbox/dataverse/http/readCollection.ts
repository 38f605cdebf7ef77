import type { Sql } from '../../store/types';
import type { Caller } from '../caller';
import type { Entity } from '../entities';
import { parseQueryOptions, type QueryOptions } from '../odata/queryOptions';
import { applyRows } from '../query/applyRows';
import { countRows, readRows } from '../query/readRows';
import { contextUrl } from './contextUrl';
import { badRequest } from './DataverseError';
import type { Call, Reply } from './message';
import { jsonReply } from './message';
import { parsePrefer } from './prefer';
import { renderOptions } from './readSupport';
import { pageOfSkipToken, skipToken } from './skipToken';

/** Rows in one answer at most, whatever `maxpagesize` says; also the most that `$count` counts. */
const PAGE = 5000;

/** A collection-valued navigation property: its rows, and where it hangs. */
export interface CollectionScope {
  readonly where: (alias: string) => Sql;
  readonly path: string;
}

/** `GET /opportunities?$filter=…`, and the same behind a navigation property. */
export function readCollection(caller: Caller, entity: Entity, call: Call, scope?: CollectionScope): Reply {
  const options = parseQueryOptions(call.parameters);
  const preferences = parsePrefer(call.headers.get('prefer'));
  const applied: Record<string, string> = preferences.applied ? { 'preference-applied': preferences.applied } : {};
  const render = renderOptions(preferences);
  if (options.apply) {
    refuseBesideApply(options);
    const value = applyRows(caller, entity, options.apply, render.annotations, scope?.where);
    return jsonReply(200, { '@odata.context': contextUrl(caller, entity, options), value }, applied);
  }
  const page = pageOfSkipToken(options.skipToken);
  const size = options.top === null ? (preferences.maxPageSize ?? PAGE) : Math.min(options.top, PAGE);
  const more = options.top === null;
  const rows =
    size === 0
      ? []
      : readRows(caller, {
          entity,
          options,
          render,
          window: { limit: more ? size + 1 : size, offset: (page - 1) * size },
          where: scope?.where,
        });
  const body: Record<string, unknown> = { '@odata.context': contextUrl(caller, entity, options) };
  if (options.count)
    Object.assign(
      body,
      counted(caller, entity, options, preferences.annotation('Microsoft.Dynamics.CRM.totalrecordcount'), scope),
    );
  body.value = rows.slice(0, size).map((row) => row.json);
  if (more && rows.length > size) body['@odata.nextLink'] = nextLink(caller, call, scope?.path ?? entity.table.set, page + 1);
  return jsonReply(200, body, applied);
}

/** `GET /opportunities/$count`: a plain number, never more than 5,000. */
export function readCount(caller: Caller, entity: Entity, call: Call, scope?: CollectionScope): Reply {
  const options = parseQueryOptions(call.parameters);
  const count = countRows(caller, { entity, options, where: scope?.where }, PAGE);
  return { status: 200, headers: { 'content-type': 'text/plain', 'odata-version': '4.0' }, body: String(count) };
}

function counted(
  caller: Caller,
  entity: Entity,
  options: QueryOptions,
  annotate: boolean,
  scope?: CollectionScope,
): Record<string, unknown> {
  const found = countRows(caller, { entity, options, where: scope?.where }, PAGE + 1);
  const count = Math.min(found, PAGE);
  if (!annotate) return { '@odata.count': count };
  return {
    '@odata.count': count,
    '@Microsoft.Dynamics.CRM.totalrecordcount': count,
    '@Microsoft.Dynamics.CRM.totalrecordcountlimitexceeded': found > PAGE,
  };
}

function nextLink(caller: Caller, call: Call, path: string, page: number): string {
  const parameters = call.parameters.filter(([name]) => name !== '$skiptoken');
  const query = [...parameters, ['$skiptoken', skipToken(page)] as const]
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join('&');
  return `${caller.root}/${path}?${query}`;
}

function refuseBesideApply(options: QueryOptions): void {
  const others = options.select ?? options.filter ?? options.top ?? options.skipToken;
  if (others !== null || options.expand.length > 0 || options.orderBy.length > 0 || options.count) {
    throw badRequest('$apply cannot be combined with other query options here: put the filter into it.');
  }
}
