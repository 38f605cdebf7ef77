import { type Counters, counterKey } from '../../model/sheet';

/**
 * Contribution by department, where each department has a group's size of people; smaller ones are joined as `other`. Where those together
 * are still fewer, the smallest of the shown ones joins them, for the whole is known.
 * @param people How many people of the group each department has.
 */
export function joinDepartments(contribution: Counters, people: ReadonlyMap<string, number>, groupSize: number): Counters {
  const sizes = Object.keys(contribution)
    .map((department) => ({ department, people: people.get(department) ?? 0 }))
    .sort((a, b) => b.people - a.people || (a.department < b.department ? -1 : 1));
  const shown = sizes.filter((each) => each.people >= groupSize);
  let hidden = sizes.filter((each) => each.people < groupSize).reduce((sum, each) => sum + each.people, 0);
  while (hidden > 0 && hidden < groupSize && shown.length > 0) hidden += shown.pop()?.people ?? 0;
  // Nobody is left to tell them apart from: nothing is said.
  if (hidden > 0 && hidden < groupSize) return {};
  const names = new Set(shown.map(({ department }) => department));
  const joined = new Map<string, number>();
  for (const [department, n] of Object.entries(contribution)) {
    const key = counterKey('contribution', names.has(department) ? department : 'other');
    joined.set(key, (joined.get(key) ?? 0) + n);
  }
  return Object.fromEntries([...joined].sort(([a], [b]) => (a < b ? -1 : 1)));
}
