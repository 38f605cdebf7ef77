/**
 * One text of the catalogue. `{name}` is replaced by an argument, `{name:date}` formats it first (see `createWords`).
 * Where a number decides the form, the text is an object with the forms that the language has.
 * @example { by: 'days', one: 'Close date was yesterday', other: 'Close date was {days} days ago' }
 */
export type Message = string | PluralMessage;

/** Forms by `Intl.PluralRules`; `zero` wins over the language's own form where the number is exactly 0. */
export interface PluralMessage {
  readonly by: string;
  readonly zero?: string;
  readonly one?: string;
  readonly two?: string;
  readonly few?: string;
  readonly many?: string;
  readonly other: string;
}

/** The words of one rule. */
export interface RuleWords {
  /** What to do, for a row of a list: "Add a next step". */
  readonly label: string;
  /** What it gives the person. */
  readonly benefit: string;
  /** Sentences by message, with one for each verdict that the rule can have. They speak of the record, never of the person. */
  readonly titles: Readonly<Record<string, Message>>;
}
