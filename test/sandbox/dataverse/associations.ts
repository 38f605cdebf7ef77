import { raw, sql } from '../store/sqlText';
import type { Row } from '../store/types';
import type { Caller } from './caller';
import type { Entity } from './entities';
import { accessDenied, badRequest, noSuchSegment } from './http/DataverseError';
import { type Call, emptyReply, jsonReply, type Reply } from './http/message';
import { type CollectionScope, readCollection } from './http/readCollection';
import { requireRow, schemaName } from './http/readSupport';
import { rowKey } from './http/rowKey';
import type { Segment } from './http/segments';
import { boundRow } from './write/bind';
import { parseBody } from './write/payload';

type Association = NonNullable<Entity['table']['associations']>[number];

export function findAssociation(entity: Entity, name: string): Association | undefined {
  return entity.table.associations?.find(({ navigation }) => navigation === name);
}

function links(caller: Caller, { through, here, there }: Association, from: string, to: string): Row[] {
  const table = raw(caller.store.concept(through).table);
  return caller.store.all(sql`SELECT id FROM ${table} WHERE ${raw(here)} = ${from} AND ${raw(there)} = ${to} AND is_deleted = 0`);
}

/** Linking needs Append on the one and AppendTo on the other; here only an administrator has them on what this is for. */
function requireLinking(caller: Caller, entity: Entity): void {
  if (!caller.user.isAdmin)
    throw accessDenied(
      `Principal user (Id=${caller.user.guid}, type=8, accessMode=0) is missing prvAppend${schemaName(entity)} privilege on OTC entity '${entity.table.name}'.`,
    );
}

/**
 * Many-to-many navigation: `GET systemusers(…)/systemuserroles_association`, `POST …/systemuserroles_association/$ref` with
 * `{"@odata.id": "…/roles(…)"}`, `DELETE …/systemuserroles_association(roleid)/$ref`.
 */
export function answerAssociation(
  caller: Caller,
  entity: Entity,
  key: string,
  { segment, tail }: { readonly segment: Segment; readonly tail: string | null },
  call: Call,
): Reply {
  const association = findAssociation(entity, segment.name);
  const target = association && caller.entities.byName(association.table);
  if (!association || !target) throw noSuchSegment(segment.name);
  const row = requireRow(caller, entity, key);
  if (call.method === 'GET' || call.method === 'HEAD') {
    if (segment.key !== null || (tail !== null && tail !== '$ref')) throw noSuchSegment(tail ?? segment.name);
    const table = raw(caller.store.concept(association.through).table);
    const scope: CollectionScope = {
      path: `${entity.table.set}(${row.guid})/${association.navigation}`,
      where: (alias) =>
        sql`${raw(`${alias}.id`)} IN (SELECT ${raw(`li.${association.there}`)} FROM ${table} li WHERE ${raw(`li.${association.here}`)} = ${row.id} AND li.is_deleted = 0)`,
    };
    const reply = readCollection(caller, target, call, scope);
    return tail === null ? reply : references(caller, target, reply);
  }
  if (tail !== '$ref') throw noSuchSegment(segment.name);
  requireLinking(caller, entity);
  if (call.method === 'POST') {
    const bound = boundRow(caller, parseBody(entity, call.body)['@odata.id'] ?? '');
    if (bound?.entity !== target) throw badRequest(`'${association.navigation}' links rows of '${target.table.name}'.`);
    if (links(caller, association, row.id, bound.id).length > 0) throw badRequest('Cannot insert duplicate key.', '0x80040237');
    const values = { [association.here]: row.id, [association.there]: bound.id };
    caller.store.insert(caller.user, association.through, values, 'dataverse');
    return emptyReply(204);
  }
  if (call.method !== 'DELETE' || segment.key === null) throw noSuchSegment(segment.name);
  const other = rowKey(caller, target, segment.key);
  for (const link of other.id === null ? [] : links(caller, association, row.id, other.id))
    caller.store.remove(caller.user, association.through, String(link.id), 'dataverse');
  return emptyReply(204);
}

function references(caller: Caller, target: Entity, reply: Reply): Reply {
  const { value } = JSON.parse(reply.body ?? '{"value":[]}') as { value: Record<string, string>[] };
  const list = value.map((row) => ({ '@odata.id': `${caller.root}/${target.table.set}(${row[target.table.primaryId]})` }));
  return jsonReply(200, { '@odata.context': `${caller.root}/$metadata#Collection($ref)`, value: list });
}
