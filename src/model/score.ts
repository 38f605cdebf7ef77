import type { EntityName } from './record';
import type { MeasureId } from './rule';

/** One entity's part of a measure. `value` 0..100 with two digits; `weight` as the programme gives it. */
export interface EntityScore {
  readonly entity: EntityName;
  readonly value: number;
  readonly n: number;
  readonly weight: number;
}

/** One measure of a person or group, with what it was made of. */
export interface MeasureScore {
  readonly measure: MeasureId;
  readonly value: number;
  readonly n: number;
  readonly weight: number;
  /** Fewer records than the gate: shown and counted, with this label. */
  readonly thin: boolean;
  readonly entities: readonly EntityScore[];
}

/** The own score: unshrunk, 0..100 rounded, with every part needed to recompute it by hand. */
export interface Score {
  readonly enough: true;
  /** Rounded, as shown. */
  readonly value: number;
  /** 0..10000, as stored. */
  readonly exact: number;
  /** Records open at any time in 13 weeks. */
  readonly n: number;
  readonly measures: readonly MeasureScore[];
}

/** Fewer records than the gate, or none with an applicable rule. Never shown as zero. */
export interface NotEnough {
  readonly enough: false;
  readonly n: number;
  readonly needed: number;
}

/** One sentence of an explanation: the words' id, its arguments and the records it came from. */
export interface ScoreLine {
  /** `score.rule`: "9 of 12 open deals have a next step". */
  readonly message: 'score.rule';
  readonly ruleId: string;
  readonly entity: EntityName;
  readonly passed: number;
  readonly applicable: number;
  readonly neutral: number;
  /** Points (0..100, two digits) that the measure of this entity would gain if every record passed. */
  readonly lift: number;
  /** Records that fail it. */
  readonly records: readonly string[];
}
