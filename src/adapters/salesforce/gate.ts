import { CrmError } from '../../model/crmError';
import type { ClockPort } from '../../ports/clock';

/** Closed while the platform asked for silence: nothing is sent before it opens. */
export interface Gate {
  /** Throws `throttled` with what remains while closed. */
  readonly check: () => void;
  readonly close: (ms: number) => void;
  /** Milliseconds until it opens, 0 when open. */
  readonly remaining: () => number;
}

export function createGate(clock: ClockPort): Gate {
  let until = 0;
  const remaining = () => Math.max(0, until - Date.parse(clock.now()));
  return {
    remaining,
    close(ms) {
      until = Math.max(until, Date.parse(clock.now()) + ms);
    },
    check() {
      const retryAfterMs = remaining();
      if (retryAfterMs > 0)
        throw new CrmError('throttled', 'waiting as asked', { code: 'WAITING', retryAfterMs, retryable: true });
    },
  };
}

const DEFAULT_MS = 5_000;
const LONGEST_MS = 300_000;

/**
 * Milliseconds of a `Retry-After` header: seconds or an HTTP date (measured against the answer's own `Date`, so that a
 * wrong clock does not matter). Without one, or with nonsense, 5 s; never more than 5 minutes.
 */
export function retryAfterMs(header: string | undefined, now: string): number {
  const value = header?.trim() ?? '';
  const ms = /^\d+(\.\d+)?$/.test(value) ? Number(value) * 1000 : Date.parse(value) - Date.parse(now);
  if (!Number.isFinite(ms)) return DEFAULT_MS;
  return Math.min(LONGEST_MS, Math.max(0, ms));
}
