import type { Instant } from '../model/dates';
import type { MyDay } from '../model/day';
import { dayBounds } from './dayBounds';
import { dayLists } from './dayLists';
import type { Session } from './startSession';

/**
 * The person's day (B3) with one call and their own rights: people due, today's meetings, follow-ups, notes to log.
 *
 * - People due: whom a task of today names, and contacts and accounts of own open deals whose last logged contact is older
 *   than the programme's limit of silence (90 days unless its `touched` rule on accounts says otherwise).
 * - Today: own meetings that begin today in the person's time zone.
 * - Follow-ups: own open tasks and planned calls due today or before (B16's list, over all records).
 * - Notes to log: own meetings of the last 7 days (working days where the programme has a calendar) that are over and of
 *   which nothing was written down.
 *
 * Rejects with `CrmError` where the call as a whole fails.
 */
export async function readDay(session: Session, now: Instant, signal?: AbortSignal): Promise<MyDay> {
  const request = dayBounds(session, now);
  return dayLists(await session.port.readDay(request, signal), request, now, session.start.person.zone);
}
