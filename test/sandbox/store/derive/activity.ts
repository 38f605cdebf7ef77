import type { Row, Value } from '../types';
import type { Derive, DeriveContext } from './context';

const OPEN_REASON: Readonly<Record<string, number>> = { task: 2, phonecall: 1, appointment: 5, email: 1 };
const DONE_REASON: Readonly<Record<string, number>> = { task: 5, phonecall: 2, appointment: 3, email: 2 };
const CANCELED_REASON: Readonly<Record<string, number>> = { task: 6, phonecall: 3, appointment: 4, email: 5 };
const TASK_REASONS: readonly (readonly [string, number])[] = [
  ['Not Started', 2],
  ['In Progress', 3],
  ['Waiting on someone else', 4],
  ['Completed', 5],
  ['Deferred', 7],
];

function isPerson(concept: string | null): boolean {
  return concept === 'contact' || concept === 'lead';
}

/** What and who against Dataverse's one "regarding". */
function about(before: Row, changes: Row, context: DeriveContext): Record<string, Value> {
  if (changes.regarding_id !== undefined && changes.what_id === undefined && changes.who_id === undefined) {
    const target = changes.regarding_id;
    if (typeof target === 'string' && isPerson(context.conceptOf(target))) return { who_id: target, what_id: null };
    return { what_id: target ?? null };
  }
  if (changes.what_id === undefined && changes.who_id === undefined) return {};
  const what = changes.what_id === undefined ? before.what_id : changes.what_id;
  const who = changes.who_id === undefined ? before.who_id : changes.who_id;
  return { regarding_id: what ?? who ?? null };
}

/** The account that the activity counts for: itself, or that of the deal, the case or the contact. */
function accountOf(row: Row, context: DeriveContext): Value {
  for (const id of [row.what_id, row.who_id]) {
    if (typeof id !== 'string') continue;
    const concept = context.conceptOf(id);
    if (concept === 'account') return id;
    const account = concept === null ? undefined : context.row(concept, id)?.account_id;
    if (typeof account === 'string' && context.conceptOf(account) === 'account') return account;
  }
  return null;
}

function days(before: Row, changes: Row, kind: string, context: DeriveContext): Record<string, Value> {
  const set: Record<string, Value> = {};
  const starts = changes.starts_at;
  const ends = changes.ends_at;
  if (kind === 'appointment') {
    const start = starts ?? before.starts_at;
    if (typeof starts === 'string') set.activity_on = context.dayOf(starts);
    if (typeof start === 'string') {
      if (typeof changes.minutes === 'number' && ends === undefined)
        set.ends_at = new Date(Date.parse(start) + changes.minutes * 60_000).toISOString();
      else if (typeof (ends ?? before.ends_at) === 'string')
        set.minutes = Math.round((Date.parse(String(ends ?? before.ends_at)) - Date.parse(start)) / 60_000);
    }
  } else if (changes.activity_on !== undefined && ends === undefined) {
    set.ends_at = changes.activity_on === null ? null : `${changes.activity_on}T12:00:00.000Z`;
  } else if (ends !== undefined && changes.activity_on === undefined) {
    set.activity_on = typeof ends === 'string' ? context.dayOf(ends) : null;
  }
  if (kind === 'email' && typeof changes.message_at === 'string') set.activity_on = context.dayOf(changes.message_at);
  return set;
}

function state(before: Row, changes: Row, kind: string, isNew: boolean, context: DeriveContext): Record<string, Value> {
  const set: Record<string, Value> = {};
  let code = changes.state_code ?? before.state_code ?? 0;
  if (changes.status !== undefined) {
    code = changes.status === 'Completed' ? 1 : 0;
    const reason = TASK_REASONS.find(([name]) => name === changes.status)?.[1];
    if (kind === 'task' && reason !== undefined) set.status_code = reason;
  } else if (changes.status_code !== undefined && changes.state_code === undefined) {
    if (changes.status_code === DONE_REASON[kind] || (kind === 'phonecall' && changes.status_code === 4)) code = 1;
    else if (changes.status_code === CANCELED_REASON[kind]) code = 2;
    else if (kind === 'email' && (changes.status_code === 3 || changes.status_code === 4)) code = 1;
    else code = 0;
  }
  if (kind === 'email' && changes.state_code === undefined && changes.email_status !== undefined)
    code = changes.email_status === '5' ? 0 : 1;
  if (!isNew && code === before.state_code && Object.keys(set).length === 0) return set;

  const closed = code === 1 ? 1 : 0;
  set.state_code = code;
  set.is_closed = closed;
  if (closed && before.is_closed !== 1) set.completed_at = changes.completed_at ?? context.now;
  if (!closed) set.completed_at = null;
  const reason = code === 2 ? CANCELED_REASON : closed ? DONE_REASON : OPEN_REASON;
  if (set.status_code === undefined && code !== before.state_code) set.status_code = reason[kind] ?? 1;
  if (changes.status === undefined && code !== before.state_code)
    set.status = closed ? 'Completed' : code === 2 ? 'Deferred' : 'Not Started';
  else if (changes.status === undefined && changes.status_code !== undefined)
    set.status = TASK_REASONS.find(([, number]) => number === changes.status_code)?.[0] ?? before.status ?? 'Not Started';
  return set;
}

/** Kind, state, day and links of an activity, whichever CRM wrote. */
export const deriveActivity: Derive = (before, changes, context, isNew) => {
  const kind =
    isNew && changes.kind === 'task' && changes.task_subtype === 'Call'
      ? 'phonecall'
      : String(changes.kind ?? before.kind ?? 'task');
  const result: Record<string, Value> = { ...changes };
  const set = (values: Record<string, Value>) => {
    for (const [name, value] of Object.entries(values)) if (changes[name] === undefined) result[name] = value;
  };
  if (isNew) {
    result.kind = kind;
    set({
      task_subtype: kind === 'phonecall' ? 'Call' : kind === 'task' ? 'Task' : null,
      event_subtype: kind === 'appointment' ? 'Event' : null,
      priority: 'Normal',
      priority_code: 1,
      is_all_day: 0,
    });
    if (kind === 'email') set({ is_incoming: 0, is_outgoing: changes.is_incoming === 1 ? 0 : 1 });
    if (kind === 'phonecall') set({ is_outgoing: 1 });
  }
  set(about(before, changes, context));
  if (isNew || result.what_id !== undefined || result.who_id !== undefined)
    result.account_id = accountOf({ ...before, ...result }, context);
  set(days(before, changes, kind, context));
  set(state(before, changes, kind, isNew, context));
  return result;
};
