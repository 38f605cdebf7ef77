import { addDays, instantAt } from '../flows/localDay';
import type { IsoDate } from '../model/dates';
import type { ContactForm, LogForm, RoleForm } from '../model/panel';
import type { ActivityKind } from '../model/record';
import type { Fix } from '../model/rule';
import type { ActivityDraft, RecordBundle } from '../ports/crm';
import { dayNumber, weekday } from '../scoring/calendar/days';

/** The next working day from `day` on, Saturday and Sunday left out. */
function workingDay(day: IsoDate): IsoDate {
  const at = weekday(dayNumber(day) ?? 0);
  return addDays(day, at > 5 ? 8 - at : 0);
}

/** Who the activity is with: the primary contact, else the only one. */
function likelyPerson(bundle: RecordBundle): LogForm['who'] {
  const roles = bundle.contactRoles ?? [];
  const role = roles.find(({ primary }) => primary) ?? (roles.length === 1 ? roles[0] : undefined);
  return role ? { ref: { entity: 'Contact', id: role.contactId }, name: role.contactName ?? '' } : null;
}

/** A log with sensible defaults: today and done; a next step is a task in three working days. Saved in two clicks. */
export function logForm(kind: ActivityKind, bundle: RecordBundle, today: IsoDate): LogForm {
  return {
    kind: 'log',
    activity: kind,
    subject: '',
    description: '',
    dueOn: kind === 'task' ? workingDay(addDays(today, 3)) : today,
    time: null,
    done: kind !== 'task',
    who: bundle.record.ref.entity === 'Contact' || bundle.record.ref.entity === 'Lead' ? null : likelyPerson(bundle),
  };
}

/** The form of a fix that makes a record; `null` for a fix of fields or one that only opens. */
export function formOf(fix: Fix, bundle: RecordBundle, today: IsoDate): LogForm | ContactForm | RoleForm | null {
  if (fix.kind === 'task') return logForm('task', bundle, today);
  if (fix.kind === 'log') return logForm('call', bundle, today);
  if (fix.kind === 'contact') return { kind: 'contact', firstName: '', lastName: '', email: '', phone: '' };
  if (fix.kind !== 'role') return null;
  const suggestions = (bundle.account?.contacts ?? []).slice(0, 5).map(({ id, name }) => ({ id, name: name ?? '' }));
  return { kind: 'role', contact: null, suggestions };
}

/** Whether there is enough to save. */
export function isComplete(form: LogForm | ContactForm | RoleForm): boolean {
  if (form.kind === 'contact') return form.lastName.trim() !== '' && (form.email.trim() !== '' || form.phone.trim() !== '');
  if (form.kind === 'role') return form.contact !== null;
  return form.activity !== 'task' || form.subject.trim() !== '';
}

/** The activity to be made from a log. An empty subject gets the plain word that the catalogue has for its kind. */
export function activityDraft(
  form: LogForm,
  bundle: RecordBundle,
  zone: string,
  subjectOf: (kind: ActivityKind) => string,
): ActivityDraft {
  const ref = bundle.record.ref;
  return {
    kind: form.activity,
    about: ref,
    who: form.who?.ref ?? null,
    subject: form.subject.trim() || subjectOf(form.activity),
    description: form.description.trim() || null,
    done: form.done,
    dueOn: form.dueOn,
    startsAt: form.time === null ? null : instantAt(form.dueOn, form.time, zone),
    minutes: form.activity === 'meeting' ? 60 : null,
  };
}
