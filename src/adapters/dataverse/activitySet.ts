import { CrmError } from '../../model/crmError';
import type { Client } from './client';
import { object, string } from './json';
import { rowPath } from './odata';
import { SHAPES } from './shape';

/** Entity sets of the kinds of activities that a person works with. */
const ACTIVITY_SETS: Readonly<Record<string, string>> = {
  task: 'tasks',
  phonecall: 'phonecalls',
  appointment: 'appointments',
  email: 'emails',
};

/** The entity set that holds an activity: the common table only reads. */
export async function activitySet(client: Client, id: string, signal?: AbortSignal): Promise<string> {
  const row = object(await client.read(rowPath(SHAPES.activity, id, ['activitytypecode']), {}, signal));
  const set = ACTIVITY_SETS[string(row.activitytypecode) ?? ''];
  if (set === undefined) throw new CrmError('permission', 'this kind of activity is read-only here', { code: 'READ_ONLY_KIND' });
  return set;
}
