import { CrmError } from '../../model/crmError';
import type { ClockPort } from '../../ports/clock';
import type { Lease, PublishPort } from '../../ports/publish';
import { addMs } from '../localDay';
import { PublishRefused } from './publishRefused';

/** A run that has shown no life for this long is dead, and another may take over. */
export const LEASE_MS = 20 * 60_000;

/** The right to publish alone. */
export interface HeldLease {
  /** Extends it once half of it is over; rejects where another run has it by now. */
  keep(): Promise<void>;
  release(): Promise<void>;
}

async function take(port: PublishPort, lease: Lease, because: 'anotherRuns' | 'leaseLost', signal?: AbortSignal): Promise<void> {
  try {
    const { granted, held } = await port.claim(lease, signal);
    if (!granted) throw new PublishRefused(because, [held.until]);
  } catch (cause) {
    if (cause instanceof CrmError && cause.kind === 'permission') throw new PublishRefused('notPublisher', [cause.message]);
    throw cause;
  }
}

/** Takes the right to publish. @throws PublishRefused `anotherRuns` with the moment at which the other's ends by itself. */
export async function holdLease(port: PublishPort, clock: ClockPort, signal?: AbortSignal): Promise<HeldLease> {
  const holder = clock.uuid();
  const next = (): Lease => ({ name: 'publish', holder, until: addMs(clock.now(), LEASE_MS) });
  let lease = next();
  await take(port, lease, 'anotherRuns', signal);
  return {
    async keep() {
      if (Date.parse(lease.until) - Date.parse(clock.now()) > LEASE_MS / 2) return;
      lease = next();
      await take(port, lease, 'leaseLost', signal);
    },
    // Also after a stop: without the caller's signal.
    release: () => port.release(lease),
  };
}
