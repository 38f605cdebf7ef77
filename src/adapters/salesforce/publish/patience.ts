import { CrmError } from '../../../model/crmError';
import type { ClockPort } from '../../../ports/clock';
import { jittered } from '../transport';
import { wait } from '../wait';

const TRIES = 7;

/**
 * Runs a call until it is done, as long as the platform says that it may be sent again: nobody waits for the publisher. Pauses
 * as long as the platform asks, else a little longer each time. For reads, and for writes that are keyed.
 */
export async function patient<T>(clock: ClockPort, run: () => Promise<T>, signal?: AbortSignal): Promise<T> {
  for (let tries = 0; ; tries += 1) {
    try {
      return await run();
    } catch (error) {
      if (!(error instanceof CrmError) || !error.retryable || tries >= TRIES || signal?.aborted) throw error;
      await wait(clock, Math.max(error.retryAfterMs ?? 0, jittered(clock, tries)), signal);
    }
  }
}
