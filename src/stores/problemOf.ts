import { addMs } from '../flows/localDay';
import { CrmError } from '../model/crmError';
import type { Instant } from '../model/dates';
import type { Problem } from '../model/panel';

const KINDS: Readonly<Record<CrmError['kind'], Problem['kind']>> = {
  auth: 'auth',
  permission: 'permission',
  notFound: 'notFound',
  conflict: 'unexpected',
  throttled: 'throttled',
  network: 'offline',
  invalid: 'invalid',
  unexpected: 'unexpected',
};

/** Codes that want words of their own, whatever their kind. */
const CODES: Readonly<Record<string, Problem['kind']>> = {
  API_ACCESS: 'apiAccess',
  API_DISABLED_FOR_ORG: 'apiAccess',
  REQUEST_LIMIT_EXCEEDED: 'limit',
};

/** Turns what went wrong into what a person is told; the server's own sentence only where it speaks of their input. */
export function problemOf(error: unknown, now: Instant): Problem {
  if (!(error instanceof CrmError)) return { kind: 'unexpected', serverMessage: null, retryAt: null };
  return {
    kind: CODES[error.code ?? ''] ?? KINDS[error.kind],
    serverMessage: error.kind === 'invalid' ? error.message : null,
    retryAt: error.retryAfterMs === null ? null : addMs(now, error.retryAfterMs),
  };
}
