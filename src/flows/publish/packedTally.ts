import type { Cell, CellKind, Counts, Tally } from '../../scoring/tally';
import { cellParts } from '../../scoring/tally';

/** A tally as text carries it: cells as [n, sum, squares], verdict counts in the order of `VERDICTS`. */
export interface PackedTally {
  readonly records: number;
  readonly cells: Readonly<Record<string, readonly number[]>>;
  readonly rules: Readonly<Record<string, Counts>>;
}

function sorted<T>(entries: readonly (readonly [string, T])[]): Readonly<Record<string, T>> {
  return Object.fromEntries([...entries].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/**
 * The same tally always gives the same document, in whatever order it was gathered: texts are compared by their letters.
 * @param kinds Which cells to keep.
 */
export function packTally(tally: Tally, kinds: readonly CellKind[], withRules: boolean): PackedTally {
  const cells = [...tally.cells].filter(([key]) => kinds.includes(cellParts(key).kind));
  return {
    records: tally.records,
    cells: sorted(cells.map(([key, { n, sum, squares }]) => [key, [n, sum, squares]] as const)),
    rules: withRules ? sorted([...tally.rules]) : {},
  };
}

function isCounts(value: unknown): value is Counts {
  return Array.isArray(value) && value.every((each) => Number.isSafeInteger(each));
}

function entriesOf(value: unknown): [string, Counts][] {
  const entries = typeof value === 'object' && value !== null ? Object.entries(value) : [];
  return entries.filter((entry): entry is [string, Counts] => isCounts(entry[1]));
}

/** Reads a packed tally back; `null` for what is none. Entries that are no counts are left out. */
export function unpackTally(value: unknown): Tally | null {
  if (typeof value !== 'object' || value === null || !('cells' in value) || !('records' in value)) return null;
  const { cells, records } = value;
  const rules = 'rules' in value ? value.rules : null;
  if (typeof records !== 'number' || !Number.isSafeInteger(records)) return null;
  return {
    records,
    cells: new Map(entriesOf(cells).map(([key, [n = 0, sum = 0, squares = 0]]): [string, Cell] => [key, { n, sum, squares }])),
    rules: new Map(entriesOf(rules)),
  };
}
