import type { Column, ColumnKind, Table } from '../tables/types';
import { descriptions, displayNames, labels } from './labels';
import { columnName, logicalName, schemaName } from './names';
import { type Element, element, leaf } from './xml';

/** Version that brought the present columns; a column that is added later names its own. */
const INTRODUCED = '0.1.0.0';

interface AttributeParts {
  readonly physicalName: string;
  readonly type: string;
  readonly label: string;
  readonly help: string;
  readonly required: 'none' | 'required' | 'systemrequired';
  readonly mask: string;
  readonly imeMode: 'auto' | 'inactive' | 'disabled';
  readonly custom: boolean;
  readonly updatable: boolean;
  /** What the platform numbers by itself; empty = nothing. */
  readonly autoNumber?: string;
  readonly searchable?: boolean;
  readonly filterable?: boolean;
  /** Elements of the kind of column, between the flags and the labels. */
  readonly kind: readonly Element[];
}

/** All elements that an exported column has, in the order of the exports. */
function attribute(parts: AttributeParts): Element {
  const flag = (name: string, on: boolean) => leaf(name, on ? 1 : 0);
  const name = parts.physicalName.toLowerCase();
  return element('attribute', { PhysicalName: parts.physicalName }, [
    leaf('Type', parts.type),
    leaf('Name', name),
    leaf('LogicalName', name),
    leaf('RequiredLevel', parts.required),
    leaf('DisplayMask', parts.mask),
    leaf('ImeMode', parts.imeMode),
    flag('ValidForUpdateApi', parts.updatable),
    flag('ValidForReadApi', true),
    flag('ValidForCreateApi', true),
    flag('IsCustomField', parts.custom),
    flag('IsAuditEnabled', false),
    flag('IsSecured', false),
    leaf('IntroducedVersion', INTRODUCED),
    flag('IsCustomizable', true),
    flag('IsRenameable', true),
    flag('CanModifySearchSettings', true),
    flag('CanModifyRequirementLevelSettings', parts.custom),
    flag('CanModifyAdditionalSettings', true),
    leaf('SourceType', 0),
    flag('IsGlobalFilterEnabled', false),
    flag('IsSortableEnabled', false),
    flag('CanModifyGlobalFilterSettings', true),
    flag('CanModifyIsSortableSettings', true),
    flag('IsDataSourceSecret', false),
    leaf('AutoNumberFormat', parts.autoNumber ?? ''),
    flag('IsSearchable', parts.searchable ?? false),
    flag('IsFilterable', parts.filterable ?? false),
    flag('IsRetrievable', parts.searchable ?? parts.filterable ?? false),
    flag('IsLocalizable', false),
    ...parts.kind,
    displayNames(parts.label),
    descriptions(parts.help),
  ]);
}

const TEXT_LENGTH = 255;
const LONG_LENGTH = 1_048_576;

function text(length: number): readonly Element[] {
  return [leaf('Format', 'text'), leaf('MaxLength', length), leaf('Length', length * 2)];
}

function dateTime(format: 'date' | 'datetime', behavior: 1 | 2): readonly Element[] {
  return [leaf('Format', format), leaf('CanChangeDateTimeBehavior', 0), leaf('Behavior', behavior)];
}

/** Yes and no are an option set of their own; its name is never that of a column. */
function yesNo(table: Table, column: Column): readonly Element[] {
  const option = (value: 0 | 1, label: string) =>
    element('option', { value: String(value), ExternalValue: '', IsHidden: '0' }, [labels(label)]);
  return [
    leaf('AppDefaultValue', 0),
    element('optionset', { Name: `${logicalName(table)}_${columnName(column.name).toLowerCase()}` }, [
      leaf('OptionSetType', 'bit'),
      leaf('IntroducedVersion', INTRODUCED),
      leaf('IsCustomizable', 1),
      displayNames(column.label),
      descriptions(column.help),
      element('options', {}, [option(1, 'Yes'), option(0, 'No')]),
    ]),
  ];
}

const TYPES: Readonly<Record<ColumnKind, readonly [type: string, imeMode: AttributeParts['imeMode']]>> = {
  text: ['nvarchar', 'auto'],
  long: ['ntext', 'auto'],
  integer: ['int', 'disabled'],
  date: ['datetime', 'inactive'],
  instant: ['datetime', 'inactive'],
  boolean: ['bit', 'auto'],
};

function kindOf(table: Table, column: Column): readonly Element[] {
  switch (column.kind) {
    case 'text':
      return text(TEXT_LENGTH);
    case 'long':
      return [leaf('Format', 'textarea'), leaf('MaxLength', LONG_LENGTH)];
    case 'integer':
      return [leaf('Format', ''), leaf('MinValue', -2_147_483_648), leaf('MaxValue', 2_147_483_647)];
    case 'date':
      return dateTime('date', 2);
    case 'instant':
      return dateTime('datetime', 1);
    case 'boolean':
      return yesNo(table, column);
  }
}

/** A column of the definition. */
export function columnAttribute(table: Table, column: Column): Element {
  const [type, imeMode] = TYPES[column.kind];
  return attribute({
    physicalName: columnName(column.name),
    type,
    label: column.label,
    help: column.help,
    required: column.required ? 'required' : 'none',
    mask: 'ValidForAdvancedFind|ValidForForm|ValidForGrid',
    imeMode,
    custom: true,
    updatable: true,
    kind: kindOf(table, column),
  });
}

/** The row's id: `fthd_responseid`. */
export function idAttribute(table: Table): Element {
  return attribute({
    physicalName: `${schemaName(table)}Id`,
    type: 'primarykey',
    label: table.label,
    help: 'Unique identifier for entity instances',
    required: 'systemrequired',
    mask: 'ValidForAdvancedFind|RequiredForGrid',
    imeMode: 'auto',
    custom: false,
    updatable: false,
    filterable: true,
    kind: [],
  });
}

/** The name that lists show: numbered by the platform, because a row is found by its key. */
export function nameAttribute(table: Table): Element {
  return attribute({
    physicalName: columnName('Name'),
    type: 'nvarchar',
    label: 'Name',
    help: 'A number that tells rows apart in lists.',
    required: 'none',
    mask: 'PrimaryName|ValidForAdvancedFind|ValidForForm|ValidForGrid|RequiredForForm',
    imeMode: 'auto',
    custom: true,
    updatable: true,
    autoNumber: `${table.name}-{SEQNUM:6}`,
    searchable: true,
    kind: text(100),
  });
}
