import { methodNotAllowed } from '../errors/salesforceError';
import { API_PREFIX, API_VERSION, ok, type Resource } from '../rest/types';
import { directoryOf } from '../schema/directory';
import { raw, sql } from '../soql/sql';

const RESOURCES = ['actions', 'composite', 'limits', 'query', 'queryAll', 'sobjects', 'ui-api'];

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

/** `GET /services/oauth2/userinfo`: who the token belongs to, in OpenID Connect's words. */
export const userInfo: Resource = (_request, { store, user, origin }) => {
  const organization = directoryOf(store).find('Organization');
  const id = organization ? store.get(sql`SELECT id FROM ${raw(organization.concept.table)}`)?.id : undefined;
  const row = store.get(sql`SELECT email FROM users WHERE id = ${user.id}`);
  return ok({
    sub: `${origin}/id/${id ?? ''}/${user.id}`,
    user_id: user.id,
    organization_id: id ?? null,
    preferred_username: user.username,
    nickname: user.username.split('@')[0],
    name: user.name,
    email: row?.email ?? user.username,
    zoneinfo: user.zone,
    locale: user.locale,
    language: user.locale,
    user_type: 'STANDARD',
    active: true,
    urls: { rest: `${origin}/services/data/v{version}/`, sobjects: `${origin}/services/data/v{version}/sobjects/` },
  });
};
