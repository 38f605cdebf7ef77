import { plainText } from '../../words/plainText';
import { useWords } from '../text/WordsContext';
import { choices } from './choices';
import { type FieldControl, textOf } from './control';
import { useFieldStyles } from './fields.styles';

/** A native list of the values that this record may have; an inactive present value stays readable. */
export function PicklistField({ field, readOnly, control, onChange }: FieldControl) {
  const words = useWords();
  const styles = useFieldStyles();
  return (
    <select
      {...control}
      className={styles.control}
      value={textOf(field.value)}
      disabled={readOnly}
      onChange={({ target }) => onChange(target.value === '' ? null : target.value)}
    >
      <option value="">{words.say('editor.choose')}</option>
      {choices(field).map(({ value, label }) => (
        <option key={value} value={value}>
          {plainText(label, 120)}
        </option>
      ))}
    </select>
  );
}
