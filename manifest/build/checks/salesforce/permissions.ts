import type { Finding } from '../finding';
import { all, isTrue, value, type XmlElement } from '../xml';
import { namesOf, type Pack, partsOf, textOf } from './pack';

/** Each right of an object, and those without which the platform refuses it. */
const CHAINS: readonly (readonly [string, readonly string[]])[] = [
  ['allowCreate', ['allowRead']],
  ['allowEdit', ['allowRead']],
  ['allowDelete', ['allowRead', 'allowEdit']],
  ['viewAllRecords', ['allowRead']],
  ['viewAllFields', ['allowRead']],
  ['modifyAllRecords', ['allowRead', 'allowEdit', 'allowDelete', 'viewAllRecords']],
];

/** Types whose value nobody writes: an edit right is refused. */
const WRITTEN_BY_PLATFORM = new Set(['AutoNumber', 'Summary']);

/**
 * User permissions that a set may carry. A package install leaves all of them out ("Do they include user permissions? No.",
 * Second-Generation Managed Packaging Developer Guide, Permission Sets and Profile Settings in Packages): they take effect where
 * the source is deployed, and the guide must tell the administrator to give them.
 */
const USER_PERMISSIONS: Readonly<Record<string, string>> = {
  ApiEnabled: 'API Enabled',
  SendCustomNotifications: 'Send Custom Notifications',
};

/** A right that names a part: its tag, the tag with the name, and the type of part that must be there. */
const NAMES: readonly (readonly [tag: string, name: string, type: string])[] = [
  ['objectPermissions', 'object', 'CustomObject'],
  ['fieldPermissions', 'field', 'CustomField'],
  ['pageAccesses', 'apexPage', 'ApexPage'],
  ['classAccesses', 'apexClass', 'ApexClass'],
  ['applicationVisibilities', 'application', 'CustomApplication'],
  ['tabSettings', 'tab', 'CustomTab'],
];

function ofChains(root: XmlElement): string[] {
  return all(root, 'objectPermissions').flatMap((right) =>
    CHAINS.filter(([name]) => isTrue(right, name)).flatMap(([name, needs]) =>
      needs.filter((need) => !isTrue(right, need)).map((need) => `${value(right, 'object')}: ${name} needs ${need}`),
    ),
  );
}

function ofNames(pack: Pack, root: XmlElement): string[] {
  return NAMES.flatMap(([tag, name, type]) => {
    const known = namesOf(pack, type);
    const named = all(root, tag).map((right) => value(right, name) ?? '');
    const absent = named.filter((one) => !known.has(one)).map((one) => `${tag} ${one}: the package has none of that name`);
    const twice = named.filter((one, index) => named.indexOf(one) !== index).map((one) => `${tag} ${one} stands twice`);
    return [...absent, ...twice];
  });
}

function ofFields(pack: Pack, root: XmlElement): string[] {
  const fields = new Map(partsOf(pack, 'CustomField').map((part) => [part.name, part.root]));
  const readable = new Set(
    all(root, 'objectPermissions')
      .filter((right) => isTrue(right, 'allowRead'))
      .map((right) => value(right, 'object')),
  );
  return all(root, 'fieldPermissions').flatMap((right) => {
    const name = value(right, 'field') ?? '';
    const field = fields.get(name);
    const found: string[] = [];
    if (!field) return found;
    const type = value(field, 'type') ?? '';
    if (isTrue(field, 'required') || type === 'MasterDetail') {
      found.push(`${name} is required: it has no right of its own, and a deploy that states one is refused`);
    }
    if (isTrue(right, 'editable') && !isTrue(right, 'readable')) found.push(`${name}: editable needs readable`);
    if (isTrue(right, 'editable') && (WRITTEN_BY_PLATFORM.has(type) || value(field, 'formula') !== null)) {
      found.push(`${name}: nobody may edit what the platform writes`);
    }
    if (!readable.has(name.split('.')[0] ?? '')) found.push(`${name}: its object may not be read with this set`);
    return found;
  });
}

function ofUserPermissions(pack: Pack, root: XmlElement): string[] {
  const guide = textOf(pack, 'INSTALL.md');
  return all(root, 'userPermissions').flatMap((right) => {
    const name = value(right, 'name') ?? '';
    const words = USER_PERMISSIONS[name];
    if (!words) return [`user permission ${name} is more than the product needs`];
    return guide.includes(words) ? [] : [`user permission ${name}: an install leaves it out, so INSTALL.md must name "${words}"`];
  });
}

function ofSets(root: XmlElement): string[] {
  const found: string[] = [];
  if (value(root, 'license') !== null) found.push('is bound to a licence: an org without that licence does not get the set');
  if (isTrue(root, 'hasActivationRequired')) found.push('takes effect only after an activation in each session');
  return found;
}

/** Check `permissions`: rights that hang together and name only what the package holds. */
export function permissions(pack: Pack): Finding[] {
  return partsOf(pack, 'PermissionSet').flatMap(({ file, root }) =>
    [...ofChains(root), ...ofNames(pack, root), ...ofFields(pack, root), ...ofUserPermissions(pack, root), ...ofSets(root)].map(
      (message) => ({ file, message }),
    ),
  );
}
