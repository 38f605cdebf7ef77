import type { Row } from '../../store/types';
import type { Caller } from '../caller';
import type { Entity } from '../entities';
import { badRequest, unsupported } from '../http/DataverseError';
import type { Call, Reply } from '../http/message';
import { requireRight } from '../http/readSupport';
import { partyValues } from './activityParties';
import { guarded } from './guarded';
import { type Payload, payloadError, readPayload } from './payload';
import { written } from './written';

/** `POST /tasks`: 204 with the address of the new row, or 201 with the row where it was asked for. */
export function createRow(caller: Caller, entity: Entity, call: Call): Reply {
  const payload = readPayload(caller, entity, call.body, 'create');
  return insert(caller, entity, payload, {}, payload.guid, call);
}

/** Inserts a payload; `more` are values of an alternate key, `guid` the key that the client chose. */
export function insert(caller: Caller, entity: Entity, payload: Payload, more: Row, guid: string | null, call: Call): Reply {
  if (entity.table.name === 'activitypointer')
    throw badRequest("The 'Create' method does not support entities of type 'activitypointer'.", '0x80040800');
  requireRight(caller, 'create', entity);
  const values: Record<string, Row[string]> = {
    ...entity.table.onCreate,
    ...payload.values,
    ...more,
    ...nestedValues(caller, entity, payload),
  };
  if (guid !== null) values.guid = guid;
  const made = guarded(entity, guid ?? '', () => caller.store.insert(caller.user, entity.concept.name, values, 'dataverse'));
  return written(caller, entity, made, call, true);
}

function nestedValues(caller: Caller, entity: Entity, payload: Payload): Row {
  let values: Row = {};
  for (const [name, list] of Object.entries(payload.nested)) {
    if (/^\w+_activity_parties$/.test(name)) values = { ...values, ...partyValues(caller, entity, name, list) };
    else if (entity.table.collections.some((one) => one.navigation === name)) throw unsupported(`Deep insert through '${name}'`);
    else
      throw payloadError(entity, `The property '${name}' does not exist on type 'Microsoft.Dynamics.CRM.${entity.table.name}'.`);
  }
  return values;
}
