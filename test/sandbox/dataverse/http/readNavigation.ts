import { raw, sql } from '../../store/sqlText';
import type { Caller } from '../caller';
import type { Entity } from '../entities';
import { findNavigation } from '../query/navigation';
import { expressionOf } from '../query/property';
import { noSuchSegment } from './DataverseError';
import { type Call, emptyReply, jsonReply, type Reply } from './message';
import { type CollectionScope, readCollection, readCount } from './readCollection';
import { readOne } from './readOne';
import { requireRow } from './readSupport';

/** `GET /accounts(…)/contact_customer_accounts`, with `/$ref` or `/$count` behind it, and single-valued ones. */
export function readNavigation(
  caller: Caller,
  entity: Entity,
  key: string,
  name: string,
  tail: string | null,
  call: Call,
): Reply {
  const navigation = findNavigation(caller, entity, name);
  if (!navigation) throw noSuchSegment(name);
  const parent = requireRow(caller, entity, key);
  const path = `${entity.table.set}(${parent.guid})/${name}`;
  if (navigation.kind === 'single') {
    const guid = linkedGuid(caller, entity, parent.id, navigation.attribute.name);
    if (guid === null) return emptyReply(204);
    if (tail === '$ref') return reference(caller, [`${navigation.target.table.set}(${guid})`], true);
    if (tail !== null) throw noSuchSegment(tail);
    return readOne(caller, navigation.target, guid, call);
  }
  const { child, attribute } = navigation;
  const scope: CollectionScope = {
    path,
    where: (alias) => sql`${expressionOf(caller, child, attribute, alias).sql} = ${parent.id}`,
  };
  if (tail === '$count') return readCount(caller, child, call, scope);
  if (tail === null) return readCollection(caller, child, call, scope);
  if (tail !== '$ref') throw noSuchSegment(tail);
  const keys = { ...call, parameters: [...call.parameters, ['$select', child.table.primaryId] as const] };
  const rows: { value: Record<string, string>[] } = JSON.parse(readCollection(caller, child, keys, scope).body ?? '{"value":[]}');
  return reference(
    caller,
    rows.value.map((row) => `${child.table.set}(${row[child.table.primaryId]})`),
    false,
  );
}

function linkedGuid(caller: Caller, entity: Entity, id: string, attributeName: string): string | null {
  const attribute = entity.attributes.get(attributeName);
  if (!attribute) return null;
  const value = expressionOf(caller, entity, attribute, 't').sql;
  const row = caller.store.get(sql`SELECT ${value} AS target FROM ${raw(entity.concept.table)} t WHERE t.id = ${id}`);
  return typeof row?.target === 'string' ? caller.store.guidOf(row.target) : null;
}

function reference(caller: Caller, paths: readonly string[], single: boolean): Reply {
  const links = paths.map((path) => ({ '@odata.id': `${caller.root}/${path}` }));
  const context = `${caller.root}/$metadata#${single ? '$ref' : 'Collection($ref)'}`;
  return jsonReply(200, single ? { '@odata.context': context, ...links[0] } : { '@odata.context': context, value: links });
}
