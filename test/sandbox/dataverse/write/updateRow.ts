import type { Value } from '../../store/types';
import type { Caller } from '../caller';
import type { Entity } from '../entities';
import { badRequest } from '../http/DataverseError';
import type { Call, Reply } from '../http/message';
import { missing, requireReadAccess, requireRight } from '../http/readSupport';
import { rowKey } from '../http/rowKey';
import { requireVersion } from './conditions';
import { insert } from './createRow';
import { guarded } from './guarded';
import { keptValue } from './keptValue';
import { payloadError, readPayload } from './payload';
import { duplicate } from './refusal';
import { written } from './written';

/**
 * `PATCH /opportunities(…)`. As on the platform a bare PATCH creates what is not there: `If-Match` keeps it an update,
 * `If-None-Match: *` keeps it a create (412 if the row exists).
 */
export function updateRow(caller: Caller, entity: Entity, key: string, call: Call): Reply {
  if (entity.table.name === 'activitypointer') {
    throw badRequest("The 'Update' method does not support entities of type 'activitypointer'.", '0x80040800');
  }
  const found = rowKey(caller, entity, key);
  const ifMatch = call.headers.get('if-match');
  const ifNoneMatch = call.headers.get('if-none-match');
  if (found.id === null || found.guid === null) {
    if (ifMatch !== null) throw missing(entity, found, key);
    const keyed: Record<string, Value> = {};
    for (const [attribute, text] of found.alternate) keyed[attribute.column] = keptValue(entity, attribute, text);
    const payload = readPayload(caller, entity, call.body, 'create');
    return insert(caller, entity, payload, keyed, found.guid ?? payload.guid, call);
  }
  if (ifNoneMatch?.trim() === '*')
    throw duplicate(entity, found.alternate.length === 0 ? [] : found.alternate.map(([one]) => one.column));
  requireReadAccess(caller, entity, found.id, found.guid);
  requireRight(caller, 'edit', entity);
  const payload = readPayload(caller, entity, call.body, 'update');
  const [nested] = Object.keys(payload.nested);
  if (nested) throw payloadError(entity, `Annotations or nested rows of '${nested}' cannot be updated with their parent.`);
  if (payload.guid && payload.guid !== found.guid)
    throw badRequest('The key in the body differs from the key in the URL.', '0x80060888');
  const { id, guid } = found;
  guarded(entity, guid, () =>
    caller.store.transaction(() => {
      requireVersion(caller, entity, id, ifMatch);
      caller.store.update(caller.user, entity.concept.name, id, payload.values, 'dataverse');
    }),
  );
  return written(caller, entity, { id, guid }, call, false);
}
