import { LONGEST_TEXT, type PublishedKind, type PublishedRow, publishedKey, publishedOwner } from '../../../model/published';
import { own } from '../objects';
import { type ObjectInfo, platformObject } from '../readDescribe';
import { date, instant, number, type Row, text } from '../row';

/** Object and columns of each kind of row, beside key and owner. */
const TABLES = {
  snapshot: {
    object: 'Snapshot',
    columns: { Week: 'date', Score: 'double', Records: 'double', Measures: 'textarea', Tally: 'textarea' },
  },
  groupSheet: { object: 'GroupSheet', columns: { Unit: 'string', Week: 'date', People: 'double', Text: 'textarea' } },
  teamSheet: { object: 'TeamSheet', columns: { Week: 'date', Page: 'double', Text: 'textarea' } },
  board: { object: 'Board', columns: { Cohort: 'string', Week: 'date', Size: 'double', Text: 'textarea' } },
  run: {
    object: 'PublishRun',
    columns: { State: 'string', StartedAt: 'datetime', FinishedAt: 'datetime', Counts: 'textarea', Errors: 'textarea' },
  },
} as const satisfies Readonly<Record<PublishedKind, { object: string; columns: Readonly<Record<string, string>> }>>;

/** Keys of leases stand among those of runs. */
export const LEASE = 'lease:';
export const KEY = own('Key');

/** The object of a kind as the publisher knows it: the package's own, the same in every org. */
export function publishedObject(kind: PublishedKind): ObjectInfo {
  const { object, columns } = TABLES[kind];
  const named = Object.entries(columns).map(([name, type]) => [own(name), type]);
  return platformObject(own(object), {
    Id: 'id',
    OwnerId: 'reference',
    CreatedDate: 'datetime',
    [KEY]: 'string',
    ...Object.fromEntries(named),
  });
}

/** The column that a span of weeks, or of days, is about. */
export function spanColumn(kind: PublishedKind): string {
  return own(kind === 'run' ? 'StartedAt' : 'Week');
}

type Values = Readonly<Record<string, string | number | null>>;

/** A row's columns as they are written. */
export function publishedValues(row: PublishedRow): Values {
  const { kind: _kind, ...fields } = row;
  const names = Object.keys(TABLES[row.kind].columns);
  const given = new Map(Object.entries(fields).map(([name, value]) => [name.toLowerCase(), value]));
  const values = names.map((name) => [own(name), given.get(name.toLowerCase()) ?? null]);
  const owner = publishedOwner(row);
  return { ...Object.fromEntries(values), [KEY]: publishedKey(row), ...(owner === null ? {} : { OwnerId: owner }) };
}

/** Why a row cannot be kept whole; `null` = it can. */
export function tooLong(row: PublishedRow): string | null {
  const long = Object.entries(publishedValues(row)).find(([, value]) => typeof value === 'string' && value.length > LONGEST_TEXT);
  return long ? `${long[0]} has more than ${LONGEST_TEXT} characters` : null;
}

/** Does the row that was read say the same? Instants are kept to the second. */
export function isSame(row: PublishedRow, read: Row): boolean {
  const { columns } = TABLES[row.kind];
  const types = new Map(Object.entries(columns).map(([name, type]) => [own(name), type as string]));
  return Object.entries(publishedValues(row)).every(([name, value]) => {
    const type = types.get(name);
    if (type === 'double') return number(read, name) === value;
    if (type === 'datetime')
      return instant(read, name)?.slice(0, 19) === (value === null ? undefined : String(value).slice(0, 19));
    if (type === 'date') return date(read, name) === value;
    return (text(read, name) ?? '') === (value ?? '');
  });
}

/** A row as it was written; `null` for one that nobody can have written. */
export function toPublished(kind: PublishedKind, read: Row): PublishedRow | null {
  const column = (name: string) => text(read, own(name));
  const amount = (name: string) => number(read, own(name));
  const week = date(read, own('Week'));
  const owner = text(read, 'OwnerId');
  if (kind === 'run') {
    const startedAt = instant(read, own('StartedAt'));
    const state = (['running', 'done', 'stopped'] as const).find((each) => each === column('State'));
    const name = text(read, KEY);
    if (startedAt === null || state === undefined || name === null || name.startsWith(LEASE)) return null;
    const finishedAt = instant(read, own('FinishedAt'));
    return { kind, name, state, startedAt, finishedAt, counts: column('Counts') ?? '', errors: column('Errors') ?? '' };
  }
  if (week === null) return null;
  switch (kind) {
    case 'snapshot':
      return owner === null
        ? null
        : {
            kind,
            personId: owner,
            week,
            score: amount('Score'),
            records: amount('Records') ?? 0,
            measures: column('Measures') ?? '',
            tally: column('Tally') ?? '',
          };
    case 'groupSheet':
      return { kind, unit: column('Unit') ?? '', week, people: amount('People') ?? 0, text: column('Text') ?? '' };
    case 'teamSheet':
      return owner === null ? null : { kind, managerId: owner, week, page: amount('Page') ?? 0, text: column('Text') ?? '' };
    case 'board':
      return { kind, cohort: column('Cohort') ?? '', week, size: amount('Size') ?? 0, text: column('Text') ?? '' };
  }
}
