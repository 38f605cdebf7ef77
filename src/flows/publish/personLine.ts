import type { IsoDate } from '../../model/dates';
import type { Counters, ReadyDeal } from '../../model/sheet';
import type { Stays } from '../../scoring/figures/medians';
import type { PackedTally } from './packedTally';

/** Reasons outside people's control, counted: `rule|reason|phase` -> how many answers. */
export type BarrierCounts = Readonly<Record<string, number>>;

/** What is kept of one person once the own records were scored. Also a line of a shard's file. */
export interface PersonLine {
  readonly personId: string;
  readonly tally: PackedTally;
  /** Findings that have a fix and a weight. */
  readonly openFindings: number;
  readonly barriers: BarrierCounts;
  /** What the records add up to (`src/scoring/figures`); `met` and `adopted` come later, from the score and the weeks before. */
  readonly counters: Counters;
  /** How long the own deals took: what the organisation's medians are made of. Absent = nothing is known. */
  readonly stays?: Stays;
  /** Won deals of the fiscal quarter, in individual mode. */
  readonly ready?: readonly ReadyDeal[];
  /** Days of leave by which the records were judged; absent = none. */
  readonly leave?: readonly IsoDate[];
  /** Records of which some part could not be read: their rules were left out. */
  readonly partial: number;
  /** Records that were scored, activities among them. */
  readonly scored: number;
}
