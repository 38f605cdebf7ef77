import { CrmError, type CrmErrorKind, type FieldRefusal } from '../../model/crmError';
import { isRow, type Row, text } from './row';

/** One of the platform's errors, as REST, composite parts and jsforce carry it. */
export interface PlatformError {
  readonly code: string;
  readonly message: string;
  readonly fields: readonly string[];
}

/** By `errorCode`; what is not here goes by the HTTP status. */
const KINDS: Readonly<Record<string, CrmErrorKind>> = {
  INVALID_SESSION_ID: 'auth',
  INVALID_AUTH_HEADER: 'auth',
  INVALID_LOGIN: 'auth',
  invalid_grant: 'auth',
  API_DISABLED_FOR_ORG: 'auth',
  API_CURRENTLY_DISABLED: 'auth',
  REQUEST_LIMIT_EXCEEDED: 'throttled',
  SERVER_UNAVAILABLE: 'throttled',
  UNABLE_TO_LOCK_ROW: 'throttled',
  CONCURRENT_REQUEST_LIMIT_EXCEEDED: 'throttled',
  NOT_FOUND: 'notFound',
  ENTITY_IS_DELETED: 'notFound',
  INSUFFICIENT_ACCESS: 'permission',
  INSUFFICIENT_ACCESS_OR_READONLY: 'permission',
  INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY: 'permission',
  INVALID_FIELD_FOR_INSERT_UPDATE: 'permission',
  INVALID_TYPE: 'permission',
  INVALID_TYPE_FOR_OPERATION: 'permission',
  FUNCTIONALITY_NOT_ENABLED: 'permission',
  ENTITY_IS_LOCKED: 'permission',
  TRANSFER_REQUIRES_READ: 'permission',
  PRECONDITION_FAILED: 'conflict',
  FIELD_CUSTOM_VALIDATION_EXCEPTION: 'invalid',
  FIELD_FILTER_VALIDATION_EXCEPTION: 'invalid',
  FIELD_INTEGRITY_EXCEPTION: 'invalid',
  REQUIRED_FIELD_MISSING: 'invalid',
  STRING_TOO_LONG: 'invalid',
  NUMBER_OUTSIDE_VALID_RANGE: 'invalid',
  INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST: 'invalid',
  INVALID_EMAIL_ADDRESS: 'invalid',
  INVALID_CROSS_REFERENCE_KEY: 'invalid',
  MALFORMED_ID: 'invalid',
  JSON_PARSER_ERROR: 'invalid',
  DUPLICATE_VALUE: 'invalid',
  DUPLICATES_DETECTED: 'invalid',
  CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY: 'invalid',
};

/** What can be sent again unchanged. The daily limit is a rolling day: asking again soon only makes it worse. */
const RETRYABLE = new Set(['SERVER_UNAVAILABLE', 'UNABLE_TO_LOCK_ROW', 'CONCURRENT_REQUEST_LIMIT_EXCEEDED', 'QUERY_TIMEOUT']);

/** Codes that say nothing without a field: with none named, the record itself is meant. */
const RECORD_GONE = new Set(['INVALID_CROSS_REFERENCE_KEY', 'MALFORMED_ID']);

function kindOfStatus(status: number): CrmErrorKind {
  if (status === 401) return 'auth';
  if (status === 403) return 'permission';
  if (status === 404) return 'notFound';
  if (status === 409 || status === 412) return 'conflict';
  if (status === 429 || (status >= 502 && status <= 504)) return 'throttled';
  return 'unexpected';
}

function toPlatformError(value: unknown): PlatformError | null {
  if (!isRow(value)) return null;
  const code = text(value, 'errorCode') ?? text(value, 'statusCode') ?? text(value, 'error');
  const message = text(value, 'message') ?? text(value, 'error_description');
  if (code === null && message === null) return null;
  const fields = Array.isArray(value.fields) ? value.fields.filter((field): field is string => typeof field === 'string') : [];
  return { code: code ?? '', message: message ?? '', fields };
}

/** The errors in a body: `[{…}]`, `{error, error_description}` of OAuth, `{errors: […]}` of a save, the UI API's `output`. */
export function readErrors(body: unknown): readonly PlatformError[] {
  const list = Array.isArray(body) ? body : isRow(body) && Array.isArray(body.errors) ? body.errors : [body];
  const inner = isRow(body) && isRow(body.output) ? (body.output as Row).errors : null;
  return [...list, ...(Array.isArray(inner) ? inner : [])].map(toPlatformError).filter((error) => error !== null);
}

export interface ErrorContext {
  /** Was it a write? Then a server fault without the platform's own words leaves the outcome open. */
  readonly write: boolean;
  readonly retryAfterMs?: number | null;
  /** Domain name of a Salesforce field. */
  readonly nameOf?: (field: string) => string;
  /** Fields that were sent: a refusal that names no field belongs to the first of them. */
  readonly sent?: readonly string[];
}

/**
 * The platform's errors as the one that leaves the adapter. `PROCESSING_HALTED` only says that another part failed.
 * @example mapError(403, [{ code: 'REQUEST_LIMIT_EXCEEDED', … }], { write: false }).kind // 'throttled'
 */
export function mapError(status: number, errors: readonly PlatformError[], context: ErrorContext): CrmError {
  const real = errors.filter((error) => error.code !== 'PROCESSING_HALTED');
  const first = real[0] ?? errors[0];
  const message = first?.message || `HTTP ${status}`;
  const code = first?.code || null;
  if (/not valid for use with the REST API/i.test(message) || code?.startsWith('API_')) {
    return new CrmError('auth', message, { code: 'API_ACCESS', retryable: false });
  }
  let kind = (code !== null && Object.hasOwn(KINDS, code) ? KINDS[code] : undefined) ?? kindOfStatus(status);
  if (code !== null && RECORD_GONE.has(code) && first?.fields.length === 0) kind = 'notFound';
  if (kind === 'unexpected' && status === 400 && real.some((error) => error.fields.length > 0)) kind = 'invalid';
  const serverFault = status >= 500;
  return new CrmError(kind, message, {
    code: code ?? `HTTP_${status}`,
    retryable: code === null ? serverFault || status === 429 : RETRYABLE.has(code),
    ambiguous: context.write && serverFault && code === null,
    retryAfterMs: context.retryAfterMs ?? null,
    refusals: kind === 'invalid' || kind === 'permission' ? refusals(real, context) : [],
  });
}

function refusals(errors: readonly PlatformError[], context: ErrorContext): readonly FieldRefusal[] {
  const name = context.nameOf ?? ((field: string) => field);
  return errors.flatMap(({ fields, message }) => {
    const named = fields.length > 0 ? fields.map(name) : (context.sent?.slice(0, 1) ?? []);
    return named.map((field) => ({ field, message }));
  });
}
