import { CrmError, type FieldRefusal } from '../../model/crmError';
import type { CrmRecord } from '../../model/record';
import type { FieldWrite } from '../../ports/crm';
import { activitySet } from './activitySet';
import type { Client } from './client';
import { columnOf } from './columns';
import { object } from './json';
import { mapRecord, selectFor } from './mapRecord';
import type { TableMetadata } from './metadata';
import { rowPath } from './odata';
import { readFields } from './readRecord';
import type { Session } from './session';
import type { Shape } from './shape';
import { tableOf } from './tableOf';
import { writeRow } from './writeRow';

/** Dataverse names no field in its errors: one changed field is the refused one; of several, those that the text names. */
function refusalsOf(error: CrmError, write: FieldWrite, table: TableMetadata): readonly FieldRefusal[] {
  const fields = Object.keys(write.changes);
  const text = error.message.toLowerCase();
  const named = fields.filter((field) => {
    const attribute = table.attributes.get(columnOf(write.ref.entity, field).name);
    return attribute !== undefined && (text.includes(attribute.name) || text.includes(attribute.label.toLowerCase()));
  });
  const refused = fields.length === 1 ? fields : named;
  return refused.map((field) => ({ field, message: error.message }));
}

function withRefusals(error: unknown, write: FieldWrite, table: TableMetadata): unknown {
  if (!(error instanceof CrmError) || error.kind !== 'invalid' || error.refusals.length > 0) return error;
  const { message, code, retryable } = error;
  return new CrmError('invalid', message, { code, retryable, refusals: refusalsOf(error, write, table), cause: error });
}

/** The set that takes writes: an activity is written in the table of its kind. */
async function writableShape(client: Client, session: Session, write: FieldWrite, signal?: AbortSignal): Promise<Shape> {
  const { shape } = tableOf(session, write.ref.entity);
  if (write.ref.entity !== 'Activity') return shape;
  return { ...shape, set: await activitySet(client, write.ref.id, signal) };
}

/**
 * One conditional write of the changed fields; the answer is the row as it then stands. Without changes nothing is written.
 * @throws CrmError `conflict` if the record no longer has the version, `notFound` if it is gone: it is never made anew
 */
export async function update(client: Client, session: Session, write: FieldWrite, signal?: AbortSignal): Promise<CrmRecord> {
  const { ref, changes, version } = write;
  const table = tableOf(session, ref.entity);
  const fields = Object.keys(changes);
  const body = writeRow(ref.entity, table, changes);
  if (fields.length === 0) return readFields(client, session, ref, fields, signal);
  const shape = await writableShape(client, session, write, signal);
  const path = rowPath(shape, ref.id, selectFor(ref.entity, table, fields));
  const headers = { 'If-Match': version, Prefer: 'return=representation,odata.include-annotations="*"' };
  if (version === '') throw new CrmError('invalid', 'a write needs the version that was read', { code: 'NO_VERSION' });
  try {
    const { json } = await client.write({ method: 'PATCH', path, headers, body }, signal);
    if (json === null) return await readFields(client, session, ref, fields, signal);
    return mapRecord(object(json), ref.entity, table, fields, session.currencies);
  } catch (error) {
    throw withRefusals(error, write, table);
  }
}
