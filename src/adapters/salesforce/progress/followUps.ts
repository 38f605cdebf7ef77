import type { Instant } from '../../../model/dates';
import type { Consumer, FollowUps, OthersWork, OwnTrace } from '../../../ports/ownWork';
import { queryPart, queryRows } from '../composite';
import { mapTask } from '../mapActivity';
import { own, RESPONSE, refOfId } from '../objects';
import { fieldInfo, type ObjectInfo, platformObject } from '../readDescribe';
import { instant, parent, type Row, text } from '../row';
import { type Condition, known, type Select, soql } from '../soql';
import type { OwnCalls } from './ownCalls';

const MOST_OWN = 500;
const MOST_OTHERS = 200;
/** Customers whose ids go into one query. */
const MOST_ACCOUNTS = 300;

const USER = platformObject('User', { Id: 'id', Department: 'string' });

type Selects = Readonly<Record<string, Select | null>>;
type Read = (name: string) => readonly Row[] | null;

const has = (info: ObjectInfo | null, ...fields: readonly string[]): info is ObjectInfo =>
  info !== null && fields.every((field) => fieldInfo(info, field) !== undefined);

/** The queries in one composite call. A part that is not asked for has no rows; one that fails has `null`. */
async function readAll(context: OwnCalls, selects: Selects, signal?: AbortSignal): Promise<Read> {
  const parts = Object.entries(selects).flatMap(([name, select]) => {
    const query = select && soql(select);
    return query ? [queryPart(name, query)] : [];
  });
  const asked = new Set(parts.map(({ id }) => id));
  const results = await context.api.read(parts, { signal });
  return (name) => (asked.has(name) ? queryRows(results.get(name)) : []);
}

const since = (field: string, at: Instant): Condition => ({ field, is: '>=', value: at });
const newest = [['CreatedDate', 'DESC']] as const;

/** Own activities on customers, own notes and fixes, and own deals, which tell the customer of the last two. */
function ownSelects({ describes }: OwnCalls, me: string, from: Instant): Selects {
  const mine: Condition = { field: 'OwnerId', is: '=', value: me };
  const onAccounts = (object: 'Task' | 'Event'): Select | null => {
    const info = describes.find(object);
    if (!has(info, 'OwnerId', 'AccountId', 'CreatedDate')) return null;
    return {
      from: info,
      fields: known(info, ['Id', 'TaskSubtype', 'CreatedDate', 'AccountId', 'Account.Name']),
      where: { all: [mine, { field: 'AccountId', is: '!=', value: null }, since('CreatedDate', from)] },
      orderBy: newest,
      limit: MOST_OWN,
    };
  };
  const note = describes.find('Note');
  const deal = describes.find('Opportunity');
  const response = describes.find(RESPONSE);
  return {
    tasks: onAccounts('Task'),
    events: onAccounts('Event'),
    notes: has(note, 'OwnerId', 'ParentId', 'CreatedDate')
      ? {
          from: note,
          fields: ['Id', 'ParentId', 'CreatedDate'],
          where: { all: [mine, since('CreatedDate', from)] },
          orderBy: newest,
          limit: MOST_OWN,
        }
      : null,
    fixes: has(response, own('Kind'), own('At'), own('Record'))
      ? {
          from: response,
          fields: ['Id', own('Record'), own('At')],
          where: { all: [mine, { field: own('Kind'), is: '=', value: 'fixed' }, since(own('At'), from)] },
          orderBy: [[own('At'), 'DESC']],
          limit: MOST_OWN,
        }
      : null,
    deals: has(deal, 'OwnerId', 'AccountId')
      ? {
          from: deal,
          fields: known(deal, ['Id', 'AccountId', 'Account.Name']),
          where: { all: [mine, { field: 'AccountId', is: '!=', value: null }] },
          orderBy: newest,
          limit: MOST_OWN,
        }
      : null,
  };
}

interface Customer {
  readonly id: string;
  readonly name: string | null;
}

/** The customer that an id stands for: an account itself, or that of an own deal. */
function customerOf(id: string | null, deals: ReadonlyMap<string, Customer>): Customer | null {
  const ref = refOfId(id);
  if (ref?.entity === 'Account') return { id: ref.id, name: null };
  return id === null ? null : (deals.get(id) ?? null);
}

const account = (row: Row): Customer | null => {
  const id = text(row, 'AccountId');
  return id === null ? null : { id, name: text(parent(row, 'Account'), 'Name') };
};

function traces(read: Read): readonly OwnTrace[] {
  const deals = new Map(
    (read('deals') ?? []).flatMap((row) => (account(row) ? [[text(row, 'Id') ?? '', account(row)]] : [])) as [string, Customer][],
  );
  const trace = (
    kind: OwnTrace['kind'],
    ref: OwnTrace['ref'] | null,
    customer: Customer | null,
    at: Instant | null,
  ): readonly OwnTrace[] =>
    ref && customer && at ? [{ kind, ref, accountId: customer.id, accountName: customer.name, at }] : [];
  const activity = (row: Row) => ({ entity: 'Activity', id: text(row, 'Id') ?? '' }) as const;
  return [
    ...(read('tasks') ?? []).flatMap((row) => trace(mapTask(row).kind, activity(row), account(row), instant(row, 'CreatedDate'))),
    ...(read('events') ?? []).flatMap((row) => trace('meeting', activity(row), account(row), instant(row, 'CreatedDate'))),
    ...(read('notes') ?? []).flatMap((row) =>
      trace('note', activity(row), customerOf(text(row, 'ParentId'), deals), instant(row, 'CreatedDate')),
    ),
    ...(read('fixes') ?? []).flatMap((row) => {
      const record = text(row, own('Record'));
      return trace('fix', refOfId(record), customerOf(record, deals), instant(row, own('At')));
    }),
  ];
}

/** What others entered since on these customers, on own accounts, and with own contacts. */
function othersSelects({ describes }: OwnCalls, me: string, from: Instant, accounts: readonly string[]): Selects {
  const ownAccounts = describes.find('Account');
  const ownContacts = describes.find('Contact');
  const mine: Condition = { field: 'OwnerId', is: '=', value: me };
  const notMine: Condition = { field: 'OwnerId', is: '!=', value: me };
  const on = (info: ObjectInfo | null, fields: readonly string[], where: Condition | null): Select | null => {
    if (!has(info, 'OwnerId', 'CreatedDate') || where === null) return null;
    const wanted = known(info, ['Id', 'OwnerId', 'CreatedDate', 'AccountId', ...fields]);
    return {
      from: info,
      fields: wanted,
      where: { all: [where, notMine, since('CreatedDate', from)] },
      orderBy: newest,
      limit: MOST_OTHERS,
    };
  };
  const customers = (info: ObjectInfo | null): Condition | null =>
    has(info, 'AccountId')
      ? {
          any: [
            { field: 'AccountId', in: accounts.slice(0, MOST_ACCOUNTS) },
            ...(has(ownAccounts, 'OwnerId') ? [{ up: 'AccountId', to: ownAccounts, where: mine }] : []),
          ],
        }
      : null;
  const [task, event, deal, case_] = (['Task', 'Event', 'Opportunity', 'Case'] as const).map((name) => describes.find(name));
  const withContact =
    has(case_ ?? null, 'ContactId') && has(ownContacts, 'OwnerId') ? { up: 'ContactId', to: ownContacts, where: mine } : null;
  return {
    tasks: on(task ?? null, ['Subject', 'TaskSubtype'], customers(task ?? null)),
    events: on(event ?? null, ['Subject'], customers(event ?? null)),
    deals: on(deal ?? null, ['Name'], customers(deal ?? null)),
    cases: on(case_ ?? null, ['CaseNumber', 'Subject'], customers(case_ ?? null)),
    contactCases: on(case_ ?? null, ['CaseNumber', 'Subject', 'ContactId', 'Contact.Name'], withContact),
  };
}

function work(entity: OthersWork['ref']['entity'], kind: OthersWork['kind'], row: Row): readonly OthersWork[] {
  const [id, ownerId, at] = [text(row, 'Id'), text(row, 'OwnerId'), instant(row, 'CreatedDate')];
  // A queue owns cases too; it is nobody who depends on anything.
  if (id === null || ownerId === null || at === null || !ownerId.startsWith('005')) return [];
  const contactId = text(row, 'ContactId');
  const contact = contactId === null ? null : { id: contactId, name: text(parent(row, 'Contact'), 'Name') };
  const name = text(row, 'Name') ?? text(row, 'Subject') ?? text(row, 'CaseNumber');
  return [{ ref: { entity, id }, kind, name, accountId: text(row, 'AccountId'), contact, ownerId, at }];
}

function othersOf(read: Read): readonly OthersWork[] {
  const all = [
    ...(read('contactCases') ?? []).flatMap((row) => work('Case', 'case', row)),
    ...(read('cases') ?? []).flatMap((row) => work('Case', 'case', row)),
    ...(read('deals') ?? []).flatMap((row) => work('Opportunity', 'deal', row)),
    ...(read('tasks') ?? []).flatMap((row) => work('Activity', mapTask(row).kind, row)),
    ...(read('events') ?? []).flatMap((row) => work('Activity', 'meeting', row)),
  ];
  // A case with an own contact on an own account comes twice: the one that names the contact stands first.
  return [...new Map(all.reverse().map((each) => [each.ref.id, each])).values()];
}

async function consumersOf(context: OwnCalls, others: readonly OthersWork[], signal?: AbortSignal) {
  const ids = [...new Set(others.map(({ ownerId }) => ownerId))];
  const read = await readAll(
    context,
    { users: { from: USER, fields: ['Id', 'Department'], where: { field: 'Id', in: ids } } },
    signal,
  );
  const rows = read('users');
  return rows?.map((row): Consumer => ({ id: text(row, 'Id') ?? '', department: text(row, 'Department') })) ?? null;
}

const OWN_PARTS = ['tasks', 'events', 'notes', 'fixes', 'deals'];
const OTHER_PARTS = ['tasks', 'events', 'deals', 'cases', 'contactCases'];

/** Three calls: own entries, what others entered on the same customers, and the departments of these. */
export async function readFollowUps(
  context: OwnCalls,
  personId: string,
  from: Instant,
  signal?: AbortSignal,
): Promise<FollowUps> {
  const mine = await readAll(context, ownSelects(context, personId, from), signal);
  const own_ = traces(mine);
  const accounts = [...new Set(own_.map(({ accountId }) => accountId))];
  const theirs = await readAll(context, othersSelects(context, personId, from, accounts), signal);
  const isRead = OTHER_PARTS.every((name) => theirs(name) !== null);
  const others = othersOf(theirs);
  const complete =
    OWN_PARTS.every((name) => (mine(name)?.length ?? 0) < MOST_OWN) &&
    OTHER_PARTS.every((name) => (theirs(name)?.length ?? 0) < MOST_OTHERS) &&
    accounts.length <= MOST_ACCOUNTS;
  return {
    own: OWN_PARTS.every((name) => mine(name) !== null) ? own_ : null,
    others: isRead ? others : null,
    consumers: isRead ? await consumersOf(context, others, signal) : null,
    complete,
  };
}
