import type { IsoDate } from '../../model/dates';
import { dayNumber, isoDate, weekday } from './days';

/** Working days of leave that count in a year: what is beyond them is time like any other. */
const MOST_LEAVE = 30;
const YEAR = 365;

/**
 * The days of leave by which a person is judged. People enter their leave themselves, and days of leave are time that a record may
 * take: so at most 30 working days of a year count, the newest, and none on which the person made a record here.
 * @param today day number of today; leave that is still to come changes nothing yet
 * @param worked day numbers on which the platform says that the person's own records were made
 * @example countedLeave(['2026-11-20', '2026-11-21'], dayNumber('2026-11-25'), new Set()) // ['2026-11-20'], the 21st is a Saturday
 */
export function countedLeave(leave: readonly IsoDate[], today: number, worked: ReadonlySet<number>): readonly IsoDate[] {
  const days = new Set<number>();
  for (const date of leave) {
    const day = dayNumber(date);
    if (day === null || day > today || day <= today - YEAR || weekday(day) > 5 || worked.has(day)) continue;
    days.add(day);
  }
  return [...days]
    .sort((a, b) => a - b)
    .slice(-MOST_LEAVE)
    .map(isoDate);
}
