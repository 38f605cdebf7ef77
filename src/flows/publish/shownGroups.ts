import { tellsFew } from './derivable';

/** A group of people that would have a sheet. */
export interface Candidate {
  readonly id: string;
  readonly members: readonly string[];
}

/**
 * Which of the groups may be shown, in the order of importance: each is shown unless, with those before it, figures of fewer people than
 * a group could be worked out by any sum or difference of them. So what is hidden of a shown group is nobody or a whole group, and a
 * unit that nearly is another one is not shown beside it.
 */
export function shownGroups(candidates: readonly Candidate[], groupSize: number): ReadonlySet<string> {
  const shown = new Set<string>();
  // Groups within each other cut the organisation into atoms; those that lie across are kept as they are.
  const atomOf = new Map<string, number>();
  const sizes = new Map<number, number>();
  const across: ReadonlySet<string>[] = [];
  let next = 0;

  /** Takes part of an atom, or people of none, as an atom of its own; false where too few would be left on a side. */
  const cut = (members: readonly string[]): boolean => {
    const from = atomOf.get(members[0] ?? '') ?? null;
    const rest = from === null ? 0 : (sizes.get(from) ?? 0) - members.length;
    if (rest > 0 && rest < groupSize) return false;
    const before = members.map((id) => [id, atomOf.get(id)] as const);
    next += 1;
    for (const id of members) atomOf.set(id, next);
    if (across.length > 0 && tellsFew(atomOf, across, groupSize)) {
      for (const [id, atom] of before) {
        if (atom === undefined) atomOf.delete(id);
        else atomOf.set(id, atom);
      }
      return false;
    }
    sizes.set(next, members.length);
    if (from !== null) sizes.set(from, rest);
    return true;
  };

  for (const { id, members } of candidates) {
    if (members.length < groupSize) continue;
    const counts = new Map<number, number>();
    for (const person of members) counts.set(atomOf.get(person) ?? -1, (counts.get(atomOf.get(person) ?? -1) ?? 0) + 1);
    const isWhole = [...counts].every(([atom, people]) => atom !== -1 && sizes.get(atom) === people);
    // Whole atoms together tell nothing new.
    if (isWhole) shown.add(id);
    else if (counts.size === 1) {
      if (cut(members)) shown.add(id);
    } else {
      const group = new Set(members);
      if (tellsFew(atomOf, [...across, group], groupSize)) continue;
      across.push(group);
      shown.add(id);
    }
  }
  return shown;
}
