import type { IsoDate } from '../model/dates';
import type { DigestClaim } from '../model/digest';
import type { MailPort } from './mail';

/**
 * Sending digests by the CRM's own mail. A claim is made before a mail is sent and never made twice, so that whatever is dropped,
 * resent or run again, nobody gets a digest twice.
 */
export interface DigestPort extends MailPort {
  /** Claims of a week and kind that are there already. */
  claims(week: IsoDate, kind: string, signal?: AbortSignal): AsyncIterable<DigestClaim>;

  /** Makes the claim; false where it is there already. Sent once: an outcome that is not known rejects as `ambiguous`. */
  claim(readerId: string, week: IsoDate, kind: string, signal?: AbortSignal): Promise<boolean>;

  /** Says in the claim that the mail went out. */
  settle(claim: DigestClaim, kind: string, signal?: AbortSignal): Promise<void>;

  /** Gives the claim back: the CRM refused the mail, so it was not sent. */
  withdraw(readerId: string, week: IsoDate, kind: string, signal?: AbortSignal): Promise<void>;
}
