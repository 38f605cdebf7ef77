import { raw, sql } from '../../store/sqlText';
import type { Row, Store, Value } from '../../store/types';
import { refusing, unwritable } from '../errors/refusalError';
import { notFound, SalesforceError, unsupported } from '../errors/salesforceError';
import type { RestContext } from '../rest/types';
import type { Access } from '../schema/access';
import type { Entity } from '../schema/directory';
import { id18 } from '../schema/id18';
import { fromJson } from '../values/fromJson';

export interface Target extends RestContext {
  readonly access: Access;
  readonly entity: Entity;
}

/**
 * Body of a create or an update as columns. Unknown and hidden fields are one and the same; relationships by external id
 * (`Account: {Key__c: …}`) are refused by name.
 */
function columnsOf(body: unknown, purpose: 'create' | 'update', target: Target): Row {
  if (body === null || typeof body !== 'object' || Array.isArray(body)) {
    throw new SalesforceError(400, 'JSON_PARSER_ERROR', 'The HTTP entity body is required, but this request has no entity body.');
  }
  const { entity, access, store } = target;
  const values: Record<string, Value> = {};
  const refused: string[] = [];
  for (const [name, value] of Object.entries(body)) {
    if (name.toLowerCase() === 'attributes') continue;
    const field = entity.field(name);
    if (!field || !access.reads(entity, field)) {
      if (entity.parent(name)) throw unsupported(`writing ${entity.object.name}.${name} by external id`);
      throw new SalesforceError(400, 'INVALID_FIELD', `No such column '${name}' on sobject of type ${entity.object.name}`);
    }
    const allowed = (purpose === 'create' ? field.createable : field.updateable) !== false && access.edits(entity, field);
    if (!allowed) refused.push(field.name);
    else values[field.column] = fromJson(value, field, store);
  }
  if (refused.length > 0) throw unwritable(refused);
  return values;
}

export function create(body: unknown, target: Target): string {
  const { entity, store, user } = target;
  const values: Row = { ...entity.object.onCreate, ...columnsOf(body, 'create', target) };
  checkRequired(values, target);
  return refusing(entity, values, () => store.insert(user, entity.concept.name, values, 'salesforce').id);
}

/** The store fills in what Dataverse defaults (a deal's first stage); Salesforce asks for it. */
function checkRequired(values: Row, { entity }: Target): void {
  const missing = entity.object.fields.filter(
    (field) =>
      field.nillable === false &&
      field.createable !== false &&
      !field.defaultedOnCreate &&
      field.type !== 'boolean' &&
      (values[field.column] ?? null) === null,
  );
  if (missing.length === 0) return;
  const names = missing.map(({ name }) => name);
  throw new SalesforceError(400, 'REQUIRED_FIELD_MISSING', `Required fields are missing: [${names.join(', ')}]`, names);
}

export function update(id: string, body: unknown, target: Target): void {
  const { entity, store, user } = target;
  const values = columnsOf(body, 'update', target);
  if (Object.keys(values).length === 0) return;
  refusing(entity, values, () => store.update(user, entity.concept.name, id, values, 'salesforce'));
}

export function remove(id: string, { entity, store, user }: Target): void {
  refusing(entity, {}, () => store.remove(user, entity.concept.name, id, 'salesforce'));
}

/** Row of this object, whoever may see it; `undefined` where there is none. */
function rowOf(id: string, { entity, store }: Pick<Target, 'entity' | 'store'>): Row | undefined {
  const { concept, object } = entity;
  const kind = object.discriminator ? raw(object.discriminator.replaceAll('{t}', 'r')) : raw('1');
  return store.get(sql`SELECT r.* FROM ${raw(`"${concept.table}" r`)} WHERE r.id = ${id} AND ${kind}`);
}

/**
 * The 18-character id of an existing, readable record of the object.
 * @throws SalesforceError NOT_FOUND, also where the record is hidden; ENTITY_IS_DELETED
 */
export function existing(given: string, target: Target): string {
  const { entity, store, user } = target;
  if (!id18(given)) throw notFound(`Provided external ID field does not exist or is not accessible: ${given}`);
  const id = store.idOf(given);
  const row = id === null ? undefined : rowOf(id, target);
  if (id === null || !row) throw notFound();
  if (row.is_deleted === 1) throw new SalesforceError(404, 'ENTITY_IS_DELETED', 'entity is deleted', []);
  if (!store.mayOn(user, 'read', entity.concept.name, id, 'salesforce')) throw notFound();
  return id;
}

/** When the row last changed, to the second, and its version. */
export function versionOf(id: string, { entity, store }: { entity: Entity; store: Store }): { changed: number; version: string } {
  const row = rowOf(id, { entity, store });
  const changed = Math.floor(Date.parse(String(row?.system_modstamp ?? row?.modified_at ?? 0)) / 1000) * 1000;
  return { changed, version: `"${row?.row_version ?? 1}"` };
}
