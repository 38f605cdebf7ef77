import { CrmError } from '../../model/crmError';

/** Anything that came over the wire, before it was looked at. */
export type Json = unknown;

/** The members of an object; of anything else, none. */
export function object(value: Json): Record<string, Json> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, Json>) : {};
}

export function array(value: Json): readonly Json[] {
  return Array.isArray(value) ? value : [];
}

/** Text that is not blank; `null` otherwise. */
export function string(value: Json): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}

export function number(value: Json): number | null {
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
}

export function bool(value: Json): boolean | null {
  return typeof value === 'boolean' ? value : null;
}

/** @throws CrmError `unexpected` for a cut or otherwise broken body */
export function parseJson(text: string): Json {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (cause) {
    throw new CrmError('unexpected', 'the answer was cut or is not JSON', { code: 'BAD_JSON', retryable: true, cause });
  }
}

// Half a surrogate pair, or a control character that XML (in which the platform keeps text) cannot hold.
const UNSTORABLE = /(?![\t\n\r\x7f-\x9f])[\p{Cc}\p{Cs}]/u;

/**
 * A body as text.
 * @throws CrmError `invalid` for text that the platform would store as something else: it must come back as it was typed
 */
export function writeJson(body: Json): string {
  return JSON.stringify(body, (_key, value: Json) => {
    if (typeof value === 'string' && UNSTORABLE.test(value)) {
      throw new CrmError('invalid', 'this text contains characters that cannot be stored', { code: 'BAD_TEXT' });
    }
    return value;
  });
}
