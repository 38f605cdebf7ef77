import type { AwardKind } from './sheet';

/** What a programme gives for a place of an award. Foothold lists it and pays nothing. */
export interface Prize {
  readonly award: AwardKind;
  /** 1 = the first. */
  readonly place: number;
  readonly what: string;
  /** In whole units of the organisation's currency; 0 = costs nothing. */
  readonly worth: number;
}

/** The list of prizes, within its budget. */
export interface Prizes {
  readonly budget: number;
  readonly list: readonly Prize[];
}

/** What a winner gets. */
export interface WonPrize {
  readonly person: string;
  readonly name: string;
  readonly rank: number;
  /** The prizes of all places that the tied people take up together. */
  readonly what: readonly string[];
  /** Equal share of their worth, rounded down to whole units. */
  readonly worth: number;
  /** People who share it, the winner among them; 1 = nobody else. */
  readonly sharedBy: number;
}
