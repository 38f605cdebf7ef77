import type { RecordRef } from './record';
import type { Fix, Level, Rule, Verdict } from './rule';

/** Why a nudge cannot wait: the close date has passed, or a meeting begins within 24 hours. */
export type Urgency = 'datePast' | 'meetingSoon';

/** What the words of a nudge may speak of: `{ days: 12, value: '2026-11-10' }`. Plain values, formatted by the view. */
export type NudgeArgs = Readonly<Record<string, string | number>>;

/** A finding chosen to be shown now. */
export interface Nudge {
  readonly ruleId: string;
  readonly rule: Rule;
  readonly ref: RecordRef;
  readonly verdict: Verdict;
  /** Which of the rule's sentences: `past`, `placeholder`, ...; the verdict's own where there is none. */
  readonly message: string;
  readonly level: Level;
  readonly urgency: Urgency | null;
  /** Whole points by which this record's ring moves if only this is fixed; 0 for optional rules. */
  readonly gain: number;
  /** Effort told to the person. */
  readonly seconds: number;
  readonly fix: Fix;
  /** Belongs only behind "all": its weight is 0. */
  readonly optional: boolean;
  /** To be stored with an answer: the finding stays hidden until this changes. */
  readonly fingerprint: string;
  readonly args: NudgeArgs;
}
