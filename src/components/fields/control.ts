import type { EditorField } from '../../model/panel';
import type { FieldValue } from '../../model/record';
import type { FieldControlProps } from '../controls/Field';

/** One choice of a lookup's search. */
export interface Match {
  readonly id: string;
  readonly name: string;
  readonly detail: string | null;
}

/** What every control of a field takes. */
export interface FieldControl {
  readonly field: EditorField;
  readonly readOnly: boolean;
  /** What the Field around hands to its control: id and the ids of its hint and message. */
  readonly control: FieldControlProps;
  onChange(value: FieldValue, lookupName?: string): void;
  /** For lookups. */
  search(text: string): Promise<readonly Match[]>;
}

/** The text of a value that a native control can hold. */
export function textOf(value: FieldValue): string {
  return value === null ? '' : String(value);
}
