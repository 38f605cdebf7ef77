import type { GoalMeasure } from '../../model/goal';
import { type Counters, counterBy, counterOf } from '../../model/sheet';
import { ruleCounts, type Tally } from '../../scoring/tally';

/** How many records pass a rule, of those to which it applies. */
export interface RuleShare {
  readonly passed: number;
  readonly applicable: number;
}

type Shares = ReadonlyMap<string, RuleShare>;

/** Passed and applicable by rule, whatever the phase; rules that apply to nothing are left out. */
export function sharesOf(tally: Tally): Shares {
  const ids = new Set([...tally.rules.keys()].map((key) => key.slice(0, key.lastIndexOf('|'))));
  return new Map(
    [...ids].sort().flatMap((id) => {
      const [, passed = 0, missing = 0, poor = 0, rubbish = 0] = ruleCounts(tally, id);
      const applicable = passed + missing + poor + rubbish;
      return applicable > 0 ? [[id, { passed, applicable }] as const] : [];
    }),
  );
}

const total = (by: Counters) => Object.values(by).reduce((sum, n) => sum + n, 0);

/** The same of what is counted beside the rules and adds up over people: by the measure of a goal that speaks of it. No sales results. */
export function countedShares(counters: Counters): Shares {
  const counted: readonly (readonly [GoalMeasure, number, number])[] = [
    ['gaps', total(counterBy(counters, 'gap')) - counterOf(counters, 'gap', 'none'), total(counterBy(counters, 'open'))],
    ['unusable', counterOf(counters, 'unusable'), counterOf(counters, 'knowledge')],
  ];
  return new Map(counted.map(([measure, passed, applicable]) => [measure, { passed, applicable }]));
}

/** The same as text, which is a tenth of its size in a map. @example packShares(shares) // '{"opportunity.amount":[9,12]}' */
export function packShares(shares: Shares): string {
  return JSON.stringify(Object.fromEntries([...shares].map(([id, { passed, applicable }]) => [id, [passed, applicable]])));
}

/** Reads packed shares back, as a document carries them; what is none is left out. */
export function unpackShares(value: unknown): Shares {
  const entries = typeof value === 'object' && value !== null ? Object.entries(value as Readonly<Record<string, unknown>>) : [];
  return new Map(
    entries.flatMap(([id, pair]) => {
      const [passed, applicable] = Array.isArray(pair) ? (pair as readonly unknown[]) : [];
      if (!Number.isSafeInteger(passed) || !Number.isSafeInteger(applicable)) return [];
      return [[id, { passed: Number(passed), applicable: Number(applicable) }] as const];
    }),
  );
}
