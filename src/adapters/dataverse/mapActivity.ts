import type { Activity, ActivityKind, RecordRef } from '../../model/record';
import { entityOfTable } from './columns';
import { array, type Json, object, string } from './json';
import { dayOf } from './localTime';
import { formatted, lookupTable, type Row, toInstant } from './mapValue';

const KINDS: Readonly<Record<string, ActivityKind>> = {
  phonecall: 'call',
  appointment: 'meeting',
  email: 'email',
  task: 'task',
};

const COMPLETED = 1;
const CANCELED = 2;

/** Who took part, by activity id. */
export type Participants = ReadonlyMap<string, { readonly ref: RecordRef; readonly name: string | null }>;

/** The contact or lead of each activity: the first that is none of our own people. */
function mapParticipants(list: Json): Participants {
  const found = new Map<string, { ref: RecordRef; name: string | null }>();
  for (const row of array(object(list).value).map(object)) {
    const activity = string(row._activityid_value);
    const id = string(row._partyid_value);
    const entity = entityOfTable(lookupTable(row, 'partyid') ?? '');
    if (!activity || !id || (entity !== 'Contact' && entity !== 'Lead') || found.has(activity)) continue;
    found.set(activity, { ref: { entity, id }, name: formatted(row, '_partyid_value') });
  }
  return found;
}

function refOf(row: Row, attribute: string): RecordRef | null {
  const id = string(row[`_${attribute}_value`]);
  const entity = entityOfTable(lookupTable(row, attribute) ?? '');
  return id && entity ? { entity, id } : null;
}

/**
 * A row of `activitypointers`; `null` for what was cancelled, and for kinds that are no work of a person (closing a deal).
 * @param zone the person's: days are days there
 */
export function mapActivity(row: Row, participants: Participants, zone: string): Activity | null {
  const kind = KINDS[string(row.activitytypecode) ?? ''];
  const id = string(row.activityid);
  if (!kind || !id || row.statecode === CANCELED) return null;
  const done = row.statecode === COMPLETED;
  const starts = toInstant(row.scheduledstart);
  const ended = toInstant(row.actualend);
  const regarding = refOf(row, 'regardingobjectid');
  const isPerson = regarding?.entity === 'Contact' || regarding?.entity === 'Lead';
  const participant = participants.get(id);
  const own = isPerson ? { ref: regarding, name: formatted(row, '_regardingobjectid_value') } : null;
  return {
    id,
    kind,
    subject: string(row.subject),
    description: string(row.description),
    done,
    dueOn: dayOf((kind === 'meeting' ? starts : null) ?? toInstant(row.scheduledend) ?? ended, zone),
    startsAt: kind === 'meeting' ? starts : null,
    doneAt: done ? ended : null,
    createdAt: toInstant(row.createdon),
    ownerId: string(row._ownerid_value),
    ownerName: formatted(row, '_ownerid_value'),
    about: regarding,
    who: participant?.ref ?? own?.ref ?? null,
    whoName: participant?.name ?? own?.name ?? null,
  };
}

/** A note; what carries a file only has no text and is left out. */
function mapNote(row: Row, zone: string): Activity | null {
  const id = string(row.annotationid);
  const subject = string(row.subject);
  const description = string(row.notetext);
  if (!id || (subject === null && description === null)) return null;
  const createdAt = toInstant(row.createdon);
  return {
    id,
    kind: 'note',
    subject,
    description,
    done: true,
    dueOn: dayOf(createdAt, zone),
    startsAt: null,
    doneAt: createdAt,
    createdAt,
    ownerId: string(row._ownerid_value),
    ownerName: formatted(row, '_ownerid_value'),
    about: refOf(row, 'objectid'),
    who: null,
    whoName: null,
  };
}

/** Several answers about activities as one list, each activity once. */
export function mapActivities(lists: readonly Json[], notes: Json, parties: Json, zone: string): readonly Activity[] {
  const participants = mapParticipants(parties);
  const rows = lists.flatMap((list) => array(object(list).value));
  const all = [
    ...rows.flatMap((row) => mapActivity(object(row), participants, zone) ?? []),
    ...array(object(notes).value).flatMap((row) => mapNote(object(row), zone) ?? []),
  ];
  return [...new Map(all.map((activity) => [activity.id, activity])).values()];
}
