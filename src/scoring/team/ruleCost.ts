import { type Counters, counterBy } from '../../model/sheet';

export interface RuleCost {
  readonly rule: string;
  /** Seconds that people gave to it in the week. */
  readonly seconds: number;
  readonly fixes: number;
  /** Mean of one fix. */
  readonly each: number;
}

/** What rules cost people, in seconds of fixing: the one that costs most first (B7). Rules that nobody fixed cost nothing. */
export function ruleCost(counters: Counters): readonly RuleCost[] {
  const fixes = counterBy(counters, 'fixes');
  return Object.entries(counterBy(counters, 'fixSeconds'))
    .map(([rule, seconds]) => ({
      rule,
      seconds,
      fixes: fixes[rule] ?? 0,
      each: Math.round(seconds / Math.max(1, fixes[rule] ?? 1)),
    }))
    .filter(({ seconds }) => seconds > 0)
    .sort((a, b) => b.seconds - a.seconds || (a.rule < b.rule ? -1 : 1));
}
