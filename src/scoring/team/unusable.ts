import { type Counters, counterOf } from '../../model/sheet';
import { percent } from './shares';

/** A part of a whole, with its share in whole percent; `null` = nothing counted. */
export interface PartOf {
  readonly part: number;
  readonly whole: number;
  readonly share: number | null;
}

/** @example partOf(3, 12) // { part: 3, whole: 12, share: 25 } */
export function partOf(part: number, whole: number): PartOf {
  return { part, whole, share: percent(part, whole) };
}

/**
 * Records that carry customer knowledge and cannot be used, of all of them (C13): their ring is under 50 %, or a rule of weight 3
 * and more found rubbish.
 * @example unusable({ knowledge: 100, unusable: 10 }).share // 10
 */
export function unusable(counters: Counters): PartOf {
  return partOf(counterOf(counters, 'unusable'), counterOf(counters, 'knowledge'));
}
