import type { Probe } from '../../../ports/publish';
import { partError, queryPart, queryRows } from '../composite';
import { RESPONSE } from '../objects';
import { platformObject } from '../readDescribe';
import { flag, text } from '../row';
import { soql } from '../soql';
import { patient } from './patience';
import { publishedObject } from './publishedColumns';
import { queryAll } from './queryAll';
import type { Writing } from './writeRows';

const ACCESS = platformObject('UserRecordAccess', { RecordId: 'id', UserId: 'id', HasReadAccess: 'boolean' });
/** Queries of one composite call. */
const MOST_QUERIES = 5;

async function newest({ kind, ownerId }: Probe, { api, clock, signal }: Writing): Promise<string | null> {
  const from =
    kind === 'response'
      ? platformObject(RESPONSE, { Id: 'id', OwnerId: 'reference', CreatedDate: 'datetime' })
      : publishedObject(kind);
  const where = { field: 'OwnerId', is: '=', value: ownerId } as const;
  const query = soql({ from, fields: ['Id'], where, orderBy: [['CreatedDate', 'DESC']], limit: 1 });
  for await (const row of queryAll(api, clock, query, signal)) return text(row, 'Id');
  return null;
}

/** Asks the platform itself who may read a row (`UserRecordAccess`), instead of believing the settings. */
export async function mayRead(probe: Probe, writing: Writing): Promise<ReadonlyMap<string, boolean> | null> {
  const id = await newest(probe, writing);
  if (id === null) return null;
  const found = new Map<string, boolean>();
  for (let at = 0; at < probe.readers.length; at += MOST_QUERIES) {
    const readers = probe.readers.slice(at, at + MOST_QUERIES);
    const parts = readers.map((reader, index) => {
      const all = [
        { field: 'UserId', is: '=', value: reader },
        { field: 'RecordId', is: '=', value: id },
      ] as const;
      return queryPart(`reader${index}`, soql({ from: ACCESS, fields: ['RecordId', 'HasReadAccess'], where: { all } }) ?? '');
    });
    const results = await patient(writing.clock, () => writing.api.read(parts, { signal: writing.signal }), writing.signal);
    for (const [index, reader] of readers.entries()) {
      const result = results.get(`reader${index}`);
      const rows = queryRows(result);
      if (!rows) throw partError(result);
      found.set(
        reader,
        rows.some((row) => flag(row, 'HasReadAccess')),
      );
    }
  }
  return found;
}
