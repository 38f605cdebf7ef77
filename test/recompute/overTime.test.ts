import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawBoards as drawn } from '../../src/flows/publish/drawBoards';
import type { Scored } from '../../src/flows/publish/gathered';
import { toldFew } from '../access/subtract';
import { planOf } from '../scoring/given';
import { cohortsOf, drawBoards, type Ranked } from './boards';
import type { Cell } from './ownScore';
import { GROUP } from './rules';

const plan = planOf();
const CELL = {
  kind: 'fair',
  measure: 'completeness',
  entity: 'Opportunity',
  key: 'fair|completeness|Opportunity.develop',
} as const;
const SPREAD = { kind: 'spread', measure: '', entity: 'Opportunity', key: 'spread||Opportunity.develop' } as const;

/** Somebody in a week: what the records achieved, where the person stands, and for how long. */
interface Drawn {
  readonly value: number;
  readonly wide: boolean;
  readonly segment: 'North' | 'South';
  readonly days: number;
  readonly records: number;
}

/** Half of twelve records a little better, half a little worse. */
function cellsOf(owner: string, { value, wide }: Drawn): readonly Cell[] {
  const off = wide ? 1_500 : 100;
  const sums = { owner, n: 12, sum: 12 * value, squares: 6 * ((value - off) ** 2 + (value + off) ** 2) };
  return [
    { ...CELL, ...sums },
    { ...SPREAD, ...sums },
  ];
}

const toRanked = (id: string, person: Drawn): Ranked => ({
  id,
  cohorts: cohortsOf('AE', person.segment, person.days),
  tenureDays: person.days,
  records: person.records,
  cells: cellsOf(id, person),
});

function toScored({ id, cohorts, tenureDays, records, cells }: Ranked): Scored {
  const packed = {
    records,
    rules: {},
    cells: Object.fromEntries(cells.map(({ key, n, sum, squares }) => [key, [n, sum, squares]])),
  };
  const figures = {
    score: null,
    measures: {},
    openFindings: 0,
    met: false,
    unusable: 0,
    won: 0,
    lost: 0,
    cycled: 0,
    cycleDays: 0,
  };
  const own = { personId: id, cohorts, segment: '', tenureDays, records, cells: JSON.stringify(packed), shares: '{}', own: null };
  return { ...figures, ...own };
}

const person: fc.Arbitrary<Drawn> = fc.record({
  value: fc.integer({ min: 1_500, max: 8_500 }),
  wide: fc.boolean(),
  segment: fc.constantFrom('North', 'North', 'South'),
  days: fc.constantFrom(30, 200, 900, 900),
  records: fc.constantFrom(4, 20, 20, 20),
});
/** Up to 14 people over six weeks: who is there each week, and as what; `null` = away. */
const weeks = fc.array(fc.array(fc.option(person, { freq: 6 }), { minLength: 6, maxLength: 14 }), { minLength: 2, maxLength: 6 });

const ids = (week: readonly (Drawn | null)[]) =>
  week.flatMap((each, index) => (each === null ? [] : [toRanked(`p${String(index).padStart(2, '0')}`, each)]));
const apart = (a: readonly string[], b: readonly string[]) =>
  [...a].filter((each) => !b.includes(each)).length + [...b].filter((each) => !a.includes(each)).length;
const meets = (a: readonly string[], b: readonly string[]) => a.some((each) => b.includes(each));

/** Boards of all weeks, by the product; its memory goes from week to week as the publisher's does. */
function productBoards(all: readonly (readonly Ranked[])[]) {
  let shown: ReadonlyMap<string, readonly string[]> = new Map();
  return all.map((people) => {
    const priors = new Map([['', { people: people.length, tally: { cells: new Map(), rules: new Map(), records: 0 } }]]);
    for (const { cells } of people)
      for (const { key, n, sum, squares } of cells) {
        const kept = priors.get('')?.tally.cells as Map<string, { n: number; sum: number; squares: number }>;
        const old = kept.get(key) ?? { n: 0, sum: 0, squares: 0 };
        kept.set(key, { n: old.n + n, sum: old.sum + sum, squares: old.squares + squares });
      }
    const boards = drawn(plan, new Map(people.map((each) => [each.id, toScored(each)])), priors, shown);
    shown = boards.memberships;
    return boards.shown;
  });
}

describe('boards over weeks in which people come, go, change teams and fall under the gate', () => {
  it('never tell of one to four people, in a week or between two', () => {
    fc.assert(
      fc.property(weeks, (drawnWeeks) => {
        const last = new Map<string, readonly string[]>();
        for (const shown of productBoards(drawnWeeks.map(ids))) {
          expect(
            toldFew(
              shown.map(({ board }) => new Set(board.members)),
              GROUP,
            ),
          ).toEqual([]);
          for (const { cohort, board } of shown) {
            expect(board.members.length).toBeGreaterThanOrEqual(GROUP);
            const before = last.get(cohort) ?? [];
            const changed = apart(board.members, before);
            expect(changed === 0 || changed >= GROUP || !meets(board.members, before)).toBe(true);
            last.set(cohort, board.members);
          }
        }
      }),
      { numRuns: 150 },
    );
  });

  it('show a range only where nobody or a whole group stands on each side, and no band mean of fewer than five', () => {
    fc.assert(
      fc.property(weeks, (drawnWeeks) => {
        for (const { board } of productBoards(drawnWeeks.map(ids)).flat()) {
          for (const { people, distance } of board.bands) expect(people >= GROUP || distance === null).toBe(true);
          for (const { range } of board.places) {
            if (range === null) continue;
            const [better, worse] = [range.from - 1, board.size - range.to];
            expect([better, worse].every((count) => count === 0 || count >= GROUP)).toBe(true);
          }
        }
      }),
      { numRuns: 100 },
    );
  });

  it('are those of the plain second implementation', () => {
    fc.assert(
      fc.property(weeks, (drawnWeeks) => {
        const all = drawnWeeks.map(ids);
        const last = new Map<string, readonly string[]>();
        const plain = all.map((people) =>
          drawBoards(people, [{ cohorts: ['', '', ''], cells: people.flatMap(({ cells }) => cells) }], last),
        );
        const told = productBoards(all).map((shown) =>
          shown.map(({ cohort, board }) => ({
            cohort,
            members: board.members,
            held: board.membershipHeld,
            bands: board.bands,
            places: board.places.map(({ personId, band, distance, halfWidth, range }) => ({
              personId,
              band,
              distance,
              halfWidth,
              range,
            })),
          })),
        );
        const expected = plain.map((shown) =>
          shown.map(({ cohort, members, held, bands, places }) => ({
            cohort,
            members,
            held,
            bands,
            places: [...places].map(([personId, { band, distance, halfWidth, range }]) => ({
              personId,
              band,
              distance,
              halfWidth,
              range,
            })),
          })),
        );
        expect(told).toEqual(expected);
      }),
      { numRuns: 100 },
    );
  });
});
