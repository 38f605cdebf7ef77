/** Nothing may be worked out of fewer people than a group. More steps than this are not taken: what is not proven is not shown. */
const MOST_STEPS = 20_000_000;
const NEAR_ZERO = 1e-9;

/** A cell: people who stand in exactly the same groups. */
interface Cell {
  readonly atom: number;
  readonly people: number;
  /** Whether each group stands on it. */
  readonly signs: readonly boolean[];
}

/** People of each atom, by the groups that they stand in. */
function cellsOf(atomOf: ReadonlyMap<string, number>, groups: readonly ReadonlySet<string>[]): readonly (readonly Cell[])[] {
  const atoms = new Map<number, Map<string, { people: number; signs: boolean[] }>>();
  const everybody = new Set([...atomOf.keys(), ...groups.flatMap((group) => [...group])]);
  for (const person of everybody) {
    // Who is in no atom is in no group but these: an atom of one's own kind.
    const atom = atomOf.get(person) ?? -1;
    const signs = groups.map((group) => group.has(person));
    const key = signs.map(Number).join('');
    const cells = atoms.get(atom) ?? new Map<string, { people: number; signs: boolean[] }>();
    atoms.set(atom, cells);
    const kept = cells.get(key);
    if (kept) kept.people += 1;
    else cells.set(key, { people: 1, signs });
  }
  return [...atoms].map(([atom, cells]) => [...cells.values()].map((cell) => ({ atom, ...cell })));
}

/** Rows in reduced form: each has a column in which it alone stands with 1. */
function reduced(rows: readonly (readonly number[])[]): readonly (readonly number[])[] {
  const left = rows.map((row) => [...row]);
  const done: number[][] = [];
  for (let row = left.shift(); row !== undefined; row = left.shift()) {
    const at = row.findIndex((value) => Math.abs(value) > NEAR_ZERO);
    if (at < 0) continue;
    const lead = row[at] ?? 1;
    const unit = row.map((value) => value / lead);
    const without = (other: number[]) => other.map((value, index) => value - (other[at] ?? 0) * (unit[index] ?? 0));
    for (const list of [left, done]) list.splice(0, list.length, ...list.map(without));
    done.push(unit);
  }
  return done;
}

/**
 * Can figures of 1 to `groupSize - 1` people be worked out by adding and subtracting the figures of these groups? Exact: a set of people
 * can be worked out where its marks (1 in, 0 out) are a sum of the groups' marks, each with any factor.
 * @param atomOf The parts into which groups that lie within each other cut the organisation: each of them can be worked out. Who is in
 *   none of them may still be in one of the groups.
 * @param groups Further groups, which may lie across.
 */
export function tellsFew(
  atomOf: ReadonlyMap<string, number>,
  groups: readonly ReadonlySet<string>[],
  groupSize: number,
): boolean {
  const atoms = cellsOf(atomOf, groups);
  // Within an atom the atom's own factor is chosen so that its first cell is in or out: what is left are differences to that cell.
  const others = atoms.flatMap(([first, ...rest]) => rest.map((cell) => ({ cell, first })));
  const isOutside = (cell: Cell) => cell.atom === -1;
  const single = atoms.flatMap(([first]) => (first && isOutside(first) ? [{ cell: first, first: null }] : []));
  const columns = [
    ...single,
    ...others.map(({ cell, first }) => ({ cell, first: first && isOutside(first) ? null : (first ?? null) })),
  ];
  const rows = reduced(
    groups.map((_, group) =>
      columns.map(({ cell, first }) => Number(cell.signs[group]) - (first === null ? 0 : Number(first.signs[group]))),
    ),
  );
  const ways = 3 ** rows.length;
  if (ways * rows.length * columns.length > MOST_STEPS) return true;
  const sizes = new Map<number, { people: number; first: number }>();
  for (const cells of atoms) {
    const people = cells.reduce((sum, cell) => sum + cell.people, 0);
    sizes.set(cells[0]?.atom ?? -1, { people, first: cells[0]?.people ?? 0 });
  }
  // In its leading column a row stands alone, so that its factor is the mark there: out, in, or the atom in without it.
  for (let way = 1; way < ways; way += 1) {
    const marks = columns.map(() => 0);
    for (let rest = way, index = 0; rest > 0; rest = Math.floor(rest / 3), index += 1) {
      const factor = rest % 3 === 2 ? -1 : rest % 3;
      const row = rows[index] ?? [];
      if (factor !== 0) for (let at = 0; at < marks.length; at += 1) marks[at] = (marks[at] ?? 0) + factor * (row[at] ?? 0);
    }
    const found = peopleOf(marks, columns, sizes);
    if (found !== null && found > 0 && found < groupSize) return true;
  }
  return false;
}

/** How many people the marks stand for, with the atoms' factors chosen so that they are as few as can be; `null` = no set of people. */
function peopleOf(
  marks: readonly number[],
  columns: readonly { readonly cell: Cell; readonly first: Cell | null }[],
  sizes: ReadonlyMap<number, { readonly people: number; readonly first: number }>,
): number | null {
  const byAtom = new Map<number, { ups: number; downs: number }>();
  for (const [index, mark] of marks.entries()) {
    const whole = Math.round(mark);
    if (Math.abs(mark - whole) > NEAR_ZERO || Math.abs(whole) > 1) return null;
    const column = columns[index];
    if (!column || whole === 0) continue;
    if (column.first === null && whole < 0) return null;
    const { atom, people } = column.cell;
    const kept = byAtom.get(atom) ?? { ups: 0, downs: 0 };
    byAtom.set(atom, { ups: kept.ups + (whole > 0 ? people : 0), downs: kept.downs + (whole < 0 ? people : 0) });
  }
  let found = 0;
  for (const [atom, { ups, downs }] of byAtom) {
    if (ups > 0 && downs > 0) return null;
    // Below its first cell: the atom is in, and these are out.
    found += downs > 0 ? (sizes.get(atom)?.people ?? 0) - downs : ups;
  }
  return found;
}
