import type { Suppressed } from '../model/board';

/** How many people stand in one group and not in the other. */
export function difference(a: readonly string[], b: readonly string[]): number {
  const inA = new Set(a);
  const inB = new Set(b);
  return [...inA].filter((each) => !inB.has(each)).length + [...inB].filter((each) => !inA.has(each)).length;
}

/** Two shown groups that differ by fewer people than a group: the difference would tell their figures. */
export function tellsSingles(a: readonly string[], b: readonly string[], groupSize: number): boolean {
  const apart = difference(a, b);
  return apart > 0 && apart < groupSize && a.some((each) => b.includes(each));
}

/**
 * Which people a board may show: the present ones, or those last shown where too few have come or gone (decision 7).
 * @param present Members who may be shown today.
 * @param available Everybody whose figures could be worked out today.
 * @param last Membership last shown; `null` = never shown.
 * @param others Memberships of other boards and filters that the same readers see.
 */
export function membersToShow(
  present: readonly string[],
  available: ReadonlySet<string>,
  last: readonly string[] | null,
  others: readonly (readonly string[])[],
  groupSize: number,
): { readonly members: readonly string[]; readonly held: boolean } | Suppressed {
  const held = last !== null && last.length >= groupSize && tellsSingles(present, last, groupSize);
  const members = held ? last : present;
  if (members.length < groupSize) return { shown: false, reason: 'tooFewPeople' };
  if (members.some((each) => !available.has(each))) return { shown: false, reason: 'membershipChanged' };
  if (others.some((other) => tellsSingles(members, other, groupSize))) return { shown: false, reason: 'overlapsAnother' };
  return { members: [...members].sort(), held };
}
