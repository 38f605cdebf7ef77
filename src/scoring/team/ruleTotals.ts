import type { GroupSheetDoc } from '../../model/sheet';
import { MISSING, PASS, POOR, RUBBISH } from '../verdicts';

export interface RuleTotal {
  readonly met: number;
  /** Missing, poor and rubbish together. */
  readonly notMet: number;
  /** Records that the rule applies to; neutral ones are in neither. */
  readonly applicable: number;
}

/** Verdict counts as what is met and what is not yet. @example ruleTotal([5, 8, 1, 1, 0, 2]) // { met: 8, notMet: 2, applicable: 10 } */
export function ruleTotal(counts: readonly number[] | undefined): RuleTotal {
  const met = counts?.[PASS] ?? 0;
  const notMet = (counts?.[MISSING] ?? 0) + (counts?.[POOR] ?? 0) + (counts?.[RUBBISH] ?? 0);
  return { met, notMet, applicable: met + notMet };
}

/** Every rule of a sheet over all strata. */
export function ruleTotals(rules: GroupSheetDoc['rules']): ReadonlyMap<string, RuleTotal> {
  return new Map(
    Object.entries(rules).map(([rule, strata]) => {
      const sums = Object.values(strata).reduce<number[]>(
        (sum, counts) => counts.map((n, code) => n + (sum[code] ?? 0)),
        [0, 0, 0, 0, 0, 0],
      );
      return [rule, ruleTotal(sums)];
    }),
  );
}
