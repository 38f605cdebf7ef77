import { CrmError } from '../../../model/crmError';
import type { ClockPort } from '../../../ports/clock';

const TRIES = 7;
const FIRST_MS = 500;

function wait(clock: ClockPort, ms: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = () => {
      cancel();
      reject(new CrmError('network', 'cancelled', { code: 'ABORTED', retryable: false }));
    };
    const cancel = clock.after(ms, () => {
      signal?.removeEventListener('abort', stop);
      resolve();
    });
    if (signal?.aborted) stop();
    else signal?.addEventListener('abort', stop, { once: true });
  });
}

/**
 * Runs a call until it is done, as long as it may be sent again: nobody waits for the publisher. Pauses as long as the platform
 * asks (`Retry-After`), else a little longer each time. Also for writes: each has an id of its own, so that sent twice it is done
 * once; therefore an outcome that is not known is asked for again as well.
 */
export async function patient<T>(clock: ClockPort, run: () => Promise<T>, signal?: AbortSignal): Promise<T> {
  for (let tries = 0; ; tries += 1) {
    try {
      return await run();
    } catch (error) {
      const again = error instanceof CrmError && (error.retryable || (error.ambiguous && error.kind === 'network'));
      if (!again || tries >= TRIES || signal?.aborted) throw error;
      await wait(clock, Math.max(error.retryAfterMs ?? 0, FIRST_MS * 2 ** tries), signal);
    }
  }
}
