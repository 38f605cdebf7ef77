import type { Instant } from '../../model/dates';
import { dayNumber, isoDate, leadingDay, twoDigits } from './days';

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

/**
 * Milliseconds since 1970 of an instant, `null` where it is none. Reads the digits itself: the platform's parser takes
 * `2026-02-31T...` in some engines, and many times as long.
 */
export function instantMs(value: unknown): number | null {
  if (!isInstant(value)) return null;
  const day = leadingDay(value);
  const hours = twoDigits(value, 11);
  const minutes = twoDigits(value, 14);
  const seconds = twoDigits(value, 17);
  const thousandths = twoDigits(value, 20) * 10 + value.charCodeAt(22) - 48;
  const fits = hours <= 24 && minutes <= 59 && seconds <= 59 && thousandths >= 0 && thousandths <= 999;
  return day === null || !fits ? null : day * DAY + hours * 3_600_000 + minutes * MINUTE + seconds * 1_000 + thousandths;
}

function formatter(zone: string): Intl.DateTimeFormat {
  const options = {
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
    hourCycle: 'h23',
    calendar: 'gregory',
    numberingSystem: 'latn',
  } as const;
  try {
    return new Intl.DateTimeFormat('en', { ...options, timeZone: zone });
  } catch {
    return new Intl.DateTimeFormat('en', { ...options, timeZone: 'UTC' });
  }
}

/** What to add to UTC for the wall clock, in milliseconds. */
function offsetAt(format: Intl.DateTimeFormat, ms: number): number {
  const wall: Record<string, number> = {};
  for (const { type, value } of format.formatToParts(ms)) wall[type] = Number(value);
  const day = dayNumber(`${String(wall.year).padStart(4, '0')}-${pad(wall.month)}-${pad(wall.day)}`) ?? Math.floor(ms / DAY);
  const time = (wall.hour ?? 0) * 3_600_000 + (wall.minute ?? 0) * MINUTE + (wall.second ?? 0) * 1_000;
  return day * DAY + time - Math.floor(ms / 1_000) * 1_000;
}

const pad = (value: number | undefined) => String(value).padStart(2, '0');

/** Days whose clock does not change are the rule: then the offset holds for all of the UTC day. */
const CHANGES = Number.NaN;
const MOST_KEPT = 20_000;

/**
 * @param name IANA name; an unknown one counts as UTC.
 * @example createZone('Pacific/Kiritimati').dayOf('2026-11-22T10:00:00.000Z') // 2026-11-23 there
 */
export function createZone(name: string): Zone {
  const format = formatter(name);
  const offsets = new Map<number, number>();
  const offsetOf = (ms: number): number => {
    const utcDay = Math.floor(ms / DAY);
    let kept = offsets.get(utcDay);
    if (kept === undefined) {
      const first = offsetAt(format, utcDay * DAY);
      kept = first === offsetAt(format, utcDay * DAY + DAY - 1) ? first : CHANGES;
      if (offsets.size >= MOST_KEPT) offsets.clear();
      offsets.set(utcDay, kept);
    }
    return Number.isNaN(kept) ? offsetAt(format, ms) : kept;
  };
  const dayAt = (ms: number) => Math.floor((ms + offsetOf(ms)) / DAY);
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
        if (dayAt(utc + middle * MINUTE) >= day) reached = middle;
        else before = middle;
      }
      return new Date(utc + reached * MINUTE).toISOString();
    },
  };
}
