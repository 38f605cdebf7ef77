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
/** With all its tries, a call settles before the 30 s that the port promises. */
const LONGEST_MS = 28_000;
/** Longer than this nobody waits for the page to bring a new session. */
const RENEWAL_MS = 10_000;
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

/** The promise's value, or `late` where it takes longer than it may. */
function within<T>(clock: ClockPort, ms: number, work: Promise<T>, late: T): Promise<T> {
  return new Promise((resolve, reject) => {
    const cancel = clock.after(ms, () => resolve(late));
    work.then(resolve, reject).finally(cancel);
  });
}

/**
 * The one door to the Web API. Reads are tried three times with jittered pauses; a write only where the CRM says that it
 * did nothing (503), because only the server can tell whether a dropped one happened: each carries its version or its key.
 * While the CRM asks to wait nothing is sent at all. One renewal of the session serves all calls, and one that did not help
 * is not repeated. Every call settles within 28 s.
 */
export function createTransport(options: TransportOptions): Transport {
  const { clock, fetch } = options;
  const renewal = createRenewal(options.token ?? null, options.refresh);
  let pausedUntil = 0;
  const time = () => Date.parse(clock.now());

  /** The answer; `null` where the session has ended. */
  const attempt = async (call: Call, token: string | null): Promise<Answer | null> => {
    try {
      const answer = await request(call, resolveUrl(options.baseUrl, call.path), token, { fetch, clock });
      return answer.status === 401 ? null : answer;
    } catch (error) {
      if (error instanceof CrmError && error.code === 'LOGIN_PAGE') return null;
      throw error;
    }
  };

  const once = async (call: Call): Promise<Answer> => {
    if (pausedUntil > time()) throw busy(pausedUntil - time());
    const session = renewal.current();
    const answer = await attempt(call, session.token);
    if (answer) {
      renewal.worked();
      return answer;
    }
    const renewed = await within(clock, RENEWAL_MS, renewal.renew(session), false);
    const again = renewed ? await attempt(call, renewal.current().token) : null;
    if (again) return again;
    if (renewed) renewal.failed();
    throw new CrmError('auth', 'the session has ended');
  };

  const judged = async (call: Call): Promise<Answer> => {
    const answer = await once(call);
    const asksToWait = answer.status === 429 || (answer.status === 503 && answer.headers.has('retry-after'));
    if (asksToWait) {
      const ms = retryAfterMs(answer.headers.get('retry-after'), clock.now());
      pausedUntil = time() + ms;
      throw busy(ms);
    }
    if (isOutage(answer.status)) throw outage(answer.status, call);
    return answer;
  };

  return {
    pause(ms) {
      pausedUntil = Math.max(pausedUntil, time() + ms);
    },
    async send(call) {
      const deadline = time() + LONGEST_MS;
      for (let tries = 1; ; tries += 1) {
        try {
          return await judged({ ...call, timeOutMs: deadline - time() });
        } catch (error) {
          if (!(error instanceof CrmError) || !error.retryable || tries >= TRIES) throw error;
          if (call.kind === 'write' && error.code !== UNAVAILABLE) throw error;
          const pause = error.retryAfterMs ?? BACK_OFF_MS * 2 ** (tries - 1) * (0.5 + chance(clock));
          if (pause > BEARABLE_MS || time() + pause >= deadline) throw error;
          await wait(clock, pause, call.signal);
        }
      }
    },
  };
}
