import { Field } from '../controls/Field';
import { useFieldStyles } from '../fields/fields.styles';

export interface SelectBoxProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  onChange(value: string): void;
}

/** A native list to choose from, with its label. */
export function SelectBox({ label, value, options, onChange }: SelectBoxProps) {
  const styles = useFieldStyles();
  return (
    <Field label={label}>
      {(control) => (
        <select {...control} className={styles.control} value={value} onChange={({ target }) => onChange(target.value)}>
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
