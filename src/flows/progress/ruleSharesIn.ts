import { ruleCounts } from '../../scoring/tally';
import { unpackTally } from '../publish/packedTally';

/** How many records pass a rule, of those to which it applies. */
export interface RuleShare {
  readonly passed: number;
  readonly applicable: number;
}

/** Passed and applicable by rule of a stored tally; nothing of a damaged one. */
export function ruleSharesIn(tally: string | null): ReadonlyMap<string, RuleShare> {
  let packed: ReturnType<typeof unpackTally> = null;
  try {
    packed = unpackTally(JSON.parse(tally ?? 'null'));
  } catch {
    // a damaged document tells nothing
  }
  if (packed === null) return new Map();
  const then = packed;
  const ids = new Set([...then.rules.keys()].map((key) => key.slice(0, key.lastIndexOf('|'))));
  return new Map(
    [...ids].flatMap((id) => {
      const [, passed = 0, missing = 0, poor = 0, rubbish = 0] = ruleCounts(then, id);
      const applicable = passed + missing + poor + rubbish;
      return applicable > 0 ? [[id, { passed, applicable }] as const] : [];
    }),
  );
}
