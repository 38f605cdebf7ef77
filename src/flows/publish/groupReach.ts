import type { Counters, UnitKind } from '../../model/sheet';
import type { GroupSum } from './groupSum';
import type { ShownUnit } from './sheetUnits';

/** Nobody or a whole group has it, and nobody or a whole group has it not. */
function isTold(having: number, people: number, groupSize: number): boolean {
  const fits = (count: number) => count === 0 || count >= groupSize;
  return fits(having) && fits(people - having);
}

/**
 * How many people have each counter above 0, where that may be told of this group by itself. How many contribute is the size of a
 * department, which stands elsewhere or nowhere.
 */
function ownReach({ reach, members }: GroupSum, groupSize: number): Map<string, number> {
  const told = [...reach].filter(
    ([key, having]) => !key.startsWith('contribution|') && isTold(having, members.length, groupSize),
  );
  return new Map(told.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Ways in which a group is divided into groups that have a sheet. */
const DIVISIONS: readonly (readonly UnitKind[])[] = [['region', 'team', 'leaders'], ['segment'], ['department']];

/**
 * The reach of every sheet. What is told of a group and of its parts also tells of the rest: where that would be of fewer people than a
 * group, it is told of the parts alone.
 */
export function groupReaches(shown: readonly ShownUnit[], groupSize: number): ReadonlyMap<string, Counters> {
  const told = new Map(shown.map(({ unit, sum }) => [unit.id, ownReach(sum, groupSize)]));
  const belowOf = (id: string, kinds: readonly UnitKind[]) =>
    shown.filter(({ unit }) => unit.parentId === id && kinds.includes(unit.kind));

  /** The largest parts of which the counter is told; of a counter that nobody has it is, by its absence. */
  const cover = (id: string, key: string, kinds: readonly UnitKind[]): readonly ShownUnit[] =>
    belowOf(id, kinds).flatMap((part) => {
      const isKnown = (part.sum.reach.get(key) ?? 0) === 0 || told.get(part.unit.id)?.has(key);
      return isKnown ? [part] : cover(part.unit.id, key, kinds);
    });

  const restIsTold = ({ unit, sum }: ShownUnit, key: string, kinds: readonly UnitKind[]) => {
    const taken = new Set<string>();
    let having = sum.reach.get(key) ?? 0;
    for (const part of cover(unit.id, key, kinds)) {
      // Leaders who stand in a unit too are no part beside it.
      if (part.sum.members.some((member) => taken.has(member))) continue;
      for (const member of part.sum.members) taken.add(member);
      having -= part.sum.reach.get(key) ?? 0;
    }
    return isTold(having, sum.members.length - taken.size, groupSize);
  };

  // From the smallest up: what is not told of a region decides what may be told of the organisation.
  for (const each of [...shown].sort((a, b) => a.sum.members.length - b.sum.members.length)) {
    const own = told.get(each.unit.id);
    const divisions = DIVISIONS.filter((kinds) => belowOf(each.unit.id, kinds).length > 0);
    for (const key of [...(own?.keys() ?? [])]) {
      if (!divisions.every((kinds) => restIsTold(each, key, kinds))) own?.delete(key);
    }
  }
  return new Map([...told].map(([id, reach]) => [id, Object.fromEntries(reach)]));
}
