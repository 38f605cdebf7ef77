import { CrmError, type CrmErrorKind } from '../../model/crmError';

/** Dataverse's own codes that say more than the status does. */
const KINDS: Readonly<Record<string, CrmErrorKind>> = {
  '0x80040217': 'notFound', // ObjectDoesNotExist
  '0x80060891': 'notFound', // RecordNotFoundByEntityKey
  '0x80040220': 'permission', // PrivilegeDenied
  '0x80040277': 'permission', // UnauthorizedAccess
  '0x80048306': 'permission', // unManagedIdsAccessDenied
  '0x80042f09': 'permission', // UserNotAssignedRoles
  '0x80040230': 'permission', // CannotUpdateObjectBecauseItIsInactive
  '0x8004f502': 'permission', // AttributePrivilegeCreateIsMissing
  '0x8004f503': 'permission', // AttributePermissionUpdateIsMissingDuringShare
  '0x8004f507': 'permission', // AttributePermissionUpdateIsMissingDuringUpdate
  '0x80060882': 'conflict', // ConcurrencyVersionMismatch
  '0x80040237': 'conflict', // DuplicateRecord: the key is taken
  '0x80060892': 'conflict', // DuplicateRecordEntityKey
  '0x80072321': 'throttled', // execution time
  '0x80072322': 'throttled', // number of requests
  '0x80072326': 'throttled', // concurrent requests
  '0x80040333': 'invalid', // DuplicateRecordsFound by a duplicate detection rule
};

const STATUSES: Readonly<Record<number, CrmErrorKind>> = {
  400: 'invalid',
  401: 'auth',
  403: 'permission',
  404: 'notFound',
  405: 'invalid',
  409: 'conflict',
  412: 'conflict',
  413: 'invalid',
  429: 'throttled',
};

interface ErrorBody {
  readonly code: string | null;
  readonly message: string;
}

/** What an error body says; a body that is none says nothing. `code` is often empty. */
function readErrorBody(text: string): ErrorBody {
  try {
    const parsed: unknown = JSON.parse(text);
    const error = (parsed as { error?: { code?: unknown; message?: unknown } } | null)?.error;
    const code = typeof error?.code === 'string' && error.code !== '' ? error.code.toLowerCase() : null;
    return { code, message: typeof error?.message === 'string' ? error.message : '' };
  } catch {
    return { code: null, message: '' };
  }
}

const CLOSED = /\b(closed|read-?only|inactive)\b/i;

/**
 * An answer that is no success, in the domain's kinds: by status first, because the code is often empty.
 * A 400 or 500 for a row that is closed counts as a lack of permission: it cannot be written, whatever the value.
 */
export function mapError(status: number, text: string): CrmError {
  const { code, message } = readErrorBody(text);
  const details = { code, retryable: status === 429 || status >= 502 };
  const known = code === null ? undefined : KINDS[code];
  const kind = status === 401 ? 'auth' : (known ?? STATUSES[status] ?? (status >= 502 ? 'network' : 'unexpected'));
  if (kind === 'invalid' && CLOSED.test(message))
    return new CrmError('permission', message, { ...details, code: code ?? 'CLOSED' });
  return new CrmError(kind, message || `the CRM answered ${status}`, details);
}
