import { phaseOfStage } from '../../store/derive/phaseOfStage';
import type { Row, Value } from '../../store/types';
import type { StageRow } from '../rows/stageFacts';
import type { LoadedRow } from './mapTable';

export interface CompleteFacts {
  readonly now: string;
  readonly adminId: string;
  readonly people: ReadonlySet<string>;
  readonly stages: ReadonlyMap<string, StageRow>;
}

/**
 * A loaded row with the columns that every row has. What the export does not say stays unknown: no creation date is
 * `null`, never today. The store adds what follows from the rest (twins, phase, probability of the stage).
 */
export function completeRow(object: string, { id, values }: LoadedRow, facts: CompleteFacts): Row {
  const person = (value: Value | undefined, otherwise: string) =>
    typeof value === 'string' && facts.people.has(value) ? value : otherwise;
  const owner = person(values.owner_id, facts.adminId);
  const base: Row = {
    ...values,
    id,
    owner_id: owner,
    created_at: values.created_at ?? null,
    created_by_id: person(values.created_by_id, owner),
    modified_at: values.modified_at ?? values.created_at ?? null,
    modified_by_id: person(values.modified_by_id, owner),
    // The version for conditional writes: it must exist even where the export has no date at all.
    system_modstamp: values.system_modstamp ?? values.modified_at ?? values.created_at ?? facts.now,
    is_deleted: values.is_deleted ?? 0,
  };
  switch (object) {
    case 'Opportunity':
      return deal(base, facts);
    case 'Task':
      return task(base);
    case 'Event':
      return event(base, facts.now);
    case 'Case':
      return { ...base, ...(base.is_closed === 1 || base.status === 'Closed' ? { state_code: 1, status_code: 5 } : {}) };
    case 'Lead':
      return { ...base, ...(base.is_converted === 1 ? { state_code: 1, status_code: 3 } : {}) };
    default:
      return base;
  }
}

function deal(row: Row, { stages }: CompleteFacts): Row {
  const stage = typeof row.stage_name === 'string' ? stages.get(row.stage_name) : undefined;
  // The stage says what it implies; a blank probability is no answer.
  const { probability, forecast_category, forecast_category_name, is_closed: _closed, is_won: _won, ...rest } = row;
  const given = Object.fromEntries(
    Object.entries({ probability, forecast_category, forecast_category_name }).filter(
      ([, value]) => value !== null && value !== undefined,
    ),
  );
  return {
    ...rest,
    ...given,
    ...(stage ? stateOf(stage) : {}),
    account_id: row.account_id ?? null,
    push_count: row.push_count ?? null,
    last_stage_change_at: row.last_stage_change_at ?? null,
    actual_close_date: stage?.isClosed ? (row.close_date ?? null) : null,
    actual_value: stage?.isWon ? (row.amount ?? null) : null,
  };
}

/** Dataverse's state and reason: 1 in progress, 3 won, 4 canceled. */
function stateOf(stage: StageRow): Row {
  return {
    is_closed: stage.isClosed ? 1 : 0,
    is_won: stage.isWon ? 1 : 0,
    state_code: stage.isWon ? 1 : stage.isClosed ? 2 : 0,
    status_code: stage.isWon ? 3 : stage.isClosed ? 4 : 1,
    sales_stage: stage.isClosed ? 3 : phaseOfStage(stage),
  };
}

function task(row: Row): Row {
  const done = row.is_closed === 1 || row.status === 'Completed';
  const call = row.task_subtype === 'Call';
  const reason = call ? { open: 1, done: 2 } : { open: 2, done: 5 };
  return {
    ...row,
    kind: call ? 'phonecall' : 'task',
    task_subtype: row.task_subtype ?? 'Task',
    status: row.status ?? (done ? 'Completed' : 'Not Started'),
    is_closed: done ? 1 : 0,
    completed_at: row.completed_at ?? null,
    state_code: done ? 1 : 0,
    status_code: done ? reason.done : reason.open,
  };
}

/** Salesforce does not close events: one that has ended took place. */
function event(row: Row, now: string): Row {
  const end =
    row.ends_at ??
    row.starts_at ??
    (row.activity_on === null || row.activity_on === undefined ? null : `${row.activity_on}T23:59:59.000Z`);
  const over = typeof end === 'string' && end < now;
  return {
    ...row,
    kind: 'appointment',
    status: over ? 'Completed' : 'Not Started',
    is_closed: over ? 1 : 0,
    completed_at: over ? end : null,
    state_code: over ? 1 : 3,
    status_code: over ? 3 : 5,
  };
}
