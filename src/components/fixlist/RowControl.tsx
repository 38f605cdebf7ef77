import type { EditorField } from '../../model/panel';
import type { FieldValue } from '../../model/record';
import type { FieldType } from '../../model/schema';
import type { FieldControlProps } from '../controls/Field';
import type { Match } from '../fields/control';
import { PicklistField } from '../fields/PicklistField';
import { TextField } from '../fields/TextField';
import { LazyPart } from '../frame/LazyPart';
import { part } from '../frame/part';

const MoreFields = part(() => import('../fields/MoreFields').then(({ MoreFields }) => MoreFields));
const LookupField = part(() => import('../fields/LookupField').then(({ LookupField }) => LookupField));

export interface RowControlProps {
  readonly field: EditorField;
  readonly control: FieldControlProps;
  readonly readOnly: boolean;
  onChange(value: FieldValue, lookupName?: string): void;
  search(text: string): Promise<readonly Match[]>;
}

const PLAIN: readonly FieldType[] = ['text', 'date', 'email', 'phone', 'url'];

/** The right control for a field, without a frame: in a grid the column and the row name it. */
export function RowControl(props: RowControlProps) {
  const { type } = props.field.schema;
  if (PLAIN.includes(type)) return <TextField {...props} />;
  if (type === 'picklist') return <PicklistField {...props} />;
  const Part = type === 'lookup' ? LookupField : MoreFields;
  return (
    <LazyPart height={32}>
      <Part {...props} />
    </LazyPart>
  );
}
