import { openRecord } from '../../flows/openRecord';
import { undoFix } from '../../flows/saveFix';
import type { FixListActions } from '../../model/fixList';
import { problemOf } from '../problemOf';
import { refreshSiblings, takeBundle, takeRecord } from './afterSave';
import { withChoices } from './editing';
import { type FixItem, type FixListKit, itemsOf } from './fixListKit';
import { editorOf } from './makeItems';
import { weighGroup } from './weighGroup';

/**
 * Takes back what was saved here, until the page is left: one row, or all of the open group, the last one first. Each is a
 * conditional write: a record that somebody changed since stays as it is, and the row says so.
 */
export function undoActions(kit: FixListKit): Pick<FixListActions, 'undo' | 'undoAll'> {
  const { memory, deps } = kit;

  const takeBack = async (item: FixItem): Promise<void> => {
    const { session } = memory;
    const own = memory.records.get(item.recordId);
    if (session === null || !own || item.undo === null) return;
    const { record } = own.bundle;
    if (item.undo.kind === 'fields') takeRecord(kit, item.recordId, await undoFix(session.port, record, item.undo.before));
    else {
      await session.port.remove(item.undo.ref);
      const bundle = await openRecord(session, record.ref).catch(() => null);
      if (bundle !== null) takeBundle(kit, item.recordId, bundle);
    }
    const now = memory.records.get(item.recordId) ?? own;
    const editor = editorOf(session, now, item.nudge, {}, deps.clock.now());
    kit.patch(item.key, {
      status: 'open',
      editor: editor && withChoices(editor, item.editor),
      undo: null,
      stillAsks: false,
      begunAt: null,
      touchedAt: null,
    });
    refreshSiblings(kit, item);
    weighGroup(memory, item.ruleId);
    deps.host.saved(record.ref);
  };

  const run = async (items: readonly FixItem[]) => {
    for (const { key } of items) kit.patch(key, { status: 'undoing', problem: null });
    kit.show();
    let back = 0;
    for (const item of items) {
      try {
        await takeBack(item);
        back += 1;
      } catch (error) {
        // The row stays saved; only a refusal for good ends the offer.
        const problem = problemOf(error, deps.clock.now());
        const again = problem.kind === 'offline' || problem.kind === 'throttled' || problem.kind === 'auth';
        kit.patch(item.key, { status: again ? 'saved' : 'undoRefused', problem });
      }
      kit.show();
    }
    kit.announce('fixList.said.undone', { count: back, left: items.length - back });
  };

  const mayUndo = ({ status, undo }: FixItem) => status === 'saved' && undo !== null;
  return {
    undo(key) {
      const item = memory.items.get(key);
      if (item && mayUndo(item)) void run([item]);
    },
    undoAll: () => void run(itemsOf(memory, memory.group).filter(mayUndo).reverse()),
  };
}
