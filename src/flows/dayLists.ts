import type { Instant, IsoDate } from '../model/dates';
import type { DayItem, DayList, MyDay } from '../model/day';
import type { DayActivity, DayPerson, DayRead, DayRequest, DayRows, DayTrace } from '../ports/day';
import { localDay } from './localDay';

/** Lines of a list in the panel. */
const SHOWN = 5;

function listOf(items: readonly DayItem[], ...parts: readonly DayRows<unknown>[]): DayList {
  return { items: items.slice(0, SHOWN), count: items.length, exact: parts.every(({ complete }) => complete) };
}

function itemOf(activity: DayActivity, why: DayItem['why'], on: IsoDate | null): DayItem {
  const { id, subject, aboutName, whoName, startsAt } = activity;
  return { ref: { entity: 'Activity', id }, name: subject, about: aboutName ?? whoName, why, on, at: startsAt };
}

/** The day of a meeting for this person: of a timed one the day it begins there, of an all-day one its date. */
function dayOf({ startsAt, dueOn }: DayActivity, zone: string): IsoDate | null {
  return startsAt === null ? dueOn : localDay(startsAt, zone);
}

/** Own open tasks due today or before: today's first, then the latest of the others. */
function followUps(tasks: DayRows<DayActivity>, today: IsoDate): DayList {
  const due = tasks.rows
    .filter(({ done, dueOn }) => !done && dueOn !== null && dueOn <= today)
    .sort((a, b) => (b.dueOn ?? '').localeCompare(a.dueOn ?? ''));
  return listOf(
    due.map((task) => itemOf(task, task.dueOn === today ? 'dueToday' : 'due', task.dueOn)),
    tasks,
  );
}

/** A task for today that names a person or a company is a word given to them. */
function promisedOf(task: DayActivity, today: IsoDate): readonly DayItem[] {
  if (task.done || task.dueOn !== today) return [];
  const rest = { why: 'promised', on: today, at: null } as const;
  if (task.who !== null) return [{ ref: task.who, name: task.whoName, about: task.subject, ...rest }];
  return task.about?.entity === 'Account' ? [{ ref: task.about, name: task.aboutName, about: task.subject, ...rest }] : [];
}

/** Whom a word was given to for today, then contacts and accounts of own open deals: the longest silence first, never heard last. */
function people(silent: DayRows<DayPerson>, tasks: DayRows<DayActivity> | null, request: DayRequest): DayList {
  const promised = (tasks?.rows ?? []).flatMap((task) => promisedOf(task, request.today));
  const quiet = silent.rows
    .filter(({ lastOn }) => lastOn === null || lastOn < request.silentBefore)
    .sort((a, b) => (a.lastOn ?? '9999').localeCompare(b.lastOn ?? '9999') || a.name.localeCompare(b.name))
    .map(({ ref, name, about, lastOn }): DayItem => {
      return { ref, name, about, why: lastOn === null ? 'unheard' : 'silent', on: lastOn, at: null };
    });
  const each = new Map<string, DayItem>();
  for (const item of [...promised, ...quiet]) if (!each.has(item.ref.id)) each.set(item.ref.id, item);
  return listOf([...each.values()], silent, ...(tasks ? [tasks] : []));
}

/** Own meetings that begin today, in the person's time zone, by their time. */
function meetingsToday(meetings: DayRows<DayActivity>, today: IsoDate, zone: string): DayList {
  const here = meetings.rows.filter((one) => dayOf(one, zone) === today);
  const sorted = here.sort((a, b) => (a.startsAt ?? '').localeCompare(b.startsAt ?? ''));
  return listOf(
    sorted.map((one) => itemOf(one, 'meeting', today)),
    meetings,
  );
}

/**
 * Own meetings that have ended since `sinceDay` and of which nothing was written down: no text of their own, and no task,
 * call or note on the same record or person from their beginning on. One that is about nobody and nothing is left alone.
 */
function notesToLog(
  meetings: DayRows<DayActivity>,
  traces: DayRows<DayTrace>,
  request: DayRequest,
  now: Instant,
  zone: string,
): DayList {
  const isOver = ({ done, startsAt, endsAt, dueOn }: DayActivity) => {
    const end = endsAt ?? startsAt;
    return startsAt === null || end === null ? (dueOn ?? request.today) < request.today : done || end <= now;
  };
  const isTold = ({ startsAt, dueOn, about, who, description }: DayActivity) => {
    const subjects = [about?.id, who?.id].filter((id) => id !== undefined);
    const isLater = ({ at }: DayTrace) => (startsAt === null ? localDay(at, zone) >= (dueOn ?? '') : at >= startsAt);
    const isSame = ({ aboutId, whoId }: DayTrace) => [aboutId, whoId].some((id) => id !== null && subjects.includes(id));
    return (description ?? '').trim() !== '' || traces.rows.some((trace) => isSame(trace) && isLater(trace));
  };
  const open = meetings.rows.filter((one) => {
    const day = dayOf(one, zone);
    return day !== null && day >= request.sinceDay && (one.about ?? one.who) !== null && isOver(one) && !isTold(one);
  });
  const at = (one: DayActivity) => one.startsAt ?? one.dueOn ?? '';
  const newest = open.sort((a, b) => at(b).localeCompare(at(a)));
  return listOf(
    newest.map((one) => itemOf(one, 'noNote', dayOf(one, zone))),
    meetings,
    traces,
  );
}

/** The four lists of a day from what the CRM gave; a list whose rows could not be read is `null`. */
export function dayLists(read: DayRead, request: DayRequest, now: Instant, zone: string): MyDay {
  const { tasks, meetings, traces, silent, readAt } = read;
  return {
    lists: {
      people: silent && people(silent, tasks, request),
      today: meetings && meetingsToday(meetings, request.today, zone),
      followUps: tasks && followUps(tasks, request.today),
      notes: meetings && traces && notesToLog(meetings, traces, request, now, zone),
    },
    readAt,
  };
}
