import type { Instant, IsoDate } from '../../../../src/model/dates';

const DAY = 86_400_000;

/** The seeded company's calendar: Central European time, days counted from today (0), negative in the past. */
export interface Calendar {
  readonly now: Instant;
  readonly today: IsoDate;
  /** The calendar day `offset` days from today. */
  date(offset: number): IsoDate;
  /** Local wall time on a day, as UTC: `at(-3, 9 * 60)` is 9 o'clock three days ago. */
  at(offset: number, minutes: number): Instant;
  /** The given day, or the nearest Monday-to-Friday day before it. */
  workdayBefore(offset: number): number;
  /** The given day, or the nearest Monday-to-Friday day after it. */
  workdayAfter(offset: number): number;
  /** 0 = Monday .. 6 = Sunday. */
  weekday(offset: number): number;
}

/** Last Sunday of a month at 01:00 UTC: when the European Union moves its clocks (directive 2000/84/EC). */
function clockChange(year: number, month: number): number {
  const last = new Date(Date.UTC(year, month + 1, 0));
  return Date.UTC(year, month, last.getUTCDate() - last.getUTCDay(), 1);
}

function europeanOffset(utc: number): number {
  const year = new Date(utc).getUTCFullYear();
  const summer = utc >= clockChange(year, 2) && utc < clockChange(year, 9);
  return (summer ? 2 : 1) * 3_600_000;
}

/** @example createCalendar('2026-11-22T23:30:00.000Z').today // '2026-11-23' */
export function createCalendar(now: Instant): Calendar {
  const moment = Date.parse(now);
  if (Number.isNaN(moment)) throw new Error(`not a moment: ${now}`);
  const base = Math.floor((moment + europeanOffset(moment)) / DAY);
  const date = (offset: number) => new Date((base + offset) * DAY).toISOString().slice(0, 10);
  const weekday = (offset: number) => (((base + offset + 3) % 7) + 7) % 7;
  const isWorkday = (offset: number) => weekday(offset) < 5;
  const step = (offset: number, by: 1 | -1): number => (isWorkday(offset) ? offset : step(offset + by, by));
  return {
    now: new Date(moment).toISOString(),
    today: date(0),
    date,
    weekday,
    at: (offset, minutes) => {
      const local = (base + offset) * DAY + minutes * 60_000;
      return new Date(local - europeanOffset(local - 3_600_000)).toISOString();
    },
    workdayBefore: (offset) => step(offset, -1),
    workdayAfter: (offset) => step(offset, 1),
  };
}

/** The later of two moments: nothing happens to a record before it exists. */
export function later(one: Instant, other: Instant): Instant {
  return one > other ? one : other;
}
