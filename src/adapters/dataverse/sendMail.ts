import { CrmError } from '../../model/crmError';
import type { DigestMail } from '../../model/digest';
import type { Client } from './client';
import { guid } from './guid';
import { API, bindPath } from './odata';

const PAGE = 'main.aspx?pagetype=webresource&webresourceName=fthd_%2Fprogress%2Findex.html&data=%7B%22at%22%3A%22fix%22%7D';

/** The solution's web resource, at its fix list. */
export function fixListPage(origin: string): string {
  return `${origin.replace(/\/+$/, '')}/${PAGE}`;
}

/** An e-mail's description is HTML always: plain text as what looks like it. */
function asHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('\n', '<br>\n');
}

/** A row of the id is there already. */
export function isThere(error: unknown): boolean {
  return error instanceof CrmError && error.kind === 'conflict';
}

/**
 * Sends a mail as an e-mail activity with the action SendEmail, once: its id is made here, and a mail that was sent is refused.
 * @param patiently runs the making of the draft, which may be tried again: a draft that nobody sends is no mail
 */
export async function sendMail(
  client: Client,
  { senderId, id }: { readonly senderId: string; readonly id: string },
  { readerId, subject, body, rich }: DigestMail,
  patiently: (run: () => Promise<void>) => Promise<void>,
  signal?: AbortSignal,
): Promise<void> {
  const party = (user: string, mask: 1 | 2) => ({
    'partyid_systemuser@odata.bind': bindPath('systemusers', user),
    participationtypemask: mask,
  });
  const email = {
    activityid: id,
    subject,
    description: rich ? body : asHtml(body),
    email_activity_parties: [party(senderId, 1), party(readerId, 2)],
  };
  await patiently(async () => {
    try {
      await client.write({ method: 'POST', path: `${API}emails`, body: email }, signal);
    } catch (error) {
      if (!isThere(error)) throw error;
    }
  });
  const path = `${API}emails(${guid(id)})/Microsoft.Dynamics.CRM.SendEmail`;
  await client.write({ method: 'POST', path, body: { IssueSend: true } }, signal);
}
