import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { percent, shares } from '../../../src/scoring/team/shares';

describe('shares', () => {
  it.each([
    ['thirds give the odd point to the first', [1, 1, 1], [34, 33, 33]],
    ['the largest remainder is rounded up', [57.0, 26.0, 11.0, 6.0], [57, 26, 11, 6]],
    ['a small part may be nothing', [999, 1], [100, 0]],
    ['nothing to share', [0, 0], [0, 0]],
    ['nobody', [], []],
    ['six sixths', [1, 1, 1, 1, 1, 1], [17, 17, 17, 17, 16, 16]],
  ])('%s', (_, values, expected) => {
    expect(shares(values)).toEqual(expected);
  });

  it('sum to exactly 100, whatever is shared, and stay within a point of the truth', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(100_000), { minLength: 1, maxLength: 60 }), (values) => {
        const total = values.reduce((sum, value) => sum + value, 0);
        fc.pre(total > 0);
        const found = shares(values);
        expect(found.reduce((sum, value) => sum + value, 0)).toBe(100);
        found.forEach((share, index) => {
          expect(Math.abs(share - ((values[index] ?? 0) * 100) / total)).toBeLessThan(1);
        });
      }),
      { numRuns: 200 },
    );
  });
});

describe('percent', () => {
  it.each([
    ['nothing counted is no share', 0, 0, null],
    ['a little is never nothing', 1, 1_000, 1],
    ['nearly all is never all', 999, 1_000, 99],
    ['nothing is nothing', 0, 10, 0],
    ['all is all', 10, 10, 100],
    ['a half goes up', 1, 200, 1],
  ])('%s', (_, part, whole, expected) => {
    expect(percent(part, whole)).toBe(expected);
  });
});
