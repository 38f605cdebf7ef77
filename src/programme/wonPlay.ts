import type { RecordFacts } from '../model/facts';
import type { Play, PlayStep } from '../model/play';
import type { Activity, ActivityKind } from '../model/record';
import { dayNumber } from '../scoring/calendar/days';

const DAY = (at: string | null | undefined) => dayNumber(at?.slice(0, 10));

/** In the order in which they are told. */
const KINDS: readonly ActivityKind[] = ['meeting', 'call', 'email', 'note', 'task'];

function counted(activities: readonly Activity[]): PlayStep['done'] {
  return KINDS.flatMap((kind) => {
    const count = activities.filter((each) => each.kind === kind).length;
    return count > 0 ? [{ kind, count }] : [];
  });
}

/**
 * The way of a won deal as a play (B9): its phases by days since it was made, with what was done in each. `null` for a deal that is
 * not won, and for one of which the CRM keeps neither phases nor activities: there is nothing to learn from it.
 * @param name For the owner's own eyes.
 * @example wonPlay(facts, 'Harbour refit')?.steps[0] // { phase: 'qualify', day: 0, done: [{ kind: 'call', count: 2 }] }
 */
export function wonPlay(facts: RecordFacts, name: string): Play | null {
  const [made, closed] = [DAY(facts.createdAt), DAY(facts.closedAt)];
  if (facts.status !== 'won' || made === null || closed === null) return null;
  const steps = (facts.steps ?? []).flatMap(({ at, phase }) => {
    const day = DAY(at);
    return day === null ? [] : [{ phase, day: Math.max(0, day - made) }];
  });
  // The deal comes into the same phase twice where only its amount changed: one stretch.
  const phases = steps.filter(({ phase }, index) => index === 0 || steps[index - 1]?.phase !== phase);
  const starts = phases[0]?.day === 0 ? phases : [{ phase: null, day: 0 }, ...phases];
  const done = (facts.activities ?? []).flatMap((activity) => {
    const day = activity.done ? DAY(activity.dueOn ?? activity.doneAt) : null;
    return day === null || day > closed ? [] : [{ activity, day: Math.max(0, day - made) }];
  });
  const told = starts.map(({ phase, day }, index): PlayStep => {
    const end = starts[index + 1]?.day ?? Number.POSITIVE_INFINITY;
    const here = done.filter((each) => each.day >= day && each.day < end).map(({ activity }) => activity);
    return { phase, day, done: counted(here) };
  });
  const worth = told.filter((step) => step.phase !== null || step.done.length > 0);
  if (phases.length === 0 && done.length === 0) return null;
  const contacts = facts.contactRoles ? new Set(facts.contactRoles.map(({ contactId }) => contactId)).size : null;
  return { dealId: facts.id, dealName: name, days: Math.max(0, closed - made), contacts, steps: worth };
}
