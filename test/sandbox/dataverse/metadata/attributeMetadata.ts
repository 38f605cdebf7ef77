import type { DataverseAttribute } from '../../catalogue/types';
import type { Store } from '../../store/types';
import { type Entity, isLookup } from '../entities';
import { isCustomAttribute } from './isCustom';
import { label, managed } from './label';
import { attributeMetadataId } from './metadataId';
import { isSecured } from './secured';

const capital = (name: string) => `${name.charAt(0).toUpperCase()}${name.slice(1)}`;

/** Attribute types whose metadata class is not `<type>AttributeMetadata`. */
const CLASSES: Readonly<Record<string, string>> = {
  Customer: 'Lookup',
  Owner: 'Lookup',
  Uniqueidentifier: 'UniqueIdentifier',
  BigInt: 'BigInt',
  EntityName: 'EntityName',
};

/** The class of an attribute's metadata, as casts in URLs name it: `PicklistAttributeMetadata`. */
export function metadataClass(attribute: DataverseAttribute): string {
  return `${CLASSES[attribute.type] ?? attribute.type}AttributeMetadata`;
}

/**
 * One attribute as `EntityDefinitions(…)/Attributes` writes it: members of every attribute, and those of its class.
 * Multi-select attributes have the AttributeType `Virtual` and say what they are in AttributeTypeName.
 */
export function attributeMetadata(
  entity: Entity,
  attribute: DataverseAttribute,
  store: Pick<Store, 'isSecured'>,
): Record<string, unknown> {
  const owner = `${entity.table.name}.${attribute.name}`;
  const multi = attribute.type === 'MultiSelectPicklist';
  const secured = isSecured(entity, attribute, store);
  const readOnly = attribute.createable === false && attribute.updateable === false;
  return {
    '@odata.type': `#Microsoft.Dynamics.CRM.${metadataClass(attribute)}`,
    MetadataId: attributeMetadataId(entity, attribute),
    HasChanged: null,
    AttributeOf: null,
    AttributeType: multi ? 'Virtual' : attribute.type,
    AttributeTypeName: { Value: `${attribute.type}Type` },
    CanBeSecuredForCreate: !readOnly,
    CanBeSecuredForRead: attribute.required !== 'SystemRequired',
    CanBeSecuredForUpdate: !readOnly,
    DisplayName: label(attribute.label, owner),
    Description: label('', owner),
    EntityLogicalName: entity.table.name,
    IsCustomAttribute: isCustomAttribute(entity, attribute),
    IsPrimaryId: attribute.name === entity.table.primaryId,
    IsPrimaryName: attribute.name === entity.table.primaryName,
    IsSecured: secured,
    IsValidForCreate: attribute.createable !== false,
    IsValidForRead: true,
    IsValidForUpdate: attribute.updateable !== false,
    IsValidODataAttribute: true,
    LogicalName: attribute.name,
    RequiredLevel: managed(attribute.required ?? 'None', 'canmodifyrequirementlevelsettings'),
    SchemaName: attribute.schemaName ?? (isCustomAttribute(entity, attribute) ? attribute.name : capital(attribute.name)),
    SourceType: entity.columns.get(attribute.column)?.computed ? 1 : 0,
    ...ofClass(attribute),
  };
}

/** Option sets, by contrast, only appear where they are expanded. */
export function hasOptionSet(attribute: DataverseAttribute): boolean {
  return ['Picklist', 'State', 'Status', 'MultiSelectPicklist', 'Boolean'].includes(attribute.type);
}

function ofClass(attribute: DataverseAttribute): Record<string, unknown> {
  if (isLookup(attribute)) return { Targets: attribute.targets?.map((target) => target.table) ?? [], Format: 'None' };
  const standard = attribute.options?.find((option) => option.isDefault)?.value;
  switch (attribute.type) {
    case 'String':
      return {
        MaxLength: attribute.maxLength ?? 100,
        Format: textFormat(attribute),
        FormatName: { Value: textFormat(attribute) },
      };
    case 'Memo':
      return { MaxLength: attribute.maxLength ?? 2000, Format: 'TextArea' };
    case 'Money':
      return {
        Precision: attribute.precision ?? 2,
        PrecisionSource: 2,
        MinValue: -922337203685477,
        MaxValue: 922337203685477,
        IsBaseCurrency: attribute.name.endsWith('_base'),
      };
    case 'Decimal':
    case 'Double':
      return { Precision: attribute.precision ?? 2, MinValue: -100000000000, MaxValue: 100000000000 };
    case 'Integer':
      return { Format: 'None', MinValue: -2147483648, MaxValue: 2147483647 };
    case 'DateTime':
      return attribute.dateOnly
        ? { Format: 'DateOnly', DateTimeBehavior: { Value: 'DateOnly' } }
        : { Format: 'DateAndTime', DateTimeBehavior: { Value: 'UserLocal' } };
    case 'Boolean':
      return { DefaultValue: false };
    case 'Picklist':
    case 'State':
    case 'Status':
    case 'MultiSelectPicklist':
      return {
        DefaultFormValue: standard === undefined ? -1 : Number(standard),
        ParentPicklistLogicalName: null,
        ChildPicklistLogicalNames: [],
      };
    default:
      return {};
  }
}

function textFormat(attribute: DataverseAttribute): string {
  if (/email/.test(attribute.name)) return 'Email';
  if (/url/.test(attribute.name)) return 'Url';
  return /telephone|mobilephone|phonenumber/.test(attribute.name) ? 'Phone' : 'Text';
}
