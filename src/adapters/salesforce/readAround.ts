import type { Acquaintance, Around } from '../../model/customer';
import type { ElsewhereFacts } from '../../model/facts';
import type { Activity, CrmRecord } from '../../model/record';
import { activityElsewhere } from './activityElsewhere';
import { activityChildren } from './bundleSelects';
import { type Part, queryPart, queryRows } from './composite';
import type { Context } from './context';
import { type ACTIVITY_FIELDS, mapEmail, mapEvent, mapNote, mapTask } from './mapActivity';
import { childOf, fieldInfo } from './readDescribe';
import { children, number, type Row, text } from './row';
import { type Select, soql } from './soql';
import { checkedId } from './soqlValue';
import { mapTwins, twinSelect } from './twins';

const MOST_WAITING = 200;

/** The account with its latest conversations. Deals and cases of others are counted apart. */
function accountActivities(context: Context, accountId: string): Select | null {
  const account = context.describes.find('Account');
  if (!account) return null;
  const where = { field: 'Id', is: '=', value: accountId } as const;
  return { from: account, fields: ['Id'], children: activityChildren(account, context.describes), where, limit: 1 };
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

/** What has taken place, newest first. */
function conversations(context: Context, row: Row): readonly Activity[] {
  const account = context.describes.find('Account');
  if (!account) return [];
  const asked = activityChildren(account, context.describes);
  const rowsOf = (object: string) => {
    const child = asked.find((each) => each.from.name === object);
    const name = child && childOf(account, object, ...child.through)?.name;
    return name ? children(row, name) : null;
  };
  return (mapActivities(rowsOf, context.clock.now()) ?? [])
    .filter((activity) => activity.done)
    .sort((a, b) => (b.dueOn ?? '').localeCompare(a.dueOn ?? ''));
}

/** Who talked to the customer how often, the reader included: most first. */
export function acquaintancesOf(activities: readonly Activity[]): readonly Acquaintance[] {
  const found = new Map<string, Acquaintance>();
  for (const { ownerId: id, ownerName: name, dueOn: day } of activities) {
    if (id === null || name === null || day === null) continue;
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
    account: accountId === null ? null : accountActivities(context, accountId),
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
  const account = rows('account')?.[0];
  const interactions = account ? conversations(context, account) : null;
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
    acquaintances: interactions && acquaintancesOf(interactions),
    dependents: rows('deals') === null && rows('cases') === null ? null : new Set(owners.map((row) => text(row, 'OwnerId'))).size,
    elsewhere,
    readAt: context.clock.now(),
  };
}
