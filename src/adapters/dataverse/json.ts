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
