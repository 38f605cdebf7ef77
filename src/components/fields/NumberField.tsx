import { useState } from 'react';
import { useWords } from '../text/WordsContext';
import type { FieldControl } from './control';
import { useFieldStyles } from './fields.styles';
import { TextInput } from './TextInput';

/** The number a native control holds, cut at nothing: `null` while it is blank or not a number. */
function numberOf(text: string): number | null {
  const value = Number(text);
  return text.trim() === '' || !Number.isFinite(value) ? null : value;
}

/**
 * A number, or money in the record's currency. The native control reads what is typed in the person's own form; its step
 * follows the field's digits (yen have none).
 */
export function NumberField({ field, readOnly, control, onChange }: FieldControl) {
  const styles = useFieldStyles();
  const words = useWords();
  const value = typeof field.value === 'number' ? field.value : null;
  const [typed, setTyped] = useState(value === null ? '' : String(value));
  // What is being typed ("1." or "0.10") stays as it is while it means the same number.
  const text = numberOf(typed) === value ? typed : value === null ? '' : String(value);
  const money = field.schema.type === 'money';
  const input = (
    <TextInput
      {...control}
      type="number"
      inputMode="decimal"
      step={10 ** -(field.schema.scale ?? 0)}
      value={text}
      readOnly={readOnly}
      onChange={(next) => {
        setTyped(next);
        onChange(numberOf(next));
      }}
    />
  );
  if (!money) return input;
  return (
    <span className={styles.money}>
      <span className={styles.unit}>{words.currency}</span>
      {input}
    </span>
  );
}
