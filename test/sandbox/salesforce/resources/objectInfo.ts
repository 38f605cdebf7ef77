import type { SalesforceField } from '../../catalogue/types';
import type { RestContext } from '../rest/types';
import type { Access } from '../schema/access';
import type { Entity } from '../schema/directory';
import { MASTER_RECORD_TYPE, recordTypesOf } from './recordTypes';

const DATA_TYPES: Readonly<Record<string, string>> = {
  id: 'Id',
  datetime: 'DateTime',
  textarea: 'TextArea',
  multipicklist: 'MultiPicklist',
  combobox: 'ComboBox',
};

/** `/ui-api/object-info/X`: the describe in the UI API's words, with the keys of the recorded answers. */
export function objectInfo(entity: Entity, access: Access, context: RestContext): Record<string, unknown> {
  const { object } = entity;
  const types = recordTypesOf(entity, context);
  const fields = object.fields.filter((field) => access.reads(entity, field));
  return {
    apiName: object.name,
    associateEntityType: null,
    associateParentEntity: null,
    childRelationships: object.children
      .filter((child) => access.object(child.childSObject))
      .map((child) => ({
        childObjectApiName: child.childSObject,
        fieldName: child.field,
        junctionIdListNames: [],
        junctionReferenceTo: [],
        relationshipName: child.relationshipName,
      })),
    createable: access.may('create', entity),
    custom: object.custom ?? object.name.endsWith('__c'),
    defaultRecordTypeId: types.find(({ isDefault }) => isDefault)?.id ?? MASTER_RECORD_TYPE,
    deletable: access.may('delete', entity),
    dependentFields: dependents(fields),
    feedEnabled: false,
    fields: Object.fromEntries(fields.map((field) => [field.name, fieldInfo(field, entity, access)])),
    keyPrefix: object.keyPrefix,
    label: object.label,
    labelPlural: object.labelPlural,
    layoutable: true,
    mruEnabled: true,
    nameFields: entity.nameField ? [entity.nameField.name] : [],
    queryable: true,
    recordTypeInfos: Object.fromEntries(
      types.map(({ id, name, isDefault, master }) => [
        id,
        { available: true, defaultRecordTypeMapping: isDefault, master, name, recordTypeId: id },
      ]),
    ),
    searchable: false,
    themeInfo: null,
    updateable: access.may('edit', entity),
  };
}

function dependents(fields: readonly SalesforceField[]): Record<string, Record<string, object>> {
  const tree: Record<string, Record<string, object>> = {};
  for (const { controller, name } of fields) if (controller) tree[controller] = { ...tree[controller], [name]: {} };
  return tree;
}

function fieldInfo(field: SalesforceField, entity: Entity, access: Access): Record<string, unknown> {
  const edits = access.edits(entity, field);
  const { type } = field;
  return {
    apiName: field.name,
    calculated: false,
    compound: false,
    compoundComponentName: null,
    compoundFieldName: null,
    controllerName: field.controller ?? null,
    controllingFields: field.controller ? [field.controller] : [],
    createable: field.createable !== false && edits && access.may('create', entity),
    custom: field.custom ?? false,
    dataType: DATA_TYPES[type] ?? type.charAt(0).toUpperCase() + type.slice(1),
    extraTypeInfo: null,
    filterable: field.filterable !== false,
    filteredLookupInfo: null,
    highScaleNumber: false,
    htmlFormatted: false,
    inlineHelpText: null,
    label: field.label,
    length: field.length ?? 0,
    nameField: field.nameField ?? false,
    polymorphicForeignKey: (field.referenceTo?.length ?? 0) > 1,
    precision: field.precision ?? 0,
    reference: type === 'reference',
    referenceTargetField: null,
    referenceToInfos: (field.referenceTo ?? []).map((apiName) => ({ apiName, nameFields: ['Name'] })),
    relationshipName: field.relationshipName ?? null,
    required: field.nillable === false && type !== 'boolean',
    scale: field.scale ?? 0,
    searchPrefilterable: false,
    sortable: field.sortable !== false,
    unique: field.unique ?? false,
    updateable: field.updateable !== false && edits && access.may('edit', entity),
  };
}
