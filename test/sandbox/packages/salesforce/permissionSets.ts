import { InstallError } from '../InstallError';
import type { ObjectRight, PackagePermissionSet } from '../types';
import { children, flag, onlyKnown, required, text, type XmlNode } from '../xml';

const TAGS = [
  'applicationVisibilities',
  'classAccesses',
  'description',
  'fieldPermissions',
  'hasActivationRequired',
  'label',
  'objectPermissions',
  'pageAccesses',
  'tabSettings',
  'userPermissions',
];

/** `Response` of `Response__c`; other objects than custom ones cannot be in a managed package's permission sets. */
function own(name: string, where: string): string {
  if (!/^\w+__c$/.test(name)) throw new InstallError(`${where}: ${name} is not an object of the package.`);
  return name.slice(0, -3);
}

function objectRight(xml: XmlNode): ObjectRight {
  const right: ObjectRight = {
    create: flag(xml, 'allowCreate'),
    read: flag(xml, 'allowRead'),
    edit: flag(xml, 'allowEdit'),
    delete: flag(xml, 'allowDelete'),
    viewAll: flag(xml, 'viewAllRecords'),
    modifyAll: flag(xml, 'modifyAllRecords'),
  };
  return right;
}

/** Salesforce does not save a right without those that it rests on (Help, "Object Permissions"). */
function checkChain(right: ObjectRight, where: string): void {
  const chains: readonly (readonly [boolean, boolean, string])[] = [
    [right.create, right.read, 'Create needs Read'],
    [right.edit, right.read, 'Edit needs Read'],
    [right.delete, right.read && right.edit, 'Delete needs Read and Edit'],
    [right.viewAll, right.read, 'View All needs Read'],
    [right.modifyAll, right.read && right.edit && right.delete && right.viewAll, 'Modify All needs all others'],
  ];
  const broken = chains.find(([has, needs]) => has && !needs);
  if (broken) throw new InstallError(`${where}: ${broken[2]}.`);
}

/** `X.permissionset-meta.xml`. */
export function readPermissionSet(name: string, xml: XmlNode): PackagePermissionSet {
  onlyKnown(xml, TAGS, name);
  const enabled = (tag: string, key: string, on = 'enabled') =>
    children(xml, tag)
      .filter((each) => flag(each, on))
      .map((each) => required(each, key, `${name}, ${tag}`));
  const objects = children(xml, 'objectPermissions').map((each) => {
    const object = required(each, 'object', name);
    const right = objectRight(each);
    checkChain(right, `${name}, ${object}`);
    return [own(object, name), right] as const;
  });
  const fields = children(xml, 'fieldPermissions').map((each) => {
    const [object = '', field = ''] = required(each, 'field', name).split('.');
    return [`${own(object, name)}.${own(field, name)}`, { read: flag(each, 'readable'), edit: flag(each, 'editable') }] as const;
  });
  return {
    name,
    label: required(xml, 'label', name),
    description: text(xml, 'description'),
    objects: new Map(objects),
    fields: new Map(fields),
    pages: enabled('pageAccesses', 'apexPage'),
    classes: enabled('classAccesses', 'apexClass'),
    tabs: children(xml, 'tabSettings')
      .filter((each) => text(each, 'visibility') === 'Visible')
      .map((each) => required(each, 'tab', name)),
    applications: enabled('applicationVisibilities', 'application', 'visible'),
    userPermissions: enabled('userPermissions', 'name'),
  };
}
