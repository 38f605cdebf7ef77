import { BADGES, type Badge } from '../model/badge';

/** What badges rest on: a person's own figures and nobody else's. Values 0..10000. */
export interface BadgeFigures {
  readonly score: number | null;
  readonly measures: Readonly<Record<string, number>>;
  readonly openFindings: number;
  /** Scores of the weeks before, oldest first; `null` = none in that week. */
  readonly before: readonly (number | null)[];
}

const GOOD = 8_000;
const STEP = 500;

const TESTS: Readonly<Record<Badge, (figures: BadgeFigures & { readonly score: number }) => boolean>> = {
  clearDesk: ({ openFindings }) => openFindings === 0,
  allRound: ({ measures }) => {
    const values = Object.values(measures);
    return values.length >= 3 && values.every((value) => value >= GOOD);
  },
  ownBest: ({ score, before }) => {
    const known = before.filter((each) => each !== null);
    return known.length >= 4 && known.every((each) => score > each);
  },
  rising: ({ score, before }) => {
    const last = before.at(-1) ?? null;
    return last !== null && score - last >= STEP;
  },
  steady: ({ score, before }) => {
    const weeks = [...before.slice(-3), score];
    return weeks.length === 4 && weeks.every((each) => each !== null && each >= GOOD);
  },
};

/** The badges of a week, in one order always. Without a score there is none. */
export function badgesOf(figures: BadgeFigures): readonly Badge[] {
  const { score } = figures;
  return score === null ? [] : BADGES.filter((badge) => TESTS[badge]({ ...figures, score }));
}
