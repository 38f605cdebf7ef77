import { CrmError } from '../../model/crmError';
import type { FieldValue } from '../../model/record';
import type { FieldInfo } from './readDescribe';
import { toDate, toInstant } from './row';
import { isId } from './soqlValue';

const NUMBERS = ['currency', 'double', 'int', 'percent', 'long'];

/** A value as read, in the domain's form; what does not fit its described type is blank rather than wrong. */
export function toDomain(info: FieldInfo, value: unknown): FieldValue {
  if (value === null || value === undefined || value === '') return info.type === 'boolean' ? false : null;
  if (info.type === 'boolean') return value === true;
  if (info.type === 'date') return toDate(value);
  if (info.type === 'datetime') return toInstant(value);
  if (NUMBERS.includes(info.type)) {
    const read = typeof value === 'string' ? Number(value) : value;
    return typeof read === 'number' && Number.isFinite(read) ? read : null;
  }
  if (info.type === 'multipicklist') return typeof value === 'string' ? value.split(';') : null;
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null;
}

/**
 * A value to be written, in the platform's form. Throws `invalid` with the field named for what cannot be one:
 * NaN and Infinity would be written as blank by JSON, a day that does not exist as another day.
 */
export function toSalesforce(info: FieldInfo, name: string, value: FieldValue): string | number | boolean | null {
  const refuse = (): never => {
    throw new CrmError('invalid', 'not a value of this field', {
      code: 'BAD_VALUE',
      refusals: [{ field: name, message: `${info.label}: value not in the right form` }],
    });
  };
  if (value === null || value === '') return null;
  if (typeof value === 'object') {
    return info.type === 'multipicklist' && value.every((each) => !each.includes(';')) ? value.join(';') || null : refuse();
  }
  if (NUMBERS.includes(info.type)) return typeof value === 'number' && Number.isFinite(value) ? value : refuse();
  if (info.type === 'boolean') return typeof value === 'boolean' ? value : refuse();
  if (typeof value !== 'string') return refuse();
  if (info.type === 'date') return toDate(value) === value ? value : refuse();
  if (info.type === 'datetime') return toInstant(value) ?? refuse();
  if (info.type === 'reference') return isId(value) ? value : refuse();
  return isStorable(value) ? value : refuse();
}

/** JSON carries a NUL and half a surrogate pair, databases change them on the way: refused rather than altered. */
function isStorable(text: string): boolean {
  return !text.includes('\0') && !/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/.test(text);
}
