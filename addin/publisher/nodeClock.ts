import { randomUUID } from 'node:crypto';
import type { IsoDate } from '../../src/model/dates';
import type { ClockPort } from '../../src/ports/clock';

/** The machine's clock; with a day it starts at that day's noon in UTC and runs on from there. */
export function nodeClock(day: IsoDate | null): ClockPort {
  const begun = Date.now();
  const from = day === null ? begun : Date.parse(`${day}T12:00:00.000Z`);
  return {
    now: () => new Date(from + (Date.now() - begun)).toISOString(),
    after(ms, run) {
      const timer = setTimeout(run, ms);
      return () => clearTimeout(timer);
    },
    uuid: () => randomUUID(),
  };
}
