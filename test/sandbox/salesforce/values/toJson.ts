import type { Value } from '../../store/types';
import { NUMBERS } from '../schema/fieldTypes';

/**
 * A kept value as REST shows it, by the field's describe type. Instants lose their milliseconds: Salesforce keeps seconds.
 * @example toJson('2026-11-22T09:30:00.123Z', 'datetime') // '2026-11-22T09:30:00.000+0000'
 */
export function toJson(value: Value, type: string): string | number | boolean | null {
  if (value === null) return null;
  if (type === 'boolean') return value === 1 || value === '1';
  if (type === 'datetime') return `${String(value).slice(0, 19)}.000+0000`;
  if (type === 'date') return String(value).slice(0, 10);
  if (NUMBERS.has(type)) return typeof value === 'number' ? value : Number(value);
  return String(value);
}
