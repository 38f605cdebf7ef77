import { CrmError } from '../../model/crmError';
import type { Instant } from '../../model/dates';
import type { ActivityDraft, ContactDraft, Created, RoleDraft } from '../../ports/crm';
import { ACTIVITY_TABLES, activityRow } from './activityRow';
import type { BatchRequest } from './batch';
import type { Client } from './client';
import { guid } from './guid';
import type { Json } from './json';
import { noonOf } from './localTime';
import { API, bindPath } from './odata';
import { quickLogId } from './quickLogId';
import type { Session } from './session';

/** A role of a contact without connection roles in the environment: kept as the yes/no column of the deal. */
const COLUMN_ROLE = 'decisionmaker:';

function creation(set: string, key: string, body: Json): BatchRequest {
  return { method: 'PATCH', path: `${API}${set}(${guid(key)})`, headers: { 'If-None-Match': '*' }, body };
}

/** Sends a create whose id is its key. The same key again finds the row there and changes nothing: `false`. */
async function fresh(send: () => Promise<unknown>): Promise<boolean> {
  try {
    await send();
    return true;
  } catch (error) {
    if (error instanceof CrmError && error.kind === 'conflict') return false;
    throw error;
  }
}

/** When a finished activity ended: the end of a meeting, noon of a day that is past, otherwise the platform's own time. */
function endedAt(draft: ActivityDraft, zone: string, now: Instant): Instant | null {
  if (draft.kind === 'meeting' && draft.startsAt !== null) {
    return new Date(Date.parse(draft.startsAt) + (draft.minutes ?? 30) * 60_000).toISOString();
  }
  const noon = draft.dueOn === null ? null : noonOf(draft.dueOn, zone);
  return noon !== null && noon < now ? noon : now;
}

/** A call, meeting, task, e-mail or note. What is done is made and closed in one step, all or nothing. */
export async function createActivity(
  client: Client,
  session: Session,
  draft: ActivityDraft,
  key: string,
  now: Instant,
  signal?: AbortSignal,
): Promise<Created> {
  const { zone } = session.person;
  const { set, completed } = ACTIVITY_TABLES[draft.kind];
  const id = quickLogId(key);
  const create = creation(set, id, activityRow(draft, zone, session.parties));
  const ref = { entity: 'Activity', id } as const;
  if (!draft.done || completed === null) return { ref, fresh: await fresh(() => client.write(create, signal)) };
  const body = { statecode: 1, statuscode: completed, actualend: endedAt(draft, zone, now) };
  const close: BatchRequest = { method: 'PATCH', path: create.path, headers: { 'If-Match': '*' }, body };
  return { ref, fresh: await fresh(() => client.writeAll([create, close], signal)) };
}

/** A contact of an account. */
export async function createContact(client: Client, draft: ContactDraft, key: string, signal?: AbortSignal): Promise<Created> {
  const body = {
    firstname: draft.firstName,
    lastname: draft.lastName,
    emailaddress1: draft.email,
    telephone1: draft.phone,
    'parentcustomerid_account@odata.bind': bindPath('accounts', draft.accountId),
  };
  const made = await fresh(() => client.write(creation('contacts', key, body), signal));
  return { ref: { entity: 'Contact', id: guid(key) }, fresh: made };
}

function roleId(session: Session, role: string | null): string | null {
  if (role === null) return null;
  const found = [...session.roles].find(([, name]) => name.toLowerCase() === role.toLowerCase());
  if (found) return found[0];
  const message = 'this environment has no such role';
  throw new CrmError('invalid', message, { code: 'NO_ROLE', refusals: [{ field: 'role', message }] });
}

function dealPatch(dealId: string, body: Json): BatchRequest {
  return { method: 'PATCH', path: `${API}opportunities(${guid(dealId)})`, headers: { 'If-Match': '*' }, body };
}

/**
 * A contact's part in a deal: a connection in its role. The primary contact is also the deal's own. Where the environment
 * has no connection roles, the deal's yes/no column says that there is a decision maker.
 */
export async function createRole(
  client: Client,
  session: Session,
  draft: RoleDraft,
  key: string,
  signal?: AbortSignal,
): Promise<Created> {
  const { opportunityId, contactId, primary } = draft;
  if (!session.capabilities.contactRoles) {
    await client.write(dealPatch(opportunityId, { decisionmaker: true }), signal);
    return { ref: { entity: 'ContactRole', id: `${COLUMN_ROLE}${guid(opportunityId)}` }, fresh: true };
  }
  const role = roleId(session, draft.role);
  const body: Record<string, Json> = {
    'record1id_opportunity@odata.bind': bindPath('opportunities', opportunityId),
    'record2id_contact@odata.bind': bindPath('contacts', contactId),
  };
  if (role !== null) body['record2roleid@odata.bind'] = bindPath('connectionroles', role);
  const requests = [creation('connections', key, body)];
  if (primary) requests.push(dealPatch(opportunityId, { 'parentcontactid@odata.bind': bindPath('contacts', contactId) }));
  const [first] = requests;
  const send = () => (requests.length === 1 && first ? client.write(first, signal) : client.writeAll(requests, signal));
  return { ref: { entity: 'ContactRole', id: guid(key) }, fresh: await fresh(send) };
}

/** What takes a role back; `null` = the connection itself is to be deleted. */
export function columnRolePatch(id: string): BatchRequest | null {
  return id.startsWith(COLUMN_ROLE) ? dealPatch(id.slice(COLUMN_ROLE.length), { decisionmaker: false }) : null;
}
