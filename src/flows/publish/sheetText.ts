import { LONGEST_TEXT } from '../../model/published';
import type { GroupSheetDoc } from '../../model/sheet';

type Rules = GroupSheetDoc['rules'];

/** Verdicts over all strata, for programmes whose tables would be too long to keep. */
function flat(rules: Rules): Rules {
  return Object.fromEntries(
    Object.entries(rules).map(([rule, strata]) => {
      const all: number[] = [];
      for (const counts of Object.values(strata))
        counts.forEach((count, code) => {
          all[code] = (all[code] ?? 0) + count;
        });
      return [rule, { all }];
    }),
  );
}

/** The first items that fit, by halves: how many exactly matters less than that it ends. */
function shorter<T>(list: readonly T[]): readonly T[] {
  return list.slice(0, Math.floor(list.length / 2));
}

/**
 * The document as text that both CRMs keep: where it is too long, strata of the rules go first, then lines of units below (the last ones
 * first), then the oldest weeks; `dropped` says which.
 */
export function sheetText(doc: GroupSheetDoc): string {
  const fits = (each: GroupSheetDoc) => JSON.stringify(each).length <= LONGEST_TEXT;
  let now = doc;
  const drop = (what: NonNullable<GroupSheetDoc['dropped']>[number], change: Partial<GroupSheetDoc>) => {
    now = { ...now, ...change, dropped: [...new Set([...(now.dropped ?? []), what])] };
  };
  if (!fits(now)) drop('strata', { rules: flat(now.rules) });
  while (!fits(now) && now.children.length > 0) drop('children', { children: shorter(now.children) });
  while (!fits(now) && now.history.length > 1) {
    const oldest = Math.ceil(now.history.length / 2);
    drop('history', { history: now.history.slice(oldest) });
  }
  return JSON.stringify(now);
}
