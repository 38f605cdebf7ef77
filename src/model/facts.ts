import type { Instant, IsoDate } from './dates';
import type { Activity, ContactFact, ContactRole, EntityName, Fields } from './record';
import type { Phase } from './rule';

/** A move into a phase; oldest first. */
export interface PhaseStep {
  readonly at: Instant;
  readonly phase: Phase;
}

/** What other records say of this one. Read after first paint; its rules are not applicable until then. */
export interface ElsewhereFacts {
  /** How many own open deals, this one included, carry exactly this amount; `null` = not read. */
  readonly sameAmount: number | null;
  /**
   * Likely twins of an account; `null` = not read. For a score those that the same person owns, for a nudge those that the person
   * may read, for figures of groups those of everybody.
   */
  readonly twins: readonly { readonly id: string; readonly name: string; readonly why: 'name' | 'domain' }[] | null;
  /** For an activity: how many others of the same person carry the same text within 30 days; `null` = not read. */
  readonly sameText: number | null;
  /** For an activity: how many of the person's activities were made within 5 minutes of it; `null` = not read. */
  readonly madeTogether: number | null;
  /** Own activities that are copied by the dozen or were made in one go: they touch nothing; absent = not read. */
  readonly copies?: ReadonlySet<string>;
}

/**
 * All that scoring may know of one record. `null` always means "not known", which makes the rules that need it
 * not applicable; it is never read as none. Built by flows from what the port read and the programme's phases.
 */
export interface RecordFacts {
  readonly id: string;
  readonly entity: EntityName;
  readonly ownerId: string | null;
  readonly fields: Fields;
  readonly createdAt: Instant | null;
  /** When the present owner received it from somebody else; `null` = never, or not known. */
  readonly inheritedAt: Instant | null;
  readonly status: 'open' | 'won' | 'lost' | 'closed';
  readonly closedAt: Instant | null;
  readonly phase: Phase | null;
  /** The furthest phase at any time. */
  readonly reached: Phase | null;
  /** When the deal came into its phase; of a lead, when its status last changed. */
  readonly phaseSince: Instant | null;
  readonly steps: readonly PhaseStep[] | null;
  /** How often the close date moved later in 12 months. */
  readonly pushes: number | null;
  /** When it last moved later: from then the finding ages; absent or `null` = not known. */
  readonly lastPushAt?: Instant | null;
  readonly activities: readonly Activity[] | null;
  readonly contactRoles: readonly ContactRole[] | null;
  readonly contacts: readonly ContactFact[] | null;
  /** For an account: what makes it active (rules.md). */
  readonly use: {
    readonly openDeals: number;
    readonly lastActivityOn: IsoDate | null;
    readonly lastWonOn: IsoDate | null;
  } | null;
  readonly elsewhere: ElsewhereFacts | null;
  /** For an activity: itself, with whether a follow-up was made from it. */
  readonly activity: (Activity & { readonly followedUp: boolean }) | null;
}
