import type { Instant } from '../../model/dates';
import type { Activity } from '../../model/record';
import { mapEmail, mapEvent, mapNote, mapTask } from './mapActivity';
import { type Row, text } from './row';

/** All kinds of activities of one record. `rowsOf` gives the rows of an object, `null` where they were not asked for. */
export function mapActivities(rowsOf: (object: string) => readonly Row[] | null, now: Instant): readonly Activity[] | null {
  const tasks = rowsOf('Task');
  const events = rowsOf('Event');
  if (tasks === null && events === null) return null;
  const logged = new Set((tasks ?? []).map((row) => text(row, 'Id')));
  // Enhanced e-mail writes a task beside each message: one conversation is counted once.
  const emails = (rowsOf('EmailMessage') ?? []).filter((row) => !logged.has(text(row, 'ActivityId')));
  return [
    ...(tasks ?? []).map(mapTask),
    ...(events ?? []).map((row) => mapEvent(row, now)),
    ...emails.map(mapEmail),
    ...(rowsOf('Note') ?? []).map(mapNote),
  ];
}
