import { createOnce } from '../flows/createOnce';
import type { LogForm, PanelActions } from '../model/panel';
import type { ActivityKind } from '../model/record';
import { draftsHere, dropDrafts, keepDraft } from './editorDrafts';
import { activityDraft, isComplete, logForm } from './editorForms';
import type { PanelKit } from './panelKit';
import { problemOf } from './problemOf';
import { showLogged } from './savedCard';

type LogActions = Pick<PanelActions, 'openLog' | 'closeLog' | 'saveLog'> & {
  readonly editLog: (change: Readonly<Record<string, unknown>>) => void;
};

const CLOSED = { kind: null, form: null, status: 'editing', problem: null } as const;

/** The quick log: two clicks with sensible defaults; what is typed survives a reload. */
export function logActions(kit: PanelKit, subjectOf: (kind: ActivityKind) => string): LogActions {
  const { memory, deps } = kit;
  let key: string | null = null;

  const save = async () => {
    const { log } = kit.get();
    const { bundle } = memory;
    if (!log.form || !log.kind || !bundle || !isComplete(log.form) || log.status === 'saving' || log.status === 'checking')
      return;
    const { ref } = bundle.record;
    const ringBefore = memory.judged?.ring.percent ?? 0;
    key ??= deps.clock.uuid();
    const draft = activityDraft(log.form, bundle, kit.get().place.zone, subjectOf);
    kit.set({ log: { ...log, status: 'saving', problem: null } });
    try {
      const created = await createOnce(
        (again) => deps.port.createActivity(draft, again),
        key,
        () => kit.set({ log: { ...kit.get().log, status: 'checking' } }),
      );
      key = null;
      dropDrafts(kit, ref.id, [`log:${log.kind}`]);
      if (memory.ref?.id !== ref.id) return;
      kit.set({ log: CLOSED });
      await kit.reload();
      showLogged(kit, draft.kind, { kind: 'created', ref: created.ref }, ringBefore);
    } catch (error) {
      if (memory.ref?.id === ref.id)
        kit.set({ log: { ...kit.get().log, status: 'notSaved', problem: problemOf(error, deps.clock.now()) } });
    }
  };

  return {
    openLog(kind) {
      const { bundle } = memory;
      if (!bundle) return;
      const fresh = logForm(kind === 'nextStep' ? 'task' : kind, bundle, kit.get().place.today);
      const draft = draftsHere(kit)[`log:${kind}`]?.value;
      const form: LogForm = typeof draft === 'string' ? { ...fresh, ...(JSON.parse(draft) as Partial<LogForm>) } : fresh;
      key = null;
      kit.set({ log: { kind, form, status: 'editing', problem: null } });
    },
    editLog(change) {
      const { log } = kit.get();
      if (!log.form || log.status === 'saving' || log.status === 'checking') return;
      const form = { ...log.form, ...change } as LogForm;
      keepDraft(kit, `log:${log.kind}`, JSON.stringify(form), null);
      kit.set({ log: { ...log, form, status: 'editing', problem: null } });
    },
    closeLog() {
      const { log } = kit.get();
      if (log.kind && memory.ref) dropDrafts(kit, memory.ref.id, [`log:${log.kind}`]);
      key = null;
      kit.set({ log: CLOSED });
    },
    saveLog: () => void save(),
  };
}
