import type { IsoDate } from '../../model/dates';

const ZERO = 48;

function digit(text: string, at: number): number {
  const value = text.charCodeAt(at) - ZERO;
  return value >= 0 && value <= 9 ? value : Number.NaN;
}

function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeap(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function daysFromCivil(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

/** Two digits at a place; NaN where one is none. */
export function twoDigits(text: string, at: number): number {
  return digit(text, at) * 10 + digit(text, at + 1);
}

/** Day number of the date that a text begins with (an instant's), `null` where it is no existing day. */
export function leadingDay(text: string): number | null {
  if (text[4] !== '-' || text[7] !== '-') return null;
  const year = twoDigits(text, 0) * 100 + twoDigits(text, 2);
  const month = twoDigits(text, 5);
  const day = twoDigits(text, 8);
  if (!(month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month))) return null;
  return Number.isNaN(year) ? null : daysFromCivil(year, month, day);
}

/**
 * Days since 1970-01-01 of a calendar day, or `null` where the text is not an existing day.
 * @example dayNumber('1970-01-02') // 1
 * @example dayNumber('2026-02-29') // null
 */
export function dayNumber(date: unknown): number | null {
  return typeof date === 'string' && date.length === 10 ? leadingDay(date) : null;
}

/** The calendar day of a day number; the years 0 to 9999 only, nearer end beyond them. */
export function isoDate(days: number): IsoDate {
  const bounded = Math.min(2_932_896, Math.max(-719_528, Math.floor(days)));
  return new Date(bounded * 86_400_000).toISOString().slice(0, 10);
}

/**
 * The same day `years` later; 29 February becomes 28 February where there is none.
 * @example addYears('2028-02-29', 3) // '2031-02-28'
 */
export function addYears(date: IsoDate, years: number): IsoDate {
  const year = Math.min(9999, Number(date.slice(0, 4)) + years);
  const month = Number(date.slice(5, 7));
  const day = Math.min(Number(date.slice(8, 10)), daysInMonth(year, month));
  return isoDate(daysFromCivil(year, month, day));
}

/** Monday = 1 .. Sunday = 7. */
export function weekday(days: number): number {
  return ((((days + 3) % 7) + 7) % 7) + 1;
}

/**
 * Monday of the ISO week a day lies in.
 * @example mondayOf('2027-01-03') // '2026-12-28', ISO week 53 of 2026
 */
export function mondayOf(date: IsoDate): IsoDate {
  const days = dayNumber(date);
  return days === null ? date : isoDate(days - weekday(days) + 1);
}

/**
 * ISO 8601 week as text.
 * @example isoWeek('2027-01-03') // '2026-W53'
 */
export function isoWeek(date: IsoDate): string | null {
  const days = dayNumber(date);
  if (days === null) return null;
  const thursday = days - weekday(days) + 4;
  const year = Number(isoDate(thursday).slice(0, 4));
  const week = Math.floor((thursday - daysFromCivil(year, 1, 1)) / 7) + 1;
  return `${String(year).padStart(4, '0')}-W${String(week).padStart(2, '0')}`;
}
