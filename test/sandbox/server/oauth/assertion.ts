import { constants, createHash, createPublicKey, verify } from 'node:crypto';

/** What a signed assertion (RFC 7523) says, before anybody believes it. */
export interface Assertion {
  readonly header: Readonly<Record<string, unknown>>;
  readonly claims: Readonly<Record<string, unknown>>;
  /** Was it signed by the key of this certificate? */
  signedBy(certificate: string): boolean;
}

function part(text: string): Readonly<Record<string, unknown>> | null {
  try {
    const read: unknown = JSON.parse(Buffer.from(text, 'base64url').toString());
    return typeof read === 'object' && read !== null && !Array.isArray(read) ? (read as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}

const PADDINGS = {
  RS256: { padding: constants.RSA_PKCS1_PADDING },
  PS256: { padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: constants.RSA_PSS_SALTLEN_DIGEST },
} as const;
type Algorithm = keyof typeof PADDINGS;

/** Reads a JWT; `null` for what is none, or is signed in a way that is not among these. */
export function readAssertion(token: string | null, algorithms: readonly Algorithm[]): Assertion | null {
  const [head = '', body = '', signature = '', ...more] = (token ?? '').split('.');
  const header = part(head);
  const claims = part(body);
  const algorithm = algorithms.find((each) => each === header?.alg);
  if (!header || !claims || more.length > 0 || !algorithm) return null;
  return {
    header,
    claims,
    signedBy(certificate) {
      const key = { key: createPublicKey(certificate), ...PADDINGS[algorithm] };
      return verify('sha256', Buffer.from(`${head}.${body}`), key, Buffer.from(signature, 'base64url'));
    },
  };
}

/** The header that names the certificate: `x5t#S256` goes with PS256, `x5t` with RS256. */
export function namesCertificate(header: Assertion['header'], certificate: string): boolean {
  const bytes = Buffer.from(certificate.replace(/-----[^-]+-----/g, ''), 'base64');
  const print = (hash: 'sha1' | 'sha256') => createHash(hash).update(bytes).digest('base64url');
  return header.alg === 'PS256' ? header['x5t#S256'] === print('sha256') : header.x5t === print('sha1');
}

/** A claim that is seconds since 1970. */
export function secondsIn(claims: Assertion['claims'], name: string): number | null {
  const value = claims[name];
  const seconds = typeof value === 'string' ? Number(value) : value;
  return typeof seconds === 'number' && Number.isFinite(seconds) ? seconds : null;
}
