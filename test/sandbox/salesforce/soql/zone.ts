const formats = new Map<string, Intl.DateTimeFormat>();

function format(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  });
  formats.set(zone, made);
  return made;
}

/** Milliseconds that the zone's clocks are ahead of UTC at an instant. */
export function offsetAt(zone: string, instant: number): number {
  const part: Record<string, number> = {};
  for (const { type, value } of format(zone).formatToParts(instant)) part[type] = Number(value);
  const local = Date.UTC(part.year ?? 0, (part.month ?? 1) - 1, part.day, part.hour, part.minute, part.second);
  return local - Math.floor(instant / 1000) * 1000;
}

/** Calendar day in the zone: `2026-11-22`. */
export function localDate(zone: string, instant: number): string {
  return new Date(instant + offsetAt(zone, instant)).toISOString().slice(0, 10);
}

/** The instant at which a calendar day begins in the zone, also on days whose midnight a clock change skips. */
export function startOfDay(zone: string, date: string): string {
  const utc = Date.parse(`${date}T00:00:00.000Z`);
  let instant = utc - offsetAt(zone, utc);
  instant = utc - offsetAt(zone, instant);
  if (localDate(zone, instant) < date) instant += 3_600_000;
  return new Date(instant).toISOString();
}
