import { methodNotAllowed } from '../errors/salesforceError';
import { API_PREFIX, API_VERSION, ok, type Resource } from '../rest/types';

const RESOURCES = ['actions', 'composite', 'limits', 'query', 'queryAll', 'sobjects', 'tooling', 'ui-api'];

/** `GET /services/data`: the one version that this CRM speaks. */
export function versions(): unknown {
  return [{ label: "Summer '26", url: API_PREFIX, version: API_VERSION }];
}

/** `GET /services/data/v67.0`. */
export const resourceList: Resource = (request) => {
  if (request.path.length > 0) return null;
  if (request.method !== 'GET') throw methodNotAllowed(request.method, ['GET', 'HEAD']);
  return ok(Object.fromEntries(RESOURCES.map((name) => [name, `${API_PREFIX}/${name}`])));
};

/** `GET /limits`: the one limit that is counted here. */
export const limits: Resource = (request, { calls }) => {
  if (request.path.join('/') !== 'limits') return null;
  if (request.method !== 'GET') throw methodNotAllowed(request.method, ['GET', 'HEAD']);
  return ok({ DailyApiRequests: { Max: calls.max, Remaining: Math.max(0, calls.max - calls.used) } });
};
