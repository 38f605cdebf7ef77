/** Repeatable chance: the same seed gives the same company on every machine. */
export interface Chance {
  /** In [0, 1). */
  next(): number;
  /** Whole number, both ends included. */
  int(low: number, high: number): number;
  /** True in `share` (0..1) of the calls. */
  hit(share: number): boolean;
  pick<T>(list: readonly T[]): T;
  /** Picks by weight: `[['DE', 5], ['PL', 1]]`. */
  weighted<T>(list: readonly (readonly [T, number])[]): T;
  /** Skewed to small values, as sizes of deals and companies are; both ends included. */
  skewed(low: number, high: number): number;
  /** An independent stream: what one part draws does not move another. */
  fork(label: string): Chance;
}

function hash(text: string, start: number): number {
  let value = start >>> 0;
  for (let index = 0; index < text.length; index += 1) value = Math.imul(value ^ text.charCodeAt(index), 0x01000193) >>> 0;
  return value;
}

/**
 * Mulberry32: 32 bits of state, good enough for made-up data.
 * @example createChance(7).int(1, 6) // the same throw every time
 */
export function createChance(seed: number): Chance {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const int = (low: number, high: number) => low + Math.floor(next() * (high - low + 1));
  const pick = <T>(list: readonly T[]): T => {
    if (list.length === 0) throw new Error('nothing to pick from');
    return list[Math.floor(next() * list.length)] as T;
  };
  const weighted = <T>(list: readonly (readonly [T, number])[]): T => {
    let left = next() * list.reduce((sum, [, weight]) => sum + weight, 0);
    for (const [value, weight] of list) {
      left -= weight;
      if (left < 0) return value;
    }
    return pick(list)[0];
  };
  return {
    next,
    int,
    hit: (share) => next() < share,
    pick,
    weighted,
    skewed: (low, high) => Math.round(low * (high / low) ** (next() ** 1.4)),
    fork: (label) => createChance(hash(label, seed ^ 0x811c9dc5)),
  };
}
