import type { Instant, IsoDate } from './dates';
import type { Activity, CaseFact, ContactFact } from './record';

/** The account around a record: what fits into the one round trip. */
export interface AccountContext {
  readonly id: string;
  readonly name: string;
  readonly cases: readonly CaseFact[] | null;
  readonly contacts: readonly ContactFact[] | null;
  readonly openDeals: number | null;
  readonly lastActivityOn: IsoDate | null;
  readonly lastWonOn: IsoDate | null;
}

/** Who knows this customer, from logged interactions that the reader may see. */
export interface Acquaintance {
  readonly id: string;
  readonly name: string;
  readonly conversations: number;
  readonly lastOn: IsoDate;
}

/** Read after first paint: more about the customer, and what other records say of this one. */
export interface Around {
  readonly interactions: readonly Activity[] | null;
  readonly acquaintances: readonly Acquaintance[] | null;
  /** Distinct other people with open deals or cases on the account: who waits on its gaps (B10). */
  readonly dependents: number | null;
  readonly elsewhere: import('./facts').ElsewhereFacts;
  readonly readAt: Instant;
}
