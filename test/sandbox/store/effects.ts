import { TRACKED_ON_ACCOUNTS } from '../catalogue/accountHistory';
import type { Row, Value } from './types';

/** How effects write: rows of the platform's own, outside anybody's rights. */
export interface EffectWriter {
  readonly now: string;
  insert(concept: string, values: Row): string;
  update(concept: string, id: string, changes: Row): void;
  find(concept: string, column: string, value: Value): Row | undefined;
  all(concept: string, column: string, value: Value): Row[];
}

const TRACKED = ['stage_name', 'amount', 'close_date', 'probability'] as const;

function writeHistory(before: Row | null, after: Row, writer: EffectWriter): void {
  if (before && TRACKED.every((name) => before[name] === after[name])) return;
  const { amount, probability } = after;
  writer.insert('stageHistory', {
    opportunity_id: after.id ?? null,
    stage_name: after.stage_name ?? null,
    amount: amount ?? null,
    close_date: after.close_date ?? null,
    probability: probability ?? null,
    expected_revenue: typeof amount === 'number' && typeof probability === 'number' ? (amount * probability) / 100 : null,
    forecast_category: after.forecast_category ?? null,
    previous_amount: before?.amount ?? null,
    previous_close_date: before?.close_date ?? null,
    created_by_id: after.modified_by_id ?? null,
  });
}

interface Tracking {
  /** The concept of the history, and its reference to the record. */
  readonly history: string;
  readonly parent: string;
  /** Tracked columns, and the name of the field that the history shows. */
  readonly fields: Readonly<Record<string, string>>;
}

const DEAL_TRACKING: Tracking = { history: 'fieldHistory', parent: 'opportunity_id', fields: { next_step: 'NextStep' } };
const ACCOUNT_TRACKING: Tracking = { history: 'accountHistory', parent: 'account_id', fields: TRACKED_ON_ACCOUNTS };

/** Changes of tracked fields, one row each; a new owner makes two, with the ids and with the names. */
function trackFields(before: Row | null, after: Row, { history, parent, fields }: Tracking, writer: EffectWriter): void {
  if (!before) return;
  const text = (value: Value | undefined) => (value === null || value === undefined ? null : String(value));
  const track = (field: string, old_value: Value, new_value: Value) =>
    writer.insert(history, {
      [parent]: after.id ?? null,
      field_name: field,
      old_value,
      new_value,
      created_by_id: after.modified_by_id ?? null,
    });
  const [from, to] = [before.owner_id ?? null, after.owner_id ?? null];
  if (from !== to) {
    const name = (id: Value) => writer.find('user', 'id', id)?.name ?? id;
    track('Owner', from, to);
    track('Owner', name(from), name(to));
  }
  for (const [column, field] of Object.entries(fields))
    if (text(before[column]) !== text(after[column])) track(field, text(before[column]), text(after[column]));
}

function keepProcess(before: Row | null, after: Row, writer: EffectWriter): void {
  const stage = writer.find('processStage', 'category', after.sales_stage ?? 0);
  if (!stage) return;
  const process = writer.find('salesProcess', 'opportunity_id', after.id ?? null);
  const finished = after.is_closed === 1;
  const end = {
    state_code: finished ? 1 : 0,
    status_code: finished ? 2 : 1,
    completed_at: finished ? writer.now : null,
  };
  if (!process) {
    writer.insert('salesProcess', {
      name: after.name ?? null,
      opportunity_id: after.id ?? null,
      active_stage_id: stage.id ?? null,
      active_stage_at: writer.now,
      traversed_path: stage.guid ?? null,
      ...end,
    });
    return;
  }
  const changes: Record<string, Value> = {};
  if (process.active_stage_id !== stage.id) {
    changes.active_stage_id = stage.id ?? null;
    changes.active_stage_at = writer.now;
    changes.traversed_path = [process.traversed_path, stage.guid].filter(Boolean).join(',');
  }
  if (before?.is_closed !== after.is_closed) Object.assign(changes, end);
  if (Object.keys(changes).length > 0) writer.update('salesProcess', String(process.id), changes);
}

function writeClose(before: Row | null, after: Row, writer: EffectWriter): void {
  if (after.is_closed !== 1 || before?.is_closed === 1) return;
  writer.insert('opportunityClose', {
    opportunity_id: after.id ?? null,
    owner_id: after.owner_id ?? null,
    subject: `Opportunity ${after.is_won === 1 ? 'won' : 'lost'}: ${after.name ?? ''}`,
    actual_end: writer.now,
    actual_revenue: after.actual_value ?? null,
    opportunity_state: after.is_won === 1 ? 1 : 2,
    opportunity_status: after.status_code ?? null,
    state_code: 1,
    status_code: 2,
    currency_id: after.currency_id ?? null,
    created_by_id: after.modified_by_id ?? null,
  });
}

/** What the platform writes besides a row: history, process and close of a deal; only one primary contact role. */
export function afterWrite(concept: string, before: Row | null, after: Row, writer: EffectWriter): void {
  if (concept === 'opportunity') {
    writeHistory(before, after, writer);
    trackFields(before, after, DEAL_TRACKING, writer);
    keepProcess(before, after, writer);
    writeClose(before, after, writer);
  }
  if (concept === 'account') trackFields(before, after, ACCOUNT_TRACKING, writer);
  if (concept === 'contactRole' && after.is_primary === 1 && before?.is_primary !== 1)
    for (const other of writer.all('contactRole', 'opportunity_id', after.opportunity_id ?? null))
      if (other.id !== after.id && other.is_primary === 1) writer.update('contactRole', String(other.id), { is_primary: 0 });
}
