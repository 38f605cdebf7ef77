import type { SalesforceField } from '../../catalogue/types';
import { madeHere } from '../../store/madeIn';
import { raw, sql } from '../../store/sqlText';
import { methodNotAllowed, notFound, SalesforceError } from '../errors/salesforceError';
import { API_PREFIX, noContent, ok, type RestRequest, type RestResponse } from '../rest/types';
import { columnSql } from '../soql/source';
import { fromJson } from '../values/fromJson';
import { readRecord } from './readRecord';
import { create, existing, remove, type Target, update } from './records';

/** An external id or a field that may look records up. @throws SalesforceError NOT_FOUND */
export function externalField(name: string, { access, entity }: Pick<Target, 'access' | 'entity'>): SalesforceField {
  const field = entity.field(name);
  if (!field || !(field.externalId || field.type === 'id') || !access.reads(entity, field)) {
    throw notFound(`Provided external ID field does not exist or is not accessible: ${name}`);
  }
  return field;
}

/** Ids of the live records with the value, hidden ones included: a key is unique for everybody. */
function idsByKey(field: SalesforceField, value: string, { entity, store }: Pick<Target, 'entity' | 'store'>): string[] {
  const key = fromJson(value, field, store);
  const column = columnSql({ entity, alias: 'r', parents: new Map() }, field);
  const collation = raw(field.caseSensitive || field.type === 'id' ? '' : ' COLLATE NOCASE');
  const rows = store.all(
    sql`SELECT r.id FROM ${raw(`"${entity.concept.table}" r`)} WHERE ${column} = ${key}${collation} AND r.is_deleted = 0 AND ${raw(madeHere(entity.concept, 'r', 'salesforce'))}`,
  );
  return rows.map((row) => String(row.id));
}

/**
 * Updates the one record with the key, or creates it.
 * @throws SalesforceError DUPLICATE_EXTERNAL_ID where several records have the key
 */
export function upsert(field: SalesforceField, value: string, body: object, target: Target): { id: string; created: boolean } {
  const [id, ...more] = idsByKey(field, value, target);
  if (more.length > 0)
    throw new SalesforceError(
      400,
      'DUPLICATE_EXTERNAL_ID',
      `${field.name}: more than one record found for external id field: [${[id, ...more].join(', ')}]`,
      [field.name],
    );
  if (id !== undefined) {
    update(id, body, target);
    return { id, created: false };
  }
  if (field.type === 'id') throw notFound();
  return { id: create({ ...body, [field.name]: value }, target), created: true };
}

/** `/sobjects/X/Field__c/<value>`: GET, PATCH (upsert; `updateOnly=true`), DELETE. */
export function byExternalId(name: string, value: string, request: RestRequest, target: Target): RestResponse {
  const field = externalField(name, target);
  const { object } = target.entity;
  if (request.method === 'PATCH') {
    const body = bodyWithoutKey(request.body, field);
    if (request.query.get('updateOnly') === 'true' && idsByKey(field, value, target).length === 0) throw notFound();
    const { id, created } = upsert(field, value, body, target);
    const answer = { id, success: true, errors: [], created };
    return created
      ? { status: 201, body: answer, headers: { Location: `${API_PREFIX}/sobjects/${object.name}/${id}` } }
      : ok(answer);
  }
  const [id, ...more] = idsByKey(field, value, target);
  if (id === undefined) throw notFound();
  if (more.length > 0) return { status: 300, body: [id, ...more].map((each) => `${API_PREFIX}/sobjects/${object.name}/${each}`) };
  existing(id, target);
  if (request.method === 'GET') return ok(readRecord(id, request.query.get('fields'), target));
  if (request.method !== 'DELETE') throw methodNotAllowed(request.method, ['DELETE', 'GET', 'HEAD', 'PATCH']);
  remove(id, target);
  return noContent();
}

/** Salesforce refuses the key in the body as well as in the path. */
function bodyWithoutKey(body: unknown, field: SalesforceField): object {
  if (body === null || typeof body !== 'object') return {};
  if (Object.keys(body).some((name) => name.toLowerCase() === field.name.toLowerCase())) {
    throw new SalesforceError(400, 'INVALID_FIELD', `The ${field.name} field should not be specified in the sobject data.`);
  }
  return body;
}
