import type { StaggeredUnit } from '../../model/staggered';
import { wilson } from './payStory';

/** One unit before and after it began: shares won in percent, and whether the difference is clear. */
export interface StaggeredRow {
  readonly unit: string;
  readonly name: string;
  readonly startedOn: string;
  readonly before: { readonly won: number; readonly closed: number; readonly share: number };
  readonly after: { readonly won: number; readonly closed: number; readonly share: number };
  /** After less before in whole points, with its 95 % interval (Newcombe, from Wilson's intervals). */
  readonly difference: number;
  readonly low: number;
  readonly high: number;
  /** The interval does not hold zero. */
  readonly clear: boolean;
}

const share = (won: number, closed: number) => Math.round((won * 100) / closed);

/**
 * What units achieved in the half years before and after they began, the earliest first (D19): units that began at other times are
 * each other's comparison. A unit without closed deals on both sides is left out.
 */
export function staggeredStory(units: readonly StaggeredUnit[]): readonly StaggeredRow[] {
  return units.flatMap(({ unit, startedOn, before, after }) => {
    const [was, is] = [before.won + before.lost, after.won + after.lost];
    const [first, then] = [wilson(before.won, was), wilson(after.won, is)];
    if (!first || !then) return [];
    const [p, q] = [(before.won * 100) / was, (after.won * 100) / is];
    const low = q - p - Math.hypot(q - then[0], first[1] - p);
    const high = q - p + Math.hypot(then[1] - q, p - first[0]);
    return [
      {
        unit: unit.id,
        name: unit.name,
        startedOn,
        before: { won: before.won, closed: was, share: share(before.won, was) },
        after: { won: after.won, closed: is, share: share(after.won, is) },
        difference: share(after.won, is) - share(before.won, was),
        low: Math.round(low),
        high: Math.round(high),
        clear: low > 0 || high < 0,
      },
    ];
  });
}
