import type { Caller } from '../caller';
import { type Entity, propertyOf } from '../entities';
import { type Call, jsonReply, type Reply } from '../http/message';
import { parsePrefer } from '../http/prefer';
import { pageOfSkipToken, skipToken } from '../http/skipToken';
import { annotationsOf } from '../rows/annotations';
import type { JsonRow } from '../rows/renderRows';
import { fetchAggregate } from './fetchAggregate';
import type { Fetch } from './fetchNode';
import { fetchCount, fetchRows } from './fetchRows';
import { type FetchScope, fetchScope } from './fetchScope';
import { parseFetch } from './parseFetch';

/** Rows in one answer at most. */
const PAGE = 5000;
const COOKIE = 'Microsoft.Dynamics.CRM.fetchxmlpagingcookie';
const MORE = 'Microsoft.Dynamics.CRM.morerecords';

/**
 * `GET /opportunities?fetchXml=…`. Pages by `page` and `count` with a paging cookie (twice encoded, as recorded), or by
 * `Prefer: odata.maxpagesize` with a next link.
 */
export function fetchCollection(caller: Caller, entity: Entity, xml: string, call: Call): Reply {
  const fetch = parseFetch(xml);
  const scope = fetchScope(caller, entity, fetch);
  const preferences = parsePrefer(call.headers.get('prefer'));
  const annotations = annotationsOf(preferences);
  const applied: Record<string, string> = preferences.applied ? { 'preference-applied': preferences.applied } : {};
  const context = `${caller.root}/$metadata#${entity.table.set}`;
  const body: Record<string, unknown> = { '@odata.context': context };
  if (fetch.aggregate) {
    const groups = fetchAggregate(caller, scope, annotations);
    return jsonReply(200, { ...body, value: groups.slice(0, Math.min(fetch.top ?? PAGE, PAGE)) }, applied);
  }
  const page = call.parameters.some(([name]) => name === '$skiptoken')
    ? pageOfSkipToken(new Map(call.parameters).get('$skiptoken') ?? null)
    : fetch.page;
  const size = Math.min(fetch.top ?? fetch.count ?? preferences.maxPageSize ?? PAGE, PAGE);
  const rows = fetchRows(caller, fetch, scope, { limit: size + 1, offset: (page - 1) * size }, annotations);
  const more = fetch.top === null && rows.length > size;
  if (fetch.total) Object.assign(body, totals(caller, scope));
  if (preferences.annotation(MORE)) body[`@${MORE}`] = more;
  if (more && preferences.annotation(COOKIE)) body[`@${COOKIE}`] = pagingCookie(entity, fetch, page, rows, size);
  body.value = rows.slice(0, size);
  if (more && fetch.count === null) body['@odata.nextLink'] = nextLink(caller, entity, call, page + 1);
  return jsonReply(200, body, applied);
}

function totals(caller: Caller, scope: FetchScope): Record<string, unknown> {
  const found = fetchCount(caller, scope, PAGE + 1);
  return {
    '@Microsoft.Dynamics.CRM.totalrecordcount': Math.min(found, PAGE),
    '@Microsoft.Dynamics.CRM.totalrecordcountlimitexceeded': found > PAGE,
  };
}

/** Shaped as docs/fetchxml_paging_page1.json: the keys of the first and last row, the inner cookie encoded twice. */
function pagingCookie(entity: Entity, fetch: Fetch, page: number, rows: readonly JsonRow[], size: number): string {
  const key = entity.table.primaryId;
  const [first = {}, last = {}] = [rows[0], rows[size - 1]];
  const orders = fetch.entity.orders.map((order) => {
    const attribute = entity.attributes.get(order.attribute ?? '');
    const property = attribute ? propertyOf(attribute) : '';
    return `<${order.attribute} last="${attributeText(last[property])}" first="${attributeText(first[property])}" />`;
  });
  const braced = (row: JsonRow) => `{${String(row[key] ?? '').toUpperCase()}}`;
  const inner = `<cookie page="${page}">${orders.join('')}<${key} last="${braced(last)}" first="${braced(first)}" /></cookie>`;
  return `<cookie pagenumber="${page + 1}" pagingcookie="${encodeURIComponent(encodeURIComponent(inner))}" istracking="False" />`;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function attributeText(value: unknown): string {
  return String(value ?? '').replace(/[&<>"]/g, (letter) => ENTITIES[letter] ?? letter);
}

function nextLink(caller: Caller, entity: Entity, call: Call, page: number): string {
  const parameters = call.parameters.filter(([name]) => name !== '$skiptoken');
  const query = [...parameters, ['$skiptoken', skipToken(page)] as const].map(
    ([name, value]) => `${name}=${encodeURIComponent(value)}`,
  );
  return `${caller.root}/${entity.table.set}?${query.join('&')}`;
}
