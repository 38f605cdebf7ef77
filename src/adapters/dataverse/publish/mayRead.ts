import type { Probe } from '../../../ports/publish';
import { array, object, string } from '../json';
import { accessPath, listPath } from '../odata';
import { SHAPES } from '../shape';
import type { Calls } from './listRows';
import { patient } from './patience';
import { OTHERS, PUBLISHED } from './shapes';

/** Asks the platform itself who may read a row (`RetrievePrincipalAccess`), instead of believing the settings. */
export async function mayRead({ kind, ownerId, readers }: Probe, calls: Calls): Promise<ReadonlyMap<string, boolean> | null> {
  const { client, clock, signal } = calls;
  const shape = kind === 'response' ? OTHERS.response : PUBLISHED[kind];
  const newest = listPath(shape, {
    select: [shape.primaryId],
    where: [{ attribute: 'ownerid', op: 'eq', value: { guid: ownerId } }],
    orderBy: { attribute: 'createdon', descending: true },
    top: 1,
  });
  const list = object(await patient(clock, () => client.read(newest, {}, signal), signal));
  const id = string(object(array(list.value)[0])[shape.primaryId]);
  if (id === null) return null;
  const found = new Map<string, boolean>();
  for (const reader of readers) {
    const path = accessPath(SHAPES.user, reader, shape, id);
    const answer = object(await patient(clock, () => client.read(path, {}, signal), signal));
    found.set(reader, (string(answer.AccessRights) ?? '').includes('ReadAccess'));
  }
  return found;
}
