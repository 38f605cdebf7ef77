import type { MeasureId } from '../model/rule';
import type { Stratum } from './stratum';

/** Records of one stratum in one measure: how many, the sum of their values (0..10000) and of the squares. Exact below 2^53. */
export interface Cell {
  readonly n: number;
  readonly sum: number;
  readonly squares: number;
}

/** How often a rule gave each verdict, in the order of `VERDICTS`. */
export type Counts = readonly number[];

/**
 * Everything a score, a board or a team figure is made of; tallies add up.
 * Keys are texts: `cellKey` for cells, `ruleKey` for rules (rule by stratum).
 */
export interface Tally {
  readonly cells: ReadonlyMap<string, Cell>;
  readonly rules: ReadonlyMap<string, Counts>;
  /** Records open at any time in the last 13 weeks, activities left out: the gate's count. */
  readonly records: number;
}

/** What a cell counts: the own score's value, the comparison's, or `spread`: a record's whole comparison value. */
export type CellKind = 'own' | 'fair' | 'spread';

export const EMPTY_TALLY: Tally = { cells: new Map(), rules: new Map(), records: 0 };

/** @example cellKey('own', 'currency', 'Opportunity.propose') // 'own|currency|Opportunity.propose' */
export function cellKey(kind: CellKind, measure: MeasureId | '', stratum: Stratum): string {
  return `${kind}|${measure}|${stratum}`;
}

/** The parts of a cell's key. */
export function cellParts(key: string): { readonly kind: CellKind; readonly measure: MeasureId; readonly stratum: Stratum } {
  const [kind, measure, stratum = ''] = key.split('|');
  return { kind: kind as CellKind, measure: measure as MeasureId, stratum };
}

/** @example ruleKey('opportunity.amount', 'Opportunity.propose') // 'opportunity.amount|Opportunity.propose' */
export function ruleKey(ruleId: string, stratum: Stratum): string {
  return `${ruleId}|${stratum}`;
}

/** A rule's verdicts over all strata, in the order of `VERDICTS`. */
export function ruleCounts(tally: Tally, ruleId: string): Counts {
  const total = [0, 0, 0, 0, 0, 0];
  for (const [key, counts] of tally.rules) {
    if (key.slice(0, key.lastIndexOf('|')) !== ruleId) continue;
    for (let code = 0; code < total.length; code += 1) total[code] = (total[code] ?? 0) + (counts[code] ?? 0);
  }
  return total;
}
