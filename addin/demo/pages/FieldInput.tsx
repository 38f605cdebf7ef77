import { LookupInput } from './LookupInput';
import type { PageChoice, PageField } from './pageClient';

type Value = PageField['value'];

function Choices({ field, id, value, onChange }: Pick<Parameters<typeof FieldInput>[0], 'field' | 'id' | 'value' | 'onChange'>) {
  const chosen = String(value ?? '')
    .split(';')
    .filter(Boolean);
  return (
    <fieldset id={id} aria-label={field.label}>
      {field.options.map((option) => (
        <label key={option.value} className="tick">
          <input
            type="checkbox"
            checked={chosen.includes(option.value)}
            onChange={({ target }) => {
              const next = target.checked ? [...chosen, option.value] : chosen.filter((one) => one !== option.value);
              onChange(next.join(';') || null);
            }}
          />
          {option.label}
        </label>
      ))}
    </fieldset>
  );
}

/** The control that a CRM's form would use for a field. */
export function FieldInput({
  field,
  id,
  value,
  choices,
  onChange,
}: {
  readonly field: PageField;
  readonly id: string;
  readonly value: Value;
  /** Rows for a lookup. */
  readonly choices: (text: string) => Promise<readonly PageChoice[]>;
  readonly onChange: (value: Value) => void;
}) {
  if (field.type === 'boolean')
    return <input id={id} type="checkbox" checked={value === true} onChange={(event) => onChange(event.target.checked)} />;
  if (field.type === 'reference')
    return <LookupInput field={field} id={id} value={value} choices={choices} onChange={onChange} />;
  if (field.type === 'multi') return <Choices field={field} id={id} value={value} onChange={onChange} />;
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
