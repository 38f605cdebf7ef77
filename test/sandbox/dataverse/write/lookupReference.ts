import type { Caller } from '../caller';
import type { Entity } from '../entities';
import { DataverseError, noSuchSegment, unsupported } from '../http/DataverseError';
import { type Call, emptyReply, type Reply } from '../http/message';
import { missing, requireReadAccess } from '../http/readSupport';
import { rowKey } from '../http/rowKey';
import { findNavigation, type SingleNavigation } from '../query/navigation';
import { resolveBind } from './bind';
import { guarded } from './guarded';
import { parseBody } from './payload';

/**
 * `PUT` or `DELETE /opportunities(…)/parentaccountid/$ref`: sets a lookup by `{"@odata.id": …}` or clears it.
 * Collection-valued properties are refused by name.
 */
export function lookupReference(caller: Caller, entity: Entity, key: string, name: string, call: Call): Reply {
  const navigation = findNavigation(caller, entity, name);
  if (!navigation) throw noSuchSegment(name);
  if (navigation.kind === 'collection') throw unsupported(`Changing the links of the collection '${name}'`);
  const found = rowKey(caller, entity, key);
  const { id, guid } = found;
  if (id === null || guid === null) throw missing(entity, found, key);
  requireReadAccess(caller, entity, id, guid);
  const value = targetOf(caller, entity, navigation, name, call);
  guarded(entity, guid, () =>
    caller.store.update(caller.user, entity.concept.name, id, { [navigation.attribute.column]: value }, 'dataverse'),
  );
  return emptyReply(204);
}

function targetOf(caller: Caller, entity: Entity, navigation: SingleNavigation, name: string, call: Call): string | null {
  if (navigation.attribute.updateable === false) {
    throw new DataverseError(400, '0x80040203', `The attribute '${navigation.attribute.name}' is not valid for update.`);
  }
  if (call.method === 'DELETE') return null;
  return resolveBind(caller, entity, name, parseBody(entity, call.body)['@odata.id'] ?? '').id;
}
