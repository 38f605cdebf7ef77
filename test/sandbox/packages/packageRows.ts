import { guidFromName } from '../dataverse/guid';
import type { Row, Store, Value } from '../store/types';
import type { SalesforcePackage, Solution } from './types';

function rowsOf(store: Store, concept: string): Row[] {
  return store.all({ text: `SELECT * FROM ${store.concept(concept).table} WHERE is_deleted = 0`, params: [] });
}

/** Makes the rows of a concept those that are wanted, by one of their columns; the rest goes for good, `also` with it. */
function keepRows(
  store: Store,
  concept: string,
  by: string,
  wanted: readonly Row[],
  also?: { concept: string; column: string },
): void {
  const present = new Map(rowsOf(store, concept).map((row) => [row[by] ?? null, row]));
  // What no package brought (a profile's own set) has no such name, and stays.
  present.delete(null);
  for (const row of wanted) {
    const old = present.get(row[by] ?? null);
    present.delete(row[by] ?? null);
    if (!old) store.bulkInsert(concept, [row]);
    else store.overwrite(concept, String(old.id), row);
  }
  for (const { id } of present.values()) {
    if (also)
      for (const held of rowsOf(store, also.concept)) if (held[also.column] === id) store.erase(also.concept, String(held.id));
    store.erase(concept, String(id));
  }
}

const bit = (value: boolean): Value => (value ? 1 : 0);

/** Permission sets as rows; an upgrade keeps their ids, and so the assignments. */
export function keepSets(store: Store, source: SalesforcePackage | null): void {
  const sets = (source?.permissionSets ?? []).map(
    (set): Row => ({
      api_name: `${source?.namespace}__${set.name}`,
      name: set.name,
      label: set.label,
      namespace_prefix: source?.namespace ?? null,
      description: set.description?.slice(0, 255) ?? null,
      is_custom: 1,
    }),
  );
  keepRows(store, 'permissionSet', 'api_name', sets, { concept: 'permissionSetAssignment', column: 'permission_set_id' });
}

/** Security roles as rows under the ids that the solution gives them. */
export function keepRoles(store: Store, source: Solution | null): void {
  const roles = (source?.roles ?? []).map(
    (role): Row => ({ guid: role.id, name: role.name, is_managed: bit(source?.managed ?? false) }),
  );
  keepRows(store, 'securityRole', 'guid', roles, { concept: 'securityRoleAssignment', column: 'role_id' });
}

export function keepSolution(store: Store, source: Solution | null): void {
  const rows = source
    ? [
        {
          guid: guidFromName(`solution:${source.uniqueName}`),
          unique_name: source.uniqueName,
          name: source.friendlyName,
          version: source.version,
          is_managed: bit(source.managed),
          installed_at: store.now(),
        },
      ]
    : [];
  keepRows(store, 'solution', 'guid', rows);
}
