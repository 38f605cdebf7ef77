import type { IsoDate } from '../../model/dates';
import type { Activity, FieldValue } from '../../model/record';
import type { DayActivity, DayPerson, DayRead, DayRequest } from '../../ports/day';
import { maySee, personOf } from './memoryAccess';
import type { MemoryCrm, MemoryRecord } from './memoryCrm';

function nameOf(record: MemoryRecord | undefined): string | null {
  const name = record?.fields.name;
  return typeof name === 'string' ? name : null;
}

function idOf(value: FieldValue | undefined): string | null {
  return typeof value === 'string' ? value : null;
}

/** The day of a person from rows in memory. A meeting here has no end: it is over once it has begun. */
export function dayFor(crm: MemoryCrm, userId: string, request: DayRequest, now: string): DayRead {
  const person = personOf(crm, userId);
  const own = [...crm.activities.values()].filter(({ ownerId }) => ownerId === userId);
  const rows = <T>(all: readonly T[]) => ({ rows: all.slice(0, request.most), complete: all.length <= request.most });
  const withNames = (activity: Activity): DayActivity => {
    const about = activity.about ? crm.records.get(activity.about.id) : undefined;
    return { ...activity, aboutName: about && maySee(person, about) ? nameOf(about) : null, endsAt: null };
  };
  const isMeeting = ({ kind }: Activity) => kind === 'meeting';
  const begins = ({ startsAt, dueOn }: Activity) =>
    startsAt === null
      ? dueOn !== null && dueOn >= request.sinceDay && dueOn <= request.today
      : startsAt >= request.since && startsAt < request.until;
  return {
    tasks: rows(own.filter((one) => isDue(one, request)).map(withNames)),
    meetings: rows(own.filter((one) => isMeeting(one) && begins(one)).map(withNames)),
    traces: rows(
      own.flatMap(({ kind, about, who, createdAt }) =>
        kind === 'meeting' || createdAt === null || createdAt < request.since
          ? []
          : [{ aboutId: about?.id ?? null, whoId: who?.id ?? null, at: createdAt }],
      ),
    ),
    silent: rows(silentOf(crm, userId, request.silentBefore)),
    readAt: now,
  };
}

function isDue({ kind, done, dueOn }: Activity, { today }: DayRequest): boolean {
  return (kind === 'task' || kind === 'call') && !done && dueOn !== null && dueOn <= today;
}

/** Accounts of own open deals and their contacts, with the last day that anything about them was done. */
function silentOf(crm: MemoryCrm, userId: string, before: IsoDate): readonly DayPerson[] {
  const person = personOf(crm, userId);
  const seen = [...crm.records.values()].filter((each) => maySee(person, each));
  const deals = seen.filter(
    ({ row }) => row.ref.entity === 'Opportunity' && row.ownerId === userId && (row.status ?? 'open') === 'open',
  );
  const accounts = new Set(deals.map(({ fields }) => idOf(fields.accountId)).filter((id) => id !== null));
  const contacts = new Set(
    [...crm.roles.values()].filter((role) => deals.some(({ row }) => row.ref.id === role.dealId)).map((role) => role.contactId),
  );
  const lastOn = (ids: readonly string[]): IsoDate | null =>
    [...crm.activities.values()]
      .filter(({ done, about, who }) => done && [about?.id, who?.id].some((id) => id !== undefined && ids.includes(id)))
      .map(({ dueOn, doneAt }) => dueOn ?? doneAt?.slice(0, 10) ?? '')
      .sort()
      .at(-1) || null;
  const people = seen.flatMap(({ row, fields }): DayPerson[] => {
    const { ref } = row;
    const isAccount = accounts.has(ref.id);
    if (!isAccount && !contacts.has(ref.id)) return [];
    const linked = isAccount ? seen.filter((each) => each.fields.accountId === ref.id).map((each) => each.row.ref.id) : [];
    const account = idOf(fields.accountId);
    const about = isAccount || account === null ? null : nameOf(crm.records.get(account));
    return [{ ref, name: String(fields.name ?? ''), about, lastOn: lastOn([ref.id, ...linked]) }];
  });
  return people.filter(({ ref, lastOn }) => (lastOn ?? crm.records.get(ref.id)?.row.createdAt ?? '') < before);
}
