import type { PageField } from '../pages/pageClient';

type Value = PageField['value'];

/** Kinds of columns, as the client API names them. */
export const ATTRIBUTE_TYPES: Readonly<Record<PageField['type'], string>> = {
  text: 'string',
  longText: 'memo',
  picklist: 'optionset',
  multi: 'multiselectoptionset',
  date: 'datetime',
  dateTime: 'datetime',
  number: 'decimal',
  money: 'money',
  boolean: 'boolean',
  reference: 'lookup',
};

const two = (figure: number) => String(figure).padStart(2, '0');

/** What `setValue` was given, as the page keeps it: a day as text, a choice by its number. */
export function fromClient(field: PageField, value: unknown): Value {
  if (value instanceof Date) return `${value.getFullYear()}-${two(value.getMonth() + 1)}-${two(value.getDate())}`;
  if (field.type === 'picklist') return value === null ? null : String(value);
  return value as Value;
}

/** What `getValue` gives. */
export function toClient(field: PageField, value: Value): unknown {
  if (value === null) return null;
  if (field.type === 'date') {
    const [year = 0, month = 1, day = 1] = String(value).slice(0, 10).split('-').map(Number);
    return new Date(year, month - 1, day);
  }
  return field.type === 'picklist' ? Number(value) : value;
}
