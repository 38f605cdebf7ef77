import { InstallError } from '../InstallError';
import type { ColumnKind, PackageField, PackageObject } from '../types';
import { child, flag, onlyKnown, required, text, type XmlNode } from '../xml';

const OBJECT_TAGS = [
  'allowInChatterGroups',
  'compactLayoutAssignment',
  'deploymentStatus',
  'description',
  'enableActivities',
  'enableBulkApi',
  'enableFeeds',
  'enableHistory',
  'enableLicensing',
  'enableReports',
  'enableSearch',
  'enableSharing',
  'enableStreamingApi',
  'externalSharingModel',
  'gender',
  'label',
  'nameField',
  'pluralLabel',
  'sharingModel',
  'startsWith',
  'visibility',
];

const SHARING: Readonly<Record<string, PackageObject['sharing']>> = { Private: 'private', Read: 'read', ReadWrite: 'readWrite' };

/** `X.object-meta.xml` and its fields; the name field must be text, as a numbered one is not made here. */
export function readObject(name: string, xml: XmlNode, fields: readonly PackageField[]): PackageObject {
  const where = `${name}__c`;
  onlyKnown(xml, OBJECT_TAGS, where);
  const model = required(xml, 'sharingModel', where);
  const sharing = SHARING[model];
  if (!sharing) throw new InstallError(`${where}: the local CRM does not know the sharing model ${model}.`);
  const nameField = child(xml, 'nameField');
  const nameType = required(nameField, 'type', `${where}.nameField`);
  if (nameType !== 'Text') throw new InstallError(`${where}: the local CRM does not know name fields of type ${nameType}.`);
  if (text(xml, 'deploymentStatus') !== 'Deployed') throw new InstallError(`${where} is not deployed.`);
  return {
    name,
    label: required(xml, 'label', where),
    plural: required(xml, 'pluralLabel', where),
    nameLabel: required(nameField, 'label', `${where}.nameField`),
    sharing,
    fields,
  };
}

const FIELD_TAGS = [
  'caseSensitive',
  'defaultValue',
  'description',
  'externalId',
  'fullName',
  'inlineHelpText',
  'label',
  'length',
  'precision',
  'required',
  'scale',
  'trackFeedHistory',
  'trackHistory',
  'trackTrending',
  'type',
  'unique',
  'visibleLines',
];

const KINDS: Readonly<Record<string, ColumnKind>> = {
  Text: 'text',
  LongTextArea: 'long',
  Number: 'integer',
  Checkbox: 'boolean',
  Date: 'date',
  DateTime: 'instant',
};

/** `X.field-meta.xml`. */
export function readField(name: string, xml: XmlNode, object: string): PackageField {
  const where = `${object}__c.${name}__c`;
  onlyKnown(xml, FIELD_TAGS, where);
  if (required(xml, 'fullName', where) !== `${name}__c`) throw new InstallError(`${where}: fullName and file name differ.`);
  const type = required(xml, 'type', where);
  const kind = KINDS[type];
  if (!kind) throw new InstallError(`${where}: the local CRM does not know fields of type ${type}.`);
  if (kind === 'integer' && Number(text(xml, 'scale') ?? 0) !== 0)
    throw new InstallError(`${where}: the local CRM does not know numbers with decimals.`);
  const size = (tag: string) => (text(xml, tag) === null ? null : Number(text(xml, tag)));
  return {
    name,
    label: required(xml, 'label', where),
    help: text(xml, 'inlineHelpText'),
    kind,
    length: size('length'),
    precision: size('precision'),
    required: flag(xml, 'required'),
    unique: flag(xml, 'unique'),
    externalId: flag(xml, 'externalId'),
    caseSensitive: flag(xml, 'caseSensitive'),
  };
}
