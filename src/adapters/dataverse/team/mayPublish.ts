import { CrmError } from '../../../model/crmError';
import type { Client } from '../client';
import { PREFIX } from '../columns';
import { mapRights } from '../mapRights';
import { userFunctionPath } from '../odata';
import { TEAM } from './teamShapes';

/** Whoever publishes writes down the run: `RetrieveUserPrivileges` names the right to make one. */
export async function mayPublish(client: Client, readerId: string, signal?: AbortSignal): Promise<boolean> {
  const { parts } = await client.reads({ held: userFunctionPath(TEAM.user, readerId, 'RetrieveUserPrivileges') }, signal);
  if (!parts.held?.ok)
    throw parts.held?.error ?? new CrmError('unexpected', 'a part of the answer is missing', { retryable: true });
  return mapRights(parts.held.json, null).privileges?.has(`prvcreate${PREFIX}_publishrun`) === true;
}
