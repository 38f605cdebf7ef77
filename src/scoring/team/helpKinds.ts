import type { PersonFigures } from '../../model/sheet';
import { KINDS, type Kind, kinds } from './kinds';

export interface PersonKinds {
  readonly person: string;
  readonly name: string;
  readonly counts: Readonly<Record<Kind, number>>;
  readonly all: number;
  /** What helps most: a short list for what is missing, a refresh for what is stale, a talk about the field for placeholders. */
  readonly help: Kind | null;
}

/** A kind weighs by what it hides: one placeholder looks like a fact, so it counts for two. */
const WEIGHT: Readonly<Record<Kind, number>> = { missing: 1, poor: 1, rubbish: 2 };

/** Kinds of gaps of everybody with figures, by name (C12): for the own manager alone, to pick the help that fits. */
export function helpKinds(people: readonly PersonFigures[]): readonly PersonKinds[] {
  return people
    .filter(({ firstDays }) => firstDays !== true)
    .map(({ person, name, counters }) => {
      const found = kinds(counters);
      const counts = Object.fromEntries(found.kinds.map(({ kind, findings }) => [kind, findings])) as Record<Kind, number>;
      const ranked = [...KINDS].sort((a, b) => counts[b] * WEIGHT[b] - counts[a] * WEIGHT[a]);
      return { person, name, counts, all: found.all, help: found.all > 0 ? (ranked[0] ?? null) : null };
    })
    .sort((a, b) => a.name.localeCompare(b.name));
}

/** The kind that most gaps of a list have, with "a of b". */
export function mainKind(
  people: readonly PersonKinds[],
): { readonly kind: Kind; readonly part: number; readonly whole: number } | null {
  const sum = (kind: Kind) => people.reduce((all, { counts }) => all + counts[kind], 0);
  const whole = people.reduce((all, each) => all + each.all, 0);
  const [top] = [...KINDS].sort((a, b) => sum(b) - sum(a));
  return whole > 0 && top ? { kind: top, part: sum(top), whole } : null;
}
