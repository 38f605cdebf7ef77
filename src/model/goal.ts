import type { IsoDate } from './dates';
import type { UseArea } from './sheet';

/**
 * What a goal or a success test is measured by, in percent or points (0..100): people in full adoption, the score, open deals
 * with a gap, forecast money with a gap, unusable records, accounts covered, deals won, one rule's share of passes
 * (`rule:opportunity.nextStep`), or a number that is given by hand (a pulse).
 */
export type GoalMeasure =
  | 'adopted'
  | 'score'
  | 'gaps'
  | 'gapMoney'
  | 'unusable'
  | 'covered'
  | 'winRate'
  | 'given'
  | `rule:${string}`;

/** A goal of the programme: incomplete ones cannot be saved (A3). It is better upward where the target lies over the baseline. */
export interface Goal {
  readonly id: string;
  readonly name: string;
  readonly measure: GoalMeasure;
  readonly baseline: number;
  readonly target: number;
  readonly by: IsoDate;
  /** Who answers for it, as people call them. */
  readonly owner: string;
  /** The number as it stands, for the measure `given`. */
  readonly now?: number | null;
}

/** The four kinds of success; a programme goes live with at least one of each (D5). */
export const SUCCESS_KINDS = ['adoption', 'value', 'roi', 'pulse'] as const;
export type SuccessKind = (typeof SUCCESS_KINDS)[number];

/** A specific test for success (D50): passed, not passed yet, or not due yet. */
export interface SuccessTest {
  readonly id: string;
  readonly kind: SuccessKind;
  /** What is to hold, in the organisation's words. */
  readonly text: string;
  readonly measure: GoalMeasure;
  readonly atLeast?: number | null;
  readonly atMost?: number | null;
  /** Until then it is not due. */
  readonly due: IsoDate;
  /** When it passed; a test that passed stays passed. */
  readonly passedOn?: IsoDate | null;
  /** The number as it stands, for the measure `given`. */
  readonly now?: number | null;
}

/** A short lesson of the organisation's own, in place of the catalogue's (A16, D42). */
export interface OwnLesson {
  readonly area: UseArea;
  readonly title: string;
  readonly text: string;
  readonly minutes: number;
}
