import type { SalesforcePackage, Solution } from './types';

/** What `after` has, and behind it what only `before` had. */
function united<T extends { readonly name: string }>(
  before: readonly T[],
  after: readonly T[],
  same: (old: T, now: T) => T = (_, now) => now,
): T[] {
  const old = new Map(before.map((each) => [each.name, each]));
  const now = after.map((each) => {
    const earlier = old.get(each.name);
    old.delete(each.name);
    return earlier ? same(earlier, each) : each;
  });
  return [...now, ...old.values()];
}

/** An upgrade takes no table and no column away: rows would go with them. */
export const keptColumns = {
  salesforce(before: SalesforcePackage | null, after: SalesforcePackage): SalesforcePackage {
    if (!before) return after;
    const objects = united(before.objects, after.objects, (old, now) => ({ ...now, fields: united(old.fields, now.fields) }));
    return { ...after, objects };
  },
  dynamics(before: Solution | null, after: Solution): Solution {
    if (!before) return after;
    const tables = united(before.tables, after.tables, (old, now) => ({ ...now, columns: united(old.columns, now.columns) }));
    return { ...after, tables };
  },
};
