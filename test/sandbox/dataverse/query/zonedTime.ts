const DAY = 86_400_000;

const formats = new Map<string, Intl.DateTimeFormat>();

function format(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  formats.set(zone, made);
  return made;
}

const QUARTER_HOUR = 900_000;

/** Offsets change at most on quarters of an hour: one question to Intl for each quarter that occurs. */
const offsets = new Map<string, Map<number, number>>();

/** What a clock on the wall of `zone` shows at an instant, as milliseconds of a UTC reading. */
export function wallTime(at: number, zone: string): number {
  const quarter = Math.floor(at / QUARTER_HOUR);
  let known = offsets.get(zone);
  if (!known) {
    known = new Map();
    offsets.set(zone, known);
  }
  let offset = known.get(quarter);
  if (offset === undefined) {
    offset = wallReading(quarter * QUARTER_HOUR, zone) - quarter * QUARTER_HOUR;
    known.set(quarter, offset);
  }
  return at + offset;
}

function wallReading(at: number, zone: string): number {
  const parts: Record<string, number> = {};
  for (const part of format(zone).formatToParts(at)) if (part.type !== 'literal') parts[part.type] = Number(part.value);
  const { year = 1970, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
  return Date.UTC(year, month - 1, day, hour, minute, second);
}

/** The instant at which a wall clock in `zone` shows `wall`; in a gap the later side. */
function instantOf(wall: number, zone: string): number {
  const guess = wall - (wallTime(wall, zone) - wall);
  return wall - (wallTime(guess, zone) - guess);
}

/** The day of the wall clock as days since 1970-01-01. */
export function dayNumber(at: number, zone: string): number {
  return Math.floor(wallTime(at, zone) / DAY);
}

/** Midnight at which a day begins in `zone`. */
export function startOfDay(day: number, zone: string): number {
  return instantOf(day * DAY, zone);
}

/** `2026-12-04` <-> days since 1970-01-01. */
export function isoDay(day: number): string {
  return new Date(day * DAY).toISOString().slice(0, 10);
}

export function dayOfIso(date: string): number {
  return Math.floor(Date.parse(`${date.slice(0, 10)}T00:00:00Z`) / DAY);
}

/** The Sunday on or before a day: weeks begin on Sunday unless an organisation says otherwise. */
export function weekStart(day: number): number {
  return day - ((((day + 4) % 7) + 7) % 7);
}

/** The same day of the month, `months` later; the last day where the month is shorter. */
export function addMonths(day: number, months: number): number {
  const date = new Date(day * DAY);
  const target = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months, 1));
  const last = new Date(Date.UTC(target.getUTCFullYear(), target.getUTCMonth() + 1, 0)).getUTCDate();
  target.setUTCDate(Math.min(date.getUTCDate(), last));
  return Math.floor(target.getTime() / DAY);
}

export function monthStart(day: number): number {
  return day - (new Date(day * DAY).getUTCDate() - 1);
}

export function yearStart(day: number): number {
  return dayOfIso(`${new Date(day * DAY).getUTCFullYear()}-01-01`);
}
