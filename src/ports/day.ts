import type { Instant, IsoDate } from '../model/dates';
import type { Activity, RecordRef } from '../model/record';

/** The bounds of a person's day, worked out in the person's own time zone. */
export interface DayRequest {
  readonly today: IsoDate;
  /** The first moment of today, and of tomorrow. */
  readonly from: Instant;
  readonly until: Instant;
  /** The first day whose meetings may still lack a note, and its first moment. */
  readonly sinceDay: IsoDate;
  readonly since: Instant;
  /** Whoever was last in touch before this day is silent. */
  readonly silentBefore: IsoDate;
  /** Rows a list at most. */
  readonly most: number;
}

/** An activity with what a day needs to know beside it. */
export interface DayActivity extends Activity {
  /** Name of what it is about, as far as the person may see it. */
  readonly aboutName: string | null;
  /** When a meeting ends; `null` = only its beginning is known. */
  readonly endsAt: Instant | null;
}

/** A contact or account of the person's open deals. */
export interface DayPerson {
  readonly ref: RecordRef;
  readonly name: string;
  /** Of a contact its account. */
  readonly about: string | null;
  /** Day of the last logged contact; `null` = none. */
  readonly lastOn: IsoDate | null;
}

/** Something that was written down: what it is about, who it was with, and when it was entered. */
export interface DayTrace {
  readonly aboutId: string | null;
  readonly whoId: string | null;
  readonly at: Instant;
}

/** Rows of one part; `complete` is false where there are more than were read. */
export interface DayRows<T> {
  readonly rows: readonly T[];
  readonly complete: boolean;
}

/** What one call brings for the day; a part that could not be read is `null`. */
export interface DayRead {
  /** Own open tasks and planned calls, due today or before. */
  readonly tasks: DayRows<DayActivity> | null;
  /** Own meetings that begin between `since` and `until`, cancelled ones left out. */
  readonly meetings: DayRows<DayActivity> | null;
  /** Tasks, calls and notes that the person entered since `since`. */
  readonly traces: DayRows<DayTrace> | null;
  /** Contacts and accounts of own open deals that were last in touch before `silentBefore`, or never. */
  readonly silent: DayRows<DayPerson> | null;
  readonly readAt: Instant;
}
