import { isPermissionable } from '../../catalogue/permissionName';
import type { PicklistEntry, SalesforceField } from '../../catalogue/types';
import type { Access } from '../schema/access';
import type { Entity } from '../schema/directory';

const SOAP: Readonly<Record<string, string>> = {
  id: 'tns:ID',
  reference: 'tns:ID',
  boolean: 'xsd:boolean',
  currency: 'xsd:double',
  double: 'xsd:double',
  percent: 'xsd:double',
  int: 'xsd:int',
  date: 'xsd:date',
  datetime: 'xsd:dateTime',
};
const NOT_TEXT = new Set(['boolean', 'currency', 'double', 'percent', 'int', 'date', 'datetime']);
const ID_LENGTH = 18;

/** A field as describe shows it, with the keys of the recorded describes. `createable` and `updateable` are the user's own. */
export function describeField(field: SalesforceField, entity: Entity, access: Access): Record<string, unknown> {
  const edits = access.edits(entity, field);
  const id = field.type === 'id' || field.type === 'reference';
  const length = id ? ID_LENGTH : NOT_TEXT.has(field.type) ? 0 : (field.length ?? 255);
  return {
    aggregatable: field.aggregatable !== false,
    aiPredictionField: false,
    autoNumber: false,
    byteLength: id ? ID_LENGTH : length * 3,
    calculated: false,
    calculatedFormula: null,
    cascadeDelete: false,
    caseSensitive: field.caseSensitive ?? false,
    compoundFieldName: null,
    controllerName: field.controller ?? null,
    createable: field.createable !== false && edits && access.may('create', entity),
    custom: field.custom ?? false,
    defaultValue: field.type === 'boolean' ? false : null,
    defaultValueFormula: null,
    defaultedOnCreate: field.defaultedOnCreate ?? field.type === 'boolean',
    dependentPicklist: field.controller !== undefined,
    deprecatedAndHidden: false,
    digits: field.type === 'int' ? (field.precision ?? 9) : 0,
    displayLocationInDecimal: false,
    encrypted: false,
    externalId: field.externalId ?? false,
    extraTypeInfo: field.type === 'textarea' ? (length > 255 ? 'plaintextarea' : null) : null,
    filterable: field.filterable !== false,
    filteredLookupInfo: null,
    formulaTreatNullNumberAsZero: false,
    groupable: field.groupable !== false,
    highScaleNumber: false,
    htmlFormatted: false,
    idLookup: field.type === 'id' || (field.externalId ?? false),
    inlineHelpText: null,
    label: field.label,
    length,
    mask: null,
    maskType: null,
    name: field.name,
    nameField: field.nameField ?? false,
    namePointing: (field.referenceTo?.length ?? 0) > 1,
    nillable: field.nillable !== false,
    permissionable: isPermissionable(field),
    picklistValues: picklistValues(field, entity),
    polymorphicForeignKey: (field.referenceTo?.length ?? 0) > 1,
    precision: NOT_TEXT.has(field.type) ? (field.precision ?? (field.type === 'currency' ? 18 : 0)) : 0,
    queryByDistance: false,
    referenceTargetField: null,
    referenceTo: field.referenceTo ?? [],
    relationshipName: field.relationshipName ?? null,
    relationshipOrder: null,
    restrictedDelete: false,
    restrictedPicklist: field.restricted ?? false,
    scale: field.scale ?? (field.type === 'currency' ? 2 : 0),
    searchPrefilterable: false,
    soapType: SOAP[field.type] ?? 'xsd:string',
    sortable: field.sortable !== false,
    type: field.type,
    unique: field.unique ?? false,
    updateable: field.updateable !== false && edits && access.may('edit', entity),
    writeRequiresMasterRead: false,
  };
}

function picklistValues(field: SalesforceField, entity: Entity): unknown[] {
  const controlling = controllingValues(field, entity);
  return (field.picklist ?? []).map((entry) => ({
    active: entry.inactive !== true,
    defaultValue: entry.isDefault ?? false,
    label: entry.label,
    validFor: field.controller === undefined ? null : bitmap(entry, controlling),
    value: entry.value,
  }));
}

/** Values of the controlling field, in the order that bitmaps and indices count. A checkbox controls as false, true. */
export function controllingValues(field: SalesforceField, entity: Entity): string[] {
  const controller = field.controller === undefined ? undefined : entity.field(field.controller);
  if (controller?.type === 'boolean') return ['false', 'true'];
  return (controller?.picklist ?? []).map(({ value }) => value);
}

/**
 * `validFor` of a describe: base64 of a bitmap, the first controlling value in the highest bit of the first byte.
 * @example bitmap({ value: 'x', label: 'x', validFor: ['b'] }, ['a', 'b', 'c']) // 'QAAA'
 */
export function bitmap(entry: PicklistEntry, controlling: readonly string[]): string {
  const bytes = new Uint8Array(Math.max(3, Math.ceil(controlling.length / 8)));
  controlling.forEach((value, index) => {
    if (entry.validFor && !entry.validFor.includes(value)) return;
    bytes[index >> 3] = (bytes[index >> 3] ?? 0) | (0x80 >> (index & 7));
  });
  return Buffer.from(bytes).toString('base64');
}
