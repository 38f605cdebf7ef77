import { CrmError } from '../../model/crmError';
import { API } from './odata';

/** The kinds of attributes that carry something which the plain list of attributes does not. */
export const CASTS = {
  String: 'LogicalName,MaxLength,FormatName',
  Memo: 'LogicalName,MaxLength',
  Money: 'LogicalName,Precision',
  Decimal: 'LogicalName,Precision',
  Double: 'LogicalName,Precision',
  DateTime: 'LogicalName,Format',
  Lookup: 'LogicalName,Targets',
} as const;

export type Cast = keyof typeof CASTS;

/** Kinds of attributes with a set of options. */
export const OPTION_CASTS = ['Picklist', 'MultiSelectPicklist', 'State', 'Status', 'Boolean'] as const;
export type OptionCast = (typeof OPTION_CASTS)[number];

const TABLE = 'LogicalName,SchemaName,EntitySetName,PrimaryIdAttribute,PrimaryNameAttribute,DisplayName,DisplayCollectionName';
const ATTRIBUTE = [
  'LogicalName',
  'SchemaName',
  'MetadataId',
  'AttributeType',
  'AttributeTypeName',
  'AttributeOf',
  'DisplayName',
  'RequiredLevel',
  'IsSecured',
  'IsValidForRead',
  'IsValidForCreate',
  'IsValidForUpdate',
  'IsValidODataAttribute',
].join(',');

function definition(table: string): string {
  if (!/^[a-z][a-z0-9_]*$/.test(table)) throw new CrmError('invalid', 'not a table name', { code: 'NO_TABLE' });
  return `${API}EntityDefinitions(LogicalName=%27${table}%27)`;
}

export function tablePath(table: string): string {
  return `${definition(table)}?$select=${TABLE}`;
}

export function attributesPath(table: string): string {
  return `${definition(table)}/Attributes?$select=${ATTRIBUTE}`;
}

export function castPath(table: string, cast: Cast): string {
  return `${definition(table)}/Attributes/Microsoft.Dynamics.CRM.${cast}AttributeMetadata?$select=${CASTS[cast]}`;
}

/** Options of every attribute of a kind. A yes/no column has no global set. */
export function optionsPath(table: string, cast: OptionCast): string {
  const expand = cast === 'Picklist' || cast === 'MultiSelectPicklist' ? 'OptionSet,GlobalOptionSet' : 'OptionSet';
  const select = cast === 'Boolean' ? 'LogicalName,DefaultValue' : 'LogicalName,DefaultFormValue';
  return `${definition(table)}/Attributes/Microsoft.Dynamics.CRM.${cast}AttributeMetadata?$select=${select}&$expand=${expand}`;
}
