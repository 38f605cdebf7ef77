import type { Instant } from '../../../model/dates';
import type { Consumer, FollowUps, OthersWork, OwnTrace } from '../../../ports/ownWork';
import type { Client, Part } from '../client';
import { PREFIX } from '../columns';
import { array, object, string } from '../json';
import { mapActivity } from '../mapActivity';
import { formatted, lookupTable, type Row, toInstant } from '../mapValue';
import { type Condition, listPath } from '../odata';
import { OWN } from './shapes';

const MOST_OWN = 500;
const MOST_OTHERS = 200;
/** Customers and deals whose ids go into one query. */
const MOST_IDS = 300;

const NOBODY = new Map();
/** Days of activities are not asked for here: moments are, and these have no zone. */
const ZONE = 'UTC';

const since = (attribute: string, instant: Instant): Condition => ({ attribute, op: 'ge', value: { instant } });
const owner = (op: 'eq' | 'ne', userId: string): Condition => ({ attribute: 'ownerid', op, value: { guid: userId } });
const newest = (attribute = 'createdon') => ({ attribute, descending: true });

/** `null` = the part could not be read. */
function rowsOf(part: Part | undefined): readonly Row[] | null {
  if (part === undefined) return [];
  return part.ok ? array(object(part.json).value).map(object) : null;
}

/** A table that the environment lacks, or that the person may not read, has no rows. */
function rowsOrNone(part: Part | undefined): readonly Row[] | null {
  const isMissing = part?.ok === false && (part.error.kind === 'permission' || part.error.kind === 'notFound');
  return isMissing ? [] : rowsOf(part);
}

function ownPaths(personId: string, from: Instant) {
  const mine = owner('eq', personId);
  const lately = [mine, since('createdon', from)];
  const fixed: Condition = { attribute: `${PREFIX}_kind`, op: 'eq', value: { text: 'fixed' } };
  const list = { orderBy: newest(), top: MOST_OWN };
  return {
    activities: listPath(OWN.activity, { select: [...OWN.activity.attributes.keys()], where: lately, ...list }),
    notes: listPath(OWN.note, { select: ['annotationid', 'createdon', 'objectid'], where: lately, ...list }),
    fixes: listPath(OWN.response, {
      select: [`${PREFIX}_record`, `${PREFIX}_entity`, `${PREFIX}_at`],
      where: [mine, fixed, since(`${PREFIX}_at`, from)],
      orderBy: newest(`${PREFIX}_at`),
      top: MOST_OWN,
    }),
    deals: listPath(OWN.deal, { select: ['opportunityid', 'parentaccountid'], where: [mine], ...list }),
    accounts: listPath(OWN.account, { select: ['accountid', 'name'], where: [mine], ...list }),
    contacts: listPath(OWN.contact, { select: ['contactid', 'fullname'], where: [mine], ...list }),
  };
}

interface Customer {
  readonly id: string;
  readonly name: string | null;
}

type Rows = (name: keyof ReturnType<typeof ownPaths>) => readonly Row[];

/** Customers by the id of an own account or own deal. */
function customersOf(rows: Rows): ReadonlyMap<string, Customer> {
  const accounts = rows('accounts').map((row) => ({ id: string(row.accountid) ?? '', name: string(row.name) }));
  const deals = rows('deals').flatMap((row): [string, Customer][] => {
    const id = string(row._parentaccountid_value);
    return id === null ? [] : [[string(row.opportunityid) ?? '', { id, name: formatted(row, '_parentaccountid_value') }]];
  });
  return new Map([...accounts.map((each): [string, Customer] => [each.id, each]), ...deals]);
}

/** The customer that a lookup leads to: an account, whoever owns it, or that of an own deal. */
function customerIn(row: Row, lookup: string, customers: ReadonlyMap<string, Customer>): Customer | null {
  const id = string(row[`_${lookup}_value`]);
  if (id === null) return null;
  const known = customers.get(id);
  return known ?? (lookupTable(row, lookup) === 'account' ? { id, name: formatted(row, `_${lookup}_value`) } : null);
}

function traces(rows: Rows, customers: ReadonlyMap<string, Customer>): readonly OwnTrace[] {
  const activities = rows('activities').flatMap((row): OwnTrace[] => {
    const one = mapActivity(row, NOBODY, ZONE);
    const customer = customerIn(row, 'regardingobjectid', customers);
    if (!one?.createdAt || !customer) return [];
    const ref = { entity: 'Activity', id: one.id } as const;
    return [{ ref, kind: one.kind, accountId: customer.id, accountName: customer.name, at: one.createdAt }];
  });
  const notes = rows('notes').flatMap((row): OwnTrace[] => {
    const [id, at, customer] = [string(row.annotationid), toInstant(row.createdon), customerIn(row, 'objectid', customers)];
    if (id === null || at === null || !customer) return [];
    return [{ ref: { entity: 'Activity', id }, kind: 'note', accountId: customer.id, accountName: customer.name, at }];
  });
  const fixes = rows('fixes').flatMap((row): OwnTrace[] => {
    const [id, at] = [string(row[`${PREFIX}_record`]), toInstant(row[`${PREFIX}_at`])];
    const entity = row[`${PREFIX}_entity`] === 'Account' ? 'Account' : 'Opportunity';
    const customer = id === null ? undefined : customers.get(id);
    if (id === null || at === null || !customer) return [];
    return [{ ref: { entity, id }, kind: 'fix', accountId: customer.id, accountName: customer.name, at }];
  });
  return [...activities, ...notes, ...fixes];
}

/** What others entered since on these customers and own deals, and with own contacts. */
function othersPaths(
  personId: string,
  from: Instant,
  { accounts, deals, contacts }: Readonly<Record<'accounts' | 'deals' | 'contacts', readonly string[]>>,
) {
  const theirs = [owner('ne', personId), since('createdon', from)];
  const list = { orderBy: newest(), top: MOST_OTHERS };
  const some = (attribute: string, ids: readonly string[]): Condition => ({ attribute, oneOf: ids.slice(0, MOST_IDS) });
  const regarding = [...accounts.slice(0, MOST_IDS / 2), ...deals.slice(0, MOST_IDS / 2)];
  const about: Condition[] = [some('customerid', [...accounts, ...contacts]), some('primarycontactid', contacts)];
  const everybody = [...accounts, ...contacts];
  return {
    activities:
      regarding.length === 0
        ? null
        : listPath(OWN.activity, {
            select: [...OWN.activity.attributes.keys()],
            where: [...theirs, some('regardingobjectid', regarding)],
            ...list,
          }),
    deals:
      accounts.length === 0
        ? null
        : listPath(OWN.deal, {
            select: ['opportunityid', 'name', 'createdon', 'parentaccountid', 'ownerid'],
            where: [...theirs, some('parentaccountid', accounts)],
            ...list,
          }),
    cases:
      everybody.length === 0
        ? null
        : listPath(OWN.case, { select: [...OWN.case.attributes.keys()], where: [...theirs, { any: about }], ...list }),
  };
}

function othersOf(
  parts: Readonly<Record<keyof ReturnType<typeof othersPaths>, Part | undefined>>,
  customers: ReadonlyMap<string, Customer>,
  contacts: ReadonlyMap<string, string | null>,
): readonly OthersWork[] | null {
  const [activities, deals, cases] = [rowsOf(parts.activities), rowsOf(parts.deals), rowsOf(parts.cases)];
  if (!activities || !deals || !cases) return null;
  const work = (row: Row, ref: OthersWork['ref'], more: Pick<OthersWork, 'kind' | 'name' | 'accountId' | 'contact'>) => {
    const [ownerId, at] = [string(row._ownerid_value), toInstant(row.createdon)];
    // A team owns rows too; it is nobody who depends on anything.
    const isUser = (lookupTable(row, 'ownerid') ?? 'systemuser') === 'systemuser';
    return ownerId === null || at === null || !isUser ? [] : [{ ref, ownerId, at, ...more }];
  };
  return [
    ...cases.flatMap((row) => {
      const customer = string(row._customerid_value);
      const contactId = [string(row._primarycontactid_value), customer].find((id) => id !== null && contacts.has(id)) ?? null;
      const contact = contactId === null ? null : { id: contactId, name: contacts.get(contactId) ?? null };
      const isAccount = lookupTable(row, 'customerid') !== 'contact';
      const name = string(row.title) ?? string(row.ticketnumber);
      const ref = { entity: 'Case', id: string(row.incidentid) ?? '' } as const;
      return work(row, ref, { kind: 'case', name, accountId: isAccount ? customer : null, contact });
    }),
    ...deals.flatMap((row) =>
      work(
        row,
        { entity: 'Opportunity', id: string(row.opportunityid) ?? '' },
        { kind: 'deal', name: string(row.name), accountId: string(row._parentaccountid_value), contact: null },
      ),
    ),
    ...activities.flatMap((row) => {
      const one = mapActivity(row, NOBODY, ZONE);
      const accountId = customerIn(row, 'regardingobjectid', customers)?.id ?? null;
      const ref = { entity: 'Activity', id: one?.id ?? '' } as const;
      return one ? work(row, ref, { kind: one.kind, name: one.subject, accountId, contact: null }) : [];
    }),
  ];
}

async function consumersOf(client: Client, others: readonly OthersWork[], signal?: AbortSignal) {
  const ids = [...new Set(others.map(({ ownerId }) => ownerId))].slice(0, MOST_IDS);
  if (ids.length === 0) return [];
  const path = listPath(OWN.user, {
    select: ['systemuserid', 'businessunitid'],
    where: [{ attribute: 'systemuserid', oneOf: ids }],
  });
  const rows = rowsOf((await client.reads({ users: path }, signal)).parts.users);
  if (!rows) return null;
  return rows.map(
    (row): Consumer => ({ id: string(row.systemuserid) ?? '', department: formatted(row, '_businessunitid_value') }),
  );
}

/** Three batches: own entries, what others entered on the same customers, and the business units of these. */
export async function readFollowUps(client: Client, personId: string, from: Instant, signal?: AbortSignal): Promise<FollowUps> {
  const mine = (await client.reads(ownPaths(personId, from), signal)).parts;
  const names = Object.keys(mine) as (keyof typeof mine)[];
  const rows: Rows = (name) => rowsOrNone(mine[name]) ?? [];
  const customers = customersOf(rows);
  const own = traces(rows, customers);
  const contacts = new Map(rows('contacts').map((row) => [string(row.contactid) ?? '', string(row.fullname)]));
  const accounts = [
    ...new Set([...own.map(({ accountId }) => accountId), ...rows('accounts').map((row) => string(row.accountid) ?? '')]),
  ];
  const ids = { accounts, deals: rows('deals').map((row) => string(row.opportunityid) ?? ''), contacts: [...contacts.keys()] };
  const theirs = (await client.reads(othersPaths(personId, from, ids), signal)).parts;
  const others = othersOf(theirs, customers, contacts);
  const isBelow = (part: Part | undefined, most: number) => (rowsOf(part)?.length ?? 0) < most;
  return {
    own: names.every((name) => rowsOrNone(mine[name]) !== null) ? own : null,
    others,
    consumers: others && (await consumersOf(client, others, signal)),
    complete:
      names.every((name) => isBelow(mine[name], MOST_OWN)) &&
      Object.values(theirs).every((part) => isBelow(part, MOST_OTHERS)) &&
      Object.values(ids).every((list) => list.length <= MOST_IDS / 2),
  };
}
