import type { IsoDate } from './dates';

/** A won deal of the CRM, as far as a billing list can be set beside it. */
export interface WonDeal {
  readonly id: string;
  /** `null` = the CRM keeps no number of deals. */
  readonly number: string | null;
  readonly name: string;
  /** The customer's name: billing lists often carry it instead of the deal's. */
  readonly account: string | null;
  readonly closedOn: IsoDate | null;
  /** In the deal's own currency. */
  readonly amount: number | null;
}
