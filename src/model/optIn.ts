import type { Instant } from './dates';

/**
 * What a person may choose, each apart and none by default (E14): a place at all, the own name on the praise board, fun badges; and the
 * weekly mail, which comes until it is switched off. The kinds are what stands in the column of the row.
 */
export const OPT_IN_KINDS = ['ranking', 'names', 'badges', 'digest'] as const;
export type OptInKind = (typeof OPT_IN_KINDS)[number];
/** What is chosen for games: a place, a name, badges. */
export type GameKind = Exclude<OptInKind, 'digest'>;

/** The person's own choice, as it stands. */
export interface OwnOptIn {
  readonly kind: OptInKind;
  readonly active: boolean;
  /** The words that were agreed to last; `null` = none were kept. */
  readonly text: string | null;
  /** When it was changed last. */
  readonly at: Instant | null;
}

/** A choice to be stored. Withdrawing keeps the words that had been agreed to. */
export interface OptInChoice {
  readonly kind: OptInKind;
  readonly active: boolean;
  /** What is agreed to, word for word; of a withdrawal `null`. */
  readonly text: string | null;
}
