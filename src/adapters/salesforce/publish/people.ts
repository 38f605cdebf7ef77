import { CrmError } from '../../../model/crmError';
import type { IsoDate } from '../../../model/dates';
import type { AccountName, OptIn, PublishPerson, PublishRequest } from '../../../ports/publish';
import type { Describes } from '../describes';
import { mapPerson } from '../mapPerson';
import { own } from '../objects';
import { fieldInfo, platformObject } from '../readDescribe';
import { date, flag, instant, parent, type Row, text } from '../row';
import { known, soql } from '../soql';
import { queryAll } from './queryAll';
import type { Writing } from './writeRows';

const USER = platformObject('User', {
  Id: 'id',
  Name: 'string',
  FirstName: 'string',
  Email: 'email',
  TimeZoneSidKey: 'picklist',
  LocaleSidKey: 'picklist',
  UserRoleId: 'UserRole:reference',
  Title: 'string',
  Division: 'string',
  Department: 'string',
  CreatedDate: 'datetime',
  IsActive: 'boolean',
  UserType: 'picklist',
  ManagerId: 'reference',
});

/** Days of a span, first and last included; nothing for one that ends before it begins, at most a year. */
function* daysBetween(from: IsoDate, to: IsoDate): Generator<IsoDate> {
  const last = Date.parse(to);
  for (let at = Date.parse(from), days = 0; at <= last && days < 366; at += 86_400_000, days += 1)
    yield new Date(at).toISOString().slice(0, 10);
}

/**
 * Days away by owner: events of whole days that are shown as out of office. `null` where the org's events do not say how they are
 * shown. One query: few events are of that kind.
 */
async function readLeave(
  describes: Describes,
  { api, clock, signal }: Writing,
): Promise<ReadonlyMap<string, Set<IsoDate>> | null> {
  const from = describes.find('Event');
  if (!from || !['ShowAs', 'IsAllDayEvent', 'ActivityDate'].every((field) => fieldInfo(from, field))) return null;
  const fields = known(from, ['OwnerId', 'ActivityDate', 'EndDate', 'EndDateTime']);
  const where = {
    all: [
      { field: 'ShowAs', is: '=', value: 'OutOfOffice' },
      { field: 'IsAllDayEvent', is: '=', value: true },
      { field: 'ActivityDate', is: '=', day: 'LAST_N_DAYS:400' },
    ],
  } as const;
  const found = new Map<string, Set<IsoDate>>();
  for await (const row of queryAll(api, clock, soql({ from, fields, where }), signal)) {
    const [owner, begin] = [text(row, 'OwnerId'), date(row, 'ActivityDate')];
    if (owner === null || begin === null) continue;
    const days = found.get(owner) ?? new Set();
    for (const day of daysBetween(begin, date(row, 'EndDate') ?? date(row, 'EndDateTime') ?? begin)) days.add(day);
    found.set(owner, days);
  }
  return found;
}

const ROLE = platformObject('UserRole', { Id: 'id', Name: 'string', ParentRoleId: 'reference' });

type Named = { readonly id: string; readonly name: string };

/** Roles above each one, the nearest first; empty where they may not be read. Source: UserRole.ParentRoleId. */
async function rolesAbove({ api, clock, signal }: Writing): Promise<(id: string) => readonly Named[]> {
  const roles = new Map<string, { readonly name: string; readonly parent: string | null }>();
  const query = soql({ from: ROLE, fields: ['Id', 'Name', 'ParentRoleId'] });
  try {
    for await (const row of queryAll(api, clock, query, signal))
      roles.set(text(row, 'Id') ?? '', { name: text(row, 'Name') ?? '', parent: text(row, 'ParentRoleId') });
  } catch (error) {
    if (!(error instanceof CrmError) || error.kind !== 'permission') throw error;
  }
  return (id) => {
    const path: Named[] = [];
    const seen = new Set([id]);
    for (let at = roles.get(id)?.parent ?? null; at !== null && !seen.has(at); at = roles.get(at)?.parent ?? null) {
      seen.add(at);
      path.push({ id: at, name: roles.get(at)?.name ?? '' });
    }
    return path;
  };
}

function toPerson(
  row: Row,
  leave: ReadonlyMap<string, Set<IsoDate>> | null,
  above: (id: string) => readonly Named[],
): PublishPerson {
  const person = mapPerson(row);
  const unitId = text(row, 'UserRoleId');
  return {
    ...person,
    active: flag(row, 'IsActive'),
    human: (text(row, 'UserType') ?? 'Standard') === 'Standard',
    managerId: text(row, 'ManagerId'),
    unit: unitId === null ? null : { id: unitId, name: text(parent(row, 'UserRole'), 'Name') ?? '', parents: above(unitId) },
    leave: leave && [...(leave.get(person.id) ?? [])].sort(),
  };
}

export async function* people(describes: Describes, writing: Writing): AsyncGenerator<PublishPerson> {
  const leave = await readLeave(describes, writing);
  const above = await rolesAbove(writing);
  const fields = [...[...USER.fields.values()].map(({ name }) => name), 'UserRole.Name'];
  const query = soql({ from: USER, fields });
  for await (const row of queryAll(writing.api, writing.clock, query, writing.signal)) yield toPerson(row, leave, above);
}

export async function* accounts(describes: Describes, { api, clock, signal }: Writing): AsyncGenerator<AccountName> {
  const from = describes.find('Account');
  if (!from) return;
  const fields = known(from, ['Id', 'OwnerId', 'Name', 'BillingCountry', 'Website']);
  for await (const row of queryAll(api, clock, soql({ from, fields }), signal)) {
    yield {
      id: text(row, 'Id') ?? '',
      ownerId: text(row, 'OwnerId'),
      name: text(row, 'Name') ?? '',
      country: text(row, 'BillingCountry'),
      website: text(row, 'Website'),
    };
  }
}

const OPT_IN = platformObject(own('OptIn'), {
  OwnerId: 'reference',
  CreatedById: 'reference',
  LastModifiedDate: 'datetime',
  [own('Kind')]: 'string',
  [own('Active')]: 'boolean',
});

export async function* optIns({ api, clock, signal }: Writing): AsyncGenerator<OptIn> {
  const query = soql({ from: OPT_IN, fields: [...OPT_IN.fields.values()].map(({ name }) => name) });
  for await (const row of queryAll(api, clock, query, signal)) {
    const personId = text(row, 'OwnerId');
    if (personId === null) continue;
    yield {
      personId,
      what: text(row, own('Kind')) ?? '',
      active: flag(row, own('Active')),
      byOneself: text(row, 'CreatedById') === personId,
      at: instant(row, 'LastModifiedDate'),
    };
  }
}

const REQUEST = platformObject(own('PublishRequest'), {
  Id: 'id',
  CreatedById: 'reference',
  [own('Kind')]: 'string',
  [own('At')]: 'datetime',
});

export async function* requests({ api, clock, signal }: Writing): AsyncGenerator<PublishRequest> {
  const query = soql({ from: REQUEST, fields: [...REQUEST.fields.values()].map(({ name }) => name) });
  for await (const row of queryAll(api, clock, query, signal)) {
    yield {
      id: text(row, 'Id') ?? '',
      personId: text(row, 'CreatedById'),
      what: text(row, own('Kind')) ?? '',
      at: instant(row, own('At')),
    };
  }
}
