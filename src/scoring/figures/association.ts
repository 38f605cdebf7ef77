import { sampleCorrelation } from 'simple-statistics';
import type { PayFinding, PayThird } from '../../model/sheet';

/** One person: how adopted, how successful, and the deals behind it. */
export interface Adopter {
  readonly segment: string;
  readonly adoption: number;
  /** A share, or days. */
  readonly result: number;
  readonly won: number;
  readonly lost: number;
  readonly cycleDays: number;
}

/** People below which nothing is said. */
const LEAST_PEOPLE = 20;
/** The 97.5th percentile of the normal distribution. */
const Z_95 = 1.959964;

interface Centred {
  readonly person: Adopter;
  readonly x: number;
  readonly y: number;
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

/** Each person's distance from the own segment's mean, so that segments with easy markets do not make a link. Small segments are out. */
function centred(people: readonly Adopter[], groupSize: number): { readonly all: readonly Centred[]; readonly segments: number } {
  const bySegment = new Map<string, Adopter[]>();
  for (const person of people) bySegment.set(person.segment, [...(bySegment.get(person.segment) ?? []), person]);
  const enough = [...bySegment.values()].filter((segment) => segment.length >= groupSize);
  const all = enough.flatMap((segment) => {
    const [x, y] = [mean(segment.map(({ adoption }) => adoption)), mean(segment.map(({ result }) => result))];
    return segment.map((person) => ({ person, x: person.adoption - x, y: person.result - y }));
  });
  return { all, segments: enough.length };
}

function thirdsOf(all: readonly Centred[]): readonly PayThird[] {
  const sorted = [...all].sort((a, b) => a.x - b.x || a.y - b.y);
  const bounds = [0, 1, 2, 3].map((part) => Math.round((sorted.length * part) / 3));
  return [0, 1, 2].map((third): PayThird => {
    const people = sorted.slice(bounds[third], bounds[third + 1]).map(({ person }) => person);
    const sum = (of: 'won' | 'lost' | 'cycleDays') => people.reduce((total, person) => total + person[of], 0);
    return { people: people.length, won: sum('won'), lost: sum('lost'), cycleDays: sum('cycleDays') };
  });
}

/** Fisher's z: the interval of a correlation of `free` independent pairs. */
function interval(correlation: number, free: number): readonly [number, number] {
  const bounded = Math.max(-0.999999, Math.min(0.999999, correlation));
  const half = Z_95 / Math.sqrt(free - 3);
  return [Math.tanh(Math.atanh(bounded) - half), Math.tanh(Math.atanh(bounded) + half)];
}

const fourDigits = (value: number) => Math.round(value * 10_000) / 10_000;

/**
 * Adoption against a result, within segments: an association, never a cause. Both are centred on their segment's mean (segments of fewer
 * people than a group are left out); Pearson's correlation of what is left, with its 95 % interval by Fisher's z, of which each segment
 * but the first costs one pair. Fewer than 20 people, or nothing that varies: not enough. An interval with 0 in it: no link.
 * Thirds are of people by their centred adoption, from the least to the most adopted.
 * @example association('winRate', people, 5).finding // 'link'
 */
export function association(measure: PayFinding['measure'], people: readonly Adopter[], groupSize: number): PayFinding {
  const { all, segments } = centred(people, groupSize);
  const [xs, ys] = [all.map(({ x }) => x), all.map(({ y }) => y)];
  const varies = (values: readonly number[]) => values.some((value) => Math.abs(value) > 1e-9);
  if (all.length < LEAST_PEOPLE || !varies(xs) || !varies(ys)) {
    const nothing = { thirds: null, correlation: null, low: null, high: null };
    return { measure, people: all.length, ...nothing, finding: 'notEnough', segments };
  }
  const correlation = sampleCorrelation(xs, ys);
  const [low, high] = interval(correlation, all.length - (segments - 1));
  return {
    measure,
    people: all.length,
    thirds: thirdsOf(all),
    correlation: fourDigits(correlation),
    low: fourDigits(low),
    high: fourDigits(high),
    finding: low > 0 || high < 0 ? 'link' : 'noLink',
    segments,
  };
}
