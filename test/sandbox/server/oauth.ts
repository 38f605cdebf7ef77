import type { Store } from '../store/types';
import { isActive, type Sessions } from './session';

/** Every person of the local CRM has this password. */
export const PASSWORD = 'sandbox';

function refusal(error: string, description: string): Response {
  return Response.json({ error, error_description: description }, { status: 400 });
}

/** `POST /services/oauth2/token` with grant type password; the client id is not looked at. */
export async function answerToken(request: Request, store: Store, sessions: Sessions): Promise<Response> {
  if (request.method !== 'POST') return refusal('invalid_request', 'must use HTTP POST');
  const form = new URLSearchParams(await request.text());
  if (form.get('grant_type') !== 'password') return refusal('unsupported_grant_type', 'grant type not supported');
  const user = store.userByName(form.get('username') ?? '');
  if (user === null || form.get('password') !== PASSWORD || !isActive(store, user.id))
    return refusal('invalid_grant', 'authentication failure');
  const { origin } = new URL(request.url);
  const organisation = store.get({ text: 'SELECT id FROM organizations LIMIT 1', params: [] })?.id ?? '';
  return Response.json({
    access_token: sessions.issue(user),
    instance_url: origin,
    id: `${origin}/id/${organisation}/${user.id}`,
    token_type: 'Bearer',
    issued_at: String(Date.parse(store.now())),
    signature: 'local',
  });
}

/** `POST /services/oauth2/revoke`: the session ends. */
export async function answerRevoke(request: Request, sessions: Sessions): Promise<Response> {
  const token = new URLSearchParams(await request.text()).get('token') ?? new URL(request.url).searchParams.get('token');
  if (token) sessions.expire(token);
  return new Response(null, { status: 200 });
}
