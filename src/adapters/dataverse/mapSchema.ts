import type { EntityName, Stage } from '../../model/record';
import type { EntitySchema, FieldSchema, FieldType, Schema } from '../../model/schema';
import { columnOf, fieldsOf, TABLES } from './columns';
import { linkTarget } from './linkTarget';
import type { Attribute, TableMetadata } from './metadata';

const TYPES: Readonly<Record<string, FieldType>> = {
  Memo: 'longText',
  Picklist: 'picklist',
  State: 'picklist',
  Status: 'picklist',
  MultiSelectPicklist: 'multiPicklist',
  Lookup: 'lookup',
  Customer: 'lookup',
  Owner: 'lookup',
  Integer: 'number',
  BigInt: 'number',
  Decimal: 'number',
  Double: 'number',
  Money: 'money',
  Boolean: 'boolean',
};

const FORMATS: Readonly<Record<string, FieldType>> = { Email: 'email', Phone: 'phone', Url: 'url', TextArea: 'longText' };

function typeOf(attribute: Attribute): FieldType {
  if (attribute.type === 'DateTime') return attribute.format === 'DateOnly' ? 'date' : 'dateTime';
  return TYPES[attribute.type] ?? FORMATS[attribute.format ?? ''] ?? 'text';
}

function mapField(name: string, entity: EntityName, attribute: Attribute, table: TableMetadata): FieldSchema {
  const type = columnOf(entity, name).type ?? typeOf(attribute);
  const target = type === 'lookup' ? linkTarget(attribute) : null;
  const settable = type !== 'lookup' || target !== null;
  return {
    name,
    label: attribute.label,
    type,
    editable: table.updatable && attribute.updatable && settable,
    createable: table.creatable && attribute.creatable && settable,
    required: attribute.required,
    countable: type !== 'longText' && type !== 'multiPicklist',
    maxLength: attribute.maxLength,
    scale: attribute.precision ?? (attribute.type === 'Integer' ? 0 : null),
    lookupTo: target === null ? [] : [target.entity],
    options: attribute.options,
    dependsOn: null,
  };
}

/** An entity in the domain's words: mapped columns by their domain names, the others by their logical names. */
export function mapEntity(entity: EntityName, table: TableMetadata): EntitySchema {
  const fields = [...table.attributes.values()].flatMap((attribute) =>
    fieldsOf(entity, attribute.name).map((name) => [name, mapField(name, entity, attribute, table)] as const),
  );
  return {
    entity,
    label: table.label,
    labelPlural: table.labelPlural,
    createable: table.creatable,
    updateable: table.updatable,
    fields: Object.fromEntries(fields),
  };
}

/** Stages of a deal: the options of `salesstage`, in their order. There is no default probability. */
function mapStages(table: TableMetadata | undefined): readonly Stage[] {
  const options = table?.attributes.get(columnOf('Opportunity', 'stage').name)?.options ?? [];
  return options.map(({ value, label }) => ({ value, label, probability: null }));
}

/** The describe of the asked entities. An entity that may not be read is absent. */
export function mapSchema(tables: ReadonlyMap<EntityName, TableMetadata>): Schema {
  const order = Object.keys(TABLES) as EntityName[];
  const entities = order.flatMap((entity) => {
    const table = tables.get(entity);
    return table ? [mapEntity(entity, table)] : [];
  });
  return {
    entities: Object.fromEntries(entities.map((each) => [each.entity, each])),
    stages: mapStages(tables.get('Opportunity')),
  };
}
