import { CrmError } from '../model/crmError';
import type { CrmRecord, Fields, FieldValue } from '../model/record';
import type { CrmPort } from '../ports/crm';

/** What a person changes, and what they saw when they began. */
export interface FixRequest {
  readonly record: CrmRecord;
  readonly changes: Fields;
  /** Values that the person saw, by field. */
  readonly base: Fields;
}

/** How a save ended. `conflict` = somebody changed the same field; nothing was written. */
export type FixOutcome =
  | { readonly kind: 'saved'; readonly record: CrmRecord; readonly merged: boolean }
  | { readonly kind: 'conflict'; readonly theirs: CrmRecord; readonly fields: readonly string[] };

/** Equal as the CRM sees it: blank text is null, lists compare by content. */
export function sameValue(a: FieldValue | undefined, b: FieldValue | undefined): boolean {
  const plain = (value: FieldValue | undefined) => (value === '' || value === undefined ? null : value);
  const left = plain(a);
  const right = plain(b);
  if (Array.isArray(left) && Array.isArray(right))
    return left.length === right.length && left.every((item, index) => item === right[index]);
  return left === right;
}

function differing(fields: readonly string[], one: Fields, other: Fields): string[] {
  return fields.filter((field) => !sameValue(one[field], other[field]));
}

/**
 * One conditional write with the promises of a save:
 * - only the changed fields, only on the version that was read;
 * - on a conflict a three-way merge: if our fields still hold what the person saw, one retry on the new version;
 * - an ambiguous outcome (dropped after commit, time-out) is read back before anything is said; what was not written
 *   is then sent once more, on the version just read.
 *
 * Rejects with `CrmError` for everything else; nothing is lost then, the draft stays with the caller.
 */
export async function saveFix(
  port: CrmPort,
  request: FixRequest,
  onChecking: () => void = () => undefined,
  signal?: AbortSignal,
): Promise<FixOutcome> {
  const { record, changes, base } = request;
  const names = Object.keys(changes);
  const write = (version: string) => port.update({ ref: record.ref, changes, version }, signal);
  const reread = () => port.readFields(record.ref, names, signal);

  const mergeOn = async (now: CrmRecord): Promise<FixOutcome> => {
    if (differing(names, now.fields, changes).length === 0) return { kind: 'saved', record: now, merged: true };
    const moved = differing(names, now.fields, base);
    if (moved.length > 0) return { kind: 'conflict', theirs: now, fields: moved };
    return { kind: 'saved', record: await write(now.version), merged: true };
  };

  try {
    return { kind: 'saved', record: await write(record.version), merged: false };
  } catch (error) {
    if (!(error instanceof CrmError)) throw error;
    if (error.kind !== 'conflict' && !error.ambiguous) throw error;
    onChecking();
    const now = await reread();
    try {
      return await mergeOn(now);
    } catch (again) {
      // Somebody was faster twice: show both values instead of trying for ever.
      if (again instanceof CrmError && again.kind === 'conflict') {
        const theirs = await reread();
        return { kind: 'conflict', theirs, fields: names };
      }
      throw again;
    }
  }
}

/** Takes a save back: a conditional write of the old values, refused with `conflict` if anybody changed the record since. */
export function undoFix(port: CrmPort, saved: CrmRecord, before: Fields, signal?: AbortSignal): Promise<CrmRecord> {
  return port.update({ ref: saved.ref, changes: before, version: saved.version }, signal);
}
