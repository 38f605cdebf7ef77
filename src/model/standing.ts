import type { Instant, IsoDate } from './dates';
import type { LookPart, LookPurpose } from './look';
import type { OwnOptIn } from './optIn';
import type { PersonName } from './record';

/** The newest own row, as the publisher wrote it. Texts are documents that no adapter reads. */
export interface OwnRow {
  /** Monday of the week. */
  readonly week: IsoDate;
  /** 0..10000; `null` = not enough to tell. */
  readonly score: number | null;
  readonly records: number;
  readonly measures: string;
  readonly tally: string;
  /** Who wrote it: the publisher, by the name that the CRM knows. */
  readonly writtenBy: string | null;
}

/** What the CRM keeps of the own standing. */
export interface OwnStanding {
  /** Newest first, at most 13; the first is the running week's. */
  readonly rows: readonly OwnRow[];
  readonly optIns: readonly OwnOptIn[];
  /** Whom the CRM names as the own manager; `null` = nobody, or it does not say. */
  readonly manager: PersonName | null;
  /** Who opened own figures in the last 365 days, newest first, at most 200; `null` = that alone could not be read. */
  readonly looks: readonly OwnLook[] | null;
}

/** Somebody opened own figures in Foothold. */
export interface OwnLook {
  readonly viewerId: string;
  /** `null` = a person whom the reader may not see. */
  readonly viewerName: string | null;
  readonly at: Instant;
  /** Monday of the week that was looked at. */
  readonly week: IsoDate | null;
  readonly purpose: LookPurpose | null;
  readonly part: LookPart | null;
}
