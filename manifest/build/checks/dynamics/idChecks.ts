import { ROLE_NAMES } from '../../dynamics/names';
import { roleId } from '../../dynamics/role';
import { webResourceId } from '../../dynamics/webResources';
import type { Role } from '../../tables/types';
import { check, repeated } from './check';
import { sectionOf, tablesOf } from './solutionParts';
import { all, at, textOf } from './tree';

const GUID = /^\{[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\}$/i;

/** Ids are well formed, nobody else's, and made from names: an id that changed would install a second component beside the first. */
export const ids = check('ids', (files) => {
  const resources = sectionOf(files, 'WebResources').map((each) => ({
    name: textOf(each, 'Name'),
    id: textOf(each, 'WebResourceId'),
    meant: `{${webResourceId(textOf(each, 'Name'))}}`,
  }));
  const meantRoles = new Map((Object.entries(ROLE_NAMES) as [Role, string][]).map(([role, name]) => [name, `{${roleId(role)}}`]));
  const roles = sectionOf(files, 'Roles').map(({ attributes }) => ({
    name: attributes.name ?? '',
    id: attributes.id ?? '',
    meant: meantRoles.get(attributes.name ?? '') ?? '',
  }));
  const views = tablesOf(files).flatMap(({ root, name }) =>
    all(at(root, 'SavedQueries', 'savedqueries'), 'savedquery').map((view) => ({
      name: `a view of ${name}`,
      id: textOf(view, 'savedqueryid'),
    })),
  );
  const every = [...resources, ...roles, ...views];
  return [
    ...every.filter(({ id }) => !GUID.test(id)).map(({ name, id }) => `${name}: ${id} is no id`),
    ...repeated(every.map(({ id }) => id.toLowerCase())).map((id) => `${id} is the id of two components`),
    ...[...resources, ...roles]
      .filter(({ id, meant }) => id !== meant)
      .map(({ name, id }) => `${name}: ${id} is not made from its name`),
  ];
});
