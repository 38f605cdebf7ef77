import { CrmError } from '../../model/crmError';
import type { EntityName, RecordRef } from '../../model/record';
import type { ActivityDraft } from '../../ports/crm';
import { TABLES } from './columns';
import type { Json } from './json';
import { noonOf } from './localTime';
import { toInstant } from './mapValue';
import { bindPath } from './odata';

/** Where a kind of activity is kept, and how it is closed: the status reason that goes with `statecode` 1. */
interface ActivityTable {
  readonly table: string;
  readonly set: string;
  readonly completed: number | null;
}

export const ACTIVITY_TABLES: Readonly<Record<ActivityDraft['kind'], ActivityTable>> = {
  task: { table: 'task', set: 'tasks', completed: 5 },
  call: { table: 'phonecall', set: 'phonecalls', completed: 2 }, // Made
  meeting: { table: 'appointment', set: 'appointments', completed: 3 },
  email: { table: 'email', set: 'emails', completed: 2 },
  note: { table: 'annotation', set: 'annotations', completed: null },
};

const PARTICIPANT: Readonly<Partial<Record<ActivityDraft['kind'], number>>> = { call: 2, meeting: 5, email: 2 }; // To, required attendee, To

function link(property: string, { entity, id }: RecordRef, suffix: string): readonly [string, Json] {
  const { table, set } = TABLES[entity];
  return [`${property}_${table}${suffix}@odata.bind`, bindPath(set, id)];
}

const PEOPLE: readonly EntityName[] = ['Contact', 'Lead'];

function participants(draft: ActivityDraft, table: string): Readonly<Record<string, Json>> {
  const mask = PARTICIPANT[draft.kind];
  if (mask === undefined || !draft.who || !PEOPLE.includes(draft.who.entity)) return {};
  const { table: person, set } = TABLES[draft.who.entity];
  const party = { [`partyid_${person}@odata.bind`]: bindPath(set, draft.who.id), participationtypemask: mask };
  return { [`${table}_activity_parties`]: [party] };
}

function times(draft: ActivityDraft, zone: string): Readonly<Record<string, Json>> {
  const due = draft.dueOn === null ? null : noonOf(draft.dueOn, zone);
  if (draft.kind !== 'meeting') return { scheduledend: due };
  const start = toInstant(draft.startsAt) ?? due;
  if (start === null)
    throw new CrmError('invalid', 'a meeting needs a time', {
      refusals: [{ field: 'startsAt', message: 'a meeting needs a time' }],
    });
  const end = new Date(Date.parse(start) + (draft.minutes ?? 30) * 60_000).toISOString();
  return { scheduledstart: start, scheduledend: end };
}

/** A draft as the row of its table. @param zone the person's; a day becomes noon there */
export function activityRow(draft: ActivityDraft, zone: string, withParties: boolean): Readonly<Record<string, Json>> {
  const { kind, subject, description, about } = draft;
  const { table } = ACTIVITY_TABLES[kind];
  if (kind === 'note') return Object.fromEntries([['subject', subject], ['notetext', description], link('objectid', about, '')]);
  const more: Record<string, Json> = {};
  if (kind === 'call' || kind === 'email') more.directioncode = true; // outgoing
  if (draft.minutes !== null) more.actualdurationminutes = draft.minutes;
  return {
    subject,
    description,
    ...times(draft, zone),
    ...more,
    ...Object.fromEntries([link('regardingobjectid', about, `_${table}`)]),
    ...(withParties ? participants(draft, table) : {}),
  };
}
