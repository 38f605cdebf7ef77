import type { Instant } from './dates';
import type { ActivityKind, RecordRef } from './record';

/**
 * A fact that links to a record (B28): somebody else worked on a customer within days after an own entry about it, or opened a case
 * with an own contact. It never says that the entry was read: nobody could know.
 */
export interface Moment {
  /** What the colleague did. */
  readonly kind: ActivityKind | 'case' | 'deal';
  /** The colleague's record, to be opened. */
  readonly ref: RecordRef;
  readonly name: string | null;
  readonly at: Instant;
  /** The own entry that was there before; `null` = the case names an own contact. */
  readonly after: { readonly kind: ActivityKind | 'fix'; readonly ref: RecordRef; readonly at: Instant } | null;
  readonly contactName: string | null;
  readonly accountName: string | null;
}

/** People of one department whose work rests on own records (C14). */
export interface ConsumerGroup {
  /** `null` = the CRM does not say. */
  readonly department: string | null;
  readonly people: number;
}

/** What came of own entries. */
export interface MomentsView {
  readonly moments: readonly Moment[];
  /** Distinct people who own records or activities on customers that the person keeps (B27); `null` = not known. */
  readonly dependents: number | null;
  readonly groups: readonly ConsumerGroup[];
  /** False: there is more than was read, so that counts are "at least". */
  readonly complete: boolean;
}
