import { daysBetween, localDay } from '../flows/localDay';
import type { Session } from '../flows/startSession';
import type { Around } from '../model/customer';
import type { IsoDate } from '../model/dates';
import type { CustomerView } from '../model/panel';
import type { Activity } from '../model/record';
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
  const isAccount = bundle.record.ref.entity === 'Account';
  const fields = isAccount ? ['industry', 'employees', 'country', 'phone', 'website'] : [];
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
    facts: fields.flatMap((field) => {
      const value = bundle.record.fields[field];
      const label = schema.entities.Account?.fields[field]?.label;
      return value === undefined || value === null || !label
        ? []
        : [{ field, label, value: String(value), changedAt: bundle.record.modifiedAt }];
    }),
    readAt: around?.readAt ?? null,
  };
}
