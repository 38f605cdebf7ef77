import type { EntityName } from '../../model/record';
import type { EntitySchema, FieldSchema, FieldType, Option } from '../../model/schema';
import { nameOf } from './columns';
import { entityOf } from './objects';
import type { FieldInfo, ObjectInfo, PicklistInfo } from './readDescribe';
import { fieldInfo } from './readDescribe';

/** Types without an entry (address, location, base64, …) are compound or binary: no field that a panel could show. */
const TYPES: Readonly<Record<string, FieldType>> = {
  id: 'text',
  string: 'text',
  encryptedstring: 'text',
  combobox: 'text',
  time: 'text',
  textarea: 'longText',
  picklist: 'picklist',
  multipicklist: 'multiPicklist',
  reference: 'lookup',
  date: 'date',
  datetime: 'dateTime',
  double: 'number',
  int: 'number',
  long: 'number',
  percent: 'number',
  currency: 'money',
  boolean: 'boolean',
  email: 'email',
  phone: 'phone',
  url: 'url',
};

/** Positions whose bit is set, from the left: `validFor` of a dependent entry over the controlling field's entries. */
export function readBitmap(base64: string): readonly number[] {
  const bytes = /^[A-Za-z0-9+/=]*$/.test(base64) && base64.length % 4 === 0 ? atob(base64) : '';
  return [...bytes].flatMap((sign, index) => {
    const byte = sign.charCodeAt(0);
    return [0, 1, 2, 3, 4, 5, 6, 7].filter((bit) => byte & (0x80 >> bit)).map((bit) => index * 8 + bit);
  });
}

function toOption(entry: PicklistInfo, controller: FieldInfo | undefined): Option {
  const { value, label, active, isDefault } = entry;
  const controls = controller?.type === 'boolean' ? ['false', 'true'] : controller?.picklist.map((each) => each.value);
  const validFor =
    controls && entry.validFor !== null
      ? readBitmap(entry.validFor).flatMap((index) => controls[index] ?? [])
      : controls
        ? []
        : null;
  return { value, label, active, isDefault, validFor };
}

function toField(info: ObjectInfo, field: FieldInfo): FieldSchema | null {
  const type = Object.hasOwn(TYPES, field.type) ? TYPES[field.type] : undefined;
  if (!type) return null;
  const controller = field.controllerName === null ? undefined : fieldInfo(info, field.controllerName);
  return {
    name: nameOf(info.name, field.name),
    label: field.label,
    type: type === 'longText' && field.length > 0 && field.length <= 255 ? 'text' : type,
    editable: field.updateable,
    createable: field.createable,
    required: !field.nillable && !field.defaultedOnCreate && field.createable && field.type !== 'boolean',
    countable: field.aggregatable,
    maxLength: field.length > 0 ? field.length : null,
    scale: type === 'number' || type === 'money' ? field.scale : null,
    lookupTo: [...new Set(field.referenceTo.map(entityOf).filter((entity) => entity !== null))],
    options: type === 'picklist' || type === 'multiPicklist' ? field.picklist.map((entry) => toOption(entry, controller)) : null,
    dependsOn: field.controllerName === null ? null : nameOf(info.name, field.controllerName),
  };
}

/** What the person may do with an entity. A task and an event are one activity: the first object's words, both's fields. */
export function toEntitySchema(entity: EntityName, objects: readonly ObjectInfo[]): EntitySchema | null {
  const [first] = objects;
  if (!first) return null;
  const fields = objects.flatMap((info) => [...info.fields.values()].map((field) => toField(info, field)));
  const byName = new Map<string, FieldSchema>();
  for (const field of fields) if (field && !byName.has(field.name)) byName.set(field.name, field);
  return {
    entity,
    label: first.label,
    labelPlural: first.labelPlural,
    createable: first.createable,
    updateable: first.updateable,
    fields: Object.fromEntries(byName),
  };
}
