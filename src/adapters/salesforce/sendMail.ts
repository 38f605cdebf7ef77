import { CrmError } from '../../model/crmError';
import type { DigestMail } from '../../model/digest';
import { type createConnection, send } from './connection';
import { isRow } from './row';

/** The tab that the package brings, at its fix list. */
export function fixListPage(origin: string): string {
  return `${origin}/lightning/n/fthd__Foothold_Progress?fthd__at=fix`;
}

/**
 * Sends a mail by the standard action Send Email (`emailSimple`), which counts against the organisation's single mails of a day.
 * @throws CrmError `invalid` where the action refuses it: nothing was sent then
 */
export async function sendMail(
  connection: ReturnType<typeof createConnection>,
  { to, subject, body, rich }: DigestMail,
  signal?: AbortSignal,
): Promise<void> {
  const inputs = [{ emailAddresses: to, emailSubject: subject, emailBody: body, sendRichBody: rich }];
  const request = {
    method: 'POST',
    url: '/actions/standard/emailSimple',
    body: JSON.stringify({ inputs }),
    headers: { 'content-type': 'application/json' },
  } as const;
  let answer: unknown;
  try {
    answer = await send(connection, request, { write: true, signal });
  } catch (error) {
    // The action says what it refuses with 400, in a form of its own.
    if (error instanceof CrmError && error.code === 'HTTP_400')
      throw new CrmError('invalid', 'the mail was refused', { code: 'MAIL_REFUSED', cause: error });
    throw error;
  }
  const [result] = Array.isArray(answer) ? (answer as unknown[]) : [];
  if (!isRow(result)) throw new CrmError('unexpected', 'not the answer of the action', { ambiguous: true });
  if (result.isSuccess !== true) throw new CrmError('invalid', 'the mail was refused', { code: 'MAIL_REFUSED' });
}
