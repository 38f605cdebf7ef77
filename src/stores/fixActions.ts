import { createOnce } from '../flows/createOnce';
import { sameValue, saveFix } from '../flows/saveFix';
import { CrmError } from '../model/crmError';
import type { ConflictView, EditorView, NudgeView, PanelActions } from '../model/panel';
import type { ActivityKind, CrmRecord, Fields } from '../model/record';
import { patchEditor } from './editActions';
import { dropDrafts } from './editorDrafts';
import { activityDraft } from './editorForms';
import type { PanelKit } from './panelKit';
import { problemOf } from './problemOf';
import { showSaved } from './savedCard';

type FixActions = Pick<PanelActions, 'save' | 'discard' | 'keepMine' | 'keepTheirs'>;

/** Fields of the editor that differ from what the person saw. */
function changesOf(editor: EditorView): { changes: Fields; base: Fields } {
  const changed = editor.fields.filter(({ value, base }) => !sameValue(value, base));
  return {
    changes: Object.fromEntries(changed.map(({ schema, value }) => [schema.name, value === '' ? null : value])),
    base: Object.fromEntries(changed.map(({ schema, base }) => [schema.name, base])),
  };
}

/** Saving the open nudge: its draft is kept until the CRM confirms. */
export function fixActions(kit: PanelKit, subjectOf: (kind: ActivityKind) => string): FixActions {
  const { memory, deps } = kit;
  const patch = (change: Partial<EditorView>) => patchEditor(kit, change);
  /** The record may have changed under a running save: its outcome then belongs to a page that is gone. */
  const still = (recordId: string) => memory.ref?.id === recordId;

  const refuse = (error: unknown, recordId: string) => {
    if (!still(recordId)) return;
    if (error instanceof CrmError && error.kind === 'auth' && error.code !== 'API_ACCESS') void deps.host.renewSession();
    const { editor } = kit.get();
    if (!editor) return;
    const problem = problemOf(error, deps.clock.now());
    const refusals = error instanceof CrmError ? error.refusals : [];
    const fields = editor.fields.map((field) => ({
      ...field,
      refusal: refusals.find((refusal) => refusal.field === field.schema.name)?.message ?? null,
    }));
    const atField = fields.some(({ refusal }) => refusal !== null);
    const status = problem.kind === 'invalid' || problem.kind === 'permission' ? 'refused' : 'notSaved';
    patch({ status, fields, problem: atField ? null : problem });
    kit.announce(status === 'refused' ? 'announce.refused' : 'announce.notSaved');
  };

  const saveFields = async (nudge: NudgeView, editor: EditorView, from: CrmRecord, changes: Fields, base: Fields) => {
    const before = Object.fromEntries(Object.keys(changes).map((name) => [name, from.fields[name] ?? null]));
    try {
      const outcome = await saveFix(
        deps.port,
        { record: from, changes, base },
        () => still(from.ref.id) && patch({ status: 'checking' }),
      );
      if (outcome.kind === 'saved') dropDrafts(kit, from.ref.id, [...Object.keys(changes)]);
      if (!still(from.ref.id)) return;
      if (outcome.kind === 'conflict') {
        const name = outcome.fields[0] ?? Object.keys(changes)[0] ?? '';
        const field = editor.fields.find(({ schema }) => schema.name === name);
        if (!field) return;
        const conflict: ConflictView = {
          field: field.schema,
          mine: changes[name] ?? null,
          mineAt: deps.clock.now(),
          theirs: outcome.theirs.fields[name] ?? null,
          theirsAt: outcome.theirs.modifiedAt,
          theirsBy: outcome.theirs.modifiedBy?.name ?? null,
          base: base[name] ?? null,
          saving: false,
        };
        memory.conflictRecord = outcome.theirs;
        kit.set({ conflict });
        patch({ status: 'editing', problem: null });
        kit.announce('announce.conflict');
        return;
      }
      showSaved(kit, nudge, outcome.record, Object.keys(changes), { kind: 'fields', before });
    } catch (error) {
      refuse(error, from.ref.id);
    }
  };

  const saveForm = async (nudge: NudgeView, form: NonNullable<EditorView['form']>) => {
    const { bundle } = memory;
    if (!bundle) return;
    const { ref } = bundle.record;
    const key = memory.createKey ?? deps.clock.uuid();
    memory.createKey = key;
    const create = (again: string) => {
      if (form.kind === 'log')
        return deps.port.createActivity(activityDraft(form, bundle, kit.get().place.zone, subjectOf), again);
      if (form.kind === 'role')
        return deps.port.createRole(
          {
            opportunityId: ref.id,
            contactId: form.contact?.id ?? '',
            role: roleValue(nudge),
            primary: nudge.fix?.kind === 'role' && nudge.fix.role === 'primary',
          },
          again,
        );
      return deps.port.createContact(
        {
          accountId: ref.entity === 'Account' ? ref.id : (bundle.account?.id ?? ''),
          firstName: form.firstName.trim() || null,
          lastName: form.lastName.trim(),
          email: form.email.trim() || null,
          phone: form.phone.trim() || null,
        },
        again,
      );
    };
    try {
      const created = await createOnce(create, key, () => still(ref.id) && patch({ status: 'checking' }));
      memory.createKey = null;
      dropDrafts(kit, ref.id, [`form:${nudge.ruleId}`]);
      if (!still(ref.id)) return;
      await kit.reload();
      if (still(ref.id)) showSaved(kit, nudge, memory.bundle?.record ?? bundle.record, [], { kind: 'created', ref: created.ref });
    } catch (error) {
      if (error instanceof CrmError && error.kind === 'invalid') memory.createKey = null;
      refuse(error, ref.id);
    }
  };

  /** The CRM's own value for "decision maker"; a primary contact needs no role. */
  const roleValue = (nudge: NudgeView): string | null =>
    nudge.fix?.kind === 'role' && nudge.fix.role === 'decisionMaker'
      ? (memory.session?.programme.decisionMakerRoles[0] ?? null)
      : null;

  return {
    save() {
      const { editor, top } = kit.get();
      const { bundle } = memory;
      if (!editor || !top || !bundle || !editor.canSave || editor.status === 'saving' || editor.status === 'checking') return;
      if (!deps.host.trusted) {
        patch({ status: 'notSaved', problem: { kind: 'untrusted', serverMessage: null, retryAt: null } });
        return;
      }
      patch({ status: 'saving', problem: null });
      const { changes, base } = changesOf(editor);
      if (editor.form !== null) void saveForm(top, editor.form);
      else void saveFields(top, editor, bundle.record, changes, base);
    },
    discard() {
      const { editor } = kit.get();
      if (!editor || !memory.ref) return;
      dropDrafts(kit, memory.ref.id, [...editor.fields.map(({ schema }) => schema.name), `form:${editor.ruleId}`]);
      memory.createKey = null;
      kit.set({ editor: null });
      kit.rejudge();
    },
    keepMine() {
      const { editor, top, conflict } = kit.get();
      const theirs = memory.conflictRecord;
      if (!editor || !top || !conflict || !theirs || conflict.saving) return;
      kit.set({ conflict: { ...conflict, saving: true } });
      const { changes } = changesOf(editor);
      const base = Object.fromEntries(Object.keys(changes).map((name) => [name, theirs.fields[name] ?? null]));
      void saveFields(top, editor, theirs, changes, base).then(() => {
        if (kit.get().conflict?.saving) kit.set({ conflict: null });
      });
    },
    keepTheirs() {
      const { editor } = kit.get();
      const theirs = memory.conflictRecord;
      if (!editor || !theirs || !memory.bundle) return;
      const names = editor.fields.map(({ schema }) => schema.name);
      dropDrafts(kit, theirs.ref.id, names);
      memory.conflictRecord = null;
      memory.bundle = {
        ...memory.bundle,
        record: { ...memory.bundle.record, ...theirs, fields: { ...memory.bundle.record.fields, ...theirs.fields } },
      };
      kit.set({ conflict: null, editor: null });
      deps.host.saved(theirs.ref);
      kit.rejudge();
    },
  };
}
