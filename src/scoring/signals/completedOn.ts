import type { IsoDate } from '../../model/dates';
import type { Activity } from '../../model/record';
import { dayNumber, isoDate } from '../calendar/days';
import type { CheckContext } from '../checkContext';

/**
 * The day a completed activity took place: what the platform recorded, else the meeting's start, else the typed day.
 * `null` for an open one, without any date, or dated after today: the future has not happened.
 */
export function completedOn({ done, doneAt, startsAt, dueOn }: Activity, { zone, today }: CheckContext): IsoDate | null {
  if (!done) return null;
  const day = zone.dayOf(doneAt ?? startsAt) ?? dayNumber(dueOn);
  const on = day === null ? null : isoDate(day);
  return on !== null && on <= today ? on : null;
}

/** Did a completed activity take place at `fromDate` (whose first moment is `fromInstant`) or later, and not after now? */
export function isCompletedSince(activity: Activity, fromDate: IsoDate, fromInstant: string, context: CheckContext): boolean {
  if (!activity.done) return false;
  const at = activity.doneAt ?? activity.startsAt;
  if (at !== null) return at >= fromInstant && at < context.validUntil;
  return activity.dueOn !== null && activity.dueOn >= fromDate && activity.dueOn <= context.today;
}
