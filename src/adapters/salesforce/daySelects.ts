import type { DayRequest } from '../../ports/day';
import type { Context } from './context';
import { ACTIVITY_FIELDS } from './mapActivity';
import { CONTACT_ROLE } from './objects';
import { fieldInfo, type ObjectInfo } from './readDescribe';
import { type Condition, known, type Select } from './soql';

/** Tasks of the day carry two lists: what is due, and what was written down lately. */
const TASKS = 4;

const has = (info: ObjectInfo | null, ...fields: readonly string[]): info is ObjectInfo =>
  info !== null && fields.every((field) => fieldInfo(info, field) !== undefined);

/** Own open tasks due today or before, and own tasks of any state entered lately; texts are not needed. */
function taskSelect(from: ObjectInfo | null, mine: Condition, { today, since, most }: DayRequest): Select | null {
  if (!has(from, 'OwnerId', 'IsClosed', 'ActivityDate', 'CreatedDate')) return null;
  const due = {
    all: [
      { field: 'IsClosed', is: '=', value: false },
      { field: 'ActivityDate', is: '<=', value: today },
    ],
  } as const;
  const entered = { field: 'CreatedDate', is: '>=', value: since } as const;
  return {
    from,
    fields: known(from, [...ACTIVITY_FIELDS.Task.filter((field) => field !== 'Description'), 'What.Name']),
    where: { all: [mine, { any: [due, entered] }] },
    orderBy: [['ActivityDate', 'DESC']],
    limit: TASKS * most,
  };
}

/**
 * Own meetings. An all-day event is kept by its date (its start is midnight in UTC whatever the zone), any other by the
 * moment it begins. Who is invited owns a copy of the event, so invitations count.
 */
function eventSelect(from: ObjectInfo | null, mine: Condition, request: DayRequest): Select | null {
  if (!has(from, 'OwnerId', 'StartDateTime', 'ActivityDate')) return null;
  const timed: Condition[] = [
    { field: 'StartDateTime', is: '>=', value: request.since },
    { field: 'StartDateTime', is: '<', value: request.until },
  ];
  const dated: Condition[] = [
    { field: 'ActivityDate', is: '>=', value: request.sinceDay },
    { field: 'ActivityDate', is: '<=', value: request.today },
  ];
  const allDay = (value: boolean): Condition => ({ field: 'IsAllDayEvent', is: '=', value });
  const either: Condition = fieldInfo(from, 'IsAllDayEvent')
    ? { any: [{ all: [allDay(false), ...timed] }, { all: [allDay(true), ...dated] }] }
    : { all: timed };
  return {
    from,
    fields: known(from, [...ACTIVITY_FIELDS.Event, 'What.Name']),
    where: { all: [mine, either] },
    orderBy: [['StartDateTime', 'DESC']],
    limit: request.most,
  };
}

function noteSelect(from: ObjectInfo | null, mine: Condition, { since, most }: DayRequest): Select | null {
  if (!has(from, 'OwnerId', 'ParentId', 'CreatedDate')) return null;
  return {
    from,
    fields: ['Id', 'ParentId', 'CreatedDate'],
    where: { all: [mine, { field: 'CreatedDate', is: '>=', value: since }] },
    orderBy: [['CreatedDate', 'DESC']],
    limit: most,
  };
}

/** Those of `within` that nobody was in touch with since a day; without any contact, those that are older than that day. */
function silentSelect(from: ObjectInfo | null, within: Select, { silentBefore, most }: DayRequest): Select | null {
  if (!has(from, 'LastActivityDate', 'CreatedDate')) return null;
  const before: Condition = { field: 'LastActivityDate', is: '<', value: silentBefore };
  const unheard: Condition = {
    all: [
      { field: 'LastActivityDate', is: '=', value: null },
      { field: 'CreatedDate', is: '<', value: `${silentBefore}T00:00:00Z` },
    ],
  };
  return {
    from,
    fields: known(from, ['Id', 'Name', 'LastActivityDate', 'AccountId', 'Account.Name']),
    where: { all: [{ field: 'Id', within }, { any: [before, unheard] }] },
    orderBy: [['LastActivityDate', 'ASC']],
    limit: most,
  };
}

/** The five queries of a day, as many as one composite call takes; `null` = the org has no such object or field. */
export function daySelects({ describes }: Context, me: string, request: DayRequest) {
  const mine: Condition = { field: 'OwnerId', is: '=', value: me };
  const ownOpen: Condition = { all: [mine, { field: 'IsClosed', is: '=', value: false }] };
  const deal = describes.find('Opportunity');
  const role = describes.find(CONTACT_ROLE);
  const isDeal = has(deal, 'OwnerId', 'IsClosed', 'AccountId');
  const accounts: Select | null = isDeal ? { from: deal, fields: ['AccountId'], where: ownOpen } : null;
  const contacts: Select | null =
    isDeal && has(role, 'ContactId', 'OpportunityId')
      ? { from: role, fields: ['ContactId'], where: { up: 'OpportunityId', to: deal, where: ownOpen } }
      : null;
  return {
    tasks: taskSelect(describes.find('Task'), mine, request),
    events: eventSelect(describes.find('Event'), mine, request),
    notes: noteSelect(describes.find('Note'), mine, request),
    accounts: accounts && silentSelect(describes.find('Account'), accounts, request),
    contacts: contacts && silentSelect(describes.find('Contact'), contacts, request),
  };
}
