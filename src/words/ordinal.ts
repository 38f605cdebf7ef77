/** The form that an ordinal number takes in English: 1st, 2nd, 3rd, 4th, 11th, 21st. */
export type OrdinalForm = 'one' | 'two' | 'few' | 'other';

const rules = new Intl.PluralRules('en', { type: 'ordinal' });
const FORMS: readonly OrdinalForm[] = ['one', 'two', 'few'];

/** @example ordinalForm(12) // 'other'; ordinalForm(22) // 'two' */
export function ordinalForm(value: number): OrdinalForm {
  const form = rules.select(value);
  return FORMS.find((each) => each === form) ?? 'other';
}
