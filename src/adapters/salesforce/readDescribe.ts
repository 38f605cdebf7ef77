import { isRow, type Row, rows, text } from './row';

/** A picklist entry as the describe carries it. `validFor` is a bitmap in base64 over the controlling field's entries. */
export interface PicklistInfo {
  readonly value: string;
  readonly label: string;
  readonly active: boolean;
  readonly isDefault: boolean;
  readonly validFor: string | null;
}

/** What the adapter needs of a described field. A field that the person may not read is not in the describe. */
export interface FieldInfo {
  readonly name: string;
  readonly label: string;
  readonly type: string;
  readonly length: number;
  readonly scale: number;
  readonly createable: boolean;
  readonly updateable: boolean;
  readonly nillable: boolean;
  readonly defaultedOnCreate: boolean;
  readonly aggregatable: boolean;
  readonly referenceTo: readonly string[];
  readonly relationshipName: string | null;
  readonly controllerName: string | null;
  readonly picklist: readonly PicklistInfo[];
}

/** A child relationship: its name in a subquery, and what is at the other end. */
export interface ChildInfo {
  readonly name: string;
  readonly object: string;
  readonly field: string;
}

/** A described sObject; fields by lower-case name, as SOQL compares them. */
export interface ObjectInfo {
  readonly name: string;
  readonly label: string;
  readonly labelPlural: string;
  readonly createable: boolean;
  readonly updateable: boolean;
  readonly fields: ReadonlyMap<string, FieldInfo>;
  readonly children: readonly ChildInfo[];
}

/** Far more fields than an org may have on an object (800); a describe beyond is cut, not trusted. */
const MOST_FIELDS = 2_000;
const MOST_ENTRIES = 1_000;

function readPicklist(field: Row): readonly PicklistInfo[] {
  return rows(field, 'picklistValues')
    .slice(0, MOST_ENTRIES)
    .map((entry) => ({
      value: String(entry.value ?? ''),
      label: text(entry, 'label') ?? String(entry.value ?? ''),
      active: entry.active !== false,
      isDefault: entry.defaultValue === true,
      validFor: text(entry, 'validFor'),
    }));
}

function readField(field: Row): FieldInfo | null {
  const name = text(field, 'name');
  const type = text(field, 'type');
  if (name === null || type === null) return null;
  const size = (key: string) => (typeof field[key] === 'number' ? field[key] : 0);
  return {
    name,
    type,
    label: text(field, 'label') ?? name,
    length: size('length'),
    scale: size('scale'),
    createable: field.createable === true,
    updateable: field.updateable === true,
    nillable: field.nillable !== false,
    defaultedOnCreate: field.defaultedOnCreate === true,
    aggregatable: field.aggregatable === true,
    referenceTo: Array.isArray(field.referenceTo) ? field.referenceTo.filter((each) => typeof each === 'string') : [],
    relationshipName: text(field, 'relationshipName'),
    controllerName: text(field, 'controllerName'),
    picklist: readPicklist(field),
  };
}

/** The answer of `/sobjects/X/describe`; `null` for what is none. */
export function readDescribe(body: unknown): ObjectInfo | null {
  if (!isRow(body) || !Array.isArray(body.fields)) return null;
  const name = text(body, 'name');
  if (name === null || body.queryable === false) return null;
  const fields = rows(body, 'fields').slice(0, MOST_FIELDS).map(readField);
  return {
    name,
    label: text(body, 'label') ?? name,
    labelPlural: text(body, 'labelPlural') ?? text(body, 'label') ?? name,
    createable: body.createable === true,
    updateable: body.updateable === true,
    fields: new Map(fields.filter((field) => field !== null).map((field) => [field.name.toLowerCase(), field])),
    children: rows(body, 'childRelationships').flatMap((child) => {
      const relationship = text(child, 'relationshipName');
      const object = text(child, 'childSObject');
      const field = text(child, 'field');
      return relationship && object && field ? [{ name: relationship, object, field }] : [];
    }),
  };
}

/** The field, whatever case it is written in. */
export function fieldInfo(info: ObjectInfo, field: string): FieldInfo | undefined {
  return info.fields.get(field.toLowerCase());
}

/** The child relationship to `object` through `field`; `null` where the org has none. */
export function childOf(info: ObjectInfo, object: string, ...fields: readonly string[]): ChildInfo | null {
  return info.children.find((child) => child.object === object && fields.includes(child.field)) ?? null;
}

/**
 * Objects of the platform that need no describe of their own: the same few fields in every org.
 * @example platformObject('User', { Id: 'id', Name: 'string' })
 */
export function platformObject(name: string, types: Readonly<Record<string, string>>): ObjectInfo {
  const fields = Object.entries(types).map(([field, type]) =>
    readField({
      name: field,
      type: type.replace(/^.*:/, ''),
      relationshipName: type.includes(':') ? type.replace(/:.*$/, '') : null,
    }),
  );
  return {
    name,
    label: name,
    labelPlural: name,
    createable: false,
    updateable: false,
    fields: new Map(fields.filter((field) => field !== null).map((field) => [field.name.toLowerCase(), field])),
    children: [],
  };
}
