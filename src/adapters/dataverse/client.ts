import { CrmError } from '../../model/crmError';
import type { Instant } from '../../model/dates';
import type { ClockPort } from '../../ports/clock';
import { alignAnswers } from './alignAnswers';
import { type BatchAnswer, type BatchRequest, parseBatch, writeChangeset, writeReads } from './batch';
import { type Json, object, parseJson, writeJson } from './json';
import { mapError } from './mapError';
import { toInstant } from './mapValue';
import { API } from './odata';
import { retryAfterMs } from './retryAfter';
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
  /** Several reads in one round trip; `null` paths are left out. What got lost on the way is read once more. */
  reads<K extends string>(paths: Readonly<Record<K, string | null>>, signal?: AbortSignal): Promise<Parts<K>>;
  read(path: string, headers?: Readonly<Record<string, string>>, signal?: AbortSignal): Promise<Json>;
  write(request: BatchRequest, signal?: AbortSignal): Promise<WriteAnswer>;
  /** Writes that happen all or none. */
  writeAll(requests: readonly BatchRequest[], signal?: AbortSignal): Promise<void>;
}

const ANNOTATIONS = 'odata.include-annotations="*"';

const capped = () => new CrmError('unexpected', 'more rows than one page holds', { code: 'MORE_ROWS' });

/** More rows than one page holds: a part of the list is never taken for the whole. */
function isCapped(json: Record<string, Json>): boolean {
  const cookie = json['@Microsoft.Dynamics.CRM.fetchxmlpagingcookie'];
  return '@odata.nextLink' in json || (json['@Microsoft.Dynamics.CRM.morerecords'] === true && typeof cookie === 'string');
}

const missing = () => new CrmError('unexpected', 'a part of the answer is missing', { code: 'NO_PART', retryable: true });

function toPart(answer: BatchAnswer | null, now: Instant): Part {
  if (!answer) return { ok: false, error: missing() };
  if (answer.status === 429) {
    const wait = retryAfterMs(answer.headers.get('retry-after') ?? null, now);
    const { message, code } = mapError(answer.status, answer.body);
    return { ok: false, error: new CrmError('throttled', message, { code, retryAfterMs: wait }) };
  }
  if (answer.status >= 400) return { ok: false, error: mapError(answer.status, answer.body) };
  try {
    const json = parseJson(answer.body);
    return isCapped(object(json)) ? { ok: false, error: capped() } : { ok: true, json };
  } catch (error) {
    return { ok: false, error: error as CrmError };
  }
}

/** Parts that did not arrive, or not whole. */
function isLost(part: Part): boolean {
  return !part.ok && (part.error.code === 'NO_PART' || part.error.code === 'BAD_JSON');
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

  const readBatch = async (paths: readonly string[], signal?: AbortSignal) => {
    const requests = paths.map((path) => ({ method: 'GET' as const, path, headers: { Prefer: ANNOTATIONS } }));
    const { answers, headers } = await postBatch(writeReads(requests, `batch_${clock.uuid()}`), 'read', signal);
    if (answers.length === 0) throw new CrmError('unexpected', 'the answer was cut', { code: 'BAD_BATCH', retryable: true });
    const parts = alignAnswers(requests, answers).map((answer) => toPart(answer, clock.now()));
    const waits = parts.map((part) => (part.ok ? 0 : (part.error.retryAfterMs ?? 0)));
    transport.pause(Math.max(...waits));
    return { parts, date: headers.get('date') };
  };

  return {
    async reads(paths, signal) {
      type K = keyof typeof paths;
      const wanted = (Object.entries(paths) as [K, string | null][]).flatMap(([key, path]) =>
        path === null ? [] : [{ key, path }],
      );
      const found: Partial<Record<K, Part>> = {};
      if (wanted.length === 0) return { parts: found as Record<K, Part | undefined>, serverTime: null };
      const first = await readBatch(
        wanted.map(({ path }) => path),
        signal,
      );
      for (const [index, { key }] of wanted.entries()) found[key] = first.parts[index];
      const lost = wanted.filter((_each, index) => isLost(first.parts[index] ?? { ok: false, error: missing() }));
      if (lost.length > 0 && lost.length < wanted.length) {
        const again = await readBatch(
          lost.map(({ path }) => path),
          signal,
        ).catch(() => null); // what stays lost is shown as partial
        for (const [index, { key }] of lost.entries()) found[key] = again?.parts[index] ?? found[key];
      }
      return { parts: found as Record<K, Part | undefined>, serverTime: first.date === null ? null : toInstant(first.date) };
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
