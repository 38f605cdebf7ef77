import type { Instant } from '../../model/dates';
import type { Activity, ActivityKind } from '../../model/record';
import { refOfId } from './objects';
import { date, flag, instant, parent, type Row, text } from './row';

/** Fields of each object that hold activities; those an org lacks are left out of the query. */
export const ACTIVITY_FIELDS = {
  Task: [
    'Id',
    'Subject',
    'Description',
    'IsClosed',
    'ActivityDate',
    'CompletedDateTime',
    'CreatedDate',
    'OwnerId',
    'Owner.Name',
    'WhatId',
    'WhoId',
    'Who.Name',
    'TaskSubtype',
  ],
  Event: [
    'Id',
    'Subject',
    'Description',
    'ActivityDate',
    'StartDateTime',
    'EndDateTime',
    'IsAllDayEvent',
    'CreatedDate',
    'OwnerId',
    'Owner.Name',
    'WhatId',
    'WhoId',
    'Who.Name',
  ],
  EmailMessage: [
    'Id',
    'Subject',
    'TextBody',
    'MessageDate',
    'CreatedDate',
    'CreatedById',
    'CreatedBy.Name',
    'RelatedToId',
    'ActivityId',
  ],
  Note: ['Id', 'Title', 'Body', 'CreatedDate', 'OwnerId', 'Owner.Name', 'ParentId'],
} as const;

const SUBTYPES: ReadonlyMap<string | null, ActivityKind> = new Map([
  ['Call', 'call'],
  ['Email', 'email'],
  ['ListEmail', 'email'],
]);

/** A Task row; calls and e-mails that were logged are tasks with a subtype. */
export function mapTask(row: Row): Activity {
  return {
    ...common(row),
    kind: SUBTYPES.get(text(row, 'TaskSubtype')) ?? 'task',
    done: flag(row, 'IsClosed'),
    dueOn: date(row, 'ActivityDate'),
    startsAt: null,
    doneAt: instant(row, 'CompletedDateTime'),
  };
}

/** An Event row. Salesforce has no "done" for events: one that has ended took place. */
export function mapEvent(row: Row, now: Instant): Activity {
  const ends = instant(row, 'EndDateTime') ?? instant(row, 'StartDateTime');
  const day = date(row, 'ActivityDate') ?? date(row, 'StartDateTime');
  const done = ends !== null ? ends <= now : day !== null && day < now.slice(0, 10);
  return {
    ...common(row),
    kind: 'meeting',
    done,
    dueOn: day,
    startsAt: flag(row, 'IsAllDayEvent') ? null : instant(row, 'StartDateTime'),
    doneAt: done ? ends : null,
  };
}

/** An EmailMessage row. */
export function mapEmail(row: Row): Activity {
  const sent = instant(row, 'MessageDate') ?? instant(row, 'CreatedDate');
  return {
    ...common(row),
    kind: 'email',
    description: text(row, 'TextBody'),
    done: true,
    dueOn: sent?.slice(0, 10) ?? null,
    startsAt: null,
    doneAt: sent,
    ownerId: text(row, 'CreatedById'),
    ownerName: text(parent(row, 'CreatedBy'), 'Name'),
    about: refOfId(text(row, 'RelatedToId')),
  };
}

/** A Note row: said once, done at once. */
export function mapNote(row: Row): Activity {
  const at = instant(row, 'CreatedDate');
  return {
    ...common(row),
    kind: 'note',
    subject: text(row, 'Title'),
    description: text(row, 'Body'),
    done: true,
    dueOn: at?.slice(0, 10) ?? null,
    startsAt: null,
    doneAt: at,
    about: refOfId(text(row, 'ParentId')),
  };
}

function common(row: Row) {
  return {
    id: text(row, 'Id') ?? '',
    subject: text(row, 'Subject'),
    description: text(row, 'Description'),
    createdAt: instant(row, 'CreatedDate'),
    ownerId: text(row, 'OwnerId'),
    ownerName: text(parent(row, 'Owner'), 'Name'),
    about: refOfId(text(row, 'WhatId')),
    who: refOfId(text(row, 'WhoId')),
    whoName: text(parent(row, 'Who'), 'Name'),
  };
}
