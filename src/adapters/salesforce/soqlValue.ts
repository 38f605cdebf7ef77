import { CrmError } from '../../model/crmError';
import { toDate } from './row';

/** A value in a condition. `null` means blank; there is no `undefined`: it would drop the condition. */
export type SoqlValue = string | number | boolean | null;

/** 15 or 18 letters and digits; anything else never reaches a path or a query. */
export function isId(id: string): boolean {
  return /^[a-zA-Z0-9]{15}(?:[a-zA-Z0-9]{3})?$/.test(id);
}

/** The id itself if it is one; else `notFound`, for no record can have it. */
export function checkedId(id: string): string {
  if (!isId(id)) throw new CrmError('notFound', 'not a record id', { code: 'MALFORMED_ID' });
  return id;
}

const ESCAPES: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  "'": "\\'",
  '"': '\\"',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  '\b': '\\b',
  '\f': '\\f',
};

function escaped(text: string): string {
  // A lone surrogate has no UTF-8 form and cannot travel in an address.
  const wellFormed = text.replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd');
  return wellFormed.replace(/[\\'"\n\r\t\b\f]/g, (sign) => ESCAPES[sign] ?? sign);
}

/** @example quoted("O'Brien \\") // `'O\'Brien \\'` */
function quoted(text: string): string {
  return `'${escaped(text)}'`;
}

/** Pattern for LIKE that finds the text anywhere, with its own wildcards taken literally. @example likeContains('50%') // `'%50\%%'` */
export function likeContains(text: string): string {
  return `'%${escaped(text).replace(/[%_]/g, '\\$&')}%'`;
}

const TEXTS = [
  'string',
  'textarea',
  'picklist',
  'multipicklist',
  'combobox',
  'email',
  'phone',
  'url',
  'encryptedstring',
  'id',
  'reference',
];
const NUMBERS = ['currency', 'double', 'int', 'percent', 'long'];

function refused(type: string): never {
  throw new CrmError('invalid', `not a value of type ${type}`, { code: 'BAD_VALUE' });
}

/**
 * A value as SOQL text for a field of the described type. Throws `invalid` for what is no such value: NaN, Infinity,
 * numbers that would need an exponent, days that do not exist, `undefined`.
 */
export function literal(type: string, value: SoqlValue): string {
  if (value === null) return 'null';
  if (typeof value === 'boolean') return type === 'boolean' ? String(value) : refused(type);
  if (typeof value === 'number') {
    if (!NUMBERS.includes(type) || !Number.isFinite(value) || Math.abs(value) >= 1e15) return refused(type);
    const plain = String(value === 0 ? 0 : value);
    return plain.includes('e') ? value.toFixed(15).replace(/\.?0+$/, '') : plain;
  }
  if (typeof value !== 'string') return refused(type);
  if (type === 'id' || type === 'reference') return isId(value) ? quoted(value) : refused(type);
  if (type === 'date') return toDate(value) === value ? value : refused(type);
  if (type === 'datetime') {
    const shape = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{3})?Z$/.test(value);
    return shape && !Number.isNaN(Date.parse(value)) ? value : refused(type);
  }
  return TEXTS.includes(type) ? quoted(value) : refused(type);
}
