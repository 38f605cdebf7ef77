import { describe, expect, it } from 'vitest';
import { awardsOf, countedDeals, ownAwards, standings, type WonDeal } from '../../src/scoring/awards';
import { badgesOf } from '../../src/scoring/badges';

/** Won deals of a person, by their days; money is 10,000 each unless told. */
const won = (personId: string, days: readonly (number | null)[], money: readonly (number | null)[] = []): WonDeal[] =>
  days.map((each, index) => ({ personId, days: each, money: money[index] === undefined ? 10_000 : (money[index] ?? null) }));

const rules = (names: string, top = 3, minimum = 3) => ({
  named: new Map(names.split('').map((id) => [id, id.toUpperCase()])),
  top,
  minimum,
});
const ranksOf = (deals: readonly WonDeal[], by: ReturnType<typeof rules>, kind: string) =>
  (awardsOf(standings(deals), by).find((award) => award.kind === kind)?.winners ?? []).map(
    ({ person, rank }) => `${person}${rank}`,
  );

describe('deals that count', () => {
  it.each([
    ['made on the day they were won', [10, 12, 0], [10, 12]],
    ['won before they were made', [10, 12, -3], [10, 12]],
    ['of which that cannot be told', [10, 12, null], [10, 12]],
    ['far slower than the others', [10, 11, 12, 13, 14, 400], [10, 11, 12, 13, 14]],
    ['far faster than the others', [100, 101, 102, 103, 104, 1], [100, 101, 102, 103, 104]],
    ['nothing unusual', [10, 20, 30, 40], [10, 20, 30, 40]],
    ['too few to say what is unusual', [10, 11, 400], [10, 11, 400]],
    ['half of them alike: nothing is told apart', [30, 30, 30, 30, 31], [30, 30, 30, 30, 31]],
  ])('not those %s', (_, days, expected) => expect(countedDeals(won('a', days)).map((deal) => deal.days)).toEqual(expected));

  it('not those of a sum far from the others, for any award', () => {
    const deals = won('a', [10, 11, 12, 13, 14], [10_000, 11_000, 12_000, 13_000, 9_000_000]);
    expect(countedDeals(deals)).toHaveLength(4);
  });

  it('those without a sum count, and add no money', () => {
    const all = standings(countedDeals(won('a', [10, 11, 12], [null, 5_000, 6_000])));
    expect(all.get('a')).toEqual({ deals: 3, values: { closureTime: 11, volume: 11_000, transactions: 3 } });
  });
});

describe('awards', () => {
  it('closure time is the median and the shortest leads; equal values share a rank, the next one is left out', () => {
    const deals = [...won('a', [20, 10, 30]), ...won('b', [15, 20, 90]), ...won('c', [5, 10, 11]), ...won('d', [40, 41, 42])];
    expect(ranksOf(deals, rules('abcd', 10), 'closureTime')).toEqual(['c1', 'a2', 'b2', 'd4']);
    expect(ranksOf(deals, rules('abcd', 3), 'closureTime')).toEqual(['c1', 'a2', 'b2']);
  });

  it('a place that more people share than fit is nobody’s: three places are never four names', () => {
    const deals = 'abcde'.split('').flatMap((id, at) => won(id, Array(3).fill(at === 0 ? 5 : 10)));
    expect(ranksOf(deals, rules('abcde', 3), 'closureTime')).toEqual(['a1']);
    expect(ranksOf(deals, rules('abcde', 5), 'closureTime')).toEqual(['a1', 'b2', 'c2', 'd2', 'e2']);
    expect(ranksOf(deals, rules('abcde', 3), 'transactions')).toEqual([]);
  });

  it('volume and transactions: the most leads', () => {
    const deals = [...won('a', [10, 10, 10], [1, 2, 3]), ...won('b', [10, 10, 10, 10], [1, 1, 1, 1])];
    expect(ranksOf(deals, rules('ab'), 'volume')).toEqual(['a1', 'b2']);
    expect(ranksOf(deals, rules('ab'), 'transactions')).toEqual(['b1', 'a2']);
  });

  it('who did not choose to be named stands nowhere, however good, and pushes nobody down', () => {
    const deals = [...won('a', [1, 1, 1]), ...won('b', [20, 20, 20]), ...won('c', [30, 30, 30])];
    const found = awardsOf(standings(deals), rules('bc'));
    expect(JSON.stringify(found)).not.toContain('"a"');
    expect(ranksOf(deals, rules('bc'), 'closureTime')).toEqual(['b1', 'c2']);
    expect(awardsOf(standings(deals), rules(''))).toEqual([]);
  });

  it.each([
    [2, []],
    [3, ['a1']],
    [4, ['a1']],
  ])('with %i deals of a minimum of 3', (count, expected) =>
    expect(ranksOf(won('a', Array(count).fill(10)), rules('a'), 'transactions')).toEqual(expected),
  );

  it.each([3, 5, 10] as const)('the first %i of twelve, and nothing of the others', (top) => {
    const people = 'abcdefghijkl';
    const deals = people.split('').flatMap((id, index) => won(id, Array(3).fill(10 + index)));
    const found = awardsOf(standings(deals), rules(people, top)).find(({ kind }) => kind === 'closureTime');
    expect(found?.winners.map(({ rank }) => rank)).toEqual(Array.from({ length: top }, (_, index) => index + 1));
  });
});

describe('the own standing', () => {
  const deals = [
    ...won('a', [10, 10, 10]),
    ...won('b', [20, 20, 20]),
    ...won('c', [15, 15, 15]),
    ...won('d', [90, 90, 90]),
    ...won('e', [1, 1]),
  ];
  const own = (id: string, by = rules('ab', 3)) => ownAwards(id, standings(deals), by).find(({ kind }) => kind === 'closureTime');

  it('of somebody who is not named is where that person would stand', () => {
    expect(own('c')).toEqual({ kind: 'closureTime', value: 15, deals: 3, rank: 2 });
    expect(own('a')).toMatchObject({ rank: 1 });
  });

  it('beyond the last one shown has no rank', () => {
    expect(own('d', rules('abc', 3))).toEqual({ kind: 'closureTime', value: 90, deals: 3, rank: null });
  });

  it.each([
    ['with too few deals', 'e', 2],
    ['without a deal', 'z', 0],
  ])('%s has no value', (_, id, count) =>
    expect(own(id)).toEqual({ kind: 'closureTime', value: null, deals: count, rank: null }),
  );
});

describe('badges', () => {
  const plain = { score: 7_000, measures: { completeness: 7_000, currency: 9_000 }, openFindings: 3, before: [] };
  it.each([
    ['nothing special', {}, []],
    ['no finding open', { openFindings: 0 }, ['clearDesk']],
    ['no score, whatever else', { score: null, openFindings: 0 }, []],
    ['all measures good', { measures: { a: 8_000, b: 9_000, c: 10_000 } }, ['allRound']],
    ['two good measures are not all round', { measures: { a: 9_000, b: 9_000 } }, []],
    ['above four weeks', { before: [6_000, 6_900, 6_800, 6_999] }, ['ownBest']],
    ['as good as the best is not above it', { before: [6_000, 7_000, 6_800, 6_999] }, []],
    ['above three weeks: too few', { before: [6_000, 6_900, 6_800] }, []],
    ['five points up', { before: [6_500] }, ['rising']],
    ['a week without a score before', { before: [1_000, null] }, []],
    ['four good weeks', { score: 8_000, before: [8_000, 8_500, 8_100] }, ['steady']],
    ['a gap in them', { score: 8_000, before: [8_000, null, 8_100] }, []],
  ])('%s', (_, more, expected) => expect(badgesOf({ ...plain, ...more })).toEqual(expected));
});
