import type { Instant, IsoDate } from '../../model/dates';

const formats = new Map<string, Intl.DateTimeFormat>();

function formatFor(zone: string): Intl.DateTimeFormat {
  const kept = formats.get(zone);
  if (kept) return kept;
  const format = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  });
  formats.set(zone, format);
  return format;
}

function wallTime(at: number, zone: string): number {
  const parts = new Map(
    formatFor(zone)
      .formatToParts(at)
      .map(({ type, value }) => [type, Number(value)]),
  );
  const part = (name: Intl.DateTimeFormatPartTypes) => parts.get(name) ?? 0;
  return Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'));
}

/** The person's calendar day of a moment. @example dayOf('2026-11-22T23:30:00.000Z', 'Europe/Berlin') // '2026-11-23' */
export function dayOf(at: Instant | null, zone: string): IsoDate | null {
  return at === null ? null : new Date(wallTime(Date.parse(at), zone)).toISOString().slice(0, 10);
}

/**
 * Noon of a day in the person's zone: far from both midnights, so that the day stays the day for everybody near.
 * @example noonOf('2026-12-01', 'Europe/Berlin') // '2026-12-01T11:00:00.000Z'
 */
export function noonOf(day: IsoDate, zone: string): Instant {
  const wanted = Date.parse(`${day}T12:00:00Z`);
  const offset = wallTime(wanted, zone) - wanted;
  return new Date(wanted - offset).toISOString();
}
