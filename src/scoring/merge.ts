import type { Cell, Counts, Tally } from './tally';

/**
 * The tally of two groups of records together: teams, branches, parts of a stream. In any order and grouping the same.
 * @example merge(merge(north, south), west)
 */
export function merge(a: Tally, b: Tally): Tally {
  const cells = new Map<string, Cell>(a.cells);
  for (const [key, cell] of b.cells) {
    const other = cells.get(key);
    const n = cell.n + (other?.n ?? 0);
    if (n === 0) cells.delete(key);
    else cells.set(key, { n, sum: cell.sum + (other?.sum ?? 0), squares: cell.squares + (other?.squares ?? 0) });
  }
  const rules = new Map<string, Counts>(a.rules);
  for (const [key, counts] of b.rules) {
    const other = rules.get(key);
    rules.set(key, other ? counts.map((count, code) => count + (other[code] ?? 0)) : counts);
  }
  return { cells, rules, records: a.records + b.records };
}
