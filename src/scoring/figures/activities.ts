import type { EntityName } from '../../model/record';
import type { UseArea } from '../../model/sheet';
import { completedOn } from '../signals/completedOn';
import { followedUp } from '../signals/followedUp';
import { original } from '../signals/original';
import { outcomeText } from '../signals/outcomeText';
import { realText } from '../signals/realText';
import { PASS, RUBBISH } from '../verdicts';
import type { CounterSum } from './counterSum';
import type { Family, FigureContext, FigureRecord } from './figureContext';
import { hasDay, hasMoment } from './periods';

const MADE: ReadonlySet<EntityName> = new Set(['Account', 'Contact', 'Lead', 'Opportunity', 'Activity']);

/** The default programme's own limits, whatever a programme changes: figures of organisations stay comparable over its versions. */
function tests(by: FigureContext) {
  const env = { programme: by.plan.programme, entity: null };
  const outcome = outcomeText.test({ letters: 20 }, env);
  const next = followedUp.test({}, env);
  const repeated = original.test({ others: 2, together: 10 }, env);
  const named = (field: string, letters: number) => realText.test({ field, letters }, env);
  return { outcome, next, repeated, step: named('nextStep', 8), competitor: named('competitor', 2) };
}

type Tests = ReturnType<typeof tests>;

/** Parts of the CRM that no activity stands for: what was made in the span, and what open deals say as they stand. */
function areasOf({ facts }: FigureRecord, { periods, context }: FigureContext, { step, competitor }: Tests): readonly UseArea[] {
  const isNew = hasMoment(periods.days28, facts.createdAt);
  if (facts.entity === 'Lead') return isNew ? ['lead'] : [];
  if (facts.entity === 'Contact') return isNew ? ['contact'] : [];
  if (facts.entity !== 'Opportunity' || facts.status !== 'open') return [];
  return [
    ...((facts.contactRoles ?? []).length > 0 ? (['contactRole'] as const) : []),
    ...(step(facts, context) === PASS ? (['nextStep'] as const) : []),
    ...(competitor(facts, context) === PASS ? (['competitor'] as const) : []),
  ];
}

function countActivity(record: FigureRecord, by: FigureContext, asked: Tests, sum: CounterSum): 'substance' | 'touch' | null {
  const { activity } = record.facts;
  const { periods, context } = by;
  if (activity === null || !activity.done) return null;
  const day = completedOn(activity, context);
  // The closed week is the last of the 28 days. What is older is not looked into: texts are most of the work.
  if (!hasDay(periods.days28, day)) return null;
  const told = asked.outcome(record.facts, context) === PASS;
  const followed = asked.next(record.facts, context) === PASS;
  const substance = (told || followed) && asked.repeated(record.facts, context) !== RUBBISH;
  if (hasDay(periods.week, day)) {
    sum.add('activity', activity.kind);
    if (substance) sum.add('substance');
    if (told && followed) sum.add('quality');
  }
  sum.add('use', activity.kind);
  return substance ? 'substance' : 'touch';
}

/**
 * Activities are those of the owner that were completed, by the day on which they took place (what the platform recorded, else the
 * meeting's start, else the typed day), in the owner's zone.
 * - `activity|kind`: of the closed week; `substance`: of them those with a real outcome of 20 letters and more or with a follow-up,
 *   that are neither the same text as two others in 30 days nor one of ten made within five minutes.
 * - `quality`: of the week, with such an outcome and with a follow-up.
 * - `made|entity`: records of the owner that were created in the week, of those the publisher reads (open ones and those closed
 *   in 13 weeks; completed activities).
 * - `use|area`, 28 days: completed activities by kind; leads and contacts created; and, as they stand, open deals with a contact
 *   role, a real next step of 8 letters, a named competitor.
 * - `touchOnly` 1: completed activities in the 28 days, and none of substance.
 */
export const activities: Family = (records, by, sum) => {
  const asked = tests(by);
  let touches = 0;
  let substance = 0;
  for (const record of records) {
    const { facts } = record;
    if (MADE.has(facts.entity) && hasMoment(by.periods.week, facts.createdAt)) sum.add('made', facts.entity);
    for (const area of areasOf(record, by, asked)) sum.add('use', area);
    if (facts.entity !== 'Activity') continue;
    const found = countActivity(record, by, asked, sum);
    if (found !== null) touches += 1;
    if (found === 'substance') substance += 1;
  }
  if (touches > 0 && substance === 0) sum.add('touchOnly');
};
