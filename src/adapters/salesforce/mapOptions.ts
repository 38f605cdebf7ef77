import type { Option } from '../../model/schema';
import { isRow, type Row, rows, text } from './row';

/** One field of the UI API's picklist values; `null` for what is none. */
function mapOptions(field: unknown): readonly Option[] | null {
  if (!isRow(field) || !Array.isArray(field.values)) return null;
  const controllers = isRow(field.controllerValues) ? Object.entries(field.controllerValues) : [];
  const byIndex = new Map(controllers.map(([value, index]) => [index, value]));
  const fallback = isRow(field.defaultValue) ? text(field.defaultValue, 'value') : null;
  return rows(field, 'values').map((entry: Row) => {
    const value = String(entry.value ?? '');
    const valid = Array.isArray(entry.validFor) ? entry.validFor : [];
    return {
      value,
      label: text(entry, 'label') ?? value,
      active: true,
      isDefault: value === fallback,
      // Without a controlling field the list is empty and means "always".
      validFor: controllers.length === 0 ? null : valid.flatMap((index) => byIndex.get(index) ?? []),
    };
  });
}

/** All picklists of an object's record type, by API name: the answer of `picklist-values/{recordTypeId}`. */
export function mapPicklists(body: unknown): ReadonlyMap<string, readonly Option[]> {
  const fields = isRow(body) && isRow(body.picklistFieldValues) ? Object.entries(body.picklistFieldValues) : [];
  return new Map(
    fields.flatMap(([name, field]) => {
      const options = mapOptions(field);
      return options ? [[name, options] as const] : [];
    }),
  );
}
