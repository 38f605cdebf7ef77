import { CrmError } from '../../model/crmError';
import type { CrmRecord, RecordRef } from '../../model/record';
import type { ReadRecordRequest, RecordBundle } from '../../ports/crm';
import type { Client, Part } from './client';
import { object } from './json';
import { mapBundle } from './mapBundle';
import { mapRecord, selectFor } from './mapRecord';
import type { Row } from './mapValue';
import { rowPath } from './odata';
import { recordPaths } from './recordPaths';
import type { Session } from './session';
import { tableOf } from './tableOf';

/** Dataverse tells that a hidden row exists (403); the domain does not. */
function hidden(error: unknown): unknown {
  if (!(error instanceof CrmError) || error.kind !== 'permission') return error;
  return new CrmError('notFound', 'no such record, or it may not be seen', { code: error.code, cause: error });
}

function rowOf(part: Part | undefined): Row {
  if (part?.ok) return object(part.json);
  throw part ? hidden(part.error) : new CrmError('unexpected', 'the record is missing in the answer', { retryable: true });
}

/** Everything around one record in one round trip. Only the record itself must be there; the rest may be partial. */
export async function readRecord(
  client: Client,
  session: Session,
  { ref, fields }: ReadRecordRequest,
  signal?: AbortSignal,
): Promise<RecordBundle> {
  const table = tableOf(session, ref.entity);
  const { parts, serverTime } = await client.reads(recordPaths(ref, table, fields, session), signal);
  return mapBundle(rowOf(parts.record), ref, fields, parts, session, table, serverTime);
}

/** A few fields with the present version. */
export async function readFields(
  client: Client,
  session: Session,
  ref: RecordRef,
  fields: readonly string[],
  signal?: AbortSignal,
): Promise<CrmRecord> {
  const table = tableOf(session, ref.entity);
  const path = rowPath(table.shape, ref.id, selectFor(ref.entity, table, fields));
  const row = await client.read(path, {}, signal).catch((error: unknown) => {
    throw hidden(error);
  });
  return mapRecord(object(row), ref.entity, table, fields, session.currencies);
}
