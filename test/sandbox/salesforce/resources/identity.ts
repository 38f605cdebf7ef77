import { raw, sql } from '../../store/sqlText';
import { ok, type RestContext, type RestResponse } from '../rest/types';
import { directoryOf } from '../schema/directory';

function facts({ store, user, origin }: RestContext) {
  const organization = directoryOf(store).find('Organization');
  const organizationId = organization ? (store.get(sql`SELECT id FROM ${raw(organization.concept.table)}`)?.id ?? null) : null;
  const email = store.get(sql`SELECT email FROM users WHERE id = ${user.id}`)?.email ?? user.username;
  const rest = `${origin}/services/data/v{version}/`;
  return {
    organizationId,
    email,
    url: `${origin}/id/${organizationId ?? ''}/${user.id}`,
    nickname: user.username.split('@')[0],
    urls: { rest, sobjects: `${rest}sobjects/`, query: `${rest}query/` },
  };
}

/** `GET /services/oauth2/userinfo`: who the token belongs to, in OpenID Connect's words. */
export function userInfo(context: RestContext): RestResponse {
  const { organizationId, email, url, nickname, urls } = facts(context);
  const { user } = context;
  return ok({
    sub: url,
    user_id: user.id,
    organization_id: organizationId,
    preferred_username: user.username,
    nickname,
    name: user.name,
    email,
    zoneinfo: user.zone,
    locale: user.locale,
    language: user.locale,
    user_type: 'STANDARD',
    active: true,
    urls,
  });
}

/** `GET /id/<organisation>/<user>`: the same in Salesforce's older words; clients follow the token answer's `id` here. */
export function identity(context: RestContext): RestResponse {
  const { organizationId, email, url, nickname, urls } = facts(context);
  const { user } = context;
  return ok({
    id: url,
    asserted_user: true,
    user_id: user.id,
    organization_id: organizationId,
    username: user.username,
    nick_name: nickname,
    display_name: user.name,
    email,
    timezone: user.zone,
    locale: user.locale,
    language: user.locale,
    user_type: 'STANDARD',
    active: true,
    urls,
  });
}
