import type { IsoDate } from './dates';

/** Parts of `started`: deals won and lost, and the won ones' days from creation to close, before and after the unit began. */
export const STARTED = ['beforeWon', 'beforeLost', 'beforeDays', 'afterWon', 'afterLost', 'afterDays'] as const;
export type StartedPart = (typeof STARTED)[number];

/** Deals decided in half a year: how many of whose, and the won ones' days from creation to close. */
export interface StartedSide {
  readonly people: number;
  readonly won: number;
  readonly lost: number;
  readonly cycleDays: number;
}

/** A unit's own results in the half years before and after it began; units that began at other times are what it is compared with. */
export interface StaggeredUnit {
  readonly unit: { readonly id: string; readonly name: string };
  readonly startedOn: IsoDate;
  readonly before: StartedSide;
  readonly after: StartedSide;
}
