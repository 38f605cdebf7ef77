import type { IsoDate } from './dates';
import type { OptInKind } from './optIn';
import type { OwnAward } from './ownWeek';
import type { WonPrize } from './prize';
import type { Award, AwardKind } from './sheet';

/** How the own score moved: what is told first, before any place. Whole points. */
export interface OwnTrend {
  readonly now: number;
  readonly before: number;
  /** Whole weeks between the two. */
  readonly weeks: number;
}

/** A choice as it stands, and whether the published figures already follow it. */
export interface ChoiceView {
  readonly on: boolean;
  /** Chosen since the last weekly figures: it shows with the next ones. */
  readonly waiting: boolean;
  /** False where this CRM keeps no such choice, or the mode forbids it. */
  readonly offered: boolean;
}

/** What came of a choice, to be said once. */
export interface ChoiceSaid {
  readonly kind: OptInKind;
  readonly how: 'chosen' | 'withdrawn' | 'notKept';
}

/** Who a person is compared with, in the CRM's own words; a wider group has fewer parts. */
export interface CohortView {
  readonly role: string;
  readonly segment: string | null;
  readonly tenure: 'ramp' | 'first' | 'third' | 'over' | null;
}

/** A place in whole points of the comparison value. */
export interface PlacedView {
  readonly state: 'placed';
  readonly band: number;
  readonly bands: number;
  readonly value: number;
  readonly likely: { readonly from: number; readonly to: number };
  /** What the next band reaches on average; `tooFew` = it has too few people to say so; `null` = the first band. */
  readonly next: { readonly value: number } | 'tooFew' | null;
  /** "3rd to 7th of 12"; `null` = it would point at single people, or the choice is younger than the figures. */
  readonly range: { readonly from: number; readonly to: number } | null;
  readonly size: number;
  readonly cohort: CohortView;
  /** The own score where it differs from the comparison value: said once, with the reason. */
  readonly ownScore: number | null;
  /** People came or went, too few to show the change: the group is the one shown last. */
  readonly held: boolean;
}

/** The own place, or why there is none. */
export type PlaceState =
  | { readonly state: 'worksCouncil' | 'notPublished' | 'notChosen' }
  | { readonly state: 'firstDays'; readonly until: IsoDate }
  | { readonly state: 'notEnough'; readonly records: number; readonly needed: number }
  | { readonly state: 'hidden'; readonly reason: 'tooFewPeople' | 'membershipChanged' }
  | PlacedView;

export interface PlaceView {
  readonly place: PlaceState;
  readonly trend: OwnTrend | null;
  readonly ranking: ChoiceView;
}

/** The praise board as one person sees it: never more than the first few, and the own standing for oneself. */
export interface PraiseView {
  /** `off` = the organisation gives no awards; `none` = nobody has one at present, or no board is shown. */
  readonly state: 'worksCouncil' | 'off' | 'none' | 'shown';
  readonly awards: readonly Award[];
  /** What the winners get, by award; absent = the programme lists no prizes (D25). */
  readonly prizes?: Readonly<Partial<Record<AwardKind, readonly WonPrize[]>>>;
  readonly own: readonly OwnAward[];
  readonly names: ChoiceView;
  readonly badges: ChoiceView;
  /** Ids of fun badges; empty unless they were chosen. */
  readonly won: readonly string[];
}
