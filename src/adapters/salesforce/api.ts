import type { Connection, HttpRequest } from 'jsforce';
import { CrmError } from '../../model/crmError';
import type { ClockPort } from '../../ports/clock';
import { compositeBody, firstFailure, type Part, type PartResult, readComposite } from './composite';
import { send } from './connection';
import { type ErrorContext, mapError } from './mapError';
import { jittered } from './transport';
import { wait } from './wait';

/** What a read tells beside its parts. */
interface ReadOptions {
  readonly signal?: AbortSignal;
  readonly onServerTime?: (date: string) => void;
}

/** The calls that the adapter makes, each one request. */
export interface Api {
  /** Parts that are independent: one that fails says so in its result. No parts, no request. */
  readonly read: (parts: readonly Part[], options?: ReadOptions) => Promise<ReadonlyMap<string, PartResult>>;
  /** Parts that happen together or not at all. Throws the true error. */
  readonly write: (
    parts: readonly Part[],
    context: Omit<ErrorContext, 'write'>,
    signal?: AbortSignal,
  ) => Promise<ReadonlyMap<string, PartResult>>;
  readonly get: (path: string, signal?: AbortSignal) => Promise<unknown>;
  readonly change: (method: 'PATCH' | 'DELETE', path: string, body: unknown, signal?: AbortSignal) => Promise<unknown>;
}

const LOCK_RETRIES = 2;

export function createApi(connection: Connection, clock: ClockPort): Api {
  const post = (body: unknown): HttpRequest => ({
    method: 'POST',
    url: '/composite',
    body: JSON.stringify(body),
    headers: { 'content-type': 'application/json' },
  });

  /** A row that somebody else holds is free in a moment, and the platform has rolled everything back: safe to send again. */
  async function whileLocked<T>(run: () => Promise<T>, signal?: AbortSignal): Promise<T> {
    for (let tries = 0; ; tries++) {
      try {
        return await run();
      } catch (error) {
        if (!(error instanceof CrmError) || error.code !== 'UNABLE_TO_LOCK_ROW' || tries >= LOCK_RETRIES) throw error;
        await wait(clock, jittered(clock, tries), signal);
      }
    }
  }

  return {
    async read(parts, { signal, onServerTime } = {}) {
      if (parts.length === 0) return new Map();
      const answer = await send(connection, post(compositeBody(parts, false)), { write: false, signal, onServerTime });
      return readComposite(answer, parts);
    },
    write: (parts, context, signal) =>
      whileLocked(async () => {
        const answer = await send(connection, post(compositeBody(parts, true)), { write: true, signal });
        const results = readComposite(answer, parts);
        const failed = firstFailure(results);
        if (failed?.status === 0) {
          // An answer without one of its parts says nothing about it.
          throw new CrmError('unexpected', 'a part is missing from the answer', { code: 'PART_MISSING', ambiguous: true });
        }
        if (failed) throw mapError(failed.status, failed.errors, { ...context, write: true });
        return results;
      }, signal),
    get: (path, signal) => send(connection, { method: 'GET', url: path }, { write: false, signal }),
    change: (method, path, body, signal) =>
      whileLocked(() => {
        const request: HttpRequest = { method, url: path, headers: { 'content-type': 'application/json' } };
        return send(connection, body === null ? request : { ...request, body: JSON.stringify(body) }, { write: true, signal });
      }, signal),
  };
}
