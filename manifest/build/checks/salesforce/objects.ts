import type { Finding } from '../finding';
import { all, isTrue, value, type XmlElement } from '../xml';
import { namesOf, type Pack, type Part, partsOf } from './pack';

/** How open a default is, from closed to open. An external default may not be more open than the internal one. */
const OPEN = ['Private', 'Read', 'ReadWrite'];

/** Saying one of these and not the others is refused: the three are one setting since API version 31. */
const TOGETHER = ['enableSharing', 'enableBulkApi', 'enableStreamingApi'];

/** Columns that every object has. */
const STANDARD = new Set([
  'NAME',
  'OWNER.ALIAS',
  'CREATED_DATE',
  'LAST_UPDATE',
  'CREATEDBY_USER',
  'UPDATEDBY_USER',
  'RECORDTYPE',
  'Name',
]);

function ofSharing(root: XmlElement, fields: readonly Part[]): string[] {
  const inside = value(root, 'sharingModel');
  const outside = value(root, 'externalSharingModel');
  const found: string[] = [];
  if (inside === null) found.push('lacks sharingModel');
  if (outside === null) found.push('lacks externalSharingModel: an org with portals would choose for itself');
  else if (OPEN.indexOf(outside) > OPEN.indexOf(inside ?? ''))
    found.push(`externalSharingModel ${outside} is more open than ${inside}`);
  const detail = fields.some((field) => value(field.root, 'type') === 'MasterDetail');
  if (detail !== (inside === 'ControlledByParent')) {
    found.push('sharingModel is ControlledByParent where there is a master, and only there');
  }
  return found;
}

function ofNameField(root: XmlElement): string[] {
  const name = root.children.find((child) => child.name === 'nameField');
  if (!name) return ['lacks nameField'];
  const format = value(name, 'displayFormat');
  if (value(name, 'type') === 'AutoNumber' && !/\{0+\}/.test(format ?? ''))
    return ['the number of nameField lacks a displayFormat with {0}'];
  return value(name, 'type') === 'Text' && format !== null ? ['a text as nameField has no displayFormat'] : [];
}

function ofTracking(root: XmlElement, fields: readonly Part[]): string[] {
  const found: string[] = [];
  if (fields.some((field) => isTrue(field.root, 'trackHistory')) && !isTrue(root, 'enableHistory')) {
    found.push('a field has trackHistory, the object no enableHistory');
  }
  const said = TOGETHER.filter((name) => value(root, name) !== null);
  if (said.length > 0 && (said.length < TOGETHER.length || new Set(said.map((name) => value(root, name))).size > 1)) {
    found.push(`${TOGETHER.join(', ')} must say the same`);
  }
  if (value(root, 'deploymentStatus') === null)
    found.push('lacks deploymentStatus: without Deployed nobody but administrators sees it');
  return found;
}

/** Columns of list views and compact layouts that no field of the object stands behind. */
function columns(pack: Pack, type: string, tag: string): Finding[] {
  const known = namesOf(pack, 'CustomField');
  return partsOf(pack, type).flatMap(({ file, name, root }) => {
    const object = name.split('.')[0] ?? '';
    return all(root, tag)
      .map((column) => column.text)
      .filter((column) => !STANDARD.has(column) && !known.has(`${object}.${column}`))
      .map((column) => ({ file, message: `${tag} ${column} is no field of ${object}` }));
  });
}

/** Lookups to objects that the package does not hold, and that no org is sure to have. */
function targets(pack: Pack): Finding[] {
  const own = namesOf(pack, 'CustomObject');
  return partsOf(pack, 'CustomField').flatMap(({ file, root }) => {
    const target = value(root, 'referenceTo');
    return target?.endsWith('__c') && !own.has(target) ? [{ file, message: `refers to ${target}, which the package lacks` }] : [];
  });
}

/** Check `objects`: sharing, name, tracking and columns of the objects. */
export function objects(pack: Pack): Finding[] {
  const fields = partsOf(pack, 'CustomField');
  const found = partsOf(pack, 'CustomObject').flatMap(({ file, name, root }) => {
    const own = fields.filter((field) => field.name.startsWith(`${name}.`));
    const messages = [...ofSharing(root, own), ...ofNameField(root), ...ofTracking(root, own)];
    if (!name.endsWith('__c')) messages.push(`${name} is not the package's own: a managed package cannot change it`);
    return messages.map((message) => ({ file, message }));
  });
  return [...found, ...columns(pack, 'ListView', 'columns'), ...columns(pack, 'CompactLayout', 'fields'), ...targets(pack)];
}
