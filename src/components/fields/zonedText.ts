import type { Instant } from '../../model/dates';

/** What `datetime-local` shows for a moment in a zone. @example toZonedText('2026-12-04T13:00:00.000Z', 'Europe/Berlin') // '2026-12-04T14:00' */
export function toZonedText(at: Instant, zone: string): string {
  const moment = Date.parse(at);
  if (Number.isNaN(moment)) return '';
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  }).formatToParts(moment);
  const of = (type: string) => parts.find((part) => part.type === type)?.value ?? '';
  return `${of('year').padStart(4, '0')}-${of('month')}-${of('day')}T${of('hour')}:${of('minute')}`;
}

/**
 * The moment that a local text means in a zone; `null` if it is no time. In the hour that a clock change skips, the
 * moment one hour on; in the hour that it repeats, the first of the two.
 */
export function fromZonedText(text: string, zone: string): Instant | null {
  const wanted = Date.parse(`${text}:00.000Z`);
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(text) || Number.isNaN(wanted)) return null;
  const offset = (at: number) => Date.parse(`${toZonedText(new Date(at).toISOString(), zone)}:00.000Z`) - at;
  const before = wanted - offset(wanted - 86_400_000);
  const after = wanted - offset(wanted + 86_400_000);
  const fits = [Math.min(before, after), Math.max(before, after)].find((at) => at + offset(at) === wanted);
  return new Date(fits ?? before).toISOString();
}
