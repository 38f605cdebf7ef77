import type { SandboxUser, Store } from '../../store/types';
import { isActive, type Sessions } from '../session';
import type { ConnectedApp } from './apps';
import { jwtBearer, type OAuthRefusal } from './jwtBearer';

/** Every person of the local CRM has this password. */
export const PASSWORD = 'sandbox';

const JWT_BEARER = 'urn:ietf:params:oauth:grant-type:jwt-bearer';

function refusal(error: string, description: string): Response {
  return Response.json({ error, error_description: description }, { status: 400 });
}

/** The client id is not looked at: a person's own password is enough here. */
function byPassword(form: URLSearchParams, store: Store): SandboxUser | OAuthRefusal {
  const user = store.userByName(form.get('username') ?? '');
  if (user !== null && form.get('password') === PASSWORD && isActive(store, user.id)) return user;
  return { error: 'invalid_grant', description: 'authentication failure' };
}

/** `POST /services/oauth2/token` with grant type password, or with a signed assertion of a registered app. */
export async function answerToken(
  request: Request,
  store: Store,
  sessions: Sessions,
  apps: readonly ConnectedApp[],
): Promise<Response> {
  if (request.method !== 'POST') return refusal('invalid_request', 'must use HTTP POST');
  const form = new URLSearchParams(await request.text());
  const grant = form.get('grant_type');
  const { origin } = new URL(request.url);
  if (grant !== 'password' && grant !== JWT_BEARER) return refusal('unsupported_grant_type', 'grant type not supported');
  const user = grant === 'password' ? byPassword(form, store) : jwtBearer(form.get('assertion'), apps, store, origin);
  if ('error' in user) return refusal(user.error, user.description);
  const organisation = store.get({ text: 'SELECT id FROM organizations LIMIT 1', params: [] })?.id ?? '';
  return Response.json({
    access_token: sessions.issue(user),
    ...(grant === JWT_BEARER ? { scope: 'api' } : {}),
    instance_url: origin,
    id: `${origin}/id/${organisation}/${user.id}`,
    token_type: 'Bearer',
    // An assertion is answered without a moment and a signature: there is no refresh token to go with them.
    ...(grant === JWT_BEARER ? {} : { issued_at: String(Date.parse(store.now())), signature: 'local' }),
  });
}

/** `POST /services/oauth2/revoke`: the session ends. */
export async function answerRevoke(request: Request, sessions: Sessions): Promise<Response> {
  const token = new URLSearchParams(await request.text()).get('token') ?? new URL(request.url).searchParams.get('token');
  if (token) sessions.expire(token);
  return new Response(null, { status: 200 });
}
