import type { IsoDate } from '../../model/dates';
import { addDays } from '../localDay';

/** A date that may be moved, and how often it was moved later before; `null` = not known. */
export interface MovableDate {
  readonly key: string;
  readonly day: IsoDate;
  readonly pushes: number | null;
}

export interface MovedDates {
  readonly days: ReadonlyMap<string, IsoDate>;
  /** Of those that moved: how many were moved before. */
  readonly before: number;
  /** Stay as they are: even so many weeks on they would be past. */
  readonly left: number;
}

/**
 * Every date moved by the same number of weeks, each from its own day, so that no two become alike that were not. Dates that
 * would still be past are left alone: a day in the past moved to another day in the past helps nobody.
 * @example moveDates([{ key: 'a', day: '2026-11-05', pushes: 1 }], 4, '2026-11-22').days.get('a') // '2026-12-03'
 */
export function moveDates(dates: readonly MovableDate[], weeks: number, today: IsoDate): MovedDates {
  const moved = dates
    .map(({ key, day, pushes }) => ({ key, day: addDays(day, weeks * 7), pushes }))
    .filter(({ day }) => day >= today);
  return {
    days: new Map(moved.map(({ key, day }) => [key, day])),
    before: moved.filter(({ pushes }) => (pushes ?? 0) > 0).length,
    left: dates.length - moved.length,
  };
}
