import type { PageField } from './pageClient';

type Value = PageField['value'];

/** The control that a CRM's form would use for a field. */
export function FieldInput({
  field,
  id,
  value,
  onChange,
}: {
  readonly field: PageField;
  readonly id: string;
  readonly value: Value;
  readonly onChange: (value: Value) => void;
}) {
  if (field.type === 'boolean')
    return <input id={id} type="checkbox" checked={value === true} onChange={(event) => onChange(event.target.checked)} />;
  const text = value === null ? '' : String(value);
  if (field.type === 'picklist')
    return (
      <select id={id} value={text} onChange={(event) => onChange(event.target.value || null)}>
        <option value="">--None--</option>
        {field.options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    );
  if (field.type === 'longText')
    return <textarea id={id} rows={3} value={text} onChange={(event) => onChange(event.target.value || null)} />;
  if (field.type === 'number' || field.type === 'money')
    return (
      <input
        id={id}
        type="number"
        step="any"
        value={text}
        onChange={(event) => onChange(event.target.value === '' ? null : Number(event.target.value))}
      />
    );
  return (
    <input
      id={id}
      type={field.type === 'date' ? 'date' : 'text'}
      value={field.type === 'date' ? text.slice(0, 10) : text}
      onChange={(event) => onChange(event.target.value || null)}
    />
  );
}
