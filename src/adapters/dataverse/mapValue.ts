import { CrmError } from '../../model/crmError';
import type { Instant } from '../../model/dates';
import type { FieldValue } from '../../model/record';
import { type Json, string } from './json';
import type { Attribute } from './metadata';

const FORMATTED = '@OData.Community.Display.V1.FormattedValue';
const LOOKUP_TABLE = '@Microsoft.Dynamics.CRM.lookuplogicalname';

export type Row = Readonly<Record<string, Json>>;

/**
 * A moment in the domain's form; `null` for what is none.
 * @example toInstant('2026-11-22T09:30:00Z') // '2026-11-22T09:30:00.000Z'
 */
export function toInstant(value: Json): Instant | null {
  const time = typeof value === 'string' ? Date.parse(value) : Number.NaN;
  return Number.isFinite(time) ? new Date(time).toISOString() : null;
}

/** Display name of a property: a lookup's name, an option's label. */
export function formatted(row: Row, property: string): string | null {
  return string(row[`${property}${FORMATTED}`]);
}

/** The table that a lookup points to. */
export function lookupTable(row: Row, attribute: string): string | null {
  return string(row[`_${attribute}_value${LOOKUP_TABLE}`]);
}

/** Property of an attribute in an answer. */
export function propertyOf(attribute: Pick<Attribute, 'name' | 'type'>): string {
  return attribute.type === 'Lookup' || attribute.type === 'Customer' || attribute.type === 'Owner'
    ? `_${attribute.name}_value`
    : attribute.name;
}

/** A value in the domain's form; `undefined` where the answer does not carry the property. */
export function readValue(row: Row, attribute: Attribute): FieldValue | undefined {
  const raw = row[propertyOf(attribute)];
  if (raw === undefined) return undefined;
  if (raw === null || raw === '') return null;
  if (attribute.type === 'DateTime') return attribute.format === 'DateOnly' ? String(raw).slice(0, 10) : toInstant(raw);
  if (attribute.type === 'MultiSelectPicklist')
    return String(raw)
      .split(',')
      .map((each) => each.trim());
  if (attribute.type === 'Picklist' || attribute.type === 'State' || attribute.type === 'Status') return String(raw);
  if (typeof raw === 'string' || typeof raw === 'boolean') return raw;
  return typeof raw === 'number' && Number.isFinite(raw) ? raw : null;
}

function refuse(field: string, message: string): never {
  throw new CrmError('invalid', message, { code: 'BAD_VALUE', refusals: [{ field, message }] });
}

function whole(field: string, value: FieldValue): number {
  const option = Number(value);
  return Number.isSafeInteger(option) && value !== '' ? option : refuse(field, 'not one of the choices');
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/**
 * A value as Dataverse takes it. Lookups are not values: see `writeRow`.
 * @throws CrmError `invalid`, naming the domain field
 */
export function writeValue(field: string, attribute: Attribute, value: FieldValue): Json {
  if (value === null || value === '') return null;
  switch (attribute.type) {
    case 'Money':
    case 'Decimal':
    case 'Double':
    case 'Integer':
    case 'BigInt':
      return typeof value === 'number' && Number.isFinite(value) ? value : refuse(field, 'not a number');
    case 'Picklist':
    case 'State':
    case 'Status':
      return whole(field, value);
    case 'MultiSelectPicklist':
      return Array.isArray(value) ? value.map((each) => whole(field, each)).join(',') || null : refuse(field, 'not a list');
    case 'Boolean':
      return typeof value === 'boolean' ? value : refuse(field, 'not yes or no');
    case 'DateTime':
      if (attribute.format === 'DateOnly') return DAY.test(String(value)) ? value : refuse(field, 'not a date');
      return toInstant(value) ?? refuse(field, 'not a moment');
    default:
      return typeof value === 'string' ? value : refuse(field, 'not text');
  }
}
