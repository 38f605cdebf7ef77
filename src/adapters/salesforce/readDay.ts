import type { DayActivity, DayPerson, DayRead, DayRequest, DayRows, DayTrace } from '../../ports/day';
import { type Part, queryPart, queryRows } from './composite';
import type { Context } from './context';
import { daySelects } from './daySelects';
import { mapEvent, mapTask } from './mapActivity';
import { date, instant, isRow, parent, type Row, text } from './row';
import { soql } from './soql';

function trace(row: Row): readonly DayTrace[] {
  const at = instant(row, 'CreatedDate');
  return at === null ? [] : [{ aboutId: text(row, 'WhatId') ?? text(row, 'ParentId'), whoId: text(row, 'WhoId'), at }];
}

function person(entity: 'Account' | 'Contact', row: Row): DayPerson {
  return {
    ref: { entity, id: text(row, 'Id') ?? '' },
    name: text(row, 'Name') ?? '',
    about: text(parent(row, 'Account'), 'Name'),
    lastOn: date(row, 'LastActivityDate'),
  };
}

function activity(row: Row, mapped: ReturnType<typeof mapTask>): DayActivity {
  return { ...mapped, aboutName: text(parent(row, 'What'), 'Name'), endsAt: instant(row, 'EndDateTime') };
}

/**
 * A contact whom no activity names may well have been talked with, for many calls name only the deal: it counts as never
 * heard of where its account is silent as a whole.
 */
function heardOf(row: Row, accounts: readonly Row[] | null): boolean {
  const isSilent = accounts?.some((account) => text(account, 'Id') === text(row, 'AccountId')) ?? false;
  return text(row, 'LastActivityDate') === null && !isSilent;
}

/** The person's day in one composite call of at most five queries. A part that the org refuses is not known. */
export async function readDay(context: Context, request: DayRequest, signal?: AbortSignal): Promise<DayRead> {
  const { person: me } = await context.known('Activity', signal);
  const selects = daySelects(context, me.id, request);
  const parts: Part[] = Object.entries(selects).flatMap(([name, select]) => {
    const query = select && soql(select);
    return query ? [queryPart(name, query)] : [];
  });
  const results = await context.api.read(parts, { signal });
  const now = context.clock.now();
  const read = <T>(name: keyof typeof selects, map: (row: Row) => readonly T[]): DayRows<T> | null => {
    const result = results.get(name);
    const rows = queryRows(result);
    const limit = selects[name]?.limit ?? 0;
    const whole = isRow(result?.body) && result.body.done !== false && (rows?.length ?? 0) < limit;
    return rows && { rows: rows.flatMap(map), complete: whole };
  };
  const tasks = read('tasks', (row) => [activity(row, mapTask(row))]);
  const entered = read('tasks', (row) => trace(row).filter(({ at }) => at >= request.since));
  const notes = selects.notes === null ? { rows: [], complete: true } : read('notes', trace);
  const accounts = read('accounts', (row) => [person('Account', row)]);
  const contacts =
    selects.contacts === null
      ? { rows: [], complete: true }
      : read('contacts', (row) => (heardOf(row, queryRows(results.get('accounts'))) ? [] : [person('Contact', row)]));
  const both = <T>(a: DayRows<T> | null, b: DayRows<T> | null): DayRows<T> | null =>
    a && b && { rows: [...a.rows, ...b.rows], complete: a.complete && b.complete };
  const isDue = ({ done, dueOn }: DayActivity) => !done && dueOn !== null && dueOn <= request.today;
  return {
    tasks: tasks && { ...tasks, rows: tasks.rows.filter(isDue) },
    meetings: read('events', (row) => [activity(row, mapEvent(row, now))]),
    traces: both(entered, notes),
    silent: both(contacts, accounts),
    readAt: now,
  };
}
