import type { Row, Workbench } from './database';

const DAY = 86_400_000;
const FROM = Date.UTC(2008, 0, 1);
const isoDay = (ms: number) => new Date(ms).toISOString().slice(0, 10);

/** Minutes that the clock on the wall is ahead of UTC. */
function shiftAt(format: Intl.DateTimeFormat, ms: number): number {
  const part = Object.fromEntries(format.formatToParts(ms).map(({ type, value }) => [type, Number(value)]));
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0 } = part;
  return (Date.UTC(year, month - 1, day, hour, minute) - Math.floor(ms / 60_000) * 60_000) / 60_000;
}

/** Spans of constant distance to UTC, found day by day and then by the minute. */
function shiftsOf(zone: string, until: number): readonly Row[] {
  const options = { year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric' } as const;
  const format = new Intl.DateTimeFormat('en-US', { ...options, hourCycle: 'h23', timeZone: zone });
  const spans: { zone: string; from_at: string; to_at: string; shift: string }[] = [];
  let from = FROM;
  let shift = shiftAt(format, FROM);
  const close = (to: number) => {
    spans.push({ zone, from_at: new Date(from).toISOString(), to_at: new Date(to).toISOString(), shift: `${shift} minutes` });
  };
  for (let at = FROM; at < until; at += DAY) {
    if (shiftAt(format, at + DAY) === shift) continue;
    let change = at;
    while (shiftAt(format, change) === shift) change += 60_000;
    close(change);
    from = change;
    shift = shiftAt(format, change);
  }
  close(until);
  return spans;
}

/**
 * SQL: the calendar day of an instant for somebody in a zone.
 * @example localDay('d.created_at', 'd.zone')
 */
export function localDay(at: string, zone: string): string {
  return `(SELECT date(${at}, zs.shift) FROM zone_shift zs WHERE zs.zone = ${zone} AND ${at} >= zs.from_at AND ${at} < zs.to_at)`;
}

/**
 * SQL: working days after the first day and before the second. "At most two working days after" means that fewer than two of
 * them lie between; a day that is not after counts as none.
 */
export function workingDaysBetween(first: string, second: string): string {
  const upTo = (day: string) => `(SELECT wd.n FROM working_day wd WHERE wd.day = ${day})`;
  return `(CASE WHEN ${second} <= ${first} THEN 0 ELSE ${upTo(`date(${second}, '-1 day')`)} - ${upTo(first)} END)`;
}

/** Time zones of everybody, working days numbered through, and `moment`: now, and today in each zone. */
export function fillCalendar(bench: Workbench, now: string, holidays: readonly string[]): void {
  const until = Date.parse(now) + 800 * DAY;
  bench.run('CREATE TABLE zone_shift (zone, from_at, to_at, shift)');
  bench.run('CREATE INDEX zone_shift_from ON zone_shift (zone, from_at)');
  const zones = bench.all<{ zone: string }>('SELECT time_zone AS zone FROM users UNION SELECT time_zone FROM organizations');
  for (const { zone } of zones) bench.insert('zone_shift', shiftsOf(zone ?? 'UTC', until));
  bench.run('CREATE TABLE working_day (day PRIMARY KEY, n)');
  const days: Row[] = [];
  let n = 0;
  for (let at = FROM; at < until; at += DAY) {
    const weekend = [0, 6].includes(new Date(at).getUTCDay());
    if (!weekend && !holidays.includes(isoDay(at))) n += 1;
    days.push({ day: isoDay(at), n });
  }
  bench.insert('working_day', days);
  bench.run('CREATE TABLE moment (now)');
  bench.insert('moment', [{ now }]);
}
