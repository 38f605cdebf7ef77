import type { Instant, IsoDate } from '../../model/dates';
import { mondayOf } from '../../scoring/calendar/days';
import { addDays, localDay } from '../localDay';

/** Weeks by their Mondays. */
export interface Weeks {
  /** The moment of the run. */
  readonly at: Instant;
  /** The day of the run, in the organisation's time zone. */
  readonly today: IsoDate;
  /** The week that runs: own snapshots and, in individual mode, team sheets. */
  readonly running: IsoDate;
  /** The last one that is over: group sheets and boards. Nothing of it changes once it is published. */
  readonly closed: IsoDate;
  /** The one before it. */
  readonly before: IsoDate;
}

/**
 * @param week Any day of the week to take as the running one, instead of the day of the run.
 * @example weeksAt('2026-11-22T09:30:00.000Z', 'Europe/Berlin') // { at: '2026-11-22T09:30:00.000Z', today: '2026-11-22', running: '2026-11-16', closed: '2026-11-09', … }
 */
export function weeksAt(now: Instant, zone: string, week: IsoDate | null = null): Weeks {
  const today = localDay(now, zone);
  const running = mondayOf(week ?? today);
  return { at: now, today, running, closed: addDays(running, -7), before: addDays(running, -14) };
}
