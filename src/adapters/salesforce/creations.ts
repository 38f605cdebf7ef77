import type { ActivityDraft, ContactDraft, RoleDraft } from '../../ports/crm';
import type { Creation } from './createOnce';
import { CONTACT_ROLE } from './objects';
import { checkedId } from './soqlValue';

const NOTE_TITLE = 80;
const DAY_MS = 86_400_000;

/** Contacts and leads are the "who" of an activity, everything else the "what" it is about. */
function links(draft: ActivityDraft): Creation['body'] {
  const about = checkedId(draft.about.id);
  const isPerson = draft.about.entity === 'Contact' || draft.about.entity === 'Lead';
  const who = draft.who === null ? null : checkedId(draft.who.id);
  return isPerson ? { WhoId: about } : { WhatId: about, WhoId: who };
}

/** A task, call or e-mail: a Task with its subtype. `closedStatus` is the org's value for "done". */
function task(draft: ActivityDraft, closedStatus: string): Creation['body'] {
  const subtype = { call: 'Call', email: 'Email', task: 'Task' }[draft.kind as 'call' | 'email' | 'task'];
  return {
    ...links(draft),
    Subject: draft.subject,
    Description: draft.description,
    ActivityDate: draft.dueOn,
    TaskSubtype: subtype,
    Status: draft.done ? closedStatus : null,
  };
}

/** A meeting. Without a time it takes the whole day. */
function event(draft: ActivityDraft, today: string): Creation['body'] {
  const common = { ...links(draft), Subject: draft.subject, Description: draft.description };
  if (draft.startsAt === null) {
    const day = draft.dueOn ?? today;
    return { ...common, IsAllDayEvent: true, ActivityDate: day, DurationInMinutes: DAY_MS / 60_000 };
  }
  return { ...common, StartDateTime: draft.startsAt, DurationInMinutes: draft.minutes ?? 60 };
}

/** A note: a title and a body on the record. */
function note(draft: ActivityDraft): Creation['body'] {
  return { ParentId: checkedId(draft.about.id), Title: draft.subject.slice(0, NOTE_TITLE), Body: draft.description };
}

/** What `createActivity` sends. `notes`: the person may make notes on such a record; else a note is a finished task. */
export function activityCreation(
  draft: ActivityDraft,
  key: string,
  org: { readonly closedStatus: string; readonly notes: boolean; readonly today: string },
): Creation {
  const made = { entity: 'Activity', key } as const;
  if (draft.kind === 'meeting') return { ...made, object: 'Event', body: event(draft, org.today) };
  if (draft.kind === 'note' && org.notes) return { ...made, object: 'Note', body: note(draft) };
  const asTask = draft.kind === 'note' ? { ...draft, kind: 'task' as const, done: true } : draft;
  return { ...made, object: 'Task', body: task(asTask, org.closedStatus) };
}

export function contactCreation(draft: ContactDraft, key: string): Creation {
  const { firstName, lastName, email, phone } = draft;
  const body = { AccountId: checkedId(draft.accountId), FirstName: firstName, LastName: lastName, Email: email, Phone: phone };
  return { object: 'Contact', entity: 'Contact', key, body };
}

export function roleCreation(draft: RoleDraft, key: string): Creation {
  const { role, primary } = draft;
  const body = {
    OpportunityId: checkedId(draft.opportunityId),
    ContactId: checkedId(draft.contactId),
    Role: role,
    IsPrimary: primary,
  };
  return { object: CONTACT_ROLE, entity: 'ContactRole', key, body };
}
