import type { Instant, IsoDate } from '../model/dates';
import type { RecordFacts } from '../model/facts';
import type { Response } from '../model/response';
import type { Phase } from '../model/rule';
import type { WorkingDays } from './calendar/workingDays';
import type { Zone } from './calendar/zone';

/** A decision about a barrier that the person named: a confirmed one leaves both sums, without a cap. */
export interface Barrier {
  readonly ruleId: string;
  /** `null` = on every record of the person. */
  readonly recordId: string | null;
  readonly decision: 'confirmed' | 'rejected';
}

/** Now, here, for one person: everything that `check` needs beside the record. Made once for many records. */
export interface CheckContext {
  readonly now: Instant;
  readonly nowMs: number;
  readonly today: IsoDate;
  /** Day number of today. */
  readonly day: number;
  readonly zone: Zone;
  readonly workingDays: WorkingDays;
  /** Answers on one record, oldest first. */
  readonly answers: ReadonlyMap<string, readonly Response[]>;
  readonly muted: ReadonlySet<string>;
  readonly barriers: readonly Barrier[];
  /** Whether a throw-away mail service owns a domain. */
  readonly isThrowAway: (domain: string) => boolean;
  /** By rule index: 1 where a right is missing. */
  readonly blocked: Uint8Array;
  readonly anyBlocked: boolean;
  /** By `Plan.graces` index: records made at this moment or later are still in grace. */
  readonly graceFrom: readonly Instant[];
  /** The earliest of them: older records are in no grace. */
  readonly firstGrace: Instant;
  /** Records inherited at this moment or later are still in grace. */
  readonly inheritedFrom: Instant;
  /** Closed at this moment or later = within the last 13 weeks. */
  readonly recentFrom: Instant;
  /** The next midnight of the person: until then nothing changes by time alone. */
  readonly validUntil: Instant;
  /** Days that deals like this one usually take, by its product where that is known: in a phase; `null` = from creation to close. */
  usual(facts: RecordFacts, phase: Phase | null): number;
  /** First moment of the day `days` after today (before, when negative). */
  startOf(days: number): Instant;
}

/**
 * A value worked out once per context and then remembered for the records that follow.
 * @example const from = perContext((context) => context.startOf(-90)); from(context)
 */
export function perContext<T>(make: (context: CheckContext) => T): (context: CheckContext) => T {
  let last: CheckContext | null = null;
  let value: T;
  return (context) => {
    if (context !== last) {
      value = make(context);
      last = context;
    }
    return value;
  };
}
