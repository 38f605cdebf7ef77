import type { Instant, IsoDate } from '../../model/dates';
import { dayNumber, isoDate } from '../calendar/days';
import { createZone } from '../calendar/zone';

/** A span of whole days in the organisation's zone; its end is not in it. */
export interface Span {
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly fromAt: Instant;
  readonly toAt: Instant;
}

/** The spans that end with the closed week. */
export interface Periods {
  readonly week: Span;
  readonly days28: Span;
  readonly days365: Span;
}

/**
 * @param running Monday of the week that runs: the closed one ends before it.
 * @example periodsOf('2026-11-23', 'Europe/Berlin').week // { from: '2026-11-16', to: '2026-11-23', fromAt: '2026-11-15T23:00:00.000Z', … }
 */
export function periodsOf(running: IsoDate, zoneName: string): Periods {
  const zone = createZone(zoneName);
  const end = dayNumber(running) ?? 0;
  const span = (days: number): Span => ({
    from: isoDate(end - days),
    to: isoDate(end),
    fromAt: zone.startOf(end - days),
    toAt: zone.startOf(end),
  });
  return { week: span(7), days28: span(28), days365: span(365) };
}

/** Does a calendar day lie in the span? */
export function hasDay({ from, to }: Span, day: IsoDate | null): boolean {
  return day !== null && day >= from && day < to;
}

/** Does a moment lie in the span? */
export function hasMoment({ fromAt, toAt }: Span, at: Instant | null): boolean {
  return at !== null && at >= fromAt && at < toAt;
}
