import type { ActivityKind } from './record';
import type { Phase } from './rule';

/** A stretch of a won deal's way: the phase it stood in, from which day, and what was done with the customer meanwhile. */
export interface PlayStep {
  /** `null` = before the first phase that is known. */
  readonly phase: Phase | null;
  /** Days since the deal was made, 0 = the same day. */
  readonly day: number;
  readonly done: readonly { readonly kind: ActivityKind; readonly count: number }[];
}

/**
 * How a deal was won, for colleagues to learn from. It names no customer, no contact and no money: what stays in the CRM under the
 * CRM's own rights is not carried into a feed.
 */
export interface Play {
  readonly dealId: string;
  /** For its owner alone, to know which deal it is; never part of what is shared. */
  readonly dealName: string;
  readonly days: number;
  /** Contacts of the customer who had a part in it; `null` = the CRM does not say. */
  readonly contacts: number | null;
  readonly steps: readonly PlayStep[];
}
