import { InstallError } from './InstallError';
import type { ColumnKind, SalesforcePackage, Solution } from './types';

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

/** What a column holds cannot become something else: its rows are there. */
function ofOneKind<T extends { readonly name: string; readonly kind: ColumnKind }>(where: string) {
  return (old: T, now: T): T => {
    if (old.kind !== now.kind) throw new InstallError(`${where}.${now.name} is ${old.kind} and cannot become ${now.kind}.`);
    return now;
  };
}

/** An upgrade takes no table and no column away: rows would go with them. */
export const keptColumns = {
  salesforce(before: SalesforcePackage | null, after: SalesforcePackage): SalesforcePackage {
    if (!before) return after;
    const objects = united(before.objects, after.objects, (old, now) => ({
      ...now,
      fields: united(old.fields, now.fields, ofOneKind(now.name)),
    }));
    return { ...after, objects };
  },
  dynamics(before: Solution | null, after: Solution): Solution {
    if (!before) return after;
    const tables = united(before.tables, after.tables, (old, now) => ({
      ...now,
      columns: united(old.columns, now.columns, ofOneKind(now.name)),
    }));
    return { ...after, tables };
  },
};
