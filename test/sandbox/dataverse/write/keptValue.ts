import type { DataverseAttribute } from '../../catalogue/types';
import type { Value } from '../../store/types';
import type { Entity } from '../entities';
import { DataverseError } from '../http/DataverseError';
import { kindOf } from '../query/property';

/** A JSON value in the form in which its column is kept, or the platform's refusal of its type. */
export function keptValue(entity: Entity, attribute: DataverseAttribute, value: unknown): Value {
  if (value === null) return null;
  const storage = entity.columns.get(attribute.column)?.storage;
  switch (kindOf(attribute)) {
    case 'number':
      if (typeof value !== 'number' || !Number.isFinite(value)) throw cannotConvert(attribute, value, edmNumber(attribute));
      if (edmNumber(attribute) === 'Edm.Int32' && !Number.isInteger(value)) throw cannotConvert(attribute, value, 'Edm.Int32');
      return storage === 'text' ? String(value) : value;
    case 'boolean':
      if (typeof value !== 'boolean') throw cannotConvert(attribute, value, 'Edm.Boolean');
      return value ? 1 : 0;
    case 'date':
      return day(attribute, value);
    case 'instant':
      return storage === 'date' ? instant(attribute, value).slice(0, 10) : instant(attribute, value);
    case 'multi':
      if (typeof value !== 'string') throw cannotConvert(attribute, value, 'Edm.String');
      return value
        .split(',')
        .map((option) => option.trim())
        .join(';');
    default:
      if (typeof value !== 'string') throw cannotConvert(attribute, value, 'Edm.String');
      return value;
  }
}

const WHOLE = new Set(['Integer', 'BigInt', 'Picklist', 'State', 'Status']);

function edmNumber(attribute: DataverseAttribute): string {
  return WHOLE.has(attribute.type) ? 'Edm.Int32' : 'Edm.Decimal';
}

function day(attribute: DataverseAttribute, value: unknown): string {
  const text = typeof value === 'string' ? value : '';
  const at = Date.parse(`${text}T00:00:00Z`);
  const real = /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(at) && new Date(at).toISOString().startsWith(text);
  if (!real) throw cannotConvert(attribute, value, 'Edm.Date');
  return text;
}

function instant(attribute: DataverseAttribute, value: unknown): string {
  const text = typeof value === 'string' ? value : '';
  const shaped = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2}))?$/.test(text);
  const at = Date.parse(text);
  if (!shaped || Number.isNaN(at)) throw cannotConvert(attribute, value, 'Edm.DateTimeOffset');
  return new Date(at).toISOString();
}

function cannotConvert(attribute: DataverseAttribute, value: unknown, type: string): DataverseError {
  const shown = typeof value === 'string' ? value : JSON.stringify(value);
  return new DataverseError(
    400,
    '0x80048d19',
    `Error identified in Payload provided by the user  ---->  InnerException : Microsoft.OData.ODataException: Cannot convert the literal '${shown}' of the property '${attribute.name}' to the expected type '${type}'.`,
  );
}
