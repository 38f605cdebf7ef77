import { CrmError } from '../../model/crmError';
import type { ClockPort } from '../../ports/clock';

/** Resolves after `ms`; rejects at once when cancelled. */
export function wait(clock: ClockPort, ms: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const cancelled = () => {
      stop();
      reject(new CrmError('network', 'cancelled', { code: 'CANCELLED', retryable: false }));
    };
    const stop = clock.after(ms, () => {
      signal?.removeEventListener('abort', cancelled);
      resolve();
    });
    if (signal?.aborted) cancelled();
    else signal?.addEventListener('abort', cancelled, { once: true });
  });
}
