import type { GroupSheetDoc } from '../../model/sheet';

interface Bands {
  readonly from: number;
  readonly to: number;
  readonly people: number;
}

/**
 * People of a group by band of their own cohort's board, from the top; bands of fewer people than a group are joined with the next, the
 * last ones with the one before. `null` = fewer ranked people than a group.
 * @param bandOf Band of everybody on a board.
 * @example bandCounts(['a', …], bandOf, 5) // [{ from: 1, to: 1, people: 6 }, { from: 2, to: 4, people: 7 }]
 */
export function bandCounts(
  members: readonly string[],
  bandOf: ReadonlyMap<string, number>,
  groupSize: number,
): GroupSheetDoc['bands'] {
  const counts = new Map<number, number>();
  for (const id of members) {
    const band = bandOf.get(id);
    if (band !== undefined) counts.set(band, (counts.get(band) ?? 0) + 1);
  }
  const joined: Bands[] = [];
  let open: Bands | null = null;
  for (const [band, people] of [...counts].sort(([a], [b]) => a - b)) {
    const now: Bands = { from: open?.from ?? band, to: band, people: people + (open?.people ?? 0) };
    open = now.people < groupSize ? now : null;
    if (open === null) joined.push(now);
  }
  const last = joined.pop();
  if (!last) return null;
  return [...joined, open ? { from: last.from, to: open.to, people: last.people + open.people } : last];
}
