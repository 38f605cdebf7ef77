import type { DataverseAttribute } from '../../catalogue/types';
import type { SandboxUser } from '../../store/types';
import type { Kind } from '../query/property';
import { dateFormat, numberFormat } from './formatters';
import type { JsonValue } from './jsonValue';

/**
 * The text that the CRM itself would show: option labels, money with its currency, dates in the user's zone and locale.
 * `null` = the platform gives no formatted value (plain text).
 */
export function formatValue(
  user: SandboxUser,
  attribute: DataverseAttribute,
  kind: Kind,
  value: JsonValue,
  currency: string,
): string | null {
  if (value === null) return null;
  const locale = user.locale.replace('_', '-');
  if (attribute.options && attribute.options.length > 0) return optionLabels(attribute, value);
  switch (kind) {
    case 'number':
      return number(locale, attribute, Number(value), currency);
    case 'boolean':
      return value === true ? 'Yes' : 'No';
    case 'date':
      return dateFormat(locale, 'UTC', false).format(Date.parse(`${value}T00:00:00Z`));
    case 'instant':
      return dateFormat(locale, user.zone, true).format(Date.parse(String(value)));
    default:
      return null;
  }
}

function optionLabels(attribute: DataverseAttribute, value: JsonValue): string {
  const keys = typeof value === 'boolean' ? [value ? '1' : '0'] : String(value).split(',');
  return keys.map((key) => attribute.options?.find((option) => option.value === key)?.label ?? key).join('; ');
}

function number(locale: string, attribute: DataverseAttribute, value: number, currency: string): string {
  if (attribute.type === 'Money') return numberFormat(locale, { style: 'currency', currency }).format(value);
  const digits = attribute.type === 'Integer' || attribute.type === 'BigInt' ? 0 : (attribute.precision ?? 2);
  return numberFormat(locale, { minimumFractionDigits: digits, maximumFractionDigits: digits }).format(value);
}
