import type { DigestMail } from '../model/digest';

/** The CRM's own mail, for the signed-in person. */
export interface MailPort {
  /** Where people find the fix list: the address of the CRM's own page. */
  readonly page: string;
  /** Sends a mail once. `invalid` = this one is refused; `throttled` = nothing was sent, and more cannot be sent now. */
  send(mail: DigestMail, signal?: AbortSignal): Promise<void>;
}
