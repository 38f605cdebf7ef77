import type { Row } from '../../store/types';
import type { Activity, ActivityType } from '../plan/model';

/** Dataverse's activity type, and its reasons for open and done. */
const KINDS: Readonly<Record<ActivityType, { kind: string; open: number; done: number }>> = {
  call: { kind: 'phonecall', open: 1, done: 2 },
  meeting: { kind: 'appointment', open: 5, done: 3 },
  email: { kind: 'email', open: 1, done: 3 },
  task: { kind: 'task', open: 2, done: 5 },
};

/** One row for both CRMs: `accountId` is the account of the deal, case or person that it is about. */
export function activityRow(activity: Activity, accountId: string | null, ownerEmail: string): Row {
  const { type, done } = activity;
  const { kind, ...reasons } = KINDS[type];
  const openState = type === 'meeting' ? 3 : 0;
  const modifiedAt = activity.doneAt ?? activity.createdAt;
  const mail = type === 'email';
  return {
    // Written out, not spread from `audit`: with twenty thousand of them the difference is half a second.
    id: activity.id,
    owner_id: activity.ownerId,
    created_at: activity.createdAt,
    created_by_id: activity.ownerId,
    modified_at: modifiedAt,
    modified_by_id: activity.ownerId,
    system_modstamp: modifiedAt,
    is_deleted: 0,
    kind,
    subject: activity.subject,
    description: activity.description,
    who_id: activity.whoId,
    what_id: activity.whatId,
    regarding_id: activity.whatId ?? activity.whoId,
    account_id: accountId,
    activity_on: activity.dueOn,
    starts_at: activity.startsAt,
    // A task is due by noon UTC of its day: the same calendar day in every European zone.
    ends_at: activity.endsAt ?? `${activity.dueOn}T12:00:00.000Z`,
    actual_start: done ? activity.startsAt : null,
    minutes: activity.startsAt && activity.endsAt ? minutesBetween(activity.startsAt, activity.endsAt) : null,
    is_all_day: 0,
    status: done ? 'Completed' : 'Not Started',
    is_closed: done ? 1 : 0,
    completed_at: activity.doneAt,
    priority: 'Normal',
    priority_code: 1,
    state_code: done ? 1 : openState,
    status_code: done ? reasons.done : reasons.open,
    task_subtype: type === 'call' ? 'Call' : type === 'task' ? 'Task' : null,
    event_subtype: type === 'meeting' ? 'Event' : null,
    is_outgoing: type === 'call' || type === 'email' ? 1 : null,
    is_incoming: mail ? 0 : null,
    email_status: mail ? '3' : null,
    message_at: mail ? activity.doneAt : null,
    from_address: mail ? ownerEmail : null,
  };
}

function minutesBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 60_000);
}
