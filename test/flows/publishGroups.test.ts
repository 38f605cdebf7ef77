import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tellsFew } from '../../src/flows/publish/derivable';
import { shownGroups } from '../../src/flows/publish/shownGroups';

const people = (from: number, to: number) => Array.from({ length: to - from }, (_, index) => `p${from + index}`);
const shown = (groups: Readonly<Record<string, readonly string[]>>) => [
  ...shownGroups(
    Object.entries(groups).map(([id, members]) => ({ id, members })),
    5,
  ),
];

/** Every set of people whose marks are a sum of the groups' marks with factors from -2 to 2: by trying all of them. */
function fewest(groups: readonly (readonly string[])[]): number {
  const everybody = [...new Set(groups.flat())];
  const factors = [-2, -1, 0, 1, 2];
  let least = Number.POSITIVE_INFINITY;
  const ways = factors.length ** groups.length;
  for (let way = 1; way < ways; way += 1) {
    const marks = new Map<string, number>();
    for (let rest = way, at = 0; rest > 0; rest = Math.floor(rest / factors.length), at += 1) {
      const factor = factors[rest % factors.length] ?? 0;
      for (const id of groups[at] ?? []) marks.set(id, (marks.get(id) ?? 0) + factor);
    }
    const values = everybody.map((id) => marks.get(id) ?? 0);
    const size = values.filter((value) => value === 1).length;
    if (size > 0 && values.every((value) => value === 0 || value === 1)) least = Math.min(least, size);
  }
  return least;
}

describe('groups that may be shown together', () => {
  it.each([
    ['parts that are all large', { all: people(0, 20), a: people(0, 7), b: people(7, 15) }, ['all', 'a', 'b']],
    ['a part whose rest is small is not', { all: people(0, 20), a: people(0, 17) }, ['all']],
    ['the same people twice tell nothing new', { all: people(0, 9), a: people(0, 9) }, ['all', 'a']],
    [
      'a region and its teams',
      { all: people(0, 30), r: people(0, 15), t: people(0, 5), u: people(5, 10), v: people(10, 15) },
      ['all', 'r', 't', 'u', 'v'],
    ],
    ['a team that nearly is the region', { all: people(0, 30), r: people(0, 15), t: people(0, 12) }, ['all', 'r']],
    [
      'a segment that cuts teams far from their edges',
      { all: people(0, 30), t: people(0, 10), s: [...people(5, 10), ...people(10, 20)] },
      ['all', 't', 's'],
    ],
    ['a segment that is a team and two more', { all: people(0, 30), t: people(0, 10), s: people(0, 12) }, ['all', 't']],
    [
      'a segment that is two teams less one',
      { all: people(0, 30), t: people(0, 10), u: people(10, 20), s: people(0, 19) },
      ['all', 't', 'u'],
    ],
    [
      'leaders, one of each team',
      { all: people(0, 30), t: people(0, 10), u: people(10, 20), l: ['p0', 'p10', 'p20', 'p21', 'p22'] },
      ['all', 't', 'u', 'l'],
    ],
    ['leaders who lack one of a team', { all: people(0, 12), t: people(0, 6), l: people(0, 5) }, ['all', 't']],
    ['leaders without records count among themselves', { all: people(0, 12), l: [...people(0, 2), 'x', 'y', 'z'] }, ['all', 'l']],
    ['two that overlap and differ by few on one side', { a: people(0, 10), b: people(2, 20) }, ['a', 'b']],
    [
      'three that together tell one',
      { a: people(0, 10), b: people(10, 20), c: [...people(0, 9), ...people(10, 20)] },
      ['a', 'b'],
    ],
    [
      'half factors: three pairs tell each',
      { a: people(0, 6), b: people(3, 9), c: [...people(0, 3), ...people(6, 9)] },
      ['a', 'b'],
    ],
  ])('%s', (_, groups, expected) => {
    expect(shown(groups)).toEqual(expected);
  });

  it('no sum or difference of what is shown tells of fewer than five, whatever the groups', () => {
    const member = fc.integer({ min: 0, max: 23 }).map((at) => `p${at}`);
    const group = fc.uniqueArray(member, { minLength: 3, maxLength: 24 });
    const nested = fc
      .tuple(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 3, max: 12 }))
      .map(([from, size]) => people(from, from + size));
    fc.assert(
      fc.property(fc.array(fc.oneof(group, nested), { minLength: 1, maxLength: 5 }), (groups) => {
        const all = [people(0, 24), ...groups].map((members, at) => ({ id: `g${at}`, members }));
        const ids = shownGroups(all, 5);
        expect(fewest(all.filter(({ id }) => ids.has(id)).map(({ members }) => members))).toBeGreaterThanOrEqual(5);
      }),
      { numRuns: 150 },
    );
  });

  it('is exact: what cannot be worked out is not held back', () => {
    const group = fc.uniqueArray(
      fc.integer({ min: 0, max: 15 }).map((at) => `p${at}`),
      { minLength: 5, maxLength: 16 },
    );
    const atoms = new Map(people(0, 16).map((id) => [id, 1]));
    fc.assert(
      fc.property(fc.array(group, { minLength: 1, maxLength: 3 }), (groups) => {
        const sets = groups.map((members) => new Set(members));
        expect(tellsFew(atoms, sets, 5)).toBe(fewest([people(0, 16), ...groups]) < 5);
      }),
      { numRuns: 200 },
    );
  });

  it('a thousand branches are chosen one by one; what cannot be proven in time is hidden', () => {
    const branches = Array.from({ length: 1_000 }, (_, at) => ({ id: `b${at}`, members: people(at * 10, at * 10 + 10) }));
    const all = { id: 'all', members: people(0, 10_000) };
    expect(shownGroups([all, ...branches], 5).size).toBe(1_001);
    const across = Array.from({ length: 30 }, (_, at) => ({ id: `s${at}`, members: people(at * 300 + 5, at * 300 + 305) }));
    const ids = shownGroups([all, ...branches, ...across], 5);
    expect(ids.size).toBeGreaterThan(1_001);
    expect(ids.size).toBeLessThan(1_031);
  });
});
