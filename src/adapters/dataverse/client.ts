import { CrmError } from '../../model/crmError';
import type { Instant } from '../../model/dates';
import type { ClockPort } from '../../ports/clock';
import { alignAnswers } from './alignAnswers';
import { type BatchAnswer, type BatchRequest, parseBatch, writeChangeset, writeReads } from './batch';
import { type Json, parseJson, writeJson } from './json';
import { mapError } from './mapError';
import { toInstant } from './mapValue';
import { API } from './odata';
import type { Transport } from './transport';

/** What one read of a batch brought: its body, or why there is none. */
export type Part = { readonly ok: true; readonly json: Json } | { readonly ok: false; readonly error: CrmError };

interface Parts<K extends string> {
  /** `undefined` where it was not asked for. */
  readonly parts: Readonly<Record<K, Part | undefined>>;
  readonly serverTime: Instant | null;
}

interface WriteAnswer {
  readonly status: number;
  readonly json: Json;
}

/** The Web API as calls with parsed answers. Everything rejects with `CrmError`. */
export interface Client {
  /** Several reads in one round trip; `null` paths are left out. */
  reads<K extends string>(paths: Readonly<Record<K, string | null>>, signal?: AbortSignal): Promise<Parts<K>>;
  read(path: string, headers?: Readonly<Record<string, string>>, signal?: AbortSignal): Promise<Json>;
  write(request: BatchRequest, signal?: AbortSignal): Promise<WriteAnswer>;
  /** Writes that happen all or none. */
  writeAll(requests: readonly BatchRequest[], signal?: AbortSignal): Promise<void>;
}

const ANNOTATIONS = 'odata.include-annotations="*"';

function toPart(answer: BatchAnswer | null): Part {
  if (!answer) return { ok: false, error: new CrmError('unexpected', 'a part of the answer is missing', { retryable: true }) };
  if (answer.status >= 400) return { ok: false, error: mapError(answer.status, answer.body) };
  try {
    return { ok: true, json: parseJson(answer.body) };
  } catch (error) {
    return { ok: false, error: error as CrmError };
  }
}

function failed(status: number, text: string): CrmError | null {
  return status >= 400 ? mapError(status, text) : null;
}

export function createClient(transport: Transport, clock: ClockPort): Client {
  const postBatch = async (text: { contentType: string; body: string }, kind: 'read' | 'write', signal?: AbortSignal) => {
    const headers = { 'Content-Type': text.contentType, Prefer: 'odata.continue-on-error' };
    const answer = await transport.send({ method: 'POST', path: `${API}$batch`, headers, body: text.body, kind, signal });
    const answers = parseBatch(answer.headers.get('content-type'), answer.text);
    const error = answers.length === 0 ? failed(answer.status, answer.text) : null;
    if (error) throw error;
    return { answers, headers: answer.headers };
  };

  return {
    async reads(paths, signal) {
      type K = keyof typeof paths;
      const wanted = (Object.entries(paths) as [K, string | null][]).flatMap(([key, path]) =>
        path === null ? [] : [{ key, request: { method: 'GET' as const, path, headers: { Prefer: ANNOTATIONS } } }],
      );
      const parts: Partial<Record<K, Part>> = {};
      if (wanted.length === 0) return { parts: parts as Record<K, Part | undefined>, serverTime: null };
      const requests = wanted.map(({ request }) => request);
      const { answers, headers } = await postBatch(writeReads(requests, `batch_${clock.uuid()}`), 'read', signal);
      if (answers.length === 0) throw new CrmError('unexpected', 'the answer was cut', { code: 'BAD_BATCH', retryable: true });
      const aligned = alignAnswers(requests, answers);
      for (const [index, { key }] of wanted.entries()) parts[key] = toPart(aligned[index] ?? null);
      const date = headers.get('date');
      return { parts: parts as Record<K, Part | undefined>, serverTime: date === null ? null : toInstant(date) };
    },
    async read(path, headers, signal) {
      const prefer = [ANNOTATIONS, headers?.Prefer].filter(Boolean).join(',');
      const answer = await transport.send({ method: 'GET', path, headers: { ...headers, Prefer: prefer }, kind: 'read', signal });
      const error = failed(answer.status, answer.text);
      if (error) throw error;
      return parseJson(answer.text);
    },
    async write({ method, path, headers, body }, signal) {
      const content: Record<string, string> = body === undefined ? {} : { 'Content-Type': 'application/json' };
      const text = body === undefined ? undefined : writeJson(body);
      const answer = await transport.send({
        method,
        path,
        headers: { ...content, ...headers },
        body: text,
        kind: 'write',
        signal,
      });
      const error = failed(answer.status, answer.text);
      if (error) throw error;
      if (answer.status === 204 || answer.text === '') return { status: answer.status, json: null };
      try {
        return { status: answer.status, json: parseJson(answer.text) };
      } catch (cause) {
        throw new CrmError('network', 'the answer to a write was cut', { ambiguous: true, retryable: false, cause });
      }
    },
    async writeAll(requests, signal) {
      const { answers } = await postBatch(writeChangeset(requests, `batch_${clock.uuid()}`), 'write', signal);
      const refused = answers.find((answer) => answer.status >= 400);
      if (refused) throw mapError(refused.status, refused.body);
      if (answers.length < requests.length) {
        throw new CrmError('network', 'the answer to a write was cut', { ambiguous: true, retryable: false });
      }
    },
  };
}
