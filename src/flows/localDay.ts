import type { Instant, IsoDate } from '../model/dates';
import { dayNumber, isoDate } from '../scoring/calendar/days';
import { createZone, type Zone } from '../scoring/calendar/zone';

const zones = new Map<string, Zone>();

/**
 * The calendar day of a moment in a person's time zone; the day in UTC where the zone is not known.
 * @example localDay('2026-11-22T23:30:00.000Z', 'Europe/Berlin') // '2026-11-23'
 */
export function localDay(at: Instant, zone: string): IsoDate {
  const known = zones.get(zone) ?? createZone(zone);
  zones.set(zone, known);
  const day = known.dayOf(at);
  return day === null ? at.slice(0, 10) : isoDate(day);
}

/** The first moment of a day in a person's time zone. @example startOfDay('2026-11-22', 'Europe/Berlin') // '2026-11-21T23:00:00.000Z' */
export function startOfDay(day: IsoDate, zone: string): Instant {
  const known = zones.get(zone) ?? createZone(zone);
  zones.set(zone, known);
  return known.startOf(dayNumber(day) ?? 0);
}

/** `day` moved by whole days. @example addDays('2026-02-28', 1) // '2026-03-01' */
export function addDays(day: IsoDate, days: number): IsoDate {
  return isoDate((dayNumber(day) ?? 0) + days);
}

/** Whole days from `from` to `to`; negative when `to` lies before. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return (dayNumber(to) ?? 0) - (dayNumber(from) ?? 0);
}

/**
 * The moment of a wall-clock time on a day; `null` where either is not readable. On a day whose clock changes, times
 * from three o'clock on count from the day's end, since every zone in use changes before that.
 * @example instantAt('2026-11-22', '14:00', 'Europe/Berlin') // '2026-11-22T13:00:00.000Z'
 */
export function instantAt(day: IsoDate, time: string, zone: string): Instant | null {
  const [hours = Number.NaN, minutes = Number.NaN] = time.split(':').map(Number);
  const number = dayNumber(day);
  if (number === null || !(hours >= 0 && hours < 24 && minutes >= 0 && minutes < 60)) return null;
  const known = zones.get(zone) ?? createZone(zone);
  zones.set(zone, known);
  const since = (hours * 60 + minutes) * 60_000;
  return hours < 3 ? addMs(known.startOf(number), since) : addMs(known.startOf(number + 1), since - 86_400_000);
}

/** A moment moved by milliseconds. */
export function addMs(at: Instant, ms: number): Instant {
  return new Date(Date.parse(at) + ms).toISOString();
}
