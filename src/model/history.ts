import type { IsoDate } from './dates';

/** One own week of the past, as the publisher wrote it. Values 0..10000; the texts are documents that no adapter reads. */
export interface HistoryWeek {
  /** Monday of the week. */
  readonly week: IsoDate;
  /** `null` = not enough to tell. */
  readonly score: number | null;
  readonly records: number;
  readonly measures: string;
  /** Verdicts by rule, for the weeks that were asked in full; else `null`. */
  readonly tally: string | null;
}
