import type { Value } from '../../store/types';
import type { Kind } from '../query/property';

export type JsonValue = string | number | boolean | null;

/**
 * A kept value in the form of the Web API: days `2026-12-04`, instants without fractions `2026-11-22T09:30:00Z`,
 * multi-select options joined by commas.
 */
export function jsonValue(kind: Kind, value: Value): JsonValue {
  if (value === null) return null;
  switch (kind) {
    case 'number':
      return Number(value);
    case 'boolean':
      return value === 1 || value === '1';
    case 'date':
      return String(value).slice(0, 10);
    case 'instant':
      return instant(String(value));
    case 'multi':
      return String(value).replaceAll(';', ',');
    default:
      return typeof value === 'number' ? String(value) : value;
  }
}

function instant(kept: string): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(kept)) return `${kept}T00:00:00Z`;
  return kept.replace(/\.\d+Z$/, 'Z');
}
