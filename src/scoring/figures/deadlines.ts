import type { Instant } from '../../model/dates';
import type { RecordFacts } from '../../model/facts';
import type { Deadline } from '../../model/programme';
import { instantMs } from '../calendar/zone';
import type { CheckContext } from '../checkContext';
import { type Family, ofEntity } from './figureContext';

const HOUR_MS = 3_600_000;
const DAYS_13_WEEKS = 91;

/**
 * The moment at which a deadline is over: so many hours after the phase was entered, or the end of the day on which so many working
 * days have passed, by the owner's calendar: an entry at 23:30 in Berlin and one at 00:30 are of two days, whatever the clock in
 * UTC says.
 */
export function deadlineOf({ hours, workingDays }: Deadline, entered: Instant, context: CheckContext): Instant | null {
  const at = instantMs(entered);
  const day = context.zone.dayOf(entered);
  if (at === null || day === null) return null;
  if (hours !== undefined) return new Date(at + hours * HOUR_MS).toISOString();
  return context.zone.startOf(context.workingDays.add(day, workingDays ?? 0) + 1);
}

/** When what was due was there: the deal had moved on, or something was written down on it; `null` = not yet. */
function doneAt({ must }: Deadline, facts: RecordFacts, index: number, entered: Instant): Instant | null {
  const { steps, status, closedAt, activities } = facts;
  if (must === 'moved') return steps?.[index + 1]?.at ?? (status === 'open' ? null : closedAt);
  const made = (activities ?? []).flatMap(({ createdAt }) => (createdAt !== null && createdAt >= entered ? [createdAt] : []));
  return made.sort()[0] ?? null;
}

/**
 * Entries of deals into a phase that has a deadline in the programme, in 13 weeks before today (D27), by the platform's history:
 * - `deadlineMet`: what the deadline asks for (an activity made on the deal at or after the entry; or the next phase, or the close)
 *   was there at the deadline or before it.
 * - `deadlineLate`: it came later, or has not come and the deadline is over. What is not due yet is in neither.
 */
export const deadlines: Family = (records, { plan, context }, sum) => {
  const all = plan.programme.deadlines ?? [];
  if (all.length === 0) return;
  const from = context.startOf(-DAYS_13_WEEKS);
  for (const { facts } of ofEntity(records, 'Opportunity')) {
    (facts.steps ?? []).forEach(({ at, phase }, index) => {
      if (at < from) return;
      for (const deadline of all) {
        if (deadline.phase !== phase) continue;
        if (deadline.must === 'recorded' && facts.activities === null) continue;
        const due = deadlineOf(deadline, at, context);
        const done = doneAt(deadline, facts, index, at);
        if (due === null || (done === null && context.now <= due)) continue;
        sum.add(done !== null && done <= due ? 'deadlineMet' : 'deadlineLate');
      }
    });
  }
};
