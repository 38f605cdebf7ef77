import type { Instant, IsoDate } from '../model/dates';

const formats = new Map<string, Intl.DateTimeFormat>();

function formatFor(zone: string): Intl.DateTimeFormat {
  const kept = formats.get(zone);
  if (kept) return kept;
  const options = { year: 'numeric', month: '2-digit', day: '2-digit' } as const;
  let format: Intl.DateTimeFormat;
  try {
    format = new Intl.DateTimeFormat('en-CA', { ...options, timeZone: zone });
  } catch {
    format = new Intl.DateTimeFormat('en-CA', { ...options, timeZone: 'UTC' }); // a zone this browser does not know
  }
  formats.set(zone, format);
  return format;
}

/**
 * The calendar day of a moment in a person's time zone.
 * @example localDay('2026-11-22T23:30:00.000Z', 'Europe/Berlin') // '2026-11-23'
 */
export function localDay(at: Instant, zone: string): IsoDate {
  return formatFor(zone).format(new Date(at));
}

/** `day` moved by whole days. @example addDays('2026-02-28', 1) // '2026-03-01' */
export function addDays(day: IsoDate, days: number): IsoDate {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** Whole days from `from` to `to`; negative when `to` lies before. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}

/** The Monday on or before `day`. @example mondayOf('2026-11-22') // '2026-11-16' */
export function mondayOf(day: IsoDate): IsoDate {
  return addDays(day, -((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7));
}

/** A moment moved by milliseconds. */
export function addMs(at: Instant, ms: number): Instant {
  return new Date(Date.parse(at) + ms).toISOString();
}
