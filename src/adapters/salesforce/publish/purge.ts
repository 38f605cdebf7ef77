import { CrmError } from '../../../model/crmError';
import type { PurgeKind, PurgeRequest } from '../../../ports/publish';
import { mapError, readErrors } from '../mapError';
import { ACTION_LOG, own, RESPONSE } from '../objects';
import { type ObjectInfo, platformObject } from '../readDescribe';
import { isRow, text } from '../row';
import { type Condition, soql } from '../soql';
import { patient } from './patience';
import { KEY, LEASE, publishedObject, spanColumn } from './publishedColumns';
import { queryAll } from './queryAll';
import type { Writing } from './writeRows';

/** Ids of one call; more would make the address too long. */
const MOST = 100;

function target(what: PurgeKind): { readonly from: ObjectInfo; readonly column: string } {
  const moment = (object: string, column: string, type = 'datetime') => ({
    from: platformObject(object, { Id: 'id', [column]: type }),
    column,
  });
  switch (what) {
    case 'response':
      return moment(RESPONSE, own('At'));
    case 'look':
      return moment(own('Look'), own('At'));
    case 'request':
      return moment(own('PublishRequest'), own('At'));
    case 'digestClaim':
      return moment(own('DigestClaim'), own('Week'), 'date');
    case 'actionLog':
      return moment(ACTION_LOG, 'CreatedDate');
    default:
      return { from: publishedObject(what), column: spanColumn(what) };
  }
}

/** Deletes rows, a call at a time; how many of them were still there. */
export async function deleteAll(ids: readonly string[], writing: Writing): Promise<number> {
  let deleted = 0;
  for (let at = 0; at < ids.length; at += MOST) deleted += await deleteRows(ids.slice(at, at + MOST), writing);
  return deleted;
}

async function deleteRows(ids: readonly string[], { api, clock, signal }: Writing): Promise<number> {
  const path = `/composite/sobjects?ids=${ids.join(',')}&allOrNone=false`;
  const answer = await patient(clock, () => api.change('DELETE', path, null, signal), signal);
  if (!Array.isArray(answer)) throw new CrmError('unexpected', 'the answer is not whole', { code: 'PART_MISSING' });
  const failed = answer
    .filter((each) => !isRow(each) || each.success !== true)
    .map((each) => mapError(400, readErrors(each), { write: true }));
  // What is gone already is what was wanted: a call that was sent twice.
  const real = failed.find(({ kind }) => kind !== 'notFound');
  if (real) throw real;
  return answer.length - failed.length;
}

/** Deletes rows that are past their time. The platform keeps them in the recycle bin for 15 more days. */
export async function purge({ what, before }: PurgeRequest, writing: Writing): Promise<number> {
  const { from, column } = target(what);
  const type = from.fields.get(column.toLowerCase())?.type;
  const value = type === 'date' ? before : `${before}T00:00:00.000Z`;
  const where: Condition | undefined = before === null ? undefined : { field: column, is: '<', value };
  const key = from.fields.has(KEY.toLowerCase()) ? [KEY] : [];
  let ids: string[] = [];
  let deleted = 0;
  for await (const row of queryAll(writing.api, writing.clock, soql({ from, fields: ['Id', ...key], where }), writing.signal)) {
    if (text(row, KEY)?.startsWith(LEASE)) continue;
    ids.push(text(row, 'Id') ?? '');
    if (ids.length < MOST) continue;
    deleted += await deleteRows(ids, writing);
    ids = [];
  }
  return ids.length > 0 ? deleted + (await deleteRows(ids, writing)) : deleted;
}
