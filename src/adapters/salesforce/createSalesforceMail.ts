import type { MailPort } from '../../ports/mail';
import { createConnection } from './connection';
import type { SalesforceOptions } from './createSalesforcePort';
import { guarded } from './guarded';
import { fixListPage, sendMail } from './sendMail';
import { createSession } from './session';
import { createTransport } from './transport';

/** Salesforce's mail with the signed-in person's own session. */
export function createSalesforceMail(
  setup: Pick<SalesforceOptions, 'instanceUrl' | 'accessToken' | 'fetch' | 'clock' | 'lightningUrl'>,
): MailPort {
  const { clock, fetch, lightningUrl } = setup;
  const origin = new URL(setup.instanceUrl).origin;
  const session = createSession(setup.accessToken, undefined);
  const connection = createConnection(origin, createTransport({ origin, session, fetch, clock }));
  return {
    page: fixListPage(lightningUrl ?? origin),
    send: (mail, signal) => guarded(clock, signal, (until) => sendMail(connection, mail, until), true),
  };
}
