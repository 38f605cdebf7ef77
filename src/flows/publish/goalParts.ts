import type { IsoDate } from '../../model/dates';
import type { Goal } from '../../model/goal';
import type { OwnGoalParts } from '../../model/ownWeek';
import type { Scored } from './gathered';
import { countedShares, unpackShares } from './packedShares';

const ADD_UP: ReadonlySet<string> = new Set(countedShares({}).keys());

/**
 * What each person adds to the shared goals of a closed week, for the own snapshot (A13): the very verdicts of which the organisation's
 * sheet is the sum, so that the own part and that of all others are together what the bar shows. Goals of people, sales results, scores,
 * money and numbers that are given by hand have no parts.
 * @param members Whose records are in the organisation's sheet; nobody else has a part.
 */
export function goalParts(
  goals: readonly Goal[],
  week: IsoDate,
  members: Iterable<string>,
  people: ReadonlyMap<string, Pick<Scored, 'shares'>>,
): ReadonlyMap<string, OwnGoalParts> {
  const asked = goals.flatMap(({ id, measure }) => {
    if (measure.startsWith('rule:')) return [[id, measure.slice('rule:'.length)] as const];
    return ADD_UP.has(measure) ? [[id, measure] as const] : [];
  });
  const found = new Map<string, OwnGoalParts>();
  if (asked.length === 0) return found;
  for (const id of members) {
    const scored = people.get(id);
    if (!scored) continue;
    const shares = unpackShares(JSON.parse(scored.shares));
    const parts = asked.map(([goal, key]) => [goal, shares.get(key) ?? { passed: 0, applicable: 0 }] as const);
    found.set(id, { week, parts: Object.fromEntries(parts) });
  }
  return found;
}
