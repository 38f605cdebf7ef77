import { CrmError } from '../../model/crmError';
import type { ClockPort } from '../../ports/clock';

/** Every operation settles within 30 s, whatever its requests, waits and refreshes add up to. */
const DEADLINE_MS = 28_000;

/**
 * Runs an operation so that it ends in time and rejects with `CrmError` only. Cancelling it, by the caller or by the
 * deadline, cancels its requests. An operation that `writes` and is late may have been done: to be read back.
 */
export async function guarded<T>(
  clock: ClockPort,
  signal: AbortSignal | undefined,
  run: (signal: AbortSignal) => Promise<T>,
  writes: boolean,
): Promise<T> {
  const controller = new AbortController();
  const cancel = () => controller.abort();
  if (signal?.aborted) controller.abort();
  signal?.addEventListener('abort', cancel, { once: true });
  let stop: () => void = () => undefined;
  const late = new Promise<never>((_resolve, reject) => {
    stop = clock.after(DEADLINE_MS, () => {
      reject(new CrmError('network', 'no answer in time', { code: 'TIMEOUT', ambiguous: writes }));
      controller.abort();
    });
  });
  try {
    return await Promise.race([run(controller.signal), late]);
  } catch (error) {
    throw error instanceof CrmError ? error : new CrmError('unexpected', 'not understood', { code: 'UNEXPECTED', cause: error });
  } finally {
    stop();
    signal?.removeEventListener('abort', cancel);
  }
}
