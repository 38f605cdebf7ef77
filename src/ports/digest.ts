import type { IsoDate } from '../model/dates';
import type { DigestClaim, DigestMail } from '../model/digest';

/**
 * Sending digests by the CRM's own mail. A claim is made before a mail is sent and never made twice, so that whatever is dropped,
 * resent or run again, nobody gets a digest twice.
 */
export interface DigestPort {
  /** Where people find My progress: the address of the CRM's own page. */
  readonly page: string;

  /** Claims of a week and kind that are there already. */
  claims(week: IsoDate, kind: string, signal?: AbortSignal): AsyncIterable<DigestClaim>;

  /** Makes the claim; false where it is there already. Sent once: an outcome that is not known rejects as `ambiguous`. */
  claim(readerId: string, week: IsoDate, kind: string, signal?: AbortSignal): Promise<boolean>;

  /** Says in the claim that the mail went out. */
  settle(claim: DigestClaim, kind: string, signal?: AbortSignal): Promise<void>;

  /** Gives the claim back: the CRM refused the mail, so it was not sent. */
  withdraw(readerId: string, week: IsoDate, kind: string, signal?: AbortSignal): Promise<void>;

  /** Sends a mail once. `invalid` = this one is refused; `throttled` = nothing was sent, and more cannot be sent now. */
  send(mail: DigestMail, signal?: AbortSignal): Promise<void>;
}
