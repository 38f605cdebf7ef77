import { type RuleShare, unpackShares } from '../publish/packedShares';

/** Passed and applicable by rule of an own snapshot's document; nothing of a damaged one, or of one from before they were kept. */
export function ruleSharesIn(tally: string | null): ReadonlyMap<string, RuleShare> {
  try {
    const doc: unknown = JSON.parse(tally ?? 'null');
    return unpackShares(typeof doc === 'object' && doc !== null && 'shares' in doc ? doc.shares : null);
  } catch {
    return new Map();
  }
}
