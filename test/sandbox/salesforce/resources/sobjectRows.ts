import { methodNotAllowed, notFound, SalesforceError } from '../errors/salesforceError';
import { precondition, versionHeaders } from '../rest/conditions';
import type { RestContext } from '../rest/types';
import { API_PREFIX, noContent, ok, type RestRequest, type RestResponse } from '../rest/types';
import { accessOf } from '../schema/access';
import { readRecord } from './readRecord';
import { create, existing, remove, type Target, update, versionOf } from './records';

/** The object in the path, with the user's rights. @throws SalesforceError NOT_FOUND */
export function targetOf(name: string, context: RestContext): Target {
  const access = accessOf(context.store, context.user);
  const entity = access.object(name);
  if (!entity) throw notFound();
  return { ...context, access, entity };
}

/** `POST /sobjects/X`. */
export function createRow(request: RestRequest, target: Target): RestResponse {
  const id = create(request.body, target);
  const headers = { Location: `${API_PREFIX}/sobjects/${target.entity.object.name}/${id}` };
  return { status: 201, body: { id, success: true, errors: [] }, headers };
}

/** `/sobjects/X/<id>`: GET (`?fields=`), PATCH, DELETE, with conditional headers. */
export function oneRow(given: string, request: RestRequest, target: Target): RestResponse {
  if (!['GET', 'PATCH', 'DELETE'].includes(request.method))
    throw methodNotAllowed(request.method, ['DELETE', 'GET', 'HEAD', 'PATCH']);
  const id = existing(given, target);
  const { changed, version } = versionOf(id, target);
  const tag = target.entity.object.name === 'Account' ? version : undefined;
  const fresh = precondition(request, { changed, tag });
  if (fresh) return fresh;
  if (request.method === 'GET') return ok(readRecord(id, request.query.get('fields'), target), versionHeaders({ changed, tag }));
  if (request.method === 'DELETE') remove(id, target);
  else {
    refuseId(request.body);
    update(id, request.body, target);
  }
  return noContent();
}

/** Salesforce refuses an id beside the id of the path. */
function refuseId(body: unknown): void {
  if (body !== null && typeof body === 'object' && Object.keys(body).some((name) => name.toLowerCase() === 'id')) {
    throw new SalesforceError(400, 'INVALID_FIELD', 'The Id field should not be specified in the sobject data.');
  }
}
