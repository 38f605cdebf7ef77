import { LONGEST_TEXT, type PublishedKind, type PublishedRow, publishedKey, publishedOwner } from '../../../model/published';
import { PREFIX } from '../columns';
import { guid } from '../guid';
import { type Json, number, string } from '../json';
import { type Row, toInstant } from '../mapValue';
import { API, bindPath } from '../odata';
import { uuidV5 } from '../uuidV5';
import { PUBLISHED } from './shapes';

/** Keys of leases stand among those of runs. */
export const LEASE = 'lease:';

/** The id of a row follows from its kind and key: an alternate key is built in the background and may not be there yet. */
export function publishedId(kind: PublishedKind, key: string): string {
  return uuidV5(`${kind}:${key}`);
}

export function publishedPath(kind: PublishedKind, key: string): string {
  return `${API}${PUBLISHED[kind].set}(${publishedId(kind, key)})`;
}

/** The column that a span of weeks, or of days, is about. */
export function spanColumn(kind: PublishedKind): string {
  return `${PREFIX}_${kind === 'run' ? 'startedat' : 'week'}`;
}

/** A row's own columns, without the owner. A run is named by its key alone. */
function columnsOf(row: PublishedRow): Record<string, string | number | null> {
  const { kind: _kind, ...fields } = row;
  const columns = new Map(Object.entries(fields).map(([name, value]) => [`${PREFIX}_${name.toLowerCase()}`, value]));
  const known = [...PUBLISHED[row.kind].attributes.keys()].filter((name) => columns.has(name));
  const values = known.map((name) => [name, columns.get(name) === '' ? null : (columns.get(name) ?? null)]);
  return { [`${PREFIX}_key`]: publishedKey(row), ...Object.fromEntries(values) };
}

/** The body of a write, with the person whose row it becomes. */
export function publishedBody(row: PublishedRow): Record<string, Json> {
  const owner = publishedOwner(row);
  if (owner === null) return columnsOf(row);
  return { ...columnsOf(row), 'ownerid@odata.bind': bindPath('systemusers', owner) };
}

/** Why a row cannot be kept whole; `null` = it can. */
export function tooLong(row: PublishedRow): string | null {
  const long = Object.entries(columnsOf(row)).find(([, value]) => typeof value === 'string' && value.length > LONGEST_TEXT);
  return long ? `${long[0]} has more than ${LONGEST_TEXT} characters` : null;
}

const MOMENT = /^\d{4}-\d{2}-\d{2}T/;

/** Does the row that was read say the same? Instants are kept to the second. */
export function isSame(row: PublishedRow, read: Row): boolean {
  const owner = publishedOwner(row);
  if (owner !== null && string(read._ownerid_value) !== guid(owner)) return false;
  return Object.entries(columnsOf(row)).every(([name, value]) => {
    const there = read[name] ?? null;
    if (typeof value === 'string' && MOMENT.test(value)) return toInstant(there)?.slice(0, 19) === value.slice(0, 19);
    if (name === `${PREFIX}_week`) return string(there)?.slice(0, 10) === value;
    return there === value;
  });
}

/** A row as it was written; `null` for one that nobody can have written. */
export function toPublished(kind: PublishedKind, read: Row): PublishedRow | null {
  const text = (name: string) => string(read[`${PREFIX}_${name}`]);
  const amount = (name: string) => number(read[`${PREFIX}_${name}`]);
  if (kind === 'run') {
    const name = text('key');
    const startedAt = toInstant(read[`${PREFIX}_startedat`]);
    const state = (['running', 'done', 'stopped'] as const).find((each) => each === text('state'));
    if (name === null || name.startsWith(LEASE) || startedAt === null || state === undefined) return null;
    const finishedAt = toInstant(read[`${PREFIX}_finishedat`]);
    return { kind, name, state, startedAt, finishedAt, counts: text('counts') ?? '', errors: text('errors') ?? '' };
  }
  const week = text('week')?.slice(0, 10);
  const owner = string(read._ownerid_value);
  if (week === undefined) return null;
  switch (kind) {
    case 'snapshot': {
      if (owner === null) return null;
      const texts = { measures: text('measures') ?? '', tally: text('tally') ?? '' };
      return { kind, personId: owner, week, score: amount('score'), records: amount('records') ?? 0, ...texts };
    }
    case 'groupSheet':
      return { kind, unit: text('unit') ?? '', week, people: amount('people') ?? 0, text: text('text') ?? '' };
    case 'teamSheet':
      return owner === null ? null : { kind, managerId: owner, week, page: amount('page') ?? 0, text: text('text') ?? '' };
    case 'board':
      return { kind, cohort: text('cohort') ?? '', week, size: amount('size') ?? 0, text: text('text') ?? '' };
  }
}
