import type { IsoDate } from './dates';
import type { RecordRef } from './record';

/**
 * Something to learn in a minute. `start` = a task of the first day, `practice` = on own records on days 1, 3 and 7, `shortcut` = a
 * quicker way that is not used yet.
 */
export type LessonKind = 'start' | 'practice' | 'shortcut';

export const LESSON_IDS = [
  'firstFix',
  'firstLog',
  'firstAnswer',
  'firstSeen',
  'firstChoice',
  'practiceDay1',
  'practiceDay3',
  'practiceDay7',
  'quickLog',
  'logKeys',
  'fixList',
  'atNextStage',
  'notKnown',
  'whyNot',
  'mute',
  'quickContact',
  'meetingNote',
  'atTheField',
] as const;
export type LessonId = (typeof LESSON_IDS)[number];

/** Where a lesson is tried out: in the area itself, on an open deal, or on one on which something can be fixed. */
export type LessonPlace = 'fix' | 'place' | 'seen' | 'day' | 'record' | 'gap';

/** Rule of the own row that says that a lesson is done: `lesson:firstFix`. It is no answer to a nudge. */
export const LESSON_RULE = 'lesson:';

/** A lesson as it is shown. */
export interface LessonView {
  readonly id: LessonId;
  readonly kind: LessonKind;
  readonly done: boolean;
  /** Seconds that it would have saved the person in the last 28 days, by own counts; 0 = not measured. */
  readonly savedSeconds: number;
  readonly place: LessonPlace;
  /** It can be done now. False: it needs a deal or a finding, and there is none. */
  readonly ready: boolean;
  /** An own record to try it on, where there is one. */
  readonly record: { readonly ref: RecordRef; readonly name: string } | null;
  /** For practice: the day from which it is offered. */
  readonly on: IsoDate | null;
}

/** The path of the first 14 days. Progress belongs to the person: a new role changes nothing in it (B26). */
export interface PathView {
  readonly steps: readonly LessonView[];
  readonly done: number;
  /** The one that is offered now: the first on the first load; `null` = nothing is due. */
  readonly next: LessonView | null;
  /** Day of the path, from 1; `null` = the CRM does not say when it began. */
  readonly day: number | null;
  /** When the last step was done; `null` = there is more to do. */
  readonly completedOn: IsoDate | null;
}

/** What there is to learn for one person on one day. */
export interface LearnView {
  /** `null` = over and done, or never begun because the CRM does not say since when the person is here. */
  readonly path: PathView | null;
  /** Not used yet, the most own time saved first; at most three. */
  readonly shortcuts: readonly LessonView[];
  /** One a week; `null` = everything that is permitted is in use. */
  readonly tip: LessonView | null;
  /** The next tune-up, and whether its week is now. */
  readonly tuneUp: { readonly on: IsoDate; readonly now: boolean } | null;
  /** Where progress is kept. */
  readonly kept: 'crm' | 'device';
}
