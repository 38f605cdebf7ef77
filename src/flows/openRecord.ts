import type { RecordRef } from '../model/record';
import type { RecordBundle } from '../ports/crm';
import type { Session } from './startSession';

/** Fields that the panel shows beside what the rules read. */
const SHOWN = ['name', 'stage', 'amount', 'closeDate', 'nextStep', 'status', 'accountId', 'subject'];

/** Reads a record with all that its own rules need: one round trip. */
export function openRecord(session: Session, ref: RecordRef, signal?: AbortSignal): Promise<RecordBundle> {
  const known = session.start.schema.entities[ref.entity]?.fields ?? {};
  const ruled = session.plan.fields[ref.entity] ?? [];
  // A dependent picklist is narrowed by its controlling field, so that one is read as well.
  const controlling = ruled.flatMap((field) => known[field]?.dependsOn ?? []);
  const wanted = new Set([...ruled, ...controlling, ...SHOWN]);
  return session.port.readRecord({ ref, fields: [...wanted].filter((field) => Object.hasOwn(known, field)) }, signal);
}
