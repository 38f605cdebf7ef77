import { addMs } from '../flows/localDay';
import { undoFix } from '../flows/saveFix';
import type { NudgeView, PanelActions } from '../model/panel';
import type { ActivityKind, CrmRecord } from '../model/record';
import { keepAnswer } from './answerActions';
import type { PanelKit, UndoStep } from './panelKit';

const UNDO_MS = 10_000;

function startTimer(kit: PanelKit, ms: number): void {
  const { memory, deps } = kit;
  memory.undoCancel?.();
  memory.undoCancel = deps.clock.after(ms, () => {
    const { saved } = kit.get();
    memory.undo = null;
    if (saved?.undo === 'offered') kit.set({ saved: { ...saved, undo: 'over', undoUntil: null } });
  });
}

/** Whole seconds from the first touch of the editor to now; `null` where it was not seen. */
function effort(kit: PanelKit): number | null {
  const { begunAt } = kit.memory;
  return begunAt === null ? null : Math.max(1, Math.round((Date.parse(kit.deps.clock.now()) - Date.parse(begunAt)) / 1_000));
}

/** After a confirmed save: the ring moves, the page refreshes, the answer is kept, undo is offered for ten seconds. */
export function showSaved(kit: PanelKit, nudge: NudgeView, record: CrmRecord, fields: readonly string[], undo: UndoStep): void {
  const { memory, deps } = kit;
  const before = memory.judged;
  const field = fields[0] ?? null;
  const editor = kit.get().editor;
  const edited = editor?.fields.find(({ schema }) => schema.name === field);
  if (memory.bundle) {
    memory.bundle = {
      ...memory.bundle,
      record: {
        ...memory.bundle.record,
        ...record,
        fields: { ...memory.bundle.record.fields, ...record.fields },
        lookupNames: { ...memory.bundle.record.lookupNames, ...record.lookupNames },
      },
    };
  }
  memory.chosen = null;
  memory.undo = undo;
  kit.set({ editor: null, conflict: null, thanks: null });
  kit.rejudge();
  const ringBefore = kit.lastRing();
  const gain =
    undo.kind === 'fields'
      ? (memory.judged?.ring.percent ?? 0) - (before?.ring.percent ?? 0)
      : (memory.judged?.ring.percent ?? 0) - ringBefore;
  const next = kit.get().top;
  const value = field === null ? null : (record.fields[field] ?? null);
  kit.set({
    top: nudge,
    also: kit
      .get()
      .all.filter(({ ruleId, gain: points }) => ruleId !== nudge.ruleId && points > 0)
      .slice(0, 3),
    editor: null,
    saved: {
      ruleId: nudge.ruleId,
      field,
      value,
      valueLabel:
        field === null
          ? null
          : (edited?.options?.find((option) => option.value === value)?.label ??
            record.lookupNames[field] ??
            edited?.lookupName ??
            null),
      gain,
      undoUntil: addMs(deps.clock.now(), UNDO_MS),
      undo: 'offered',
      next,
      logged: editor?.form?.kind === 'log' ? editor.form.activity : null,
    },
  });
  startTimer(kit, UNDO_MS);
  deps.host.saved(record.ref);
  const judged = memory.judged;
  if (judged && before) {
    const old = before.nudges.find(({ ruleId }) => ruleId === nudge.ruleId);
    void keepAnswer(kit, {
      ruleId: nudge.ruleId,
      ref: record.ref,
      kind: 'fixed',
      reason: null,
      note: null,
      phase: judged.facts.phase,
      fingerprint: old?.fingerprint ?? '',
      until: null,
      seconds: effort(kit),
      gain,
      at: deps.clock.now(),
    });
  }
  memory.begunAt = null;
  kit.announce('announce.saved', { ring: judged?.ring.percent ?? null, toGo: judged?.ring.toGo ?? 0 });
}

/** What was logged through the quick log: the same card, with undo, and no rule of its own. */
export function showLogged(kit: PanelKit, kind: ActivityKind, undo: UndoStep, ringBefore: number): void {
  const { memory, deps } = kit;
  memory.undo = undo;
  const gain = Math.max(0, (memory.judged?.ring.percent ?? 0) - ringBefore);
  kit.set({
    saved: {
      ruleId: null,
      field: null,
      value: null,
      valueLabel: null,
      gain,
      undoUntil: addMs(deps.clock.now(), UNDO_MS),
      undo: 'offered',
      next: kit.get().top,
      logged: kind,
    },
  });
  startTimer(kit, UNDO_MS);
  if (memory.ref) deps.host.saved(memory.ref);
  kit.announce('announce.logged', { ring: memory.judged?.ring.percent ?? null, toGo: memory.judged?.ring.toGo ?? 0 });
}

type SavedActions = Pick<PanelActions, 'undo' | 'next' | 'enough' | 'holdUndo'>;

/** Undo, and moving on. Nothing leaves the card by itself: it waits for the person. */
export function savedActions(kit: PanelKit): SavedActions {
  const { memory, deps } = kit;
  const leave = () => {
    memory.undoCancel?.();
    memory.undo = null;
    memory.conflictRecord = null;
    kit.set({ saved: null, thanks: null, conflict: null, editor: null });
    kit.rejudge();
  };
  const undo = async () => {
    const { saved } = kit.get();
    const step = memory.undo;
    const { bundle } = memory;
    if (!saved || !step || !bundle || saved.undo !== 'offered') return;
    memory.undoCancel?.();
    kit.set({ saved: { ...saved, undo: 'undoing' } });
    try {
      if (step.kind === 'fields') {
        const record = await undoFix(deps.port, bundle.record, step.before);
        memory.bundle = {
          ...bundle,
          record: { ...bundle.record, ...record, fields: { ...bundle.record.fields, ...record.fields } },
        };
      } else {
        await deps.port.remove(step.ref);
        await kit.reload();
      }
      memory.answers = memory.answers.filter((answer) => !(answer.kind === 'fixed' && answer.ruleId === saved.ruleId));
      memory.undo = null;
      kit.set({ saved: null });
      kit.rejudge();
      const { top } = kit.get();
      // The card tells that it is undone and waits; what was undone is what comes next.
      kit.set({ saved: { ...saved, undo: 'undone', undoUntil: null, next: top }, editor: null });
      deps.host.saved(bundle.record.ref);
      kit.announce('announce.undone');
    } catch {
      kit.set({ saved: { ...saved, undo: 'refused', undoUntil: null } });
      kit.announce('announce.undoRefused');
    }
  };
  return {
    undo: () => void undo(),
    next: leave,
    enough() {
      memory.resting = true;
      leave();
    },
    holdUndo(hold) {
      const { saved } = kit.get();
      if (saved?.undo !== 'offered' || saved.undoUntil === null) return;
      if (hold) memory.undoCancel?.();
      else startTimer(kit, UNDO_MS);
    },
  };
}
