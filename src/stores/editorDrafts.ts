import type { FieldValue } from '../model/record';
import type { Draft, DraftKey } from '../ports/drafts';
import type { PanelKit } from './panelKit';

/** The person's place in the drafts; `null` before anybody is known. */
function placeOf({ memory }: PanelKit, recordId: string): Omit<DraftKey, 'field'> | null {
  const start = memory.session?.start;
  return start ? { org: start.organisation.id, user: start.person.id, record: recordId } : null;
}

/** Keeps what was typed, at once. False where the device refuses: the view then warns before leaving. */
export function keepDraft(kit: PanelKit, field: string, value: FieldValue, base: FieldValue): boolean {
  const { bundle } = kit.memory;
  const place = bundle ? placeOf(kit, bundle.record.ref.id) : null;
  if (!bundle || !place) return false;
  return kit.deps.drafts.write({ ...place, field }, { value, base, version: bundle.record.version, at: kit.deps.clock.now() });
}

/** Forgets drafts after a confirmed save or an explicit discard. */
export function dropDrafts(kit: PanelKit, recordId: string, fields: readonly string[]): void {
  const place = placeOf(kit, recordId);
  if (place) for (const field of fields) kit.deps.drafts.remove({ ...place, field });
}

/** Drafts on the record that is shown, by field. */
export function draftsHere(kit: PanelKit): Readonly<Record<string, Draft>> {
  const place = kit.memory.ref ? placeOf(kit, kit.memory.ref.id) : null;
  return place ? kit.deps.drafts.list(place) : {};
}
