import type { IsoDate } from '../../model/dates';

const DAY = 86_400_000;

/**
 * Number of an ISO 8601 week by its Monday: the week of the year's first Thursday is the first.
 * @example weekNumber('2026-11-16') // 47
 */
export function weekNumber(monday: IsoDate): number {
  const thursday = Date.parse(monday) + 3 * DAY;
  const year = new Date(thursday).getUTCFullYear();
  return Math.floor((thursday - Date.UTC(year, 0, 1)) / (7 * DAY)) + 1;
}
