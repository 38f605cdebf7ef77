import type { Place } from './board';
import type { IsoDate } from './dates';
import type { AwardKind } from './sheet';

/** The own place as the own snapshot tells it; nobody else reads it. */
export interface OwnPlace {
  readonly cohort: string;
  /** Monday of the closed week that it is drawn from. */
  readonly week: IsoDate;
  readonly size: number;
  readonly band: number;
  readonly bands: number;
  /** Points (0..100) from what the cohort achieves in the own mix, and the half-width of its uncertainty. */
  readonly distance: number;
  readonly halfWidth: number;
  /** The comparison value itself, in points (0..100); absent in rows of before it was kept. */
  readonly value?: number;
  /** "3rd to 7th of 12": only of people who asked to be ranked. */
  readonly range: Place['range'];
}

/** The own standing for an award, for the own eyes: also of people who chose not to be named. */
export interface OwnAward {
  readonly kind: AwardKind;
  /** Median days, organisation's money, or won deals; of 13 weeks. `null` = too few deals. */
  readonly value: number | null;
  /** Won deals that counted for it. */
  readonly deals: number;
  /** The rank that the person has, or would have, among the named ones; `null` = beyond the last one shown. */
  readonly rank: number | null;
}

/** What of the shared goals of a closed week is the own part, by goal. */
export interface OwnGoalParts {
  /** Monday of that week. */
  readonly week: IsoDate;
  /** Records that pass the goal's rule, of those to which it applies. */
  readonly parts: Readonly<Record<string, { readonly passed: number; readonly applicable: number }>>;
}

/** What the own snapshot's document tells beside the measures. */
export interface OwnWeek {
  /** `null` = on no board. */
  readonly place: OwnPlace | null;
  readonly awards: readonly OwnAward[];
  /** Ids of fun badges: without weight, for the own eyes. */
  readonly badges: readonly string[];
  /** `null` = not told: no goals by a rule, or a row of before they were. */
  readonly goals: OwnGoalParts | null;
}
