import { raw, sql } from '../../store/sqlText';
import type { Row } from '../../store/types';
import type { Caller } from '../caller';
import type { Entity } from '../entities';
import { badRequest } from '../http/DataverseError';
import { boundRow } from './bind';
import { payloadError } from './payload';

/** participationtypemask: 1 sender, 2 to; 3 cc and 4 bcc are sent to as well. */
const SENDER = 1;
const RECIPIENTS = new Set([2, 3, 4]);

/**
 * `email_activity_parties` of a new e-mail as the addresses that the row keeps. Other activities take their parties and
 * keep none, as their organiser and attendees are of no use here.
 */
export function partyValues(caller: Caller, entity: Entity, name: string, list: readonly unknown[]): Row {
  if (name !== `${entity.table.name}_activity_parties`)
    throw payloadError(entity, `The property '${name}' does not exist on type 'Microsoft.Dynamics.CRM.${entity.table.name}'.`);
  const parties = list.map((party) => partyOf(caller, party));
  if (entity.table.name !== 'email') return {};
  const sender = parties.find((party) => party.mask === SENDER);
  const to = parties.filter((party) => RECIPIENTS.has(party.mask)).map((party) => party.address);
  return { ...(sender ? { from_address: sender.address } : {}), ...(to.length > 0 ? { to_address: to.join(';') } : {}) };
}

function partyOf(caller: Caller, party: unknown): { readonly mask: number; readonly address: string } {
  const fields = typeof party === 'object' && party !== null ? (party as Record<string, unknown>) : {};
  const mask = fields.participationtypemask;
  if (typeof mask !== 'number') throw badRequest('An activity party needs a participationtypemask.', '0x80040203');
  if (typeof fields.addressused === 'string') return { mask, address: fields.addressused };
  const bind = Object.entries(fields).find(([name]) => /^partyid_\w+@odata\.bind$/.test(name));
  const row = bind ? boundRow(caller, bind[1]) : null;
  if (!row) throw badRequest('An activity party needs partyid_<table>@odata.bind or addressused.', '0x80040203');
  const kept = caller.store.get(sql`SELECT email AS address FROM ${raw(row.entity.concept.table)} WHERE id = ${row.id}`);
  if (typeof kept?.address !== 'string' || kept.address === '')
    throw badRequest('A party of the e-mail has no e-mail address.', '0x80040203');
  return { mask, address: kept.address };
}
