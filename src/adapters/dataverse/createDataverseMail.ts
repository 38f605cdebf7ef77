import type { MailPort } from '../../ports/mail';
import { createClient } from './client';
import { fixListPage, sendMail } from './sendMail';
import { createTransport, type TransportOptions } from './transport';

/**
 * Dynamics 365's mail with the signed-in person's own rights: from and to that person.
 * @param pageOrigin where the CRM's pages are
 */
export function createDataverseMail(options: TransportOptions, pageOrigin: string): MailPort {
  const { clock } = options;
  const client = createClient(createTransport(options), clock);
  return {
    page: fixListPage(pageOrigin),
    send: (mail, signal) => sendMail(client, { senderId: mail.readerId, id: clock.uuid() }, mail, (run) => run(), signal),
  };
}
