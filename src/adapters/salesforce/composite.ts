import type { CrmError } from '../../model/crmError';
import { API_VERSION } from './connection';
import { mapError, type PlatformError, readErrors } from './mapError';
import { isRow, type Row, rows } from './row';

/** Path of the versioned REST API. */
export const BASE = `/services/data/v${API_VERSION}`;

/** One part of a composite call. `url` is relative to the API's root. */
export interface Part {
  readonly id: string;
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  readonly url: string;
  readonly body?: Readonly<Record<string, unknown>>;
  readonly headers?: Readonly<Record<string, string>>;
}

/** How a part ended. A part that is missing from the answer has status 0. */
export interface PartResult {
  readonly id: string;
  readonly status: number;
  readonly body: unknown;
  readonly headers: Row;
  readonly errors: readonly PlatformError[];
}

/** A query as a part; the text is built in `soql.ts` only. */
export function queryPart(id: string, soql: string): Part {
  return { id, method: 'GET', url: `${BASE}/query?q=${encodeURIComponent(soql)}` };
}

/** Body of `POST /composite`. At most 25 parts, 5 of them queries; it counts as one call. */
export function compositeBody(parts: readonly Part[], allOrNone: boolean): Readonly<Record<string, unknown>> {
  return {
    allOrNone,
    compositeRequest: parts.map(({ id, method, url, body, headers }) => ({
      method,
      url,
      referenceId: id,
      ...(body && { body }),
      ...(headers && { httpHeaders: headers }),
    })),
  };
}

/** The parts' results by id. The call itself answers 200 even when every part failed. */
export function readComposite(answer: unknown, parts: readonly Part[]): ReadonlyMap<string, PartResult> {
  const found = new Map(
    (isRow(answer) ? rows(answer, 'compositeResponse') : []).map((part) => [String(part.referenceId), part] as const),
  );
  return new Map(
    parts.map(({ id }) => {
      const part = found.get(id);
      const status = typeof part?.httpStatusCode === 'number' ? part.httpStatusCode : 0;
      const failed = status < 200 || status >= 400;
      const body = part?.body ?? null;
      const headers = isRow(part?.httpHeaders) ? part.httpHeaders : {};
      return [id, { id, status, body, headers, errors: failed ? readErrors(body) : [] }] as const;
    }),
  );
}

/** Rows of a query's result; `null` where the part failed. */
export function queryRows(result: PartResult | undefined): readonly Row[] | null {
  return result && result.status === 200 && isRow(result.body) ? rows(result.body, 'records') : null;
}

/**
 * The true error of a call that was to happen as a whole: of the first part that failed by itself, not because another
 * did (PROCESSING_HALTED). `null` if all succeeded.
 */
export function firstFailure(results: ReadonlyMap<string, PartResult>): PartResult | null {
  const failed = [...results.values()].filter((part) => part.status < 200 || part.status >= 400);
  return failed.find((part) => part.errors.some((error) => error.code !== 'PROCESSING_HALTED')) ?? failed[0] ?? null;
}

/** A failed part of a read as an error. */
export function partError(part: PartResult | undefined): CrmError {
  return mapError(part?.status ?? 0, part?.errors ?? [], { write: false });
}
