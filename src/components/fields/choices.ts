import type { EditorField } from '../../model/panel';
import type { Option } from '../../model/schema';

/**
 * Options that may be chosen now: active ones, for a dependent picklist those of the controlling value. The present
 * value is kept in the list even when it is inactive, else it would look blank.
 */
export function choices(field: EditorField): readonly Option[] {
  const { options, schema, controllingValue } = field;
  if (options === null) return [];
  const values = Array.isArray(field.value) ? field.value : [field.value];
  return options.filter(({ value, active, validFor }) => {
    if (values.includes(value)) return true;
    if (!active) return false;
    if (schema.dependsOn === null || validFor === null || controllingValue === undefined) return true;
    return controllingValue !== null && validFor.includes(String(controllingValue));
  });
}
