import type { EntityName } from '../../model/record';
import type { LookupHit } from '../../ports/crm';
import { partError, queryPart, queryRows } from './composite';
import type { Context } from './context';
import { OBJECTS } from './objects';
import type { ObjectInfo } from './readDescribe';
import { parent, type Row, text } from './row';
import { known, soql } from './soql';

const MOST = 10;

/** The field that a person calls the name of such a record, and the second line that tells equal names apart. */
const LINES: Readonly<Record<string, { readonly name: string; readonly detail: readonly string[] }>> = {
  Account: { name: 'Name', detail: ['BillingCity'] },
  Contact: { name: 'Name', detail: ['Account.Name'] },
  Lead: { name: 'Name', detail: ['Company'] },
  Opportunity: { name: 'Name', detail: ['Account.Name'] },
  Case: { name: 'Subject', detail: ['CaseNumber'] },
  Task: { name: 'Subject', detail: ['Who.Name'] },
};

function read(row: Row, path: string): string | null {
  const [first = '', second] = path.split('.');
  return second === undefined ? text(row, first) : text(parent(row, first), second);
}

/** Records whose name contains the text, taken literally, newest first. Under two letters nothing is asked. */
export async function search(
  context: Context,
  entity: EntityName,
  asked: string,
  signal?: AbortSignal,
): Promise<readonly LookupHit[]> {
  const wanted = asked.trim();
  if ([...wanted].length < 2) return [];
  await context.known(entity, signal);
  const info: ObjectInfo | null = context.describes.find(OBJECTS[entity][0] ?? entity);
  const lines = info && LINES[info.name];
  if (!info || !lines) return [];
  const detail = known(info, lines.detail);
  const query = soql({
    from: info,
    fields: ['Id', lines.name, ...detail],
    where: { field: lines.name, contains: wanted },
    orderBy: [['LastModifiedDate', 'DESC']],
    limit: MOST,
  });
  const results = await context.api.read([queryPart('hits', query ?? '')], { signal });
  const rows = queryRows(results.get('hits'));
  if (!rows) throw partError(results.get('hits'));
  return rows.map((row) => ({
    ref: { entity, id: text(row, 'Id') ?? '' },
    name: text(row, lines.name) ?? '',
    detail: detail.map((path) => read(row, path)).find((line) => line !== null) ?? null,
  }));
}
