import { methodNotAllowed, notFound, SalesforceError } from '../errors/salesforceError';
import { type JsonObject, listIn, objectIn } from '../rest/json';
import { ok, type Resource, type RestContext, type RestRequest } from '../rest/types';
import { accessOf } from '../schema/access';
import { externalField, upsert } from './externalId';
import { readRecord } from './readRecord';
import { create, existing, remove, type Target, update } from './records';
import { targetOf } from './sobjectRows';

const MAX_RECORDS = 200;

interface Result {
  readonly id?: string;
  readonly success: boolean;
  readonly errors: readonly { readonly statusCode: string; readonly message: string; readonly fields: readonly string[] }[];
  readonly created?: boolean;
}

/** `/composite/sobjects`: up to 200 records of any objects; each answers for itself unless `allOrNone`. */
export const collections: Resource = (request, context) => {
  const [root, kind, name, key, ...more] = request.path;
  if (root !== 'composite' || kind !== 'sobjects' || more.length > 0) return null;
  if (name !== undefined && key === undefined) return retrieve(name, request, context);
  if (request.method === 'DELETE' && name === undefined) return ok(deleteAll(request, context));
  const { allOrNone, records } = bodyOf(request);
  if (name !== undefined && key !== undefined) {
    if (request.method !== 'PATCH') throw methodNotAllowed(request.method, ['PATCH']);
    const target = targetOf(name, context);
    const field = externalField(key, target);
    return ok(
      each(records, allOrNone, context, (record) => {
        const { [field.name]: value, ...rest } = record;
        if (value === undefined || value === null) {
          throw new SalesforceError(400, 'MISSING_ARGUMENT', `${field.name} not specified`, []);
        }
        return upsert(field, String(value), rest, target);
      }),
    );
  }
  if (request.method === 'POST')
    return ok(each(records, allOrNone, context, (record) => ({ id: create(record, typed(record, context)) })));
  if (request.method === 'PATCH') return ok(each(records, allOrNone, context, (record) => updateOne(record, context)));
  throw methodNotAllowed(request.method, ['DELETE', 'PATCH', 'POST']);
};

type Written = { readonly id: string; readonly created?: boolean };
type RecordBody = JsonObject;

function updateOne(record: RecordBody, context: RestContext): Written {
  const { id, Id, ...rest } = record;
  const given = String(id ?? Id ?? '');
  if (given === '') throw new SalesforceError(400, 'MISSING_ARGUMENT', 'Id not specified in an update call', []);
  const target = typed(record, context);
  const known = existing(given, target);
  update(known, rest, target);
  return { id: known };
}

function typed(record: RecordBody, context: RestContext): Target {
  const type = (record.attributes as { type?: unknown } | undefined)?.type;
  if (typeof type !== 'string')
    throw new SalesforceError(400, 'INVALID_TYPE', 'Record in the list is missing its type: attributes.type', []);
  const access = accessOf(context.store, context.user);
  const entity = access.object(type);
  if (!entity) throw new SalesforceError(400, 'INVALID_TYPE', `sObject type '${type}' is not supported.`, []);
  return { ...context, access, entity };
}

function deleteAll(request: RestRequest, context: RestContext): Result[] {
  const ids = (request.query.get('ids') ?? '').split(',').filter(Boolean);
  const access = accessOf(context.store, context.user);
  const objects = access.objects();
  return each(
    ids.map((id) => ({ id })),
    request.query.get('allOrNone') === 'true',
    context,
    ({ id }) => {
      const entity = objects.find(({ object }) => object.keyPrefix === String(id).slice(0, 3));
      if (!entity) throw notFound();
      const target = { ...context, access, entity };
      const known = existing(String(id), target);
      remove(known, target);
      return { id: known };
    },
  );
}

/** `GET ?ids=&fields=` or `POST {ids, fields}`: null in the place of what is not there. */
function retrieve(name: string, request: RestRequest, context: RestContext) {
  if (request.method !== 'GET' && request.method !== 'POST') throw methodNotAllowed(request.method, ['GET', 'POST']);
  const target = targetOf(name, context);
  const list = (key: 'ids' | 'fields') =>
    request.method === 'GET'
      ? (request.query.get(key)?.split(',') ?? [])
      : listIn(objectIn(request.body, 'ids and fields')[key], key).map(String);
  const ids = list('ids');
  const fields = list('fields');
  if (fields.length === 0) throw new SalesforceError(400, 'MISSING_ARGUMENT', 'fields not specified');
  tooMany(ids.length);
  return ok(
    ids.map((id) => {
      try {
        return readRecord(existing(id, target), fields.join(','), target);
      } catch (error) {
        if (error instanceof SalesforceError && error.status === 404) return null;
        throw error;
      }
    }),
  );
}

function bodyOf(request: RestRequest): { allOrNone: boolean; records: readonly RecordBody[] } {
  const { allOrNone, records } = objectIn(request.body, 'records');
  return { allOrNone: allOrNone === true, records: listIn(records, 'records').map((record) => objectIn(record, 'a record')) };
}

function tooMany(count: number): void {
  if (count <= MAX_RECORDS) return;
  const message = `record limit reached. cannot submit more than ${MAX_RECORDS} records into this call`;
  throw new SalesforceError(400, 'EXCEEDED_ID_LIMIT', message);
}

class RolledBack extends Error {}

function each<T>(records: readonly T[], allOrNone: boolean, { store }: RestContext, write: (record: T) => Written): Result[] {
  tooMany(records.length);
  const results: Result[] = [];
  const run = () => {
    for (const record of records) {
      try {
        const { id, created } = store.transaction(() => write(record));
        results.push(created === undefined ? { id, success: true, errors: [] } : { id, success: true, errors: [], created });
      } catch (error) {
        if (!(error instanceof SalesforceError)) throw error;
        const errors = error.entries.map(({ errorCode, message, fields }) => ({
          statusCode: errorCode,
          message,
          fields: fields ?? [],
        }));
        results.push({ success: false, errors });
      }
    }
    if (allOrNone && results.some(({ success }) => !success)) throw new RolledBack();
  };
  try {
    if (allOrNone) store.transaction(run);
    else run();
    return results;
  } catch (error) {
    if (!(error instanceof RolledBack)) throw error;
    return results.map((result) => (result.success ? rolledBack : result));
  }
}

const rolledBack: Result = {
  success: false,
  errors: [
    {
      statusCode: 'ALL_OR_NONE_OPERATION_ROLLED_BACK',
      message: 'Record rolled back because not all records were valid and the request was using AllOrNone header',
      fields: [],
    },
  ],
};
