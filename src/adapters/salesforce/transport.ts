import type { HttpRequest, HttpResponse } from 'jsforce';
import { CrmError } from '../../model/crmError';
import type { ClockPort } from '../../ports/clock';
import { createGate, retryAfterMs } from './gate';
import { mapError, readErrors } from './mapError';
import type { Session } from './session';
import { unlessCancelled, wait } from './wait';

/** What a call is, beside its bytes. Travels as jsforce's request options. */
export interface Call {
  readonly write: boolean;
  readonly signal?: AbortSignal;
  /** Told the server's `Date`. */
  readonly onServerTime?: (date: string) => void;
}

export interface TransportDeps {
  /** Origin of the org's API; nothing is sent anywhere else. */
  readonly origin: string;
  readonly session: Session;
  readonly fetch: typeof fetch;
  readonly clock: ClockPort;
  /** How long one answer may take; 15 s, so that a person never waits longer. */
  readonly timeOutMs?: number;
}

export type Transport = (request: HttpRequest, call: Call) => Promise<HttpResponse>;

const TIME_OUT_MS = 15_000;
/** A read is not tried again later than this after its start, so that every call settles within 30 s. */
const LAST_RETRY_MS = 10_000;
const RETRIES = 3;

/**
 * Carries jsforce's requests by fetch, in place of its browser transport, which never settles on a dropped connection,
 * has no time-out and takes a redirect to the login page for a success. Answers only with a whole 2xx or 304 response;
 * everything else rejects with `CrmError`. Reads are tried again on a dropped connection or 503, writes never.
 */
export function createTransport({ origin, session, fetch, clock, timeOutMs = TIME_OUT_MS }: TransportDeps): Transport {
  const gate = createGate(clock);

  async function once(request: HttpRequest, call: Call, token: string): Promise<HttpResponse> {
    const controller = new AbortController();
    const cancel = () => controller.abort();
    call.signal?.addEventListener('abort', cancel, { once: true });
    let timedOut = false;
    const stop = clock.after(timeOutMs, () => {
      timedOut = true;
      controller.abort();
    });
    try {
      if (call.signal?.aborted) throw new CrmError('network', 'cancelled', { code: 'CANCELLED', retryable: false });
      const response = await fetch(request.url, {
        method: request.method,
        headers: { ...headersOf(request), Authorization: `Bearer ${token}` },
        body: typeof request.body === 'string' ? request.body : null,
        redirect: 'manual',
        cache: 'no-store',
        signal: controller.signal,
      });
      const body = await response.text();
      const date = response.headers.get('date');
      if (date !== null) call.onServerTime?.(date);
      const type = response.type as string;
      return {
        statusCode: type === 'opaqueredirect' ? 302 : response.status,
        headers: Object.fromEntries(response.headers),
        body,
      };
    } catch (cause) {
      if (cause instanceof CrmError) throw cause;
      if (call.signal?.aborted) {
        throw new CrmError('network', 'cancelled', { code: 'CANCELLED', retryable: false, ambiguous: call.write, cause });
      }
      const code = timedOut ? 'TIMEOUT' : 'DROPPED';
      throw new CrmError('network', timedOut ? 'no answer in time' : 'connection lost', { code, ambiguous: call.write, cause });
    } finally {
      stop();
      call.signal?.removeEventListener('abort', cancel);
    }
  }

  async function attempt(request: HttpRequest, call: Call): Promise<HttpResponse> {
    gate.check();
    const token = session.token();
    const response = await once(request, call, token);
    const { statusCode: status, headers, body } = response;
    if (status === 401 && !/not valid for use with the REST API/i.test(body)) {
      await unlessCancelled(session.renew(token), call.signal);
      const renewed = session.token();
      const second = await once(request, call, renewed);
      if (second.statusCode !== 401) session.accepted(renewed);
      return refuse(second, call);
    }
    if (status < 400) session.accepted(token);
    if (status === 429 || (status === 503 && headers['retry-after'] !== undefined)) {
      gate.close(retryAfterMs(headers['retry-after'], headers.date ?? clock.now()));
    }
    return refuse(response, call);
  }

  function refuse(response: HttpResponse, call: Call): HttpResponse {
    const { statusCode: status, headers, body } = response;
    if (status >= 300 && status < 400 && status !== 304) {
      throw new CrmError('auth', 'redirected to a sign-in page', { code: 'REDIRECT' });
    }
    const html = /^text\/html\b/i.test(headers['content-type'] ?? '') || /^\s*<(!doctype|html)/i.test(body);
    if (status >= 400) {
      throw mapError(status, html ? [] : readErrors(parsed(body)), { write: call.write, retryAfterMs: gate.remaining() || null });
    }
    if (html) throw new CrmError('auth', 'a sign-in page instead of data', { code: 'HTML' });
    return response;
  }

  return async (request, call) => {
    if (originOf(request.url) !== origin) {
      // A `nextRecordsUrl` or record id made by somebody else must never carry the token out of the org.
      throw new CrmError('unexpected', 'refused to leave the org', { code: 'FOREIGN_ORIGIN' });
    }
    const started = Date.parse(clock.now());
    for (let tries = 0; ; tries++) {
      try {
        return await attempt(request, call);
      } catch (error) {
        if (call.write || tries >= RETRIES || !isPassing(error)) throw error;
        const pause = error.retryAfterMs ?? jittered(clock, tries);
        if (Date.parse(clock.now()) - started + pause > LAST_RETRY_MS) throw error;
        await wait(clock, pause, call.signal);
      }
    }
  };
}

/** A dropped connection or a 503: may be over in a moment. A time-out has used up the patience already. */
function isPassing(error: unknown): error is CrmError {
  return error instanceof CrmError && error.retryable && (error.code === 'DROPPED' || error.kind === 'throttled');
}

/** 300, 600, 1200 ms, each half to one and a half times, so that a hundred panels do not knock together. */
export function jittered(clock: ClockPort, tries: number): number {
  const chance = Number.parseInt(clock.uuid().slice(0, 8), 16) / 0xffff_ffff;
  return Math.round(300 * 2 ** tries * (0.5 + (Number.isFinite(chance) ? chance : 0.5)));
}

function headersOf(request: HttpRequest): Record<string, string> {
  // jsforce counts the body's length outside browsers; fetch counts it itself and forbids to be told.
  const { 'content-length': _, ...headers } = request.headers ?? {};
  return headers;
}

function originOf(url: string): string | null {
  return URL.canParse(url) ? new URL(url).origin : null;
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return null;
  }
}
