import type { Depth, TableGrant } from '../../catalogue/types';
import { InstallError } from '../InstallError';
import type { SolutionRole, SolutionTable } from '../types';
import { child, children, required, type XmlNode } from '../xml';

const DEPTHS: Readonly<Record<string, Depth>> = { Basic: 'basic', Local: 'local', Deep: 'deep', Global: 'global' };
const RIGHTS: Readonly<Record<string, keyof TableGrant>> = {
  Create: 'create',
  Read: 'read',
  Write: 'edit',
  Delete: 'delete',
  Assign: 'assign',
};
/** Privileges that the local CRM has nothing to enforce for. */
const LINKS = new Set(['Append', 'AppendTo', 'Share']);

/** `{346C8295-…}` as `346c8295-…`. */
export function guidOf(text: string): string {
  return text.replace(/[{}]/g, '').toLowerCase();
}

/** One `<Role>`: privileges on the solution's tables by table, all others by name. */
export function readRole(xml: XmlNode, tables: readonly SolutionTable[], prefix: string): SolutionRole {
  const name = required(xml, '@name', 'Role');
  const granted = new Map<string, TableGrant>();
  const others = new Map<string, Depth>();
  for (const each of children(child(xml, 'RolePrivileges'), 'RolePrivilege')) {
    const privilege = required(each, '@name', name);
    const level = required(each, '@level', `${name}, ${privilege}`);
    const depth = DEPTHS[level];
    if (!depth) throw new InstallError(`${name}, ${privilege}: ${level} is no level.`);
    const [, verb = '', schemaName = ''] = new RegExp(`^prv([A-Za-z]+?)(${prefix}_\\w+)$`).exec(privilege) ?? [];
    const table = tables.find((one) => `${prefix}_${one.name}` === schemaName);
    if (schemaName !== '' && !table) throw new InstallError(`${name}: ${privilege} names no table of the solution.`);
    if (!/^prv[A-Z]\w+$/.test(privilege)) throw new InstallError(`${name}: ${privilege} is no privilege.`);
    if (!table) {
      others.set(privilege, depth);
      continue;
    }
    const right = RIGHTS[verb];
    if (!right && !LINKS.has(verb)) throw new InstallError(`${name}: the local CRM does not know the privilege ${privilege}.`);
    if (table.ownership === 'OrgOwned' && depth !== 'global')
      throw new InstallError(`${name}: ${privilege} must be Global, because rows of ${schemaName} have no owner.`);
    if (right) granted.set(table.name, { ...granted.get(table.name), [right]: depth });
  }
  return { id: guidOf(required(xml, '@id', name)), name, tables: granted, others };
}
