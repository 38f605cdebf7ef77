import type { Instant, IsoDate } from './dates';
import type { RecordRef } from './record';

/** The four lists of a person's day, in the order they are shown. */
export const DAY_LISTS = ['people', 'today', 'followUps', 'notes'] as const;
export type DayListName = (typeof DAY_LISTS)[number];

/**
 * Why something stands in a list: a word was given for today; the last contact is long ago; no contact is known at all;
 * it is in today's calendar; a task is due today, or was due before; a meeting is over and nothing was written down.
 */
export type DayWhy = 'promised' | 'silent' | 'unheard' | 'meeting' | 'dueToday' | 'due' | 'noNote';

/** One line of a list: a record of the CRM, opened by its link. */
export interface DayItem {
  readonly ref: RecordRef;
  /** `null` = the record has no title. */
  readonly name: string | null;
  /** What it belongs to: the deal of a task, the account of a contact. */
  readonly about: string | null;
  readonly why: DayWhy;
  /** The day that `why` speaks of: last contact, due day, day of the meeting; `null` = none is known. */
  readonly on: IsoDate | null;
  /** When a meeting begins; `null` for all that has only a day. */
  readonly at: Instant | null;
}

/** One list, cut to what fits into the panel. */
export interface DayList {
  readonly items: readonly DayItem[];
  /** How many there are; where the read was cut, at least so many. */
  readonly count: number;
  /** False: the CRM has more rows than were read, so `count` is a lower bound. */
  readonly exact: boolean;
}

/** A person's day from CRM records; a list that could not be read is `null`, never empty. */
export interface MyDay {
  readonly lists: Readonly<Record<DayListName, DayList | null>>;
  readonly readAt: Instant;
}

/** The person's day, folded to its four counts or opened to its lists; read after the first paint. */
export interface DayView {
  readonly status: 'reading' | 'ready' | 'unavailable';
  /** `null` until it was read once; an older one stays while it is read again. */
  readonly day: MyDay | null;
  readonly open: boolean;
}
