import type { RecordFacts } from '../model/facts';
import type { Rule } from '../model/rule';

/**
 * A short text that changes when the rule's fields on this record change, and only then: an answered finding comes back
 * with it. Not a secret and not a proof; 53 bits keep chance collisions away.
 * @example fingerprint(rule, facts) // 'k3j9x0q1zt'
 */
export function fingerprint(rule: Rule, facts: RecordFacts): string {
  const text = JSON.stringify([rule.id, rule.fields.map((field) => facts.fields[field] ?? null)]);
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    high = Math.imul(high ^ code, 2_654_435_761);
    low = Math.imul(low ^ code, 1_597_334_677);
  }
  high = Math.imul(high ^ (high >>> 16), 2_246_822_507) ^ Math.imul(low ^ (low >>> 13), 3_266_489_909);
  low = Math.imul(low ^ (low >>> 16), 2_246_822_507) ^ Math.imul(high ^ (high >>> 13), 3_266_489_909);
  return (4_294_967_296 * (2_097_151 & low) + (high >>> 0)).toString(36);
}
