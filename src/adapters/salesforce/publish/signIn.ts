import { CrmError } from '../../../model/crmError';
import type { ClockPort } from '../../../ports/clock';
import { mapError, readErrors } from '../mapError';
import { isRow, text } from '../row';

export interface SalesforceSignIn {
  /** The org's own address, or a login server. */
  readonly loginUrl: string;
  /** Consumer key of the External Client App. */
  readonly clientId: string;
  /** The integration user, pre-authorised for the app. */
  readonly username: string;
  /** RSA with SHA-256 over the text, with the key whose certificate the app knows; as base64url. The key never comes here. */
  readonly sign: (text: string) => string;
  readonly fetch: typeof fetch;
  /** The true time, also where the publisher works for another day. */
  readonly clock: ClockPort;
}

export interface SignedIn {
  readonly accessToken: string;
  readonly instanceUrl: string;
}

/** "exp must be within 3 minutes": the documented longest life of an assertion. */
const LIFE_S = 180;

function assertion({ loginUrl, clientId, username, sign, clock }: SalesforceSignIn): string {
  const claims = {
    iss: clientId,
    sub: username,
    aud: audience(loginUrl),
    exp: Math.floor(Date.parse(clock.now()) / 1_000) + LIFE_S,
  };
  const encoded = [{ alg: 'RS256' }, claims].map((each) => base64url(JSON.stringify(each))).join('.');
  return `${encoded}.${sign(encoded)}`;
}

function base64url(value: string): string {
  const bytes = String.fromCodePoint(...new TextEncoder().encode(value));
  return btoa(bytes).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
}

const audience = (loginUrl: string) => new URL(loginUrl).origin;

const isJson = ({ headers }: Response) => headers.get('content-type')?.includes('json') ?? false;

/**
 * Signs a service user in: OAuth 2.0 JWT bearer flow. Source: Salesforce Help "OAuth 2.0 JWT Bearer Flow for Server-to-Server
 * Integration". Rejects with `CrmError` `auth`, whose message is the platform's reason; neither it nor anything else here
 * repeats what was sent.
 */
export async function signInToSalesforce(setup: SalesforceSignIn, signal?: AbortSignal): Promise<SignedIn> {
  const body = new URLSearchParams({
    grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer',
    assertion: assertion(setup),
  });
  const url = `${audience(setup.loginUrl)}/services/oauth2/token`;
  let answer: Response;
  let read: unknown;
  try {
    answer = await setup.fetch(url, { method: 'POST', body, redirect: 'manual', ...(signal ? { signal } : {}) });
    read = isJson(answer) ? await answer.json() : null;
  } catch (cause) {
    throw new CrmError('network', 'the sign-in server did not answer as it should', { code: 'DROPPED', cause });
  }
  if (!isJson(answer)) {
    // A page, or another address: it is not the sign-in server's, and asking again does not make it so.
    const busy = answer.status === 429 || answer.status >= 500;
    const code = `HTTP_${answer.status}`;
    throw new CrmError(busy ? 'throttled' : 'network', 'no sign-in server answers there', { code, retryable: busy });
  }
  const accessToken = isRow(read) ? text(read, 'access_token') : null;
  const instanceUrl = isRow(read) ? text(read, 'instance_url') : null;
  if (answer.ok && accessToken !== null && instanceUrl !== null) return { accessToken, instanceUrl };
  const { message, code, kind } = mapError(answer.status, readErrors(read), { write: false });
  throw new CrmError(kind === 'throttled' ? kind : 'auth', message, { code, retryable: kind === 'throttled' });
}
