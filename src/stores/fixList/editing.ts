import type { FixListActions } from '../../model/fixList';
import type { EditorView } from '../../model/panel';
import type { FieldValue } from '../../model/record';
import type { DraftKey } from '../../ports/drafts';
import { type FixItem, type FixListKit, isBusy } from './fixListKit';
import { editorOf, hasEntry } from './makeItems';

/** Where the drafts of a record are kept; the same place as the panel's, so that each finds what was typed in the other. */
function draftPlace({ memory }: FixListKit, recordId: string): Omit<DraftKey, 'field'> | null {
  const start = memory.session?.start;
  return start ? { org: start.organisation.id, user: start.person.id, record: recordId } : null;
}

/** Keeps what was typed, at once. False where the device refuses. */
function keepDraft(kit: FixListKit, recordId: string, field: string, value: FieldValue, base: FieldValue): boolean {
  const { drafts, clock } = kit.deps;
  const place = draftPlace(kit, recordId);
  const record = kit.memory.records.get(recordId)?.bundle.record;
  if (place === null || !record) return false;
  return drafts.write({ ...place, field }, { value, base, version: record.version, at: clock.now() });
}

/** Forgets drafts after a confirmed save or an explicit discard. */
export function dropDrafts(kit: FixListKit, recordId: string, fields: readonly string[]): void {
  const place = draftPlace(kit, recordId);
  if (place) for (const field of fields) kit.deps.drafts.remove({ ...place, field });
}

/** The drafts of an item: its fields', or its form's. */
export function draftNames({ editor, ruleId }: FixItem): readonly string[] {
  return editor?.form ? [`form:${ruleId}`] : (editor?.fields ?? []).map(({ schema }) => schema.name);
}

/** A row whose value changed: what was wrong with the old one is no longer said. */
function changed(item: FixItem, editor: EditorView, draftKept: boolean): Partial<FixItem> {
  const edited = hasEntry(editor) || editor.form !== null;
  return {
    editor,
    draftKept,
    status: edited ? 'edited' : 'open',
    problem: null,
    conflict: null,
    theirs: null,
    stillAsks: false,
    undo: item.status === 'saved' ? item.undo : null,
  };
}

/** Puts a value into a row, for the person or by them; the draft is kept at once. */
export function setField(kit: FixListKit, key: string, name: string, value: FieldValue, lookupName?: string): void {
  const item = kit.memory.items.get(key);
  if (!item?.editor || isBusy(item)) return;
  const fields = item.editor.fields.map((field) =>
    field.schema.name === name ? { ...field, value, lookupName: lookupName ?? field.lookupName, refusal: null } : field,
  );
  const field = fields.find(({ schema }) => schema.name === name);
  if (!field) return;
  const kept = keepDraft(kit, item.recordId, name, value, field.base);
  kit.patch(key, changed(item, { ...item.editor, fields }, kept));
}

/** Typing in rows, and taking back what was typed. */
export function editActions(kit: FixListKit): Pick<FixListActions, 'edit' | 'editForm' | 'toggleForm' | 'discard'> {
  const { memory, deps } = kit;
  const touch = (key: string) => {
    memory.touched = true;
    const at = deps.clock.now();
    const item = memory.items.get(key);
    if (item) kit.patch(key, { begunAt: item.begunAt ?? at, touchedAt: at });
  };
  return {
    edit(key, field, value, lookupName) {
      touch(key);
      setField(kit, key, field, value, lookupName);
      kit.show();
    },
    toggleForm(key) {
      memory.touched = true;
      kit.patch(key, { formOpen: memory.items.get(key)?.formOpen !== true });
      kit.show();
    },
    editForm(key, change) {
      const item = memory.items.get(key);
      if (!item?.editor?.form || isBusy(item) || item.status === 'saved') return;
      touch(key);
      const form = { ...item.editor.form, ...change } as NonNullable<EditorView['form']>;
      const kept = keepDraft(kit, item.recordId, `form:${item.ruleId}`, JSON.stringify(form), null);
      kit.patch(key, changed(item, { ...item.editor, form }, kept));
      kit.show();
    },
    discard(key) {
      const item = memory.items.get(key);
      const own = item && memory.records.get(item.recordId);
      if (!item || !own || memory.session === null || isBusy(item)) return;
      dropDrafts(kit, item.recordId, draftNames(item));
      const editor = editorOf(memory.session, own, item.nudge, {}, deps.clock.now());
      kit.patch(key, {
        editor: editor && withChoices(editor, item.editor),
        status: item.undo === null ? 'open' : 'saved',
        problem: null,
        conflict: null,
        theirs: null,
        createKey: null,
        draftKept: true,
        formOpen: false,
      });
      kit.show();
    },
  };
}

/** A new editor of the same finding with the choices that were read for the old one. */
export function withChoices(editor: EditorView, before: EditorView | null): EditorView {
  const options = new Map(before?.fields.map((field) => [field.schema.name, field.options]));
  return {
    ...editor,
    fields: editor.fields.map((field) => ({ ...field, options: options.get(field.schema.name) ?? field.options })),
  };
}
