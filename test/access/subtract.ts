/** A group of people of which sums are known. */
type Group = ReadonlySet<string>;

/** People who stand in exactly the same groups: nobody can tell them apart by sums over the groups. */
function atomsOf(groups: readonly Group[]): readonly { readonly people: readonly string[]; readonly marks: readonly number[] }[] {
  const atoms = new Map<string, { people: string[]; marks: number[] }>();
  for (const person of new Set(groups.flatMap((group) => [...group]))) {
    const marks = groups.map((group) => (group.has(person) ? 1 : 0));
    const atom = atoms.get(marks.join('')) ?? { people: [], marks };
    atom.people.push(person);
    atoms.set(marks.join(''), atom);
  }
  return [...atoms.values()];
}

/** Is there a sum of the rows, each with any factor, that gives `wanted`? By elimination. */
function isSumOf(rows: readonly (readonly number[])[], wanted: readonly number[]): boolean {
  const left = rows.map((row) => [...row]);
  const rest = [...wanted];
  for (let column = 0; column < rest.length; column += 1) {
    const at = left.findIndex((row) => Math.abs(row[column] ?? 0) > 1e-9);
    if (at < 0) {
      if (Math.abs(rest[column] ?? 0) > 1e-9) return false;
      continue;
    }
    const [pivot = []] = left.splice(at, 1);
    const without = (row: number[]) => {
      const factor = (row[column] ?? 0) / (pivot[column] ?? 1);
      for (let each = 0; each < row.length; each += 1) row[each] = (row[each] ?? 0) - factor * (pivot[each] ?? 0);
    };
    for (const row of left) without(row);
    without(rest);
  }
  return true;
}

/**
 * The smallest sets of fewer people than a group whose sum can be worked out by adding and subtracting what is known of the
 * groups, in whatever way. Exact: such a set is made of whole atoms, and those of fewer people than a group are tried in every
 * combination.
 * @example toldFew([new Set('abcdef'), new Set('abcde')], 5) // [['f']]
 */
export function toldFew(groups: readonly Group[], groupSize: number): readonly (readonly string[])[] {
  const atoms = atomsOf(groups);
  const rows = groups.map((_, index) => atoms.map(({ marks }) => marks[index] ?? 0));
  const small = atoms.map(({ people }, index) => ({ index, size: people.length })).filter(({ size }) => size < groupSize);
  const found: string[][] = [];
  const grow = (from: number, chosen: readonly number[], size: number) => {
    if (chosen.length > 0) {
      const wanted = atoms.map((_, index) => (chosen.includes(index) ? 1 : 0));
      if (isSumOf(rows, wanted)) found.push(chosen.flatMap((index) => [...(atoms[index]?.people ?? [])]).sort());
    }
    for (const [at, { index, size: more }] of small.entries()) {
      if (at >= from && size + more < groupSize) grow(at + 1, [...chosen, index], size + more);
    }
  };
  grow(0, [], 0);
  return found;
}
