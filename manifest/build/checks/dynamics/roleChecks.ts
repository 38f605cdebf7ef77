import { ROLE_NAMES } from '../../dynamics/names';
import { rolePrivileges } from '../../dynamics/role';
import type { Role } from '../../tables/types';
import { check, repeated } from './check';
import { sectionOf, tablesOf } from './solutionParts';
import { all, at, textOf } from './tree';

const VERBS = ['Append', 'AppendTo', 'Assign', 'Create', 'Delete', 'Read', 'Share', 'Write'];
/** Rows of the organisation have no owner: they cannot be assigned or shared, and a right on them is a right on all. */
const OWNERLESS = VERBS.filter((verb) => verb !== 'Assign' && verb !== 'Share');

/** Each privilege of a role exists at its level, and the roles hold exactly what the one definition says. */
export const roles = check('roles against tables', (files) => {
  const tables = tablesOf(files);
  const owned = new Map(tables.map(({ name, info }) => [name, textOf(info, 'OwnershipTypeMask')]));
  const possible = new Map<string, string>(
    [...owned].flatMap(([name, ownership]) =>
      (ownership === 'OrgOwned' ? OWNERLESS : VERBS).map((verb) => [`prv${verb}${name}`, ownership]),
    ),
  );
  const found = sectionOf(files, 'Roles');
  const byName = new Map(found.map((role) => [role.attributes.name ?? '', role]));
  return (Object.entries(ROLE_NAMES) as [Role, string][]).flatMap(([role, name]) => {
    const element = byName.get(name);
    if (!element) return [`${name} is missing`];
    const held = all(at(element, 'RolePrivileges'), 'RolePrivilege').map(({ attributes }) => ({
      name: attributes.name ?? '',
      level: attributes.level ?? '',
    }));
    const meant = new Map(rolePrivileges(role).map((each) => [each.name, each.level as string]));
    return [
      ...held
        .filter((each) => each.name.includes('fthd_') && !possible.has(each.name))
        .map((each) => `${name}: ${each.name} is no privilege of a table of this solution (the casing is the schema name's)`),
      ...held
        .filter((each) => possible.get(each.name) === 'OrgOwned' && each.level !== 'Global')
        .map((each) => `${name}: ${each.name} knows no level but Global`),
      ...held
        .filter((each) => meant.get(each.name) !== each.level)
        .map((each) => `${name}: ${each.name} ${each.level} is not what the definition gives`),
      ...[...meant.keys()].filter((each) => !held.some((one) => one.name === each)).map((each) => `${name}: ${each} is missing`),
      ...repeated(held.map((each) => each.name)).map((each) => `${name}: ${each} stands twice`),
    ];
  });
});
