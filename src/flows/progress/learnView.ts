import type { Instant, IsoDate } from '../../model/dates';
import { LESSON_IDS, LESSON_RULE, type LearnView, type LessonId } from '../../model/lesson';
import type { OwnFigures } from '../../model/progress';
import type { EntityName } from '../../model/record';
import type { Response } from '../../model/response';
import type { OwnUse } from '../../ports/ownWork';
import { tenureDays } from '../../programme/cohort';
import type { UseCounts } from '../../programme/lessonCatalogue';
import { lessonsFor } from '../../programme/lessons';
import { addDays, localDay } from '../localDay';
import type { Session } from '../startSession';

/** Days back over which own use is counted. */
export const USE_DAYS = 28;

/** The row of a lesson that is done: the person's own, without a record, whatever role the person has by then. */
export function lessonResponse(id: LessonId, at: Instant): Response {
  return {
    ruleId: `${LESSON_RULE}${id}`,
    ref: null,
    kind: 'fixed',
    reason: null,
    note: null,
    phase: null,
    fingerprint: '',
    until: null,
    seconds: null,
    gain: null,
    at,
  };
}

/** Lessons that are done, with the person's day of it, from own rows. */
export function lessonsDone(responses: readonly Response[], zone: string): ReadonlyMap<LessonId, IsoDate> {
  return new Map(
    responses.flatMap(({ ruleId, kind, at }): [LessonId, IsoDate][] => {
      const id = LESSON_IDS.find((each) => `${LESSON_RULE}${each}` === ruleId);
      return id && kind === 'fixed' ? [[id, localDay(at, zone)]] : [];
    }),
  );
}

/** Own counts by which lessons know what is in use. */
export function ownCounts({ activities, quickLogged, responses, contacts }: OwnUse): UseCounts {
  const answers = responses?.filter(({ ruleId }) => !ruleId.startsWith(LESSON_RULE)) ?? null;
  const count = (kind: Response['kind']) => answers?.filter((each) => each.kind === kind).length ?? null;
  const { call = 0, meeting = 0, note = 0, task = 0 } = activities ?? {};
  return {
    entered: activities && call + meeting + note + task,
    meetings: activities && meeting,
    quickLogged,
    contacts,
    fixed: count('fixed'),
    later: count('later'),
    notKnown: count('notKnown'),
    whyNot: count('whyNot'),
    muted: count('muted'),
  };
}

const MADE: readonly EntityName[] = ['Activity', 'Contact', 'Lead', 'Opportunity', 'Account'];

/**
 * What there is to learn for the signed-in person.
 * @param ticked Lessons done that only the device knows
 * @param figures Own figures, once they are read: they know on which records something is open
 */
export function learnView(
  { start, programme, port }: Session,
  use: OwnUse,
  ticked: ReadonlyMap<LessonId, IsoDate>,
  today: IsoDate,
  figures: OwnFigures | null = null,
): LearnView {
  const { person, schema, capabilities } = start;
  const days = tenureDays(programme, person.createdAt, today);
  return lessonsFor(
    {
      today,
      startedOn: days === null ? null : addDays(today, -days),
      holidays: programme.holidays,
      crm: port.crm,
      mayCreate: new Set(MADE.filter((entity) => schema.entities[entity]?.createable === true)),
      answers: capabilities.responses,
      done: new Map([...ticked, ...lessonsDone(use.responses ?? [], person.zone)]),
      counts: ownCounts(use),
      records: use.deals,
      open: figures?.complete ? { deals: figures.gapDeals, findings: figures.openFindings } : null,
    },
    capabilities.responses ? 'crm' : 'device',
  );
}
