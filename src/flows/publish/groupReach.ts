import type { Counters } from '../../model/sheet';
import type { GroupSum } from './groupSum';

/**
 * How many people have each counter above 0, where nobody or a whole group has it, and nobody or a whole group has it not. How many
 * contribute is the size of a department, which stands elsewhere or nowhere.
 */
export function groupReach({ reach, members }: GroupSum, groupSize: number): Counters {
  const isTold = (people: number) => people === 0 || people >= groupSize;
  const told = [...reach].filter(
    ([key, people]) => !key.startsWith('contribution|') && isTold(people) && isTold(members.length - people),
  );
  return Object.fromEntries(told.sort(([a], [b]) => (a < b ? -1 : 1)));
}
