import type { Instant } from '../../model/dates';
import { dayNumber, isoDate } from './days';

const MINUTE = 60_000;
const DAY = 86_400_000;
/** More than the widest offset (+14 h, -12 h), in minutes. */
const WIDEST = 16 * 60;

/** Which calendar day an instant falls on for a person. */
export interface Zone {
  /** Day number (days.ts) of an instant; `null` where it is none. */
  dayOf(instant: unknown): number | null;
  /** The first moment of a day, which is not always 00:00. */
  startOf(day: number): Instant;
}

/** Is this text in the one form that instants have here, so that comparing texts compares moments? */
export function isInstant(value: unknown): value is Instant {
  return typeof value === 'string' && value.length === 24 && value.charCodeAt(23) === 90 && value.charCodeAt(10) === 84;
}

/** Milliseconds since 1970 of an instant, `null` where it is none (also `2026-02-31T...`, which some engines accept). */
export function instantMs(value: unknown): number | null {
  if (!isInstant(value) || dayNumber(value.slice(0, 10)) === null) return null;
  const ms = Date.parse(value);
  return Number.isFinite(ms) ? ms : null;
}

function formatter(zone: string): Intl.DateTimeFormat {
  const options = { year: 'numeric', month: '2-digit', day: '2-digit', calendar: 'iso8601' } as const;
  try {
    return new Intl.DateTimeFormat('en-CA', { ...options, timeZone: zone });
  } catch {
    return new Intl.DateTimeFormat('en-CA', { ...options, timeZone: 'UTC' });
  }
}

/**
 * @param name IANA name; an unknown one counts as UTC.
 * @example createZone('Pacific/Kiritimati').dayOf('2026-11-22T10:00:00.000Z') // 2026-11-23 there
 */
export function createZone(name: string): Zone {
  const format = formatter(name);
  const dayAt = (ms: number): number | null => {
    const parts = format.formatToParts(ms);
    const part = (type: string) => parts.find((each) => each.type === type)?.value ?? '';
    return dayNumber(`${part('year').padStart(4, '0')}-${part('month')}-${part('day')}`);
  };
  return {
    dayOf(instant) {
      const ms = instantMs(instant);
      return ms === null ? null : dayAt(ms);
    },
    startOf(day) {
      const utc = (dayNumber(isoDate(day)) ?? 0) * DAY;
      let before = -WIDEST;
      let reached = WIDEST;
      while (reached - before > 1) {
        const middle = (before + reached) >> 1;
        const local = dayAt(utc + middle * MINUTE);
        if (local !== null && local >= day) reached = middle;
        else before = middle;
      }
      return new Date(utc + reached * MINUTE).toISOString();
    },
  };
}
