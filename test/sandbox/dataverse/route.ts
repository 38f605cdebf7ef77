import { answerAssociation, findAssociation } from './associations';
import type { Caller } from './caller';
import type { Entity } from './entities';
import { fetchCollection } from './fetchxml/fetchCollection';
import { attributePrivileges } from './functions/attributePrivileges';
import { principalAccess } from './functions/principalAccess';
import { sendEmail } from './functions/sendEmail';
import { userPrivileges } from './functions/userPrivileges';
import { whoAmI } from './functions/whoAmI';
import { DataverseError, noSuchSegment, unsupported } from './http/DataverseError';
import { type Call, errorReply, jsonReply, type Reply } from './http/message';
import { readCollection, readCount } from './http/readCollection';
import { readNavigation } from './http/readNavigation';
import { readOne, readProperty } from './http/readOne';
import { requireRight, requireRow } from './http/readSupport';
import { type Segment, segmentsOf } from './http/segments';
import { entityDefinitions } from './metadata/entityDefinitions';
import { findNavigation } from './query/navigation';
import { deleteSolution, importSolution } from './solutions/importSolution';
import { createRow } from './write/createRow';
import { lookupReference } from './write/lookupReference';
import { removeRow } from './write/removeRow';
import { updateRow } from './write/updateRow';

const BOUND = 'Microsoft.Dynamics.CRM.';

/** Answers one request; refusals become the platform's error body. Faults of this server itself are thrown. */
export function answer(caller: Caller, call: Call): Reply {
  try {
    return route(caller, call);
  } catch (error) {
    if (error instanceof DataverseError) return errorReply(error.status, error.code, error.message);
    throw error;
  }
}

function route(caller: Caller, call: Call): Reply {
  const segments = segmentsOf(call.path);
  const [first, ...rest] = segments;
  if (!first) return serviceDocument(caller);
  if (first.name === '$metadata') throw unsupported('The $metadata document');
  if (first.name === 'WhoAmI') return read(call, () => whoAmI(caller));
  if (first.name === 'EntityDefinitions') return read(call, () => entityDefinitions(caller, segments, call));
  if (first.name === 'ImportSolution') {
    if (call.method !== 'POST') throw notAllowed(call.method);
    return importSolution(caller, call);
  }
  const entity = caller.entities.bySet(first.name);
  if (!entity) throw noSuchSegment(first.name);
  // Making a row needs no right to read it.
  if (call.method !== 'POST' || first.key !== null) requireRight(caller, 'read', entity);
  return first.key === null ? ofSet(caller, entity, rest, call) : ofRow(caller, entity, first.key, rest, call);
}

function serviceDocument(caller: Caller): Reply {
  const value = caller.entities.all.map(({ table }) => ({ name: table.set, kind: 'EntitySet', url: table.set }));
  return jsonReply(200, { '@odata.context': `${caller.root}/$metadata`, value });
}

function ofSet(caller: Caller, entity: Entity, rest: readonly Segment[], call: Call): Reply {
  const [second] = rest;
  if (second?.name === '$count') return read(call, () => readCount(caller, entity, call));
  if (second) throw noSuchSegment(second.name);
  if (call.method === 'POST') return createRow(caller, entity, call);
  return read(call, () => {
    const fetchXml = call.parameters.find(([name]) => name.toLowerCase() === 'fetchxml');
    if (fetchXml) return fetchCollection(caller, entity, fetchXml[1], call);
    const saved = call.parameters.find(([name]) => name === 'savedQuery' || name === 'userQuery');
    if (saved) throw unsupported(`The query parameter ${saved[0]}`);
    return readCollection(caller, entity, call);
  });
}

function ofRow(caller: Caller, entity: Entity, key: string, rest: readonly Segment[], call: Call): Reply {
  const [second, third] = rest;
  if (!second) {
    if (call.method === 'PATCH') return updateRow(caller, entity, key, call);
    if (call.method === 'DELETE' && entity.table.name === 'solution')
      return deleteSolution(caller, requireRow(caller, entity, key).id);
    if (call.method === 'DELETE') return removeRow(caller, entity, key, call);
    return read(call, () => readOne(caller, entity, key, call));
  }
  if (second.name.startsWith(BOUND)) return bound(caller, entity, key, second, call);
  if (findAssociation(entity, second.name))
    return answerAssociation(caller, entity, key, { segment: second, tail: third?.name ?? null }, call);
  if (third?.name === '$ref' && (call.method === 'DELETE' || call.method === 'PUT')) {
    return lookupReference(caller, entity, key, second.name, call);
  }
  if (third && (third.key !== null || rest.length > 2)) throw noSuchSegment(third.name);
  return read(call, () =>
    findNavigation(caller, entity, second.name)
      ? readNavigation(caller, entity, key, second.name, third?.name ?? null, call)
      : readProperty(caller, entity, key, second.name, call),
  );
}

/** Functions and actions bound to a row; a closed list. */
function bound(caller: Caller, entity: Entity, key: string, segment: Segment, call: Call): Reply {
  const name = segment.name.slice(BOUND.length);
  const signature = `${entity.table.name}.${name}`;
  switch (signature) {
    case 'systemuser.RetrievePrincipalAccess':
      return read(call, () => principalAccess(caller, key, segment.key ?? '', new Map(call.parameters)));
    case 'systemuser.RetrieveUserPrivileges':
      return read(call, () => userPrivileges(caller, key));
    case 'systemuser.RetrievePrincipalAttributePrivileges':
      return read(call, () => attributePrivileges(caller, key));
    case 'email.SendEmail':
      if (call.method !== 'POST') throw notAllowed(call.method);
      return sendEmail(caller, entity, key, call);
    default:
      throw noSuchSegment(segment.name);
  }
}

function read(call: Call, work: () => Reply): Reply {
  if (call.method !== 'GET' && call.method !== 'HEAD') throw notAllowed(call.method);
  return work();
}

function notAllowed(method: string): DataverseError {
  return new DataverseError(405, '0x8006088a', `The requested resource does not support http method '${method}'.`);
}
