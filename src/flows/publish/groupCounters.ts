import { type Counters, counterBy } from '../../model/sheet';
import { joinDepartments } from './contributionCounts';
import { ORGANISATION } from './gathered';
import type { ShownUnit } from './sheetUnits';

/** Counters that tell of a person, and so only where nobody or a whole group has them. */
const OF_PERSONS = ['touchOnly'];
const CONTRIBUTION = 'contribution|';

/** Counters of a group as its sheet may carry them: contribution stands on the organisation's alone, with small departments joined. */
export function groupCounters(
  { unit, sum }: ShownUnit,
  reach: Counters,
  departments: ReadonlyMap<string, number>,
  groupSize: number,
): Counters {
  const all = sum.counters.counters();
  const plain = Object.entries(all).filter(
    ([key]) => !key.startsWith(CONTRIBUTION) && (!OF_PERSONS.includes(key) || Object.hasOwn(reach, key)),
  );
  const parts = unit.id === ORGANISATION ? joinDepartments(counterBy(all, 'contribution'), departments, groupSize) : {};
  return Object.fromEntries([...plain, ...Object.entries(parts)].sort(([a], [b]) => (a < b ? -1 : 1)));
}
