/** One person's place, for that person's eyes only. */
export interface Place {
  readonly personId: string;
  /** 1 = the leading band. */
  readonly band: number;
  /** Distance from what the cohort achieves in the person's own mix, in points (0..100 scale), two digits. */
  readonly distance: number;
  /** Half-width of the uncertainty, in the same points. */
  readonly halfWidth: number;
  /** The comparison value itself, 0..100, two digits: what the distance is part of. */
  readonly value: number;
  /** Of rounded distances, 1-2-2-4; `null` where it would point at single people. Only for the person, and only if the programme allows it. */
  readonly rank: number | null;
  /** "3rd to 7th of 12": what the uncertainty leaves open; `null` as the rank. */
  readonly range: { readonly from: number; readonly to: number } | null;
  readonly n: number;
}

/** What a cohort may see of itself. */
export interface Board {
  readonly shown: true;
  /** Members in alphabetical order of their ids: kept as the last shown membership. */
  readonly members: readonly string[];
  readonly size: number;
  /** By band from the top: how many people, and their mean distance in points; `null` for fewer people than a group. */
  readonly bands: readonly { readonly band: number; readonly people: number; readonly distance: number | null }[];
  readonly places: readonly Place[];
  /** The membership has changed by too few people to show: these are the people last shown, with today's figures. */
  readonly membershipHeld: boolean;
}

/** Why there is no board. */
export interface Suppressed {
  readonly shown: false;
  readonly reason: 'tooFewPeople' | 'membershipChanged' | 'overlapsAnother';
}
