import type { Caller } from '../caller';
import type { Entity } from '../entities';
import { type Call, emptyReply, type Reply } from '../http/message';
import { missing, requireReadAccess, requireRight } from '../http/readSupport';
import { rowKey } from '../http/rowKey';
import { requireVersion } from './conditions';
import { guarded } from './guarded';

/** `DELETE /tasks(…)`, under `If-Match` only if the version is still the same. */
export function removeRow(caller: Caller, entity: Entity, key: string, call: Call): Reply {
  const found = rowKey(caller, entity, key);
  const { id } = found;
  if (id === null) throw missing(entity, found, key);
  requireReadAccess(caller, entity, id, found.guid ?? key);
  requireRight(caller, 'delete', entity);
  guarded(entity, found.guid ?? key, () =>
    caller.store.transaction(() => {
      requireVersion(caller, entity, id, call.headers.get('if-match'));
      caller.store.remove(caller.user, entity.concept.name, id, 'dataverse');
    }),
  );
  return emptyReply(204);
}
