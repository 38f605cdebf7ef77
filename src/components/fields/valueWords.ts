import type { EditorField } from '../../model/panel';
import type { FieldValue } from '../../model/record';
import type { Words } from '../../words/createWords';
import { plainText } from '../../words/plainText';

/** A field's value as a person reads it: a date in words, money with its currency, a choice by its label. */
export function valueWords(
  words: Words,
  field: Pick<EditorField, 'schema' | 'options' | 'lookupName'>,
  value: FieldValue,
): string {
  const { type } = field.schema;
  if (value === null || value === '') return words.say('value.blank');
  if (typeof value === 'boolean') return words.say(value ? 'editor.yes' : 'editor.no');
  if (typeof value === 'number') return type === 'money' ? words.money(value) : words.number(value);
  if (typeof value !== 'string') return value.map((one) => labelOf(field, one)).join(', ');
  if (type === 'date') return words.date(value);
  if (type === 'dateTime') return `${words.date(value)}, ${words.time(value)}`;
  if (type === 'lookup') return plainText(field.lookupName ?? value, 120);
  return type === 'picklist' ? labelOf(field, value) : plainText(value, 120);
}

function labelOf(field: Pick<EditorField, 'schema' | 'options'>, value: string): string {
  const options = field.options ?? field.schema.options ?? [];
  return plainText(options.find((option) => option.value === value)?.label ?? value, 120);
}
