import type { Caller } from '../caller';
import type { Entity } from '../entities';
import { annotationsOf } from '../rows/annotations';
import type { RenderOptions } from '../rows/renderRows';
import { accessDenied, doesNotExist } from './DataverseError';
import type { Preferences } from './prefer';
import { type RowKey, rowKey } from './rowKey';
import { namedValues } from './segments';

export function renderOptions(preferences: Preferences): RenderOptions {
  return { annotations: annotationsOf(preferences), etag: true, omitNull: false };
}

/** The name that the platform writes in its messages: `Opportunity` for `opportunity`. */
export function schemaName(entity: Entity): string {
  return entity.table.schemaName ?? entity.table.name.charAt(0).toUpperCase() + entity.table.name.slice(1);
}

/** Table-level right, else the platform's 403. */
export function requireRight(caller: Caller, right: 'create' | 'read' | 'edit' | 'delete', entity: Entity): void {
  if (caller.store.may(caller.user, right, entity.concept.name, 'dataverse')) return;
  const verb = { create: 'Create', read: 'Read', edit: 'Write', delete: 'Delete' }[right];
  throw accessDenied(
    `Principal user (Id=${caller.user.guid}, type=8, accessMode=0) is missing prv${verb}${schemaName(entity)} privilege on OTC entity '${entity.table.name}'.`,
  );
}

/**
 * A row that is there and that the caller may read. One that exists but may not be read answers 403, as a retrieve by id
 * does on the platform (queries leave it out silently instead).
 */
export function requireRow(caller: Caller, entity: Entity, key: string): RowKey & { readonly id: string; readonly guid: string } {
  const found = rowKey(caller, entity, key);
  if (!found.id || !found.guid) throw missing(entity, found, key);
  requireReadAccess(caller, entity, found.id, found.guid);
  return { ...found, id: found.id, guid: found.guid };
}

/** 403 for a row that is there but hidden: what the platform answers to everything that names a row by its id. */
export function requireReadAccess(caller: Caller, entity: Entity, id: string, guid: string): void {
  if (caller.store.mayOn(caller.user, 'read', entity.concept.name, id, 'dataverse')) return;
  throw accessDenied(
    `Principal with id ${caller.user.guid} does not have ReadAccess right(s) for record with id ${guid} of entity ${entity.table.name}`,
  );
}

export function missing(entity: Entity, found: RowKey, key: string): Error {
  if (found.alternate.length === 0) return doesNotExist(schemaName(entity), found.guid ?? key);
  const values = namedValues(key)
    .map(([name, value]) => `${name}=${value}`)
    .join(', ');
  return doesNotExist(schemaName(entity), `[${values}]`);
}
