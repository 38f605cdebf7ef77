import type { Instant, IsoDate } from '../../model/dates';
import type { DayActivity, DayPerson, DayRead, DayRequest, DayRows, DayTrace } from '../../ports/day';
import type { Client, Part } from './client';
import { dayPaths, MOST_DEALS } from './dayPaths';
import { array, object, string } from './json';
import { dayOf } from './localTime';
import { mapActivity } from './mapActivity';
import { formatted, lookupTable, type Row, toInstant } from './mapValue';
import type { Session } from './session';

type Parts = Readonly<Record<keyof ReturnType<typeof dayPaths>, Part | undefined>>;

const NOBODY = new Map();

/** Rows of a part; `null` where it could not be read. */
function rowsOf(part: Part | undefined): readonly Row[] | null {
  return part?.ok ? array(object(part.json).value).map(object) : null;
}

function mapped<T>(part: Part | undefined, limit: number, map: (row: Row) => readonly T[]): DayRows<T> | null {
  const rows = rowsOf(part);
  return rows && { rows: rows.flatMap(map), complete: rows.length < limit };
}

function activity(row: Row, zone: string): readonly DayActivity[] {
  const one = mapActivity(row, NOBODY, zone);
  if (one === null) return [];
  const ends = one.kind === 'meeting' ? (toInstant(row.actualend) ?? toInstant(row.scheduledend)) : null;
  return [{ ...one, aboutName: formatted(row, '_regardingobjectid_value'), endsAt: ends }];
}

function trace(row: Row, about: string): readonly DayTrace[] {
  const at = toInstant(row.createdon);
  return at === null ? [] : [{ aboutId: string(row[`_${about}_value`]), whoId: null, at }];
}

/** The last day by id, from answers that name a moment in `latest` for each id in `grouped`. */
function lastDays(zone: string, ...lists: readonly (readonly Row[])[]): ReadonlyMap<string, IsoDate> {
  const found = new Map<string, IsoDate>();
  for (const row of lists.flat()) {
    const id = string(row.grouped);
    const day = dayOf(toInstant(row.latest), zone);
    if (id !== null && day !== null && day > (found.get(id) ?? '')) found.set(id, day);
  }
  return found;
}

/** Accounts and contacts of own open deals that were not heard of since a day. */
function silentOf(parts: Parts, before: IsoDate, zone: string): DayRows<DayPerson> | null {
  const deals = rowsOf(parts.deals);
  const [onAccounts, ofAccounts] = [rowsOf(parts.onAccounts), rowsOf(parts.ofAccounts)];
  const [onContacts, ofContacts] = [rowsOf(parts.onContacts), rowsOf(parts.ofContacts)];
  if (!deals || !onAccounts || !ofAccounts || !onContacts || !ofContacts) return null;
  const last = lastDays(zone, onAccounts, ofAccounts, onContacts, ofContacts);
  const known = new Map<string, { readonly person: DayPerson; readonly since: Instant }>();
  for (const deal of deals) {
    const account = formatted(deal, '_parentaccountid_value');
    for (const [entity, column] of [
      ['Account', 'parentaccountid'],
      ['Contact', 'parentcontactid'],
    ] as const) {
      const id = string(deal[`_${column}_value`]);
      if (id === null || (lookupTable(deal, column) ?? entity.toLowerCase()) !== entity.toLowerCase()) continue;
      const name = formatted(deal, `_${column}_value`) ?? '';
      const person = { ref: { entity, id }, name, about: entity === 'Contact' ? account : null, lastOn: last.get(id) ?? null };
      // Deals come newest first: the oldest one says since when the customer is known.
      known.set(id, { person, since: toInstant(deal.createdon) ?? '' });
    }
  }
  const silent = [...known.values()].filter(({ person, since }) => (person.lastOn ?? since) < before);
  return { rows: silent.map(({ person }) => person), complete: deals.length < MOST_DEALS };
}

/** The person's day in one round trip. */
export async function readDay(
  client: Client,
  session: Session,
  request: DayRequest,
  now: Instant,
  signal?: AbortSignal,
): Promise<DayRead> {
  const { parts } = await client.reads(dayPaths(session, request), signal);
  const { zone } = session.person;
  const { most } = request;
  const entered = mapped(parts.entered, 4 * most, (row) => trace(row, 'regardingobjectid'));
  const notes = mapped(parts.notes, most, (row) => trace(row, 'objectid'));
  return {
    tasks: mapped(parts.tasks, most, (row) => activity(row, zone)),
    meetings: mapped(parts.meetings, most, (row) => activity(row, zone)),
    traces: entered && notes && { rows: [...entered.rows, ...notes.rows], complete: entered.complete && notes.complete },
    silent: silentOf(parts, request.silentBefore, zone),
    readAt: now,
  };
}
