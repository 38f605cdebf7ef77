import type { LessonId, LessonKind, LessonPlace } from '../model/lesson';
import type { CrmName } from '../model/programme';
import type { EntityName } from '../model/record';

/** Own counts of the last 28 days by which a lesson knows whether its way is used. `null` = not known. */
export interface UseCounts {
  /** Calls, meetings, notes and tasks entered, however. */
  readonly entered: number | null;
  readonly meetings: number | null;
  /** Entered with the quick log. */
  readonly quickLogged: number | null;
  readonly contacts: number | null;
  readonly fixed: number | null;
  readonly later: number | null;
  readonly notKnown: number | null;
  readonly whyNot: number | null;
  readonly muted: number | null;
}

/** A lesson of the catalogue. Its words are `lesson.<id>.title`, `.text` and, for shortcuts, `.tip`. */
export interface Lesson {
  readonly id: LessonId;
  readonly kind: LessonKind;
  readonly place: LessonPlace;
  /** Whether the way is used already. Without one, only the person's own tick tells. */
  readonly used?: (counts: UseCounts) => boolean;
  /** Seconds saved in 28 days, from the person's own counts. Seconds a use are estimates, named with each. */
  readonly saves?: (counts: UseCounts) => number;
  /** What the person must be able to do; a lesson about something that is not permitted is never shown. */
  readonly needs?: { readonly create?: EntityName; readonly crm?: CrmName; readonly answers?: true };
  /** For practice: the day of the path, from 1. */
  readonly day?: 1 | 3 | 7;
}

const some = (count: number | null) => (count ?? 0) > 0;
const byHand = ({ entered, quickLogged }: UseCounts) => Math.max(0, (entered ?? 0) - (quickLogged ?? 0));

/** In the order in which they are offered. */
export const LESSONS: readonly Lesson[] = [
  { id: 'firstFix', kind: 'start', place: 'fix', used: ({ fixed }) => some(fixed) },
  { id: 'firstLog', kind: 'start', place: 'record', used: ({ quickLogged }) => some(quickLogged), needs: { create: 'Activity' } },
  {
    id: 'firstAnswer',
    kind: 'start',
    place: 'gap',
    used: ({ notKnown, whyNot, later }) => some(notKnown) || some(whyNot) || some(later),
    needs: { answers: true },
  },
  { id: 'firstSeen', kind: 'start', place: 'seen' },
  { id: 'firstChoice', kind: 'start', place: 'place' },
  { id: 'practiceDay1', kind: 'practice', place: 'gap', day: 1 },
  { id: 'practiceDay3', kind: 'practice', place: 'record', day: 3, needs: { create: 'Activity' } },
  { id: 'practiceDay7', kind: 'practice', place: 'record', day: 7 },
  {
    id: 'quickLog',
    kind: 'shortcut',
    place: 'record',
    used: ({ quickLogged }) => some(quickLogged),
    // A call by the CRM's own form is about a minute, by the quick log some fifteen seconds.
    saves: (counts) => 45 * byHand(counts),
    needs: { create: 'Activity', answers: true },
  },
  {
    id: 'logKeys',
    kind: 'shortcut',
    place: 'record',
    // Two seconds for the way of the hand to the pointer and back.
    saves: ({ quickLogged }) => 2 * (quickLogged ?? 0),
    needs: { create: 'Activity' },
  },
  {
    id: 'fixList',
    kind: 'shortcut',
    place: 'fix',
    // Opening one record and waiting for it, which a list does not ask for: about ten seconds.
    saves: ({ fixed }) => 10 * (fixed ?? 0),
  },
  {
    id: 'atNextStage',
    kind: 'shortcut',
    place: 'gap',
    used: ({ later }) => some(later),
    // Reading the same finding again: about three seconds.
    saves: ({ fixed }) => 3 * (fixed ?? 0),
    needs: { answers: true },
  },
  { id: 'notKnown', kind: 'shortcut', place: 'gap', used: ({ notKnown }) => some(notKnown), needs: { answers: true } },
  { id: 'whyNot', kind: 'shortcut', place: 'gap', used: ({ whyNot }) => some(whyNot), needs: { answers: true } },
  { id: 'mute', kind: 'shortcut', place: 'gap', used: ({ muted }) => some(muted), needs: { answers: true } },
  {
    id: 'quickContact',
    kind: 'shortcut',
    place: 'record',
    used: ({ contacts }) => some(contacts),
    needs: { create: 'Contact' },
  },
  {
    id: 'meetingNote',
    kind: 'shortcut',
    place: 'day',
    // Finding the meeting again before its note: about twenty seconds.
    saves: ({ meetings }) => 20 * (meetings ?? 0),
    needs: { create: 'Activity' },
  },
  {
    id: 'atTheField',
    kind: 'shortcut',
    place: 'gap',
    // The way from the form to the panel and back: about four seconds.
    saves: ({ fixed }) => 4 * (fixed ?? 0),
    needs: { crm: 'dynamics' },
  },
];
