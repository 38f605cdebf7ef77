import { type Counters, counterKey } from '../../model/sheet';

/**
 * Contribution by department, where each department has a group's size of people; smaller ones are joined as `other`, and where those
 * together are still fewer, they are left out. No other figure of the sheet tells the whole that they would be missing from.
 * @param people How many people of the group each department has.
 * @example joinDepartments({ Sales: 900, Service: 80, Legal: 9 }, sizes, 5) // { 'contribution|Sales': 900, 'contribution|other': 89 }
 */
export function joinDepartments(contribution: Counters, people: ReadonlyMap<string, number>, groupSize: number): Counters {
  const isLarge = (department: string) => (people.get(department) ?? 0) >= groupSize;
  const hidden = Object.keys(contribution).filter((department) => !isLarge(department));
  const isOtherTold = hidden.reduce((sum, department) => sum + (people.get(department) ?? 0), 0) >= groupSize;
  const joined = new Map<string, number>();
  for (const [department, n] of Object.entries(contribution)) {
    if (!isLarge(department) && !isOtherTold) continue;
    const key = counterKey('contribution', isLarge(department) ? department : 'other');
    joined.set(key, (joined.get(key) ?? 0) + n);
  }
  return Object.fromEntries([...joined].sort(([a], [b]) => (a < b ? -1 : 1)));
}
