import type { IsoDate } from './dates';
import type { Medians } from './medians';
import type { MeasureId } from './rule';

/** One person's measures for one ISO week, written by the publisher, as the person reads the own row. Values 0..10000. */
export interface Snapshot {
  /** Monday of the week. */
  readonly week: IsoDate;
  readonly score: number | null;
  readonly records: number;
  readonly measures: Readonly<Partial<Record<MeasureId, number>>>;
  /** By which deals were judged in the week; the same for a month; absent = by the programme's. */
  readonly medians?: Medians | undefined;
  /** Days of leave by which the person was judged; absent = none. */
  readonly leave?: readonly IsoDate[] | undefined;
}
