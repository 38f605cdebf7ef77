type Attribute = Xrm.Attributes.Attribute;
type Value = string | number | boolean;

/** The value as the client API wants it for a kind of column; `undefined` where it is edited in the panel instead. */
function asAttributeValue(type: string, value: Value): Date | Value | undefined {
  if (type === 'datetime' && typeof value === 'string') {
    const [, year = '', month = '', day = ''] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value) ?? [];
    // A day is the person's own midnight; `new Date('2026-12-04')` would be the day before in the west.
    return year === '' ? undefined : new Date(Number(year), Number(month) - 1, Number(day));
  }
  if (type === 'optionset' || type === 'integer' || type === 'decimal' || type === 'double' || type === 'money')
    return Number.isFinite(Number(value)) ? Number(value) : undefined;
  if (type === 'boolean') return typeof value === 'boolean' ? value : undefined;
  return (type === 'string' || type === 'memo') && typeof value === 'string' ? value : undefined;
}

/**
 * Sets a suggested value on the form, unsaved: the person sees it and saves. `false` where this column cannot be set so.
 * @example applyValue(form.getAttribute('estimatedclosedate'), '2026-12-04')
 */
export function applyValue(attribute: Attribute | null, value: Value): boolean {
  const set = attribute === null ? undefined : asAttributeValue(attribute.getAttributeType(), value);
  if (attribute === null || set === undefined) return false;
  attribute.setValue(set);
  attribute.fireOnChange();
  return true;
}
