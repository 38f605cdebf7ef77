import { CrmError } from '../../model/crmError';
import type { ClockPort } from '../../ports/clock';
import { createRenewal } from './renewal';
import { type Answer, type Call, request } from './request';
import { resolveUrl } from './resolveUrl';
import { retryAfterMs } from './retryAfter';

export interface TransportOptions {
  /** Origin of the environment; '' = the page's own, with its cookies. */
  readonly baseUrl: string;
  readonly fetch: typeof fetch;
  readonly clock: ClockPort;
  /** For clients without the CRM's cookies. */
  readonly token?: string;
  /** Brings a new session once; answers with the new token where there is one. */
  readonly refresh?: () => Promise<string | null | undefined>;
}

/** Sends calls to the environment and to nowhere else. */
export interface Transport {
  /** The answer, of whatever status but 401, 429 and 502 to 504. */
  send(call: Call): Promise<Answer>;
  /** Sends nothing for so many milliseconds: a part of a batch was told to wait. */
  pause(ms: number): void;
}

const TRIES = 3;
const BACK_OFF_MS = 400;
/** A pause that a person at the panel can bear; for longer ones the caller is told at once. */
const BEARABLE_MS = 3_000;

const busy = (ms: number) => new CrmError('throttled', 'the CRM asks to wait', { retryAfterMs: ms, retryable: true });

/** A number from 0 to 1 that differs from call to call, taken off the injected chance. */
function chance(clock: ClockPort): number {
  return Number.parseInt(clock.uuid().slice(0, 4), 16) / 0xffff;
}

function wait(clock: ClockPort, ms: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = () => {
      cancel();
      reject(new CrmError('network', 'cancelled', { code: 'ABORTED', retryable: false }));
    };
    const cancel = clock.after(ms, () => {
      signal?.removeEventListener('abort', stop);
      resolve();
    });
    signal?.addEventListener('abort', stop, { once: true });
  });
}

/** 503: nothing was done. */
const UNAVAILABLE = 'HTTP_503';

/** A gateway that gave up may have handed a write on before. */
function outage(status: number, call: Call): CrmError {
  const ambiguous = call.kind === 'write' && status !== 503;
  return new CrmError('network', `the CRM answered ${status}`, { code: `HTTP_${status}`, retryable: !ambiguous, ambiguous });
}

function isOutage(status: number): boolean {
  return status === 502 || status === 503 || status === 504;
}

/**
 * The one door to the Web API. Reads are tried three times with jittered pauses; a write only where the CRM says that it did
 * nothing (503), because only the server can tell whether a dropped one happened: each carries its version or its key. While the CRM asks to wait nothing is sent at all. One renewal of the session
 * serves all calls, and one that did not help is not repeated.
 */
export function createTransport(options: TransportOptions): Transport {
  const { clock, fetch } = options;
  const renewal = createRenewal(options.token ?? null, options.refresh);
  let pausedUntil = 0;

  const once = async (call: Call): Promise<Answer> => {
    const remaining = pausedUntil - Date.parse(clock.now());
    if (remaining > 0) throw busy(remaining);
    const url = resolveUrl(options.baseUrl, call.path);
    const session = renewal.current();
    const answer = await request(call, url, session.token, { fetch, clock }).catch((error: unknown) => {
      if (error instanceof CrmError && error.code === 'LOGIN_PAGE') return null;
      throw error;
    });
    if (answer && answer.status !== 401) {
      renewal.worked();
    } else if (await renewal.renew(session)) {
      return request(call, url, renewal.current().token, { fetch, clock }).then((again) => {
        if (again.status !== 401) return again;
        renewal.failed();
        throw new CrmError('auth', 'the session has ended');
      });
    } else {
      throw new CrmError('auth', 'the session has ended');
    }
    return answer;
  };

  const judged = async (call: Call): Promise<Answer> => {
    const answer = await once(call);
    const asksToWait = answer.status === 429 || (answer.status === 503 && answer.headers.has('retry-after'));
    if (asksToWait) {
      const ms = retryAfterMs(answer.headers.get('retry-after'), clock.now());
      pausedUntil = Date.parse(clock.now()) + ms;
      throw busy(ms);
    }
    if (isOutage(answer.status)) throw outage(answer.status, call);
    return answer;
  };

  return {
    pause(ms) {
      pausedUntil = Math.max(pausedUntil, Date.parse(clock.now()) + ms);
    },
    async send(call) {
      for (let attempt = 1; ; attempt += 1) {
        try {
          return await judged(call);
        } catch (error) {
          if (!(error instanceof CrmError) || !error.retryable || attempt >= TRIES) throw error;
          if (call.kind === 'write' && error.code !== UNAVAILABLE) throw error;
          const pause = error.retryAfterMs ?? BACK_OFF_MS * 2 ** (attempt - 1) * (0.5 + chance(clock));
          if (pause > BEARABLE_MS) throw error;
          await wait(clock, pause, call.signal);
        }
      }
    },
  };
}
