import type { DataverseAttribute } from '../../catalogue/types';
import { madeHere } from '../../store/madeIn';
import { allOf, raw, sql } from '../../store/sqlText';
import type { Caller } from '../caller';
import type { Entity } from '../entities';
import { parseGuid } from '../guid';
import { parameterFor } from '../query/parameter';
import { expressionOf } from '../query/property';
import { badRequest } from './DataverseError';
import { namedValues, unquoted } from './segments';

/** Which row a key means, whether it is there or not. */
export interface RowKey {
  /** Kept id of the row, whoever may see it; `null` = there is none. */
  readonly id: string | null;
  /** The GUID in the key, or of the row that an alternate key found. */
  readonly guid: string | null;
  /** Values of an alternate key, for an upsert that creates. */
  readonly alternate: readonly (readonly [DataverseAttribute, string])[];
}

/** `(guid)`, or an alternate key `(fthd_key='…')`. Anything else is refused as the platform refuses it. */
export function rowKey(caller: Caller, entity: Entity, key: string): RowKey {
  const guid = parseGuid(key);
  if (guid) return { id: present(caller, entity, sql`t.guid = ${guid}`), guid, alternate: [] };
  const named = namedValues(key);
  if (named.length === 0 || named.some(([name]) => name === '')) {
    throw badRequest(`Bad Request - Error in query syntax.`, '0x0');
  }
  const primary = named.length === 1 && named[0]?.[0] === entity.table.primaryId ? parseGuid(named[0][1]) : null;
  if (primary) return rowKey(caller, entity, primary);
  const alternate = named.map(([name, text]) => {
    const attribute = entity.alternateKeys.find((one) => one.name === name);
    if (!attribute)
      throw badRequest(`The key property '${name}' is not part of an alternate key of '${entity.table.name}'.`, '0x80060888');
    return [attribute, unquoted(text)] as const;
  });
  const matches = alternate.map(([attribute, text]) => {
    const left = expressionOf(caller, entity, attribute, 't');
    return sql`${left.sql} = ${parameterFor(caller, left, text)}`;
  });
  const id = present(caller, entity, allOf(matches));
  return { id, guid: id ? caller.store.guidOf(id) : null, alternate };
}

function present(caller: Caller, entity: Entity, match: ReturnType<typeof sql>): string | null {
  const kind = entity.table.discriminator ? raw(`(${entity.table.discriminator.replaceAll('{t}', 't')})`) : raw('1');
  const row = caller.store.get(
    sql`SELECT t.id AS id FROM ${raw(entity.concept.table)} t WHERE ${match} AND t.is_deleted = 0 AND ${kind} AND ${raw(madeHere(entity.concept, 't', 'dataverse'))}`,
  );
  return row ? String(row.id) : null;
}
