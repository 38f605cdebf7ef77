import { raw, sql } from '../../store/sqlText';
import type { Caller } from '../caller';
import type { Entity } from '../entities';
import { DataverseError } from '../http/DataverseError';

/** The version of a row, whoever may see it. */
export function versionOf(caller: Caller, entity: Entity, id: string): number {
  const row = caller.store.get(sql`SELECT row_version AS v FROM ${raw(entity.concept.table)} WHERE id = ${id}`);
  return Number(row?.v ?? 0);
}

/** `If-Match` against the row as it is: `*` or its version, else 412 with ConcurrencyVersionMismatch. */
export function requireVersion(caller: Caller, entity: Entity, id: string, ifMatch: string | null): void {
  if (ifMatch === null || ifMatch.trim() === '*') return;
  const wanted = /^(?:W\/)?"([^"]*)"$/.exec(ifMatch.trim())?.[1];
  if (wanted === String(versionOf(caller, entity, id))) return;
  throw new DataverseError(
    412,
    '0x80060882',
    "The version of the existing record doesn't match the RowVersion property provided.",
  );
}
