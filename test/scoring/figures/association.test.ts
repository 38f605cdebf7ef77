import { describe, expect, it } from 'vitest';
import { type Adopter, association } from '../../../src/scoring/figures/association';

/** Numbers that look drawn, and are the same in every run. */
function drawn(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** People of some segments, each segment with a level of its own; `slope` plants a link within them. */
function people(segments: Readonly<Record<string, number>>, slope: number, seed = 7): readonly Adopter[] {
  const next = drawn(seed);
  return Object.entries(segments).flatMap(([segment, count], level) =>
    Array.from({ length: count }, (): Adopter => {
      const adoption = Math.round(10_000 * next());
      const result = 0.2 * level + (slope * adoption) / 10_000 + 0.2 * next();
      return { segment, adoption, result, won: 4, lost: 2, cycleDays: 100 };
    }),
  );
}

describe('does it pay (D19, D20)', () => {
  it('a planted link is found, with an interval on one side of 0', () => {
    const found = association('winRate', people({ north: 15, south: 15, west: 15 }, 0.3), 5);
    expect(found).toMatchObject({ finding: 'link', people: 45, segments: 3 });
    expect(found.low).toBeGreaterThan(0);
    expect(found.thirds?.map(({ people: n }) => n)).toEqual([15, 15, 15]);
    expect(found.thirds?.[0]).toEqual({ people: 15, won: 60, lost: 30, cycleDays: 1_500 });
  });

  it.each([1, 2, 3, 4, 5])('a planted null is no link (%i)', (seed) => {
    const found = association('winRate', people({ north: 20, south: 20 }, 0, seed), 5);
    expect(found.finding).toBe('noLink');
    expect((found.low ?? 0) * (found.high ?? 0)).toBeLessThan(0);
  });

  it('segments that differ in both make no link: it is asked within them', () => {
    const next = drawn(3);
    const apart = ['north', 'south'].flatMap((segment, level) =>
      Array.from({ length: 20 }, () => ({
        segment,
        adoption: 4_000 * level + 2_000 * next(),
        result: 0.5 * level + 0.1 * next(),
        won: 1,
        lost: 1,
        cycleDays: 1,
      })),
    );
    expect(association('winRate', apart, 5).finding).toBe('noLink');
  });

  it('the interval is Fisher’s: r = 0.5 of 28 people is 0.156 to 0.736', () => {
    // Pairs whose correlation is exactly one half: x and x/2 + e, with e of the same spread and no part of x.
    const xs = [1, 1, -1, -1, 1, 1, -1, -1].flatMap((x) => [x, x, x]).concat([1, 1, -1, -1]);
    const es = [1, -1, 1, -1, 1, -1, 1, -1].flatMap((e) => [e, e, e]).concat([1, -1, 1, -1]);
    const all = xs.map((x, at) => ({
      segment: 'all',
      adoption: x,
      result: x / 2 + ((es[at] ?? 0) * Math.sqrt(3)) / 2,
      won: 1,
      lost: 0,
      cycleDays: 1,
    }));
    const found = association('cycleTime', all, 5);
    expect(found).toMatchObject({ correlation: 0.5, low: 0.156, high: 0.7358 });
  });

  it.each([
    ['nineteen people', people({ north: 19 }, 0.3)],
    ['many people in segments under five', people({ a: 4, b: 4, c: 4, d: 4, e: 4, f: 4 }, 0.3)],
    ['no difference in adoption', people({ north: 30 }, 0.3).map((each) => ({ ...each, adoption: 5_000 }))],
    ['nobody', []],
  ])('%s are not enough yet', (_, all) => {
    expect(association('winRate', all, 5)).toMatchObject({ finding: 'notEnough', thirds: null, correlation: null });
  });

  it('segments under five are left out, the others stay', () => {
    expect(association('winRate', [...people({ north: 25 }, 0.3), ...people({ small: 4 }, -3)], 5)).toMatchObject({
      people: 25,
      segments: 1,
      finding: 'link',
    });
  });
});
