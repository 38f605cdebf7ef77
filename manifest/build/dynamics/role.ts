import { TABLES } from '../tables/tables';
import type { Right, Role, Table } from '../tables/types';
import { braced, componentId, ROLE_NAMES, schemaName } from './names';
import { PUBLISHER_READS } from './publisherReads';
import { type Element, element, leaf } from './xml';

type Level = 'Basic' | 'Global';

/** One privilege of a role. Rights on rows of the organisation are all or nothing: they have no owner to be measured by. */
export interface Privilege {
  readonly name: string;
  readonly level: Level;
}

/**
 * What a right of the definition means in Dataverse. `Basic` is one's own rows; reading is `Global` where the table is
 * public. Giving a new row to somebody else takes Create beyond Basic and Assign (access.md).
 */
export function privileges(table: Table, right: Right): readonly Privilege[] {
  const everybody = right.all === true || table.ownership === 'OrgOwned';
  const level = (wide: boolean): Level => (wide ? 'Global' : 'Basic');
  const given = right.create === true && right.forOthers === true;
  const list: readonly (readonly [verb: string, held: boolean | undefined, level: Level])[] = [
    ['Assign', given && table.ownership === 'UserOwned', 'Global'],
    ['Create', right.create, level(everybody || given)],
    ['Delete', right.delete, level(everybody)],
    ['Read', right.read, level(everybody || table.sharing === 'public')],
    ['Write', right.edit, level(everybody)],
  ];
  return list.filter(([, held]) => held).map(([verb, , each]) => ({ name: `prv${verb}${schemaName(table)}`, level: each }));
}

/** All privileges of a role, by name. The roles add up: everybody but the publisher holds Foothold Rep as well. */
export function rolePrivileges(role: Role): readonly Privilege[] {
  const own = TABLES.flatMap((table) => {
    const right = table.rights[role];
    return right ? privileges(table, right) : [];
  });
  const read: readonly Privilege[] = role === 'publisher' ? PUBLISHER_READS.map((name) => ({ name, level: 'Global' })) : [];
  return [...own, ...read].sort((one, other) => (one.name < other.name ? -1 : 1));
}

const FOR: Readonly<Record<Role, string>> = {
  rep: 'Everyone who works on records with Foothold, on top of the role that they work with.',
  manager: 'Whoever leads people, on top of Foothold Rep.',
  owner: 'The owner of the adoption programme, on top of Foothold Rep. Needs no administrator role.',
  publisher: 'One application user that writes the weekly figures. Nobody who is ranked may hold it.',
};

/** Id of a role in every environment. */
export function roleId(role: Role): string {
  return componentId('role', role);
}

/** A security role. */
export function roleElement(role: Role): Element {
  return element('Role', { id: braced(roleId(role)), name: ROLE_NAMES[role] }, [
    leaf('IsCustomizable', 1),
    leaf('IsAutoAssigned', 0),
    leaf('Description', FOR[role]),
    element(
      'RolePrivileges',
      {},
      rolePrivileges(role).map(({ name, level }) => element('RolePrivilege', { name, level })),
    ),
  ]);
}
