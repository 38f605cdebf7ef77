import { daysBetween, localDay } from '../flows/localDay';
import type { Session } from '../flows/startSession';
import { ACCOUNT_FACTS, type Around } from '../model/customer';
import type { IsoDate } from '../model/dates';
import type { CustomerView } from '../model/panel';
import type { Activity } from '../model/record';
import type { Schema } from '../model/schema';
import type { RecordBundle } from '../ports/crm';

/** The last day that anybody was in touch, from what was logged and may be read. */
function lastTouch(activities: readonly Activity[], zone: string): IsoDate | null {
  const days = activities
    .filter(({ done, kind }) => done && kind !== 'task' && kind !== 'note')
    .map(
      ({ dueOn, doneAt, createdAt }) => dueOn ?? (doneAt ? localDay(doneAt, zone) : createdAt ? localDay(createdAt, zone) : ''),
    )
    .filter((day) => day !== '');
  return days.sort().at(-1) ?? null;
}

/** Conversations of the customer and of the record at hand, the latest first. */
function interactionsOf(activities: readonly Activity[]): readonly Activity[] {
  const at = ({ doneAt, dueOn, createdAt }: Activity) => doneAt ?? dueOn ?? createdAt ?? '';
  return activities.filter(({ done, kind }) => done && kind !== 'task').sort((a, b) => at(b).localeCompare(at(a)));
}

/**
 * Facts of the account with the age of each (C2): the field's own where the CRM keeps its history, else the record's, and
 * said to be that. What the person changed here a moment ago is known to be new.
 */
function factsOf({ record, account }: RecordBundle, schema: Schema): CustomerView['facts'] {
  const isAccount = record.ref.entity === 'Account';
  const read = account?.facts;
  return ACCOUNT_FACTS.flatMap((field) => {
    const before = read?.fields[field];
    const value = (isAccount ? record.fields[field] : undefined) ?? before;
    const known = schema.entities.Account?.fields[field];
    if (value === undefined || value === null || !known) return [];
    const label = known.options?.find((option) => option.value === String(value))?.label ?? String(value);
    const own = before !== undefined && before !== value ? record.modifiedAt : (read?.changedAt[field] ?? null);
    const age = own ?? (isAccount ? record.modifiedAt : (read?.modifiedAt ?? null));
    return [{ field, label: known.label, value: label, changedAt: age, ofRecord: own === null }];
  });
}

/** What is known of this customer; `null` where the record has no account that the person may read. */
export function customerView(session: Session, bundle: RecordBundle, around: Around | null, today: IsoDate): CustomerView | null {
  const { account } = bundle;
  if (account === null) return null;
  const { person, schema } = session.start;
  const known = [...(around?.interactions ?? []), ...(bundle.activities ?? [])];
  const activities = [...new Map(known.map((activity) => [activity.id, activity])).values()];
  const touched =
    [lastTouch(activities, person.zone), account.lastActivityOn]
      .filter((day) => day !== null)
      .sort()
      .at(-1) ?? null;
  return {
    name: account.name,
    ref: { entity: 'Account', id: account.id },
    cases: account.cases,
    interactions: around?.interactions ? interactionsOf(activities) : null,
    acquaintances: around?.acquaintances?.filter(({ id }) => id !== person.id) ?? null,
    readerId: person.id,
    silentDays: touched === null ? null : Math.max(0, daysBetween(touched, today)),
    dependents: around?.dependents ?? null,
    followUps: activities.filter(({ done, ownerId, dueOn }) => !done && ownerId === person.id && dueOn !== null && dueOn < today),
    facts: factsOf(bundle, schema),
    readAt: around?.readAt ?? null,
  };
}
