import type { Instant, IsoDate } from '../../model/dates';

/** A JSON object of the platform, nothing of which is believed before it is read through the functions below. */
export type Row = Readonly<Record<string, unknown>>;

const EMPTY: Row = {};

export function isRow(value: unknown): value is Row {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function own(row: Row, name: string): unknown {
  return Object.hasOwn(row, name) ? row[name] : undefined;
}

/** Text, or `null` for blank, absent and anything that is not text. */
export function text(row: Row, name: string): string | null {
  const value = own(row, name);
  return typeof value === 'string' && value !== '' ? value : null;
}

/** A finite number, or `null`. Numbers that came as text count (`Probability` of old endpoints). */
export function number(row: Row, name: string): number | null {
  const value = own(row, name);
  const read = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof read === 'number' && Number.isFinite(read) ? read : null;
}

export function flag(row: Row, name: string): boolean {
  return own(row, name) === true;
}

/** Parent object of a relationship (`Owner`), an empty one where it is null or hidden. */
export function parent(row: Row, name: string): Row {
  const value = own(row, name);
  return isRow(value) ? value : EMPTY;
}

/** Rows of an array; everything in it that is no object is left out. */
export function rows(row: Row, name: string): readonly Row[] {
  const value = own(row, name);
  return Array.isArray(value) ? value.filter(isRow) : [];
}

/** Rows of a child subquery, `{totalSize, done, records}`; null, the platform's form of "no children", is an empty list. */
export function children(row: Row, name: string): readonly Row[] {
  return rows(parent(row, name), 'records');
}

/** `2026-11-22` or the day part of a longer form; `null` for what is no date. */
export function toDate(value: unknown): IsoDate | null {
  const day = typeof value === 'string' ? /^(\d{4}-\d{2}-\d{2})(?:$|T)/.exec(value)?.[1] : undefined;
  const time = Date.parse(`${day}T00:00:00.000Z`);
  // The 30th of February is read as the 2nd of March by some engines: no such day.
  return day === undefined || Number.isNaN(time) || !new Date(time).toISOString().startsWith(day) ? null : day;
}

/**
 * The platform's `2026-11-22T09:30:00.000+0000` as an instant in UTC.
 * @example toInstant('2026-11-22T10:30:00.000+0100') // '2026-11-22T09:30:00.000Z'
 */
export function toInstant(value: unknown): Instant | null {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}T/.test(value)) return null;
  const time = Date.parse(value.replace(/([+-]\d{2})(\d{2})$/, '$1:$2'));
  return Number.isNaN(time) ? null : new Date(time).toISOString();
}

export function date(row: Row, name: string): IsoDate | null {
  return toDate(own(row, name));
}

export function instant(row: Row, name: string): Instant | null {
  return toInstant(own(row, name));
}
