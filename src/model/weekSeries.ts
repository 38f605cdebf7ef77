import type { IsoDate } from './dates';

/** A week as the line shows it. Whole points 0..100, `null` = not known. */
export interface WeekPoint {
  readonly week: IsoDate;
  readonly score: number | null;
  /** Evened out: the mean of this week and the two known ones before it. */
  readonly even: number | null;
}

export interface WeekSeries {
  /** Oldest first; the last is the running week. */
  readonly points: readonly WeekPoint[];
  /** The best of all known weeks, the latest of them where there are several. */
  readonly best: { readonly week: IsoDate; readonly score: number } | null;
  /** From the first known of the shown weeks to now; `null` = nothing to compare with. */
  readonly change: { readonly points: number; readonly since: IsoDate } | null;
  /**
   * By the middle of the last three known weeks against the middle of the three before: one odd week, or one bad day in the
   * running one, changes nothing (B33). `null` = fewer than six weeks are known.
   */
  readonly trend: 'rising' | 'steady' | 'lower' | null;
}
