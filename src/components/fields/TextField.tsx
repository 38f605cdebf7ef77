import type { FieldType } from '../../model/schema';
import { type FieldControl, textOf } from './control';
import { TextInput } from './TextInput';

const TYPES: Partial<Record<FieldType, 'email' | 'tel' | 'url' | 'date'>> = {
  email: 'email',
  phone: 'tel',
  url: 'url',
  date: 'date',
};

/** Text, e-mail, phone, web address and date: one native control each. A blank one is `null`. */
export function TextField({ field, readOnly, control, onChange }: FieldControl) {
  const { type, maxLength } = field.schema;
  return (
    <TextInput
      {...control}
      type={TYPES[type] ?? 'text'}
      value={textOf(field.value)}
      readOnly={readOnly}
      autoComplete="off"
      dir={type === 'text' ? 'auto' : undefined}
      maxLength={maxLength ?? undefined}
      onChange={(value) => onChange(value === '' ? null : value)}
    />
  );
}
