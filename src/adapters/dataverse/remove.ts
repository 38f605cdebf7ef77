import { CrmError } from '../../model/crmError';
import type { Created } from '../../ports/crm';
import { activitySet } from './activitySet';
import type { Client } from './client';
import { TABLES } from './columns';
import { columnRolePatch } from './create';
import { guid } from './guid';
import { API } from './odata';

/** A note is no activity of the common table. */
async function setOfActivity(client: Client, id: string, signal?: AbortSignal): Promise<string> {
  try {
    return await activitySet(client, id, signal);
  } catch (error) {
    if (error instanceof CrmError && error.kind === 'notFound') return 'annotations';
    throw error;
  }
}

/** Takes back what was made; what is gone already counts as taken back. */
export async function remove(client: Client, made: Created['ref'], signal?: AbortSignal): Promise<void> {
  const patch = made.entity === 'ContactRole' ? columnRolePatch(made.id) : null;
  if (patch) {
    await client.write(patch, signal);
    return;
  }
  const set =
    made.entity === 'ContactRole'
      ? 'connections'
      : made.entity === 'Activity'
        ? await setOfActivity(client, guid(made.id), signal)
        : TABLES[made.entity].set;
  try {
    await client.write({ method: 'DELETE', path: `${API}${set}(${guid(made.id)})` }, signal);
  } catch (error) {
    if (!(error instanceof CrmError) || error.kind !== 'notFound') throw error;
  }
}
