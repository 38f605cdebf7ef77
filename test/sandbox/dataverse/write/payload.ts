import type { DataverseAttribute } from '../../catalogue/types';
import type { Value } from '../../store/types';
import type { Caller } from '../caller';
import { type Entity, isLookup } from '../entities';
import { parseGuid } from '../guid';
import { badRequest, DataverseError } from '../http/DataverseError';
import { findNavigation } from '../query/navigation';
import { resolveBind } from './bind';
import { keptValue } from './keptValue';

/** A body as values by column. */
export interface Payload {
  readonly values: Readonly<Record<string, Value>>;
  /** The primary key, where the body carries it. */
  readonly guid: string | null;
  /** Nested lists (deep insert), by navigation property, not looked at yet. */
  readonly nested: Readonly<Record<string, readonly unknown[]>>;
}

const HELP = 'For more information on this error please follow this help link https://go.microsoft.com/fwlink/?linkid=2195293';

/** What the platform says of a body that does not fit the table. */
export function payloadError(entity: Entity, why: string): DataverseError {
  return new DataverseError(
    400,
    '0x80048d19',
    `Error identified in Payload provided by the user for Entity :'${entity.table.set}', ${HELP}  ---->  InnerException : Microsoft.OData.ODataException: ${why}`,
  );
}

export function parseBody(entity: Entity, body: string): Record<string, unknown> {
  let parsed: unknown;
  try {
    parsed = JSON.parse(body);
  } catch {
    throw payloadError(entity, 'Invalid JSON. An error occurred while parsing the payload.');
  }
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) {
    throw payloadError(entity, 'An object was expected.');
  }
  return parsed as Record<string, unknown>;
}

/** Columns and values of a create or update body. Unknown names, values of a wrong type and columns that cannot be written are refused. */
export function readPayload(caller: Caller, entity: Entity, body: string, mode: 'create' | 'update'): Payload {
  const values: Record<string, Value> = {};
  const nested: Record<string, readonly unknown[]> = {};
  let guid: string | null = null;
  for (const [name, value] of Object.entries(parseBody(entity, body))) {
    const bind = /^(.+)@odata\.bind$/.exec(name)?.[1];
    if (bind !== undefined) {
      const { attribute, id } = resolveBind(caller, entity, bind, value);
      requireWritable(entity, attribute, mode);
      values[attribute.column] = id;
    } else if (name.includes('@')) continue;
    else if (name === entity.table.primaryId) guid = primaryKey(entity, value);
    else if (Array.isArray(value)) nested[name] = value;
    else {
      const attribute = scalarAttribute(caller, entity, name, value);
      requireWritable(entity, attribute, mode);
      values[attribute.column] = keptValue(entity, attribute, value);
    }
  }
  return { values, guid, nested };
}

/** The attribute that a plain property writes; a lookup may only be set to null this way. */
function scalarAttribute(caller: Caller, entity: Entity, name: string, value: unknown): DataverseAttribute {
  const attribute = entity.attributes.get(name);
  if (attribute && !isLookup(attribute)) return attribute;
  const navigation = findNavigation(caller, entity, name);
  if (navigation?.kind === 'single' && value === null) return navigation.attribute;
  if (navigation?.kind === 'single')
    throw payloadError(entity, `Deep insert through the property '${name}' is not supported by this local CRM.`);
  const lookup = /^_(.+)_value$/.exec(name)?.[1];
  if (lookup && entity.attributes.has(lookup)) {
    throw payloadError(entity, `The property '${name}' is read-only: use '${lookup}@odata.bind'.`);
  }
  throw payloadError(
    entity,
    `The property '${name}' does not exist on type 'Microsoft.Dynamics.CRM.${entity.table.name}'. Make sure to only use property names that are defined by the type.`,
  );
}

function requireWritable(entity: Entity, attribute: DataverseAttribute, mode: 'create' | 'update'): void {
  const allowed = mode === 'create' ? attribute.createable : attribute.updateable;
  if (allowed === false) {
    throw badRequest(`The attribute '${attribute.name}' of '${entity.table.name}' is not valid for ${mode}.`, '0x80040203');
  }
}

function primaryKey(entity: Entity, value: unknown): string {
  const guid = typeof value === 'string' ? parseGuid(value) : null;
  if (!guid) throw payloadError(entity, `Cannot convert the literal '${String(value)}' to the expected type 'Edm.Guid'.`);
  return guid;
}
