import { CrmError } from '../../model/crmError';
import type { FixListActions } from '../../model/fixList';
import { problemOf } from '../problemOf';
import { afterSave, takeRecord } from './afterSave';
import { draftNames, dropDrafts, setField } from './editing';
import { type FixItem, type FixListKit, itemsOf } from './fixListKit';
import { isReady, mayRetry } from './presentRows';
import { sendCreate, sendFields } from './sendRow';

/** Where the CRM does not say how long to wait. */
const WAIT_MS = 5_000;
const LONGEST_WAIT_MS = 120_000;

/**
 * Rows are saved one by one, each a conditional write of its own: a refused one never stops the rest. What the CRM asks to send
 * later waits that long and goes on by itself; what does not get through stops the queue, and the person says when it goes on.
 */
export function saveActions(
  kit: FixListKit,
): Pick<FixListActions, 'saveAll' | 'save' | 'stop' | 'goOn' | 'keepMine' | 'keepTheirs'> & { readonly resume: () => void } {
  const { memory, deps } = kit;
  let running = false;
  let renewed = false;

  const next = () => [...memory.items.values()].find(({ status }) => status === 'waiting');

  const pause = (error: CrmError) => {
    const now = deps.clock.now();
    const problem = problemOf(error, now);
    const byItself = error.kind === 'throttled' && problem.kind !== 'limit';
    const ms = Math.min(Math.max(error.retryAfterMs ?? WAIT_MS, 1_000), LONGEST_WAIT_MS);
    const until = byItself ? new Date(Date.parse(now) + ms).toISOString() : null;
    memory.pause = { ...problem, retryAt: until };
    memory.cancelPause?.();
    memory.cancelPause = byItself ? deps.clock.after(ms, resume) : null;
  };

  /** A session that ended is renewed once; the rows that wait go on with the new one. */
  const renew = (error: CrmError) => {
    if (renewed) return;
    renewed = true;
    deps.host.renewSession().then(resume, () => pause(error));
  };

  const refuse = (item: FixItem, error: unknown) => {
    const problem = problemOf(error, deps.clock.now());
    const refusals = error instanceof CrmError ? error.refusals : [];
    const fields = (item.editor?.fields ?? []).map((field) => ({
      ...field,
      refusal: refusals.find((refusal) => refusal.field === field.schema.name)?.message ?? null,
    }));
    const atField = fields.some(({ refusal }) => refusal !== null);
    const refused = ['invalid', 'permission', 'notFound'].includes(problem.kind);
    kit.patch(item.key, {
      status: refused ? 'refused' : 'notSaved',
      problem: atField ? null : problem,
      editor: item.editor && { ...item.editor, fields },
      ...(refused && { createKey: null }),
    });
  };

  const fail = (item: FixItem, error: unknown) => {
    if (!(error instanceof CrmError)) return refuse(item, error);
    if (error.kind === 'throttled') {
      kit.patch(item.key, { status: 'waiting' });
      pause(error);
    } else if (error.kind === 'auth' && error.code !== 'API_ACCESS' && !renewed) {
      kit.patch(item.key, { status: 'waiting' });
      pause(error);
      renew(error);
    } else {
      refuse(item, error);
      if (error.kind === 'network' || error.kind === 'auth') pause(error);
    }
  };

  const sendOne = async (item: FixItem) => {
    kit.patch(item.key, { status: 'saving', problem: null });
    kit.show();
    const checking = () => {
      kit.patch(item.key, { status: 'checking' });
      kit.show();
    };
    try {
      const outcome = item.editor?.form
        ? await sendCreate(kit, item, item.editor.form, checking)
        : await sendFields(kit, item, checking);
      renewed = false;
      if (outcome.kind === 'conflict') kit.patch(item.key, { status: 'conflict', ...outcome.change });
      else {
        dropDrafts(kit, item.recordId, draftNames(item));
        await afterSave(kit, item, outcome);
      }
    } catch (error) {
      fail(item, error);
    }
    kit.show();
  };

  const run = async () => {
    if (running) return;
    running = true;
    for (let item = next(); item && memory.pause === null && !memory.left; item = next()) await sendOne(item);
    running = false;
    if (next() === undefined) tell();
  };

  /** One message when the queue is through, not one a row. */
  const tell = () => {
    const { batch, score } = kit.get();
    if (batch.sent > 0) kit.announce('fixList.said.saved', { saved: batch.saved, look: batch.look, score: score?.now ?? null });
  };

  const resume = () => {
    memory.cancelPause?.();
    memory.cancelPause = null;
    memory.pause = null;
    kit.show();
    void run();
  };

  const queue = (items: readonly FixItem[]) => {
    memory.touched = true;
    if (!deps.host.trusted) {
      memory.pause = { kind: 'untrusted', serverMessage: null, retryAt: null };
      kit.show();
      return;
    }
    for (const { key } of items) kit.patch(key, { status: 'waiting', problem: null });
    // A queue that waits for its time goes on waiting; one that stopped goes on with this.
    if (memory.pause?.retryAt === null) memory.pause = null;
    kit.show();
    void run();
  };

  const mayEdit = ({ recordId }: FixItem) => memory.records.get(recordId)?.bundle.mayEdit === true;

  return {
    saveAll: () => queue(itemsOf(memory, memory.group).filter((item) => isReady(item) && mayEdit(item))),
    save(key) {
      const item = memory.items.get(key);
      if (item && (isReady(item) || mayRetry(item)) && mayEdit(item)) queue([item]);
    },
    stop() {
      memory.cancelPause?.();
      memory.cancelPause = null;
      memory.pause = null;
      for (const { key, status } of memory.items.values()) if (status === 'waiting') kit.patch(key, { status: 'edited' });
      kit.show();
    },
    goOn() {
      for (const { key, status } of memory.items.values())
        if (status === 'notSaved') kit.patch(key, { status: 'waiting', problem: null });
      resume();
    },
    keepMine(key) {
      const item = memory.items.get(key);
      if (item?.status !== 'conflict' || item.theirs === null || item.editor === null) return;
      const { theirs } = item;
      takeRecord(kit, item.recordId, theirs);
      const fields = item.editor.fields.map((field) => ({ ...field, base: theirs.fields[field.schema.name] ?? field.base }));
      kit.patch(key, { editor: { ...item.editor, fields }, conflict: null, theirs: null, status: 'edited' });
      const mine = memory.items.get(key);
      if (mine) queue([mine]);
    },
    keepTheirs(key) {
      const item = memory.items.get(key);
      if (item?.status !== 'conflict' || item.theirs === null || item.editor === null) return;
      dropDrafts(kit, item.recordId, draftNames(item));
      for (const { schema } of item.editor.fields) {
        const value = item.theirs.fields[schema.name];
        if (value === undefined) continue;
        kit.patch(key, { status: 'conflict' });
        setField(kit, key, schema.name, value);
      }
      dropDrafts(kit, item.recordId, draftNames(item));
      deps.host.saved(item.theirs.ref);
      void afterSave(kit, item, { kind: 'theirs', record: item.theirs }).then(() => kit.show());
    },
    resume,
  };
}
