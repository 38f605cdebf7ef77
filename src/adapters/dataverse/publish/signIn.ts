import { CrmError } from '../../../model/crmError';
import type { ClockPort } from '../../../ports/clock';
import { type Json, object, string } from '../json';

/** How an application proves who it is: a certificate's key, or a secret. */
export type Proof =
  | {
      /** Base64url of the SHA-256 over the certificate's bytes (DER). */
      readonly thumbprint: string;
      /** RSA-PSS with SHA-256 over the text, as base64url. The key never comes here. */
      readonly sign: (text: string) => string;
    }
  | { readonly secret: string };

export interface DataverseSignIn {
  readonly tenant: string;
  readonly clientId: string;
  /** Origin of the environment. */
  readonly environmentUrl: string;
  readonly proof: Proof;
  readonly fetch: typeof fetch;
  /** The true time, also where the publisher works for another day. */
  readonly clock: ClockPort;
  /** Of national clouds, another; Entra's worldwide one unless told. */
  readonly authorityUrl?: string;
}

const AUTHORITY = 'https://login.microsoftonline.com';
const ASSERTION_TYPE = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';
const LIFE_S = 300;

function base64url(value: string): string {
  const bytes = String.fromCodePoint(...new TextEncoder().encode(value));
  return btoa(bytes).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
}

function proofFields({ proof, clientId, clock }: DataverseSignIn, endpoint: string): Readonly<Record<string, string>> {
  if ('secret' in proof) return { client_secret: proof.secret };
  const at = Math.floor(Date.parse(clock.now()) / 1_000);
  const header = { alg: 'PS256', typ: 'JWT', 'x5t#S256': proof.thumbprint };
  const claims = { aud: endpoint, iss: clientId, sub: clientId, jti: clock.uuid(), nbf: at, iat: at, exp: at + LIFE_S };
  const text = [header, claims].map((each) => base64url(JSON.stringify(each))).join('.');
  return { client_assertion_type: ASSERTION_TYPE, client_assertion: `${text}.${proof.sign(text)}` };
}

/** Entra's reason without the trace ids that follow it. @example 'AADSTS7000215: Invalid client secret provided.' */
function reasonOf(body: Json): { readonly message: string; readonly code: string | null } {
  const text = string(object(body).error_description) ?? string(object(body).error) ?? 'refused';
  return { message: text.replace(/\s*Trace ID:[\s\S]*$/, ''), code: /^(AADSTS\d+)/.exec(text)?.[1] ?? null };
}

const isJson = ({ headers }: Response) => headers.get('content-type')?.includes('json') ?? false;

/**
 * The token of an application: OAuth 2.0 client credentials of Microsoft Entra, with a certificate or a secret. Source: "Microsoft
 * identity platform and the OAuth 2.0 client credentials flow", "Certificate credentials". Rejects with `CrmError` `auth`, whose
 * message is Entra's reason; nothing here repeats what was sent.
 */
export async function signInToDataverse(setup: DataverseSignIn, signal?: AbortSignal): Promise<string> {
  const authority = new URL(setup.authorityUrl ?? AUTHORITY).origin;
  const endpoint = `${authority}/${encodeURIComponent(setup.tenant)}/oauth2/v2.0/token`;
  const body = new URLSearchParams({
    grant_type: 'client_credentials',
    client_id: setup.clientId,
    scope: `${new URL(setup.environmentUrl).origin}/.default`,
    ...proofFields(setup, endpoint),
  });
  let answer: Response;
  let read: Json;
  try {
    answer = await setup.fetch(endpoint, { method: 'POST', body, redirect: 'manual', ...(signal ? { signal } : {}) });
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
  const token = string(object(read).access_token);
  if (answer.ok && token !== null) return token;
  const busy = answer.status === 429 || answer.status >= 500;
  const { message, code } = reasonOf(read);
  throw new CrmError(busy ? 'throttled' : 'auth', message, { code, retryable: busy });
}
