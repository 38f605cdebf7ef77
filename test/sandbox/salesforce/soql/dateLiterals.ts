import { unsupportedSyntax } from './queryError';

/** Whole days: from `start` up to, not including, `end`. */
export interface DayRange {
  readonly start: string;
  readonly end: string;
}

type Unit = 'DAY' | 'WEEK' | 'MONTH' | 'QUARTER' | 'YEAR';

const DAY = 86_400_000;

/**
 * A date literal as a range of days. Source of the ranges: SOQL reference "Date Formats and Date Literals".
 * LAST_N_DAYS:n holds today and the n days before; the other LAST_N_… and all NEXT_N_… leave the present unit out.
 * @param today calendar day in the user's zone
 * @param firstDay first day of the week in the user's locale: 0 = Sunday, 1 = Monday
 * @example dateLiteral('LAST_N_DAYS:30', '2026-11-22', 1) // { start: '2026-10-23', end: '2026-11-23' }
 */
export function dateLiteral(literal: string, today: string, firstDay: number): DayRange {
  const [name = '', count] = literal.toUpperCase().split(':');
  const n = Number(count ?? 0);
  const unit = (of: Unit, from: number, to: number): DayRange => {
    const start = startOf(of, today, firstDay);
    return { start: shift(of, start, from), end: shift(of, start, to) };
  };
  if (name === 'YESTERDAY') return unit('DAY', -1, 0);
  if (name === 'TODAY') return unit('DAY', 0, 1);
  if (name === 'TOMORROW') return unit('DAY', 1, 2);
  if (name === 'LAST_90_DAYS') return unit('DAY', -90, 1);
  if (name === 'NEXT_90_DAYS') return unit('DAY', 1, 91);
  if (name === 'LAST_N_DAYS') return unit('DAY', -n, 1);
  const plain = /^(LAST|THIS|NEXT)_(WEEK|MONTH|QUARTER|YEAR)$/.exec(name);
  if (plain) {
    const from = plain[1] === 'LAST' ? -1 : plain[1] === 'NEXT' ? 1 : 0;
    return unit(plain[2] as Unit, from, from + 1);
  }
  const counted = /^(LAST|NEXT)_N_(DAY|WEEK|MONTH|QUARTER|YEAR)S$/.exec(name);
  if (counted) return counted[1] === 'LAST' ? unit(counted[2] as Unit, -n, 0) : unit(counted[2] as Unit, 1, n + 1);
  const ago = /^N_(DAY|WEEK|MONTH|QUARTER|YEAR)S_AGO$/.exec(name);
  if (ago) return unit(ago[1] as Unit, -n, -n + 1);
  throw unsupportedSyntax(`the date literal ${literal}`);
}

/** First day of the week of a Salesforce locale (`de_DE`), 0 = Sunday. */
export function firstDayOfWeek(locale: string): number {
  const { weekInfo } = new Intl.Locale(locale.replaceAll('_', '-')) as Intl.Locale & { weekInfo?: { firstDay: number } };
  return (weekInfo?.firstDay ?? 7) % 7;
}

function startOf(unit: Unit, date: string, firstDay: number): string {
  if (unit === 'DAY') return date;
  if (unit === 'YEAR') return `${date.slice(0, 4)}-01-01`;
  if (unit === 'MONTH') return `${date.slice(0, 7)}-01`;
  if (unit === 'QUARTER') {
    const month = Math.floor((Number(date.slice(5, 7)) - 1) / 3) * 3 + 1;
    return `${date.slice(0, 4)}-${String(month).padStart(2, '0')}-01`;
  }
  const time = Date.parse(date);
  const back = (new Date(time).getUTCDay() - firstDay + 7) % 7;
  return day(time - back * DAY);
}

function shift(unit: Unit, start: string, by: number): string {
  const time = new Date(start);
  if (unit === 'DAY') return day(time.getTime() + by * DAY);
  if (unit === 'WEEK') return day(time.getTime() + by * 7 * DAY);
  const months = unit === 'MONTH' ? by : unit === 'QUARTER' ? by * 3 : by * 12;
  time.setUTCMonth(time.getUTCMonth() + months);
  return day(time.getTime());
}

function day(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}
