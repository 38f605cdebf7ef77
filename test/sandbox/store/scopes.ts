import type { SqlDatabase } from './database';
import type { Row } from './types';

/** The node and everything below it; a circle ends where it began. */
function below(children: ReadonlyMap<string | null, readonly string[]>, root: string, includeRoot: boolean): Set<string> {
  const found = new Set<string>();
  const open = [root];
  while (open.length > 0) {
    const next = open.pop();
    for (const child of children.get(next ?? null) ?? [])
      if (!found.has(child)) {
        found.add(child);
        open.push(child);
      }
  }
  if (includeRoot) found.add(root);
  else found.delete(root);
  return found;
}

function group(rows: readonly Row[], key: string): Map<string | null, string[]> {
  const groups = new Map<string | null, string[]>();
  for (const row of rows) {
    const name = row[key] as string | null;
    const list = groups.get(name);
    if (list) list.push(row.id as string);
    else groups.set(name, [row.id as string]);
  }
  return groups;
}

/**
 * Fills `scopes`: for each user the owners that a hierarchy reaches. `role` = oneself and all in roles below; `local` =
 * all of the own business unit; `deep` = of it and those below. Teams own rows too.
 */
export function fillScopes(database: SqlDatabase): void {
  const read = (text: string) => database.all({ text, params: [] });
  const users = read('SELECT id, role_id, business_unit_id FROM users');
  const roleTree = group(read('SELECT id, parent_id FROM roles'), 'parent_id');
  const unitTree = group(read('SELECT id, parent_id FROM business_units'), 'parent_id');
  const byRole = group(users, 'role_id');
  const owners = [...users, ...read('SELECT id, business_unit_id FROM teams')];
  const byUnit = group(owners, 'business_unit_id');

  database.run('DELETE FROM scopes');
  for (const user of users) {
    const viewer = user.id as string;
    const add = (kind: string, ids: Iterable<string>) => {
      for (const id of ids) database.run('INSERT OR IGNORE INTO scopes VALUES (?, ?, ?)', [viewer, kind, id]);
    };
    const unit = user.business_unit_id as string | null;
    const role = user.role_id as string | null;
    for (const kind of ['role', 'local', 'deep']) add(kind, [viewer]);
    if (role) for (const lower of below(roleTree, role, false)) add('role', byRole.get(lower) ?? []);
    if (unit) {
      add('local', byUnit.get(unit) ?? []);
      for (const lower of below(unitTree, unit, true)) add('deep', byUnit.get(lower) ?? []);
    }
  }
}
