import type { SalesforceField } from '../../catalogue/types';
import type { Store, Value } from '../../store/types';
import { SalesforceError } from '../errors/salesforceError';
import { directoryOf } from '../schema/directory';
import { IDS, NUMBERS } from '../schema/fieldTypes';
import { id18 } from '../schema/id18';

/**
 * A JSON value as the store keeps it. '' is null; an instant may carry any offset.
 * @throws SalesforceError JSON_PARSER_ERROR for a value of another type, MALFORMED_ID and FIELD_INTEGRITY_EXCEPTION for bad references
 */
export function fromJson(value: unknown, field: SalesforceField, store: Store): Value {
  if (value === null || value === undefined || value === '') return null;
  const { type } = field;
  if (typeof value === 'object') throw unreadable(value, type);
  if (type === 'boolean') {
    if (typeof value === 'boolean') return value ? 1 : 0;
    if (value === 'true' || value === 'false') return value === 'true' ? 1 : 0;
    throw unreadable(value, type);
  }
  if (NUMBERS.has(type)) return number(value, type);
  if (type === 'date') return date(value);
  if (type === 'datetime') return instant(value);
  if (IDS.has(type)) return reference(String(value), field, store);
  return String(value);
}

function number(value: unknown, type: string): number {
  const read = typeof value === 'number' ? value : typeof value === 'string' && value.trim() !== '' ? Number(value) : Number.NaN;
  if (!Number.isFinite(read) || (type === 'int' && !Number.isInteger(read))) throw unreadable(value, type);
  return read;
}

function date(value: unknown): string {
  const day = /^(\d{4}-\d{2}-\d{2})(?:T.*)?$/.exec(String(value))?.[1];
  const time = day === undefined ? Number.NaN : Date.parse(`${day}T00:00:00Z`);
  if (day === undefined || Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== day)
    throw unreadable(value, 'date');
  return day;
}

function instant(value: unknown): string {
  const text = String(value).replace(/([+-]\d{2})(\d{2})$/, '$1:$2');
  const time = /^\d{4}-\d{2}-\d{2}(T|$)/.test(text)
    ? Date.parse(/T.*(Z|[+-]\d{2}:\d{2})$/.test(text) ? text : `${text.slice(0, 10)}T00:00:00Z`)
    : Number.NaN;
  if (Number.isNaN(time)) throw unreadable(value, 'datetime');
  return new Date(time).toISOString();
}

function reference(value: string, field: SalesforceField, store: Store): string {
  const wrong = `${field.label}: id value of incorrect type: ${value}`;
  const id = id18(value);
  if (!id) throw new SalesforceError(400, 'MALFORMED_ID', wrong, [field.name]);
  const known = store.idOf(value) ?? id;
  const target = directoryOf(store).ofId(known);
  if (!target) throw new SalesforceError(400, 'INVALID_CROSS_REFERENCE_KEY', 'invalid cross reference id', [field.name]);
  if (field.referenceTo && !field.referenceTo.includes(target.object.name)) {
    throw new SalesforceError(400, 'FIELD_INTEGRITY_EXCEPTION', wrong, [field.name]);
  }
  return known;
}

function unreadable(value: unknown, type: string): SalesforceError {
  const token =
    typeof value === 'object'
      ? 'START_OBJECT'
      : typeof value === 'string'
        ? 'VALUE_STRING'
        : typeof value === 'boolean'
          ? 'VALUE_TRUE'
          : 'VALUE_NUMBER';
  const message = `Cannot deserialize instance of ${type} from ${token} value ${typeof value === 'object' ? '{' : String(value)} or request may be missing a required field`;
  return new SalesforceError(400, 'JSON_PARSER_ERROR', message);
}
