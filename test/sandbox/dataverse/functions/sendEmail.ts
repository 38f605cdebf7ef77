import { raw, sql } from '../../store/sqlText';
import type { Caller } from '../caller';
import type { Entity } from '../entities';
import { badRequest } from '../http/DataverseError';
import { type Call, jsonReply, type Reply } from '../http/message';
import { requireRight, requireRow } from '../http/readSupport';
import { guarded } from '../write/guarded';
import { parseBody } from '../write/payload';

/** E-mail status reason "Sent" and activity state "Completed". */
const SENT = { state_code: 1, status_code: 3 } as const;

/** `POST /emails(…)/Microsoft.Dynamics.CRM.SendEmail {"IssueSend": true}`: "sends" into the store's outbox. */
export function sendEmail(caller: Caller, entity: Entity, key: string, call: Call): Reply {
  const found = requireRow(caller, entity, key);
  requireRight(caller, 'edit', entity);
  const issue = parseBody(entity, call.body).IssueSend;
  if (typeof issue !== 'boolean') throw badRequest('SendEmail needs the parameter IssueSend.');
  const row = caller.store.get(
    sql`SELECT from_address, to_address, subject, description, state_code FROM ${raw(entity.concept.table)} WHERE id = ${found.id}`,
  );
  if (Number(row?.state_code ?? 0) !== 0) throw badRequest('The e-mail has been sent already.', '0x80040203');
  const to = String(row?.to_address ?? '')
    .split(';')
    .filter((address) => address !== '');
  if (to.length === 0) throw badRequest('The e-mail must have at least one recipient before it can be sent.', '0x80040b0d');
  guarded(entity, found.guid, () => caller.store.update(caller.user, entity.concept.name, found.id, SENT, 'dataverse'));
  if (issue) {
    caller.store.outbox.push({
      from: String(row?.from_address ?? caller.user.username),
      to,
      subject: String(row?.subject ?? ''),
      body: String(row?.description ?? ''),
      at: caller.store.now(),
    });
  }
  return jsonReply(200, {
    '@odata.context': `${caller.root}/$metadata#Microsoft.Dynamics.CRM.SendEmailResponse`,
    Subject: row?.subject ?? null,
  });
}
