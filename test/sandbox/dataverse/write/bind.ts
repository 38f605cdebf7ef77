import type { DataverseAttribute } from '../../catalogue/types';
import type { Caller } from '../caller';
import { type Entity, isLookup, targetsOf } from '../entities';
import { DataverseError, doesNotExist } from '../http/DataverseError';
import { schemaName } from '../http/readSupport';
import { rowKey } from '../http/rowKey';
import { segmentsOf } from '../http/segments';

/** The lookup that `navigation@odata.bind` writes and the kept id of the row that it is to point at. */
export function resolveBind(
  caller: Caller,
  entity: Entity,
  navigation: string,
  value: unknown,
): { readonly attribute: DataverseAttribute; readonly id: string | null } {
  const bound = boundRow(caller, value);
  for (const attribute of entity.table.attributes) {
    if (!isLookup(attribute)) continue;
    const targets = targetsOf(caller.entities, entity, attribute).filter((target) => target.navigation === navigation);
    if (targets.length === 0) continue;
    if (bound === null) return { attribute, id: null };
    if (targets.some((target) => target.table === bound.entity.table.name)) return { attribute, id: bound.id };
    throw new DataverseError(
      400,
      '0x80048d19',
      `A value of the table '${bound.entity.table.name}' was found for the property '${navigation}', which takes '${targets.map((target) => target.table).join("', '")}'.`,
    );
  }
  throw new DataverseError(
    400,
    '0x80048d19',
    `Error identified in Payload provided by the user for Entity :'${entity.table.set}'  ---->  InnerException : Microsoft.OData.ODataException: An undeclared property '${navigation}' which only has property annotations in the payload but no property value was found in the payload. In OData, only declared navigation properties and declared named streams can be represented as properties without values.`,
  );
}

/** The row that a reference URL names: absolute, from the root, or relative; `null` clears. */
export function boundRow(caller: Caller, value: unknown): { readonly entity: Entity; readonly id: string } | null {
  if (value === null) return null;
  if (typeof value !== 'string') throw badReference(value);
  const path = value.replace(/^https?:\/\/[^/]+/, '').replace(/^\/?api\/data\/v[\d.]+\//, '');
  const [segment, ...rest] = segmentsOf(path.replace(/^\/+/, ''));
  const entity = segment ? caller.entities.bySet(segment.name) : undefined;
  if (!segment?.key || !entity || rest.length > 0) throw badReference(value);
  const found = rowKey(caller, entity, segment.key);
  if (!found.id) throw doesNotExist(schemaName(entity), found.guid ?? segment.key);
  return { entity, id: found.id };
}

function badReference(value: unknown): DataverseError {
  return new DataverseError(
    400,
    '0x80048d19',
    `The URI '${String(value)}' is not a reference to a row: '/accounts(guid)' was expected.`,
  );
}
