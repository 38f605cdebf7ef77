import { constants, createHash, createPrivateKey, sign, X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { type DataverseSignIn, signInToDataverse } from '../../src/adapters/dataverse/publish/signIn';
import { type SignedIn, signInToSalesforce } from '../../src/adapters/salesforce/publish/signIn';
import type { ClockPort } from '../../src/ports/clock';
import { originOf } from './address';
import { UsageError } from './usage';

export type Environment = Readonly<Record<string, string | undefined>>;

/** What a sign-in needs beside the environment. */
export interface SignInBy {
  readonly env: Environment;
  readonly url: string;
  readonly fetch: typeof fetch;
  /** The true time, also where the run is for another day. */
  readonly clock: ClockPort;
}

function required(env: Environment, name: string): string {
  const value = env[name]?.trim() ?? '';
  if (value === '') throw new UsageError(`${name} is not in the environment.`);
  return value;
}

/** A text from the environment, or from the file that `NAME_FILE` points to (a mounted secret); `null` where neither is set. */
function textOrFile(env: Environment, name: string): string | null {
  const file = env[`${name}_FILE`]?.trim() ?? '';
  if (file === '') return env[name]?.trim() || null;
  try {
    return readFileSync(file, 'utf8');
  } catch {
    // Neither its name nor the platform's message is told: somebody may have put the secret itself there.
    throw new UsageError(`${name}_FILE points to a file that is not there, or cannot be read.`, 'thing');
  }
}

/** The token of a person who has signed in elsewhere, such as `az account get-access-token --resource https://org.crm4.dynamics.com`. */
export function accessToken(env: Environment): string {
  const token = textOrFile(env, 'FOOTHOLD_ACCESS_TOKEN');
  if (token === null) throw new UsageError('FOOTHOLD_ACCESS_TOKEN is not in the environment, nor FOOTHOLD_ACCESS_TOKEN_FILE.');
  return token.trim();
}

function privateKey(pem: string) {
  try {
    return createPrivateKey(pem);
  } catch {
    // The platform's message may quote what it could not read.
    throw new UsageError('FOOTHOLD_PRIVATE_KEY is not a private key in PEM, or has a passphrase.');
  }
}

/** JWT bearer flow with the key from the environment. */
export function salesforceSignIn({ env, url, fetch, clock }: SignInBy): () => Promise<SignedIn> {
  const pem = textOrFile(env, 'FOOTHOLD_PRIVATE_KEY');
  if (pem === null) throw new UsageError('FOOTHOLD_PRIVATE_KEY is not in the environment, nor FOOTHOLD_PRIVATE_KEY_FILE.');
  const key = privateKey(pem);
  const setup = {
    loginUrl: url,
    clientId: required(env, 'FOOTHOLD_CLIENT_ID'),
    username: required(env, 'FOOTHOLD_USERNAME'),
    sign: (text: string) => sign('RSA-SHA256', Buffer.from(text), key).toString('base64url'),
    fetch,
    clock,
  };
  return () => signInToSalesforce(setup);
}

function proofOf(env: Environment): DataverseSignIn['proof'] {
  const pem = textOrFile(env, 'FOOTHOLD_PRIVATE_KEY');
  if (pem === null) {
    const secret = env.FOOTHOLD_CLIENT_SECRET?.trim() || null;
    if (secret !== null) return { secret };
    throw new UsageError('Neither FOOTHOLD_CLIENT_SECRET nor FOOTHOLD_PRIVATE_KEY(_FILE) is in the environment.');
  }
  const certificate = textOrFile(env, 'FOOTHOLD_CERTIFICATE');
  if (certificate === null)
    throw new UsageError('FOOTHOLD_CERTIFICATE is not in the environment, nor FOOTHOLD_CERTIFICATE_FILE.');
  const key = privateKey(pem);
  const padding = constants.RSA_PKCS1_PSS_PADDING;
  let thumbprint: string;
  try {
    thumbprint = createHash('sha256').update(new X509Certificate(certificate).raw).digest('base64url');
  } catch {
    throw new UsageError('FOOTHOLD_CERTIFICATE is not a certificate in PEM.');
  }
  return {
    thumbprint,
    sign: (text) => sign('sha256', Buffer.from(text), { key, padding, saltLength: 32 }).toString('base64url'),
  };
}

/** Client credentials of Microsoft Entra, with a certificate or a secret from the environment. */
export function dataverseSignIn({ env, url, fetch, clock }: SignInBy): () => Promise<string> {
  const authority = env.FOOTHOLD_AUTHORITY?.trim() ?? '';
  const authorityUrl = originOf(authority);
  // The secret is sent there: never without encryption.
  if (authority !== '' && authorityUrl === null)
    throw new UsageError('FOOTHOLD_AUTHORITY is not an address that begins with https://', 'thing');
  const setup: DataverseSignIn = {
    tenant: required(env, 'FOOTHOLD_TENANT'),
    clientId: required(env, 'FOOTHOLD_CLIENT_ID'),
    environmentUrl: url,
    proof: proofOf(env),
    fetch,
    clock,
    ...(authorityUrl === null ? {} : { authorityUrl }),
  };
  return () => signInToDataverse(setup);
}
