import { randomUUID } from 'node:crypto';
import type { Store } from '../../store/types';
import type { Sessions } from '../session';
import type { EntraApp } from './apps';
import { namesCertificate, readAssertion, secondsIn } from './assertion';

const ENDPOINT = /^\/([^/]+)\/oauth2\/v2\.0\/token$/;
const ASSERTION_TYPE = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';
const LIFETIME = 3_599;

interface Refusal {
  readonly status: 400 | 401;
  readonly error: string;
  readonly code: number;
  readonly text: string;
}

const refuse = (status: 400 | 401, error: string, code: number, text: string): Refusal => ({ status, error, code, text });

/** The tenant whose token endpoint this is; `null` for other paths. */
export function tenantOf(pathname: string): string | null {
  return ENDPOINT.exec(pathname)?.[1] ?? null;
}

/** Is the application who it says it is? `null` = yes. */
function unproven(form: URLSearchParams, app: EntraApp, now: string, endpoint: string): Refusal | null {
  const secret = form.get('client_secret');
  if (secret !== null) {
    if (app.secret !== undefined && secret === app.secret) return null;
    const text = `Invalid client secret provided. Ensure the secret being sent in the request is the client secret value, not the client secret ID, for a secret added to app '${app.clientId}'.`;
    return refuse(401, 'invalid_client', 7000215, text);
  }
  if (form.get('client_assertion_type') !== ASSERTION_TYPE)
    return refuse(
      401,
      'invalid_client',
      7000218,
      "The request body must contain the following parameter: 'client_assertion' or 'client_secret'.",
    );
  const read = readAssertion(form.get('client_assertion'), ['PS256', 'RS256']);
  if (!read || read.claims.iss !== app.clientId || read.claims.sub !== app.clientId)
    return refuse(401, 'invalid_client', 50027, 'JWT token is invalid or malformed.');
  const known = app.certificate !== undefined && namesCertificate(read.header, app.certificate);
  if (!known || !read.signedBy(app.certificate ?? ''))
    return refuse(
      401,
      'invalid_client',
      700027,
      'The certificate with identifier used to sign the client assertion is not registered on application.',
    );
  if (read.claims.aud !== endpoint)
    return refuse(401, 'invalid_client', 700023, 'Client assertion audience claim does not match Realm issuer.');
  const at = Date.parse(now) / 1_000;
  const until = secondsIn(read.claims, 'exp');
  if (until === null || until <= at || (secondsIn(read.claims, 'nbf') ?? at) > at + 300)
    return refuse(401, 'invalid_client', 700024, 'Client assertion is not within its valid time range.');
  return null;
}

function judge(
  form: URLSearchParams,
  tenant: string,
  apps: readonly EntraApp[],
  now: string,
  origin: string,
): EntraApp | Refusal {
  if (!apps.some((app) => app.tenant === tenant))
    return refuse(
      400,
      'invalid_request',
      90002,
      `Tenant '${tenant}' not found. Check to make sure you have the correct tenant ID.`,
    );
  if (form.get('grant_type') !== 'client_credentials')
    return refuse(400, 'unsupported_grant_type', 70003, 'The app requested an unsupported grant type.');
  const clientId = form.get('client_id');
  const app = apps.find((each) => each.tenant === tenant && each.clientId === clientId);
  if (!app) {
    const text = `Application with identifier '${clientId}' was not found in the directory '${tenant}'.`;
    return refuse(400, 'unauthorized_client', 700016, text);
  }
  const scope = form.get('scope') ?? '';
  if (!scope.endsWith('/.default')) {
    const text = `The provided value for scope ${scope} is not valid. Client credential flows must have a scope value with /.default suffixed to the resource identifier (application ID URI).`;
    return refuse(400, 'invalid_scope', 1002012, text);
  }
  if (scope.slice(0, -'/.default'.length).replace(/\/$/, '') !== origin) {
    const text = `The resource principal named ${scope.slice(0, -'/.default'.length)} was not found in the tenant named ${tenant}.`;
    return refuse(400, 'invalid_resource', 500011, text);
  }
  return unproven(form, app, now, `${origin}/${tenant}/oauth2/v2.0/token`) ?? app;
}

/** Entra's error body. Source: "Microsoft Entra authentication and authorization error codes". */
function refusal({ status, error, code, text }: Refusal, now: string): Response {
  const [trace, correlation] = [randomUUID(), randomUUID()];
  const timestamp = `${now.slice(0, 19).replace('T', ' ')}Z`;
  return Response.json(
    {
      error,
      error_description: `AADSTS${code}: ${text} Trace ID: ${trace} Correlation ID: ${correlation} Timestamp: ${timestamp}`,
      error_codes: [code],
      timestamp,
      trace_id: trace,
      correlation_id: correlation,
      error_uri: `https://login.microsoftonline.com/error?code=${code}`,
    },
    { status },
  );
}

/**
 * `POST /{tenant}/oauth2/v2.0/token` of Microsoft Entra with grant type client_credentials: an application signs in with its
 * certificate or secret and works as its application user. An application without one gets a token that Dataverse refuses.
 * Source: "Microsoft identity platform and the OAuth 2.0 client credentials flow".
 */
export async function answerClientCredentials(
  request: Request,
  tenant: string,
  apps: readonly EntraApp[],
  store: Store,
  sessions: Sessions,
): Promise<Response> {
  const now = store.now();
  if (request.method !== 'POST')
    return refusal(refuse(400, 'invalid_request', 900561, 'The endpoint only accepts POST requests.'), now);
  const judged = judge(new URLSearchParams(await request.text()), tenant, apps, now, new URL(request.url).origin);
  if ('error' in judged) return refusal(judged, now);
  const user = judged.username === undefined ? null : store.userByName(judged.username);
  const token = user === null ? `nobody-${randomUUID()}` : sessions.issue(user);
  return Response.json({ token_type: 'Bearer', expires_in: LIFETIME, ext_expires_in: LIFETIME, access_token: token });
}
