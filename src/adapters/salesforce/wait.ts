import { CrmError } from '../../model/crmError';
import type { ClockPort } from '../../ports/clock';

const cancelledError = () => new CrmError('network', 'cancelled', { code: 'CANCELLED', retryable: false });

/** The promise's outcome, or a rejection as soon as it is cancelled. */
export function unlessCancelled<T>(promise: Promise<T>, signal?: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const cancelled = () => reject(cancelledError());
    signal?.addEventListener('abort', cancelled, { once: true });
    if (signal?.aborted) cancelled();
    promise.then(resolve, reject).finally(() => signal?.removeEventListener('abort', cancelled));
  });
}

/** Resolves after `ms`; rejects at once when cancelled. */
export function wait(clock: ClockPort, ms: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const cancelled = () => {
      stop();
      reject(cancelledError());
    };
    const stop = clock.after(ms, () => {
      signal?.removeEventListener('abort', cancelled);
      resolve();
    });
    if (signal?.aborted) cancelled();
    else signal?.addEventListener('abort', cancelled, { once: true });
  });
}
