import type { OwnRecord } from '../../flows/ownPages';
import type { FixRow } from '../../model/fixList';
import type { FieldValue } from '../../model/record';
import { canSave } from '../editorView';
import { nudgeView } from '../nudgeView';
import type { FixItem, FixMemory } from './fixListKit';

/** Rows by the item and record they were made from: what did not change is not drawn again. */
const drawn = new WeakMap<FixItem, { readonly own: OwnRecord; readonly row: FixRow }>();

function text(value: FieldValue | undefined): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}

function aboutOf({ bundle }: OwnRecord): string | null {
  const { record, activities } = bundle;
  if (record.ref.entity === 'Activity') return activities?.find(({ id }) => id === record.ref.id)?.whoName ?? null;
  return text(record.lookupNames.accountId) ?? text(record.fields.company);
}

/** A row as the grid draws it. */
export function presentRow(memory: FixMemory, item: FixItem): FixRow | null {
  const own = memory.records.get(item.recordId);
  if (!own) return null;
  const kept = drawn.get(item);
  if (kept?.own === own) return kept.row;
  const { record, stage, mayEdit, pushes } = own.bundle;
  const deal = record.ref.entity === 'Opportunity';
  const amount = record.fields.amount;
  const row: FixRow = {
    key: item.key,
    ref: record.ref,
    name: record.name,
    about: aboutOf(own),
    amount: deal && typeof amount === 'number' ? amount : null,
    currency: record.currency,
    stage: deal ? (stage?.label ?? null) : null,
    verdict: item.nudge.verdict,
    message: item.nudge.message,
    args: item.nudge.args,
    was: item.was,
    fields: item.editor?.fields ?? [],
    form: item.editor?.form ?? null,
    formOpen: item.formOpen,
    targets: nudgeView(item.nudge, own.facts).targets,
    draftAt: item.status === 'edited' && item.touchedAt === null ? (item.editor?.draftAt ?? null) : null,
    status: item.status,
    problem: item.problem,
    conflict: item.conflict,
    stillAsks: item.stillAsks,
    readOnly: !mayEdit,
    canSave: isReady(item) && mayEdit,
    canRetry: mayRetry(item) && mayEdit,
    canUndo: item.status === 'saved' && item.undo !== null,
    draftKept: item.draftKept,
    pushes: deal ? pushes : null,
  };
  drawn.set(item, { own, row });
  return row;
}

/** Something was typed, it is whole, and it is neither on its way, nor saved, nor refused. */
export function isReady(item: FixItem): boolean {
  const { editor, status } = item;
  return (status === 'edited' || status === 'notSaved') && editor !== null && canSave(editor.fields, editor.form);
}

/** Refused rows are sent again only one by one: the same value is most often refused again. */
export function mayRetry({ editor, status }: FixItem): boolean {
  return (status === 'refused' || status === 'notSaved') && editor !== null && canSave(editor.fields, editor.form);
}
