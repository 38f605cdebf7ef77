import { copiesOf, withCopies } from '../../flows/copiesOf';
import { elsewhereOf } from '../../flows/elsewhereOf';
import { openRecord } from '../../flows/openRecord';
import { ownJudge } from '../../flows/ownPages';
import type { EditorView } from '../../model/panel';
import type { CrmRecord } from '../../model/record';
import type { RecordBundle } from '../../ports/crm';
import { ring } from '../../scoring/ring';
import { update } from '../../scoring/update';
import { isFinding } from '../../scoring/verdicts';
import { withChoices } from './editing';
import type { FixItem, FixListKit, FixUndo } from './fixListKit';
import { editorOf } from './makeItems';
import type { Sent } from './sendRow';
import { weighGroup } from './weighGroup';

function merged(bundle: RecordBundle, record: CrmRecord): RecordBundle {
  return {
    ...bundle,
    record: {
      ...bundle.record,
      ...record,
      fields: { ...bundle.record.fields, ...record.fields },
      lookupNames: { ...bundle.record.lookupNames, ...record.lookupNames },
    },
  };
}

/** Puts a newer state of a record in place of the old one: verdicts and own score follow at once. */
export function takeBundle(kit: FixListKit, recordId: string, bundle: RecordBundle): void {
  const { memory, deps } = kit;
  const { session, decisions } = memory;
  const before = memory.records.get(recordId);
  if (session === null || !before) return;
  const others = [...memory.records.values()].map((own) => (own.facts.id === recordId ? bundle : own.bundle));
  const say = elsewhereOf(others);
  const elsewhere = withCopies(say, copiesOf(session.plan, others, say))(bundle);
  const after = ownJudge(session, deps.clock.now())(bundle, decisions ?? session.decisions, elsewhere);
  memory.tally = update(session.plan, memory.tally, before.result, after.result);
  memory.records.set(recordId, after);
}

/** The same for single fields that were read or written. */
export function takeRecord(kit: FixListKit, recordId: string, record: CrmRecord): void {
  const own = kit.memory.records.get(recordId);
  if (own) takeBundle(kit, recordId, merged(own.bundle, record));
}

/** Does the rule of a row still ask? */
function asks({ memory }: FixListKit, { recordId, ruleId }: FixItem): boolean {
  const index = memory.session?.plan.indexOf.get(ruleId) ?? -1;
  return isFinding(memory.records.get(recordId)?.result.verdicts[index] ?? 0);
}

/** The other rows of the record: those whose rule holds by now go, untouched ones show what the record has. */
export function refreshSiblings(kit: FixListKit, saved: Pick<FixItem, 'key' | 'recordId'>): void {
  const { memory, deps } = kit;
  const own = memory.records.get(saved.recordId);
  if (memory.session === null || !own) return;
  for (const item of [...memory.items.values()]) {
    if (item.recordId !== saved.recordId || item.key === saved.key || item.status !== 'open') continue;
    if (!asks(kit, item)) memory.items.delete(item.key);
    else {
      const editor = editorOf(memory.session, own, item.nudge, {}, deps.clock.now());
      kit.patch(item.key, { editor: editor && withChoices(editor, item.editor) });
    }
  }
}

/** The editor of a saved row: what it holds is what the record has now. */
function settled({ fields, ...editor }: EditorView, record: CrmRecord): EditorView {
  return {
    ...editor,
    draftAt: null,
    fields: fields.map((field) => {
      const value = record.fields[field.schema.name] ?? null;
      return {
        ...field,
        value,
        base: value,
        refusal: null,
        lookupName: record.lookupNames[field.schema.name] ?? field.lookupName,
      };
    }),
  };
}

/** Whole seconds from the first touch by hand to the last; `null` for what was filled in. */
function effort({ begunAt, touchedAt }: FixItem): number | null {
  if (begunAt === null || touchedAt === null) return null;
  return Math.max(1, Math.round((Date.parse(touchedAt) - Date.parse(begunAt)) / 1_000));
}

/** Keeps the answer "fixed" with what it brought; the row is not the place to complain about its own bookkeeping. */
function keepFixed({ memory, deps }: FixListKit, item: FixItem, gain: number): void {
  const { session } = memory;
  const own = memory.records.get(item.recordId);
  if (!session?.start.capabilities.responses || !own) return;
  const { ruleId, nudge } = item;
  session.port
    .saveResponse({
      ruleId,
      ref: nudge.ref,
      kind: 'fixed',
      reason: null,
      note: null,
      phase: own.facts.phase,
      fingerprint: nudge.fingerprint,
      until: null,
      seconds: effort(item),
      gain,
      at: deps.clock.now(),
    })
    .catch(() => undefined);
}

function undoOf(item: FixItem, sent: Extract<Sent, { kind: 'saved' | 'created' }>): FixUndo {
  if (sent.kind === 'created') return { kind: 'created', ref: sent.made };
  const names = Object.fromEntries((item.editor?.fields ?? []).map(({ schema, lookupName }) => [schema.name, lookupName]));
  // Saved twice: undo leads back to where it was before the first time.
  const first = item.undo?.kind === 'fields' ? item.undo.before : {};
  return { kind: 'fields', before: { ...sent.before, ...first }, names };
}

/**
 * After a confirmed save, or after somebody else's value was taken: the record is judged anew, the score moves, the CRM's page
 * is told, and the row keeps its place.
 */
export async function afterSave(
  kit: FixListKit,
  item: FixItem,
  sent: Exclude<Sent, { kind: 'conflict' }> | { readonly kind: 'theirs'; readonly record: CrmRecord },
): Promise<void> {
  const { memory, deps } = kit;
  const { session } = memory;
  const before = memory.records.get(item.recordId);
  if (session === null || !before) return;
  if (sent.kind === 'created') {
    // What was made is saved, whether or not the record can be read again now.
    const bundle = await openRecord(session, before.bundle.record.ref).catch(() => null);
    if (bundle !== null) takeBundle(kit, item.recordId, bundle);
  } else takeRecord(kit, item.recordId, sent.record);
  const own = memory.records.get(item.recordId) ?? before;
  kit.patch(item.key, {
    status: 'saved',
    editor: item.editor && settled(item.editor, own.bundle.record),
    formOpen: false,
    problem: null,
    conflict: null,
    theirs: null,
    createKey: null,
    undo: sent.kind === 'theirs' ? null : undoOf(item, sent),
    stillAsks: asks(kit, item),
  });
  refreshSiblings(kit, item);
  weighGroup(memory, item.ruleId);
  if (sent.kind === 'theirs') return;
  deps.host.saved(before.bundle.record.ref);
  const percent = (verdicts: Uint8Array) => ring(session.plan, verdicts).percent ?? 0;
  keepFixed(kit, item, percent(own.result.verdicts) - percent(before.result.verdicts));
}
