import { createOnce } from '../../flows/createOnce';
import { sameValue, saveFix } from '../../flows/saveFix';
import type { Session } from '../../flows/startSession';
import type { FixConflict } from '../../model/fixList';
import type { EditorView } from '../../model/panel';
import type { CrmRecord, Fields } from '../../model/record';
import type { Created, RecordBundle } from '../../ports/crm';
import { activityDraft } from '../editorForms';
import type { FixItem, FixListKit } from './fixListKit';

/** How a row was sent. */
export type Sent =
  | { readonly kind: 'saved'; readonly record: CrmRecord; readonly before: Fields }
  | { readonly kind: 'created'; readonly made: Created['ref'] }
  | { readonly kind: 'conflict'; readonly change: { readonly conflict: FixConflict; readonly theirs: CrmRecord } };

/** The session and the record of a row; a row is never made without both. */
function groundOf({ memory }: FixListKit, item: FixItem): { readonly session: Session; readonly bundle: RecordBundle } {
  const { session } = memory;
  const bundle = memory.records.get(item.recordId)?.bundle;
  if (session === null || !bundle) throw new Error('a row without its record');
  return { session, bundle };
}

/** Writes what differs from what the person saw, on the version that was read; conflicts are merged or told (`saveFix`). */
export async function sendFields(kit: FixListKit, item: FixItem, checking: () => void): Promise<Sent> {
  const { session, bundle } = groundOf(kit, item);
  const { record } = bundle;
  const changed = (item.editor?.fields ?? []).filter(({ value, base }) => !sameValue(value, base));
  const changes = Object.fromEntries(changed.map(({ schema, value }) => [schema.name, value === '' ? null : value]));
  const base = Object.fromEntries(changed.map(({ schema, base: seen }) => [schema.name, seen]));
  const outcome = await saveFix(session.port, { record, changes, base }, checking);
  if (outcome.kind === 'saved') return { kind: 'saved', record: outcome.record, before: base };
  const { theirs } = outcome;
  const field = outcome.fields[0] ?? Object.keys(changes)[0] ?? '';
  const conflict = {
    field,
    theirs: theirs.fields[field] ?? null,
    theirsBy: theirs.modifiedBy?.name ?? null,
    theirsAt: theirs.modifiedAt,
  };
  return { kind: 'conflict', change: { conflict, theirs } };
}

/** Makes the task, log, contact or role of a row: once, however often it is sent. */
export async function sendCreate(
  kit: FixListKit,
  item: FixItem,
  form: NonNullable<EditorView['form']>,
  checking: () => void,
): Promise<Sent> {
  const { session, bundle } = groundOf(kit, item);
  const { port, start, programme } = session;
  const { ref } = bundle.record;
  const key = item.createKey ?? kit.deps.clock.uuid();
  kit.patch(item.key, { createKey: key });
  const { fix } = item.nudge;
  const create = (again: string): Promise<Created> => {
    if (form.kind === 'log')
      return port.createActivity(activityDraft(form, bundle, start.person.zone, kit.deps.subjectOf), again);
    if (form.kind === 'role') {
      const decides = fix.kind === 'role' && fix.role === 'decisionMaker';
      const role = decides ? (programme.decisionMakerRoles[0] ?? null) : null;
      return port.createRole(
        { opportunityId: ref.id, contactId: form.contact?.id ?? '', role, primary: fix.kind === 'role' && !decides },
        again,
      );
    }
    const blank = (text: string) => text.trim() || null;
    return port.createContact(
      {
        accountId: ref.entity === 'Account' ? ref.id : (bundle.account?.id ?? ''),
        firstName: blank(form.firstName),
        lastName: form.lastName.trim(),
        email: blank(form.email),
        phone: blank(form.phone),
      },
      again,
    );
  };
  const { ref: made } = await createOnce(create, key, checking);
  return { kind: 'created', made };
}
