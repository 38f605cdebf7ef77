import type { Instant } from './dates';

/** What a manager or the programme owner wrote down for a group: a lesson that was planned, a review that was opened, a decision. */
export const NOTE_KINDS = ['lesson', 'review', 'decision'] as const;
export type NoteKind = (typeof NOTE_KINDS)[number];

/**
 * A line of the decision log (B19): readable by everybody, never changed. Stored beside the decisions about barriers, in the
 * same table: `rule` = `kind:about`, `reason` = the unit, `decision` = `noted`.
 */
export interface TeamNote {
  readonly kind: NoteKind;
  /** The area of use, the measure, or a short name of the matter. */
  readonly about: string;
  /** The unit that it is for: `SheetUnit.id`. */
  readonly unit: string;
  /** What was decided, the numbers it rests on, and thanks: as it was written. */
  readonly text: string;
  readonly at: Instant;
}
