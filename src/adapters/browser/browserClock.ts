import type { Instant } from '../../model/dates';
import type { ClockPort } from '../../ports/clock';

/**
 * The browser's clock, corrected by `offsetMs` (server minus device) and by `startAt`, a demo's frozen start: the clock
 * then runs on from there.
 * @example createBrowserClock().now() // '2026-11-22T09:30:00.000Z'
 */
export function createBrowserClock(startAt: Instant | null = null): ClockPort {
  const begun = Date.now();
  const from = startAt === null ? begun : Date.parse(startAt);
  return {
    now: () => new Date(from + (Date.now() - begun)).toISOString(),
    after(ms, run) {
      const timer = setTimeout(run, ms);
      return () => clearTimeout(timer);
    },
    uuid: () => crypto.randomUUID(),
  };
}
