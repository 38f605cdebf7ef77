import type { Instant, IsoDate } from './dates';
import type { Activity, CaseFact, ContactFact, Fields } from './record';

/** Fields of an account that stand on the customer card as facts, by domain name. */
export const ACCOUNT_FACTS = ['industry', 'employees', 'country', 'phone', 'website'] as const;

/** Facts of the account around a record with what is known of their age. */
export interface AccountFacts {
  /** A field that is absent was not read: the org lacks it or the person may not see it. */
  readonly fields: Fields;
  /** When anything of the account last changed. */
  readonly modifiedAt: Instant | null;
  /** When each field itself last changed, by domain name, as far as the CRM keeps a history that the person may read. */
  readonly changedAt: Readonly<Record<string, Instant>>;
}

/** The account around a record: what fits into the one round trip. */
export interface AccountContext {
  readonly id: string;
  readonly name: string;
  readonly cases: readonly CaseFact[] | null;
  readonly contacts: readonly ContactFact[] | null;
  readonly openDeals: number | null;
  readonly lastActivityOn: IsoDate | null;
  readonly lastWonOn: IsoDate | null;
  /** Absent or `null` = not read. */
  readonly facts?: AccountFacts | null;
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
