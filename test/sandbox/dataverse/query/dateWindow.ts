import { addMonths, dayNumber, monthStart, startOfDay, weekStart, yearStart } from './zonedTime';

/** A span of time: `from` included, `until` not; `null` = open. Milliseconds. */
export interface DateWindow {
  readonly from: number | null;
  readonly until: number | null;
}

const HOUR = 3_600_000;
const MINUTE = 60_000;

type Days = (today: number, x: number) => readonly [number | null, number | null];

/** Whole days from and until, in the user's zone; `NOW` in place of a day means this very moment. */
const NOW = Number.NaN;

const DAYS: Readonly<Record<string, Days>> = {
  today: (today) => [today, today + 1],
  yesterday: (today) => [today - 1, today],
  tomorrow: (today) => [today + 1, today + 2],
  'last-seven-days': (today) => [today - 7, NOW],
  'next-seven-days': (today) => [NOW, today + 8],
  'this-week': (today) => [weekStart(today), weekStart(today) + 7],
  'last-week': (today) => [weekStart(today) - 7, weekStart(today)],
  'next-week': (today) => [weekStart(today) + 7, weekStart(today) + 14],
  'this-month': (today) => [monthStart(today), addMonths(monthStart(today), 1)],
  'last-month': (today) => [addMonths(monthStart(today), -1), monthStart(today)],
  'next-month': (today) => [addMonths(monthStart(today), 1), addMonths(monthStart(today), 2)],
  'this-year': (today) => [yearStart(today), addMonths(yearStart(today), 12)],
  'last-year': (today) => [addMonths(yearStart(today), -12), yearStart(today)],
  'next-year': (today) => [addMonths(yearStart(today), 12), addMonths(yearStart(today), 24)],
  'last-x-days': (today, x) => [today - x, NOW],
  'next-x-days': (today, x) => [NOW, today + x + 1],
  'last-x-weeks': (today, x) => [today - 7 * x, NOW],
  'next-x-weeks': (today, x) => [NOW, today + 7 * x + 1],
  'last-x-months': (today, x) => [addMonths(today, -x), NOW],
  'next-x-months': (today, x) => [NOW, addMonths(today, x) + 1],
  'last-x-years': (today, x) => [addMonths(today, -12 * x), NOW],
  'next-x-years': (today, x) => [NOW, addMonths(today, 12 * x) + 1],
  'olderthan-x-days': (today, x) => [null, today - x],
  'olderthan-x-weeks': (today, x) => [null, today - 7 * x],
  'olderthan-x-months': (today, x) => [null, addMonths(today, -x)],
  'olderthan-x-years': (today, x) => [null, addMonths(today, -12 * x)],
};

type Moments = (now: number, x: number) => DateWindow;

const MOMENTS: Readonly<Record<string, Moments>> = {
  'last-x-hours': (now, x) => ({ from: now - x * HOUR, until: now + 1 }),
  'next-x-hours': (now, x) => ({ from: now, until: now + x * HOUR + 1 }),
  'olderthan-x-hours': (now, x) => ({ from: null, until: now - x * HOUR }),
  'olderthan-x-minutes': (now, x) => ({ from: null, until: now - x * MINUTE }),
};

/** Does this relative-date operator take a number? `null` = not a relative-date operator. */
export function windowTakesNumber(operator: string): boolean | null {
  if (!(operator in DAYS) && !(operator in MOMENTS)) return null;
  return operator.includes('-x-');
}

/**
 * The span that a relative-date operator means for somebody in `zone`. "Last x days" begins at midnight x days ago and
 * ends now; "next x days" ends with the x-th day. Weeks begin on Sunday.
 * @example dateWindow('last-x-days', 7, now, 'Europe/Berlin')
 */
export function dateWindow(operator: string, x: number, now: number, zone: string): DateWindow {
  const moments = MOMENTS[operator];
  if (moments) return moments(now, x);
  const [from, until] = DAYS[operator]?.(dayNumber(now, zone), x) ?? [null, null];
  return { from: edge(from, now, zone), until: edge(until, now + 1, zone) };
}

function edge(day: number | null, now: number, zone: string): number | null {
  if (day === null) return null;
  return Number.isNaN(day) ? now : startOfDay(day, zone);
}
