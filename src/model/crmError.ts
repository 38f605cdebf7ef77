/** What went wrong, in kinds that call for different behaviour. */
export type CrmErrorKind = 'auth' | 'permission' | 'notFound' | 'conflict' | 'throttled' | 'network' | 'invalid' | 'unexpected';

/** One field's own refusal, in the server's words (to be shown as text, at the field). */
export interface FieldRefusal {
  readonly field: string;
  readonly message: string;
}

export interface CrmErrorDetails {
  /** May the same call be sent again later without changing it? */
  readonly retryable?: boolean;
  /** The write may have happened: read back before saying anything (promise 6). */
  readonly ambiguous?: boolean;
  /** Send nothing before this many milliseconds have passed. */
  readonly retryAfterMs?: number | null;
  readonly refusals?: readonly FieldRefusal[];
  /** The platform's own code: `FIELD_CUSTOM_VALIDATION_EXCEPTION`, `0x80040333`. */
  readonly code?: string | null;
  /** Not a fault of the person's session but of the org's settings: API access control, daily limit. */
  readonly cause?: unknown;
}

/**
 * The only error that leaves an adapter. `message` is the platform's text: for logs of the kind and for
 * `refusals`, never shown raw; the view's words come from `kind` and `code`.
 * @example throw new CrmError('throttled', 'too many requests', { retryAfterMs: 30_000, retryable: true })
 */
export class CrmError extends Error {
  override readonly name = 'CrmError';
  readonly kind: CrmErrorKind;
  readonly retryable: boolean;
  readonly ambiguous: boolean;
  readonly retryAfterMs: number | null;
  readonly refusals: readonly FieldRefusal[];
  readonly code: string | null;

  constructor(kind: CrmErrorKind, message: string, details: CrmErrorDetails = {}) {
    super(message, details.cause === undefined ? undefined : { cause: details.cause });
    this.kind = kind;
    this.retryable = details.retryable ?? (kind === 'network' || kind === 'throttled');
    this.ambiguous = details.ambiguous ?? false;
    this.retryAfterMs = details.retryAfterMs ?? null;
    this.refusals = details.refusals ?? [];
    this.code = details.code ?? null;
  }
}

/**
 * A chunk that could not be loaded, as an error that says so: for the `catch` of a dynamic import.
 * @example import('./later').catch(missingChunk)
 */
export function missingChunk(cause: unknown): never {
  throw new CrmError('network', 'a part of the panel could not be loaded', { code: 'NO_CHUNK', cause });
}
