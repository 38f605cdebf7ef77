import { unsupported } from '../http/DataverseError';
import { dayNumber, dayOfIso, weekStart, yearStart } from '../query/zonedTime';

/**
 * The part of a date that `dategrouping` groups by, as the number that the platform answers: day of the month, week of
 * the year (1 to 53, weeks begin on Sunday, 1 January is in week 1), month, quarter, year. Fiscal periods are refused.
 * @example datePart('month', 'Europe/Berlin')('2026-12-31T23:30:00.000Z') // 1
 */
export function datePart(grouping: string, zone: string): (kept: string) => number {
  const take = PARTS[grouping];
  if (!take) throw unsupported(`The dategrouping '${grouping}'`);
  return (kept) => take(kept.length === 10 ? dayOfIso(kept) : dayNumber(Date.parse(kept), zone));
}

const date = (day: number) => new Date(day * 86_400_000);

const PARTS: Readonly<Record<string, (day: number) => number>> = {
  day: (day) => date(day).getUTCDate(),
  week: (day) => (weekStart(day) - weekStart(yearStart(day))) / 7 + 1,
  month: (day) => date(day).getUTCMonth() + 1,
  quarter: (day) => Math.floor(date(day).getUTCMonth() / 3) + 1,
  year: (day) => date(day).getUTCFullYear(),
};
