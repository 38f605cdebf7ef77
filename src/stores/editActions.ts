import type { EditorView, PanelActions } from '../model/panel';
import { keepDraft } from './editorDrafts';
import { canSave } from './editorView';
import type { PanelKit } from './panelKit';

/** Changes the open editor, where one is open. */
export function patchEditor(kit: PanelKit, change: Partial<EditorView>): void {
  const { editor } = kit.get();
  if (editor) kit.set({ editor: { ...editor, ...change } });
}

function isBusy({ status }: EditorView): boolean {
  return status === 'saving' || status === 'checking';
}

/** Typing in the open nudge: the draft is kept from the first keystroke until the CRM confirms. */
export function editActions(kit: PanelKit): Pick<PanelActions, 'edit' | 'editForm'> {
  const { memory, deps } = kit;
  return {
    edit(name, value, lookupName) {
      const { editor } = kit.get();
      if (!editor || isBusy(editor)) return;
      memory.begunAt ??= deps.clock.now();
      const fields = editor.fields.map((field) =>
        field.schema.name === name ? { ...field, value, lookupName: lookupName ?? field.lookupName, refusal: null } : field,
      );
      const field = fields.find(({ schema }) => schema.name === name);
      const draftKept = field ? keepDraft(kit, name, value, field.base) : true;
      patchEditor(kit, { fields, status: 'editing', problem: null, draftKept, canSave: canSave(fields, editor.form) });
    },
    editForm(change) {
      const { editor } = kit.get();
      if (!editor?.form || isBusy(editor)) return;
      memory.begunAt ??= deps.clock.now();
      const form = { ...editor.form, ...change } as NonNullable<EditorView['form']>;
      const draftKept = keepDraft(kit, `form:${editor.ruleId}`, JSON.stringify(form), null);
      patchEditor(kit, { form, status: 'editing', problem: null, draftKept, canSave: canSave(editor.fields, form) });
    },
  };
}
