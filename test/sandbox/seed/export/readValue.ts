import type { Storage } from '../../catalogue/types';
import { normaliseId } from '../../store/recordId';
import type { Value } from '../../store/types';

/** A cell that cannot be read: the words for the error message. */
export class BadCell extends Error {}

/**
 * A cell as its column keeps it; blank is `null`, whatever the column. Throws BadCell with the reason.
 * @example readValue('2016-10-20T09:00:00.000+0000', 'instant') // '2016-10-20T09:00:00.000Z'
 */
export function readValue(cell: string, storage: Storage): Value {
  const text = cell.trim();
  if (text === '') return null;
  switch (storage) {
    case 'date':
      return readDate(text);
    case 'instant':
      return readInstant(text);
    case 'integer':
      return readWhole(text);
    case 'real':
      return readNumber(text);
    case 'boolean':
      return readBoolean(text);
    case 'reference':
      return readId(text);
    default:
      return cell;
  }
}

export function readId(text: string): string {
  const id = normaliseId(text);
  if (!id) throw new BadCell(`"${text}" is not a Salesforce id (15 characters, or 18 with a right checksum)`);
  return id;
}

/** `YYYY-MM-DD`; the weekly export writes a midnight behind it. */
function readDate(text: string): string {
  const day = /^(\d{4}-\d\d-\d\d)(?:[ T]00:00:00(?:\.000)?Z?)?$/.exec(text)?.[1];
  if (!day || !exists(day)) throw new BadCell(`"${text}" is not a date (2026-12-04)`);
  return day;
}

/** The forms of the Data Loader (offset), of the API (`Z`) and of the weekly export (UTC without a zone). */
function readInstant(text: string): string {
  const match = /^(\d{4}-\d\d-\d\d)[ T](\d\d:\d\d:\d\d)(\.\d{1,3})?(Z|[+-]\d\d:?\d\d)?$/.exec(text);
  if (match?.[1] && exists(match[1])) {
    const zone = (match[4] ?? 'Z').replace(/^([+-]\d\d)(\d\d)$/, '$1:$2');
    const moment = Date.parse(`${match[1]}T${match[2]}${match[3] ?? ''}${zone}`);
    if (!Number.isNaN(moment)) return new Date(moment).toISOString();
  }
  throw new BadCell(`"${text}" is not a date and time (2026-12-04T09:00:00.000Z)`);
}

/** False for the 30th of February, which `Date` would take for the 2nd of March. */
function exists(day: string): boolean {
  const moment = Date.parse(`${day}T00:00:00Z`);
  return !Number.isNaN(moment) && new Date(moment).toISOString().startsWith(day);
}

function readNumber(text: string): number {
  if (!/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text)) throw new BadCell(`"${text}" is not a number (1234.56)`);
  const number = Number(text);
  if (Math.abs(number) > Number.MAX_SAFE_INTEGER) throw new BadCell(`"${text}" is too large a number to be kept exactly`);
  return number;
}

function readWhole(text: string): number {
  const number = readNumber(text);
  if (!Number.isInteger(number)) throw new BadCell(`"${text}" is not a whole number`);
  return number;
}

function readBoolean(text: string): number {
  if (/^(true|1)$/i.test(text)) return 1;
  if (/^(false|0)$/i.test(text)) return 0;
  throw new BadCell(`"${text}" is neither true nor false`);
}
