import type { Instant, IsoDate } from '../model/dates';
import type { DayRequest } from '../ports/day';
import { dayNumber, isoDate } from '../scoring/calendar/days';
import { createWorkingDays } from '../scoring/calendar/workingDays';
import { signalCalls } from '../scoring/compileCondition';
import { addDays, localDay, startOfDay } from './localDay';
import type { Session } from './startSession';

/** Days after which an account is silent where no rule of the programme says so (rules.md, `account.touched`). */
const SILENT_DAYS = 90;
/** How long a meeting may still ask for its note. */
const NOTE_DAYS = 7;
const MOST = 50;

/** The programme's own limit of silence: the days of its `touched` rule on accounts. */
function silentDays({ programme }: Session): number {
  const calls = programme.rules.filter(({ entity }) => entity === 'Account').flatMap(({ must }) => signalCalls(must));
  const days = calls.find(({ signal }) => signal === 'touched')?.args?.days;
  return typeof days === 'number' ? days : SILENT_DAYS;
}

/** Seven days back; working days where the programme has a calendar. */
function noteSince(today: IsoDate, holidays: readonly IsoDate[]): IsoDate {
  if (holidays.length === 0) return addDays(today, -NOTE_DAYS);
  const { isWorking } = createWorkingDays(holidays);
  let day = dayNumber(today) ?? 0;
  for (let left = NOTE_DAYS, steps = 0; left > 0 && steps < 60; steps += 1) {
    day -= 1;
    if (isWorking(day)) left -= 1;
  }
  return isoDate(day);
}

/**
 * What to ask the CRM for: the person's today in their own time zone, how far back a meeting may still lack a note, and
 * since when silence counts.
 */
export function dayBounds(session: Session, now: Instant): DayRequest {
  const { zone } = session.start.person;
  const today = localDay(now, zone);
  const sinceDay = noteSince(today, session.programme.holidays);
  return {
    today,
    from: startOfDay(today, zone),
    until: startOfDay(addDays(today, 1), zone),
    sinceDay,
    since: startOfDay(sinceDay, zone),
    silentBefore: addDays(today, -silentDays(session)),
    most: MOST,
  };
}
