import type { Acquaintance, Around } from '../../model/customer';
import type { ElsewhereFacts } from '../../model/facts';
import type { Activity, CrmRecord } from '../../model/record';
import { activityElsewhere } from './activityElsewhere';
import { type Part, queryPart, queryRows } from './composite';
import type { Context } from './context';
import { mapActivities } from './mapActivities';
import { ACTIVITY_FIELDS } from './mapActivity';
import { fieldInfo } from './readDescribe';
import { number, text } from './row';
import { known, type Select, soql } from './soql';
import { checkedId } from './soqlValue';
import { mapTwins, twinSelect } from './twins';

const MOST_WAITING = 200;
const MOST_ACTIVITIES = 100;

/** The latest tasks or events on the account, its deals, cases and people. */
function onAccount(context: Context, object: 'Task' | 'Event', accountId: string): Select | null {
  const from = context.describes.find(object);
  if (!from) return null;
  const link = fieldInfo(from, 'AccountId') ? 'AccountId' : 'WhatId';
  return {
    from,
    fields: known(from, ACTIVITY_FIELDS[object]),
    where: { field: link, is: '=', value: accountId },
    orderBy: [['ActivityDate', 'DESC']],
    limit: MOST_ACTIVITIES,
  };
}

/** Owners of open records on the account, others than the reader. */
function waiting(context: Context, object: 'Opportunity' | 'Case', accountId: string, me: string): Select | null {
  const from = context.describes.find(object);
  if (!from || !['OwnerId', 'AccountId', 'IsClosed'].every((field) => fieldInfo(from, field))) return null;
  return {
    from,
    fields: ['OwnerId'],
    count: true,
    where: {
      all: [
        { field: 'AccountId', is: '=', value: accountId },
        { field: 'IsClosed', is: '=', value: false },
        { field: 'OwnerId', is: '!=', value: me },
      ],
    },
    limit: MOST_WAITING,
  };
}

/** Own open deals with exactly this amount, this one included. */
function sameAmount(context: Context, record: CrmRecord, me: string): Select | null {
  const from = context.describes.find('Opportunity');
  const amount = record.fields.amount;
  if (!from || record.ref.entity !== 'Opportunity' || typeof amount !== 'number' || !fieldInfo(from, 'Amount')) return null;
  return {
    from,
    fields: ['OwnerId'],
    count: true,
    where: {
      all: [
        { field: 'OwnerId', is: '=', value: me },
        { field: 'IsClosed', is: '=', value: false },
        { field: 'Amount', is: '=', value: amount },
      ],
    },
    limit: 1,
  };
}

/** Newest first; what is still open stays in, so that a follow-up past its day is found wherever it hangs on the account. */
function latestFirst(activities: readonly Activity[]): readonly Activity[] {
  return [...activities].sort((a, b) => (b.dueOn ?? '').localeCompare(a.dueOn ?? ''));
}

/** Who talked to the customer how often (calls, meetings, e-mails), the reader included: most first. */
export function acquaintancesOf(activities: readonly Activity[]): readonly Acquaintance[] {
  const found = new Map<string, Acquaintance>();
  for (const { kind, ownerId: id, ownerName: name, dueOn: day } of activities) {
    if (kind === 'task' || kind === 'note' || id === null || name === null || day === null) continue;
    const before = found.get(id);
    const lastOn = before && before.lastOn > day ? before.lastOn : day;
    found.set(id, { id, name, conversations: (before?.conversations ?? 0) + 1, lastOn });
  }
  return [...found.values()].sort((a, b) => b.conversations - a.conversations || a.name.localeCompare(b.name));
}

/** After first paint, one call: the customer, who waits on the account, equal amounts, likely twins. What fails is not known. */
export async function readAround(context: Context, record: CrmRecord, signal?: AbortSignal): Promise<Around> {
  const { person } = await context.known(record.ref.entity, signal);
  const { entity } = record.ref;
  const link = entity === 'Account' ? record.ref.id : record.fields.accountId;
  const accountId = typeof link === 'string' ? checkedId(link) : null;
  const selects: Readonly<Record<string, Select | null>> = {
    tasks: accountId === null ? null : onAccount(context, 'Task', accountId),
    events: accountId === null ? null : onAccount(context, 'Event', accountId),
    deals: accountId === null ? null : waiting(context, 'Opportunity', accountId, person.id),
    cases: accountId === null ? null : waiting(context, 'Case', accountId, person.id),
    amount: sameAmount(context, record, person.id),
    twins: twinSelect(context, record),
    ...(entity === 'Activity' ? activityElsewhere.selects(context, record, person.id) : {}),
  };
  const parts: Part[] = Object.entries(selects).flatMap(([name, select]) => {
    const query = select && soql(select);
    return query ? [queryPart(name, query)] : [];
  });
  const results = await context.api.read(parts, { signal });
  const rows = (name: string) => queryRows(results.get(name));
  const logged = mapActivities(
    (object) => (object === 'Task' ? rows('tasks') : object === 'Event' ? rows('events') : null),
    context.clock.now(),
  );
  const interactions = logged && latestFirst(logged);
  const owners = [rows('deals'), rows('cases')].filter((found) => found !== null).flat();
  const amounts = rows('amount');
  const elsewhere: ElsewhereFacts = {
    sameAmount: amounts === null ? null : (amounts[0] && number(amounts[0], 'n')) || 0,
    twins: rows('twins') && mapTwins(rows('twins') ?? [], record),
    sameText: null,
    madeTogether: null,
    ...(entity === 'Activity' ? activityElsewhere.map(record, rows('sameText'), rows('madeTogether')) : {}),
  };
  return {
    interactions,
    acquaintances: interactions && acquaintancesOf(interactions.filter(({ done }) => done)),
    dependents: rows('deals') === null && rows('cases') === null ? null : new Set(owners.map((row) => text(row, 'OwnerId'))).size,
    elsewhere,
    readAt: context.clock.now(),
  };
}
