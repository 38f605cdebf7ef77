import type { IsoDate } from './dates';

/** How far back, in weeks. */
export const BACK = { year: 52, twoYears: 104 } as const;
export type BackName = keyof typeof BACK;

/** One line then and now: the score in points, a rule's share in percent. */
export interface BackLine {
  /** `null` = the score. */
  readonly ruleId: string | null;
  readonly before: number;
  readonly now: number;
}

/** A moment back; without a week there are no figures of it, which is not zero. */
export interface BackView {
  readonly name: BackName;
  readonly week: IsoDate | null;
  readonly lines: readonly BackLine[];
}

export interface LookingBack {
  readonly views: readonly BackView[];
  /** Monday of the first week that was recorded; `null` = none yet. */
  readonly began: IsoDate | null;
}
