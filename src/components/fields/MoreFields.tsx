import { plainText } from '../../words/plainText';
import { useWords } from '../text/WordsContext';
import { choices } from './choices';
import { type FieldControl, textOf } from './control';
import { useFieldStyles } from './fields.styles';
import { LongTextInput } from './LongTextInput';
import { NumberField } from './NumberField';
import { TextInput } from './TextInput';
import { Tick } from './Tick';
import { fromZonedText, toZonedText } from './zonedText';

function LongTextField({ field, readOnly, control, onChange }: FieldControl) {
  return (
    <LongTextInput
      {...control}
      value={textOf(field.value)}
      readOnly={readOnly}
      dir="auto"
      rows={3}
      maxLength={field.schema.maxLength ?? undefined}
      onChange={(value) => onChange(value === '' ? null : value)}
    />
  );
}

function MultiPicklistField({ field, readOnly, control, onChange }: FieldControl) {
  const styles = useFieldStyles();
  const chosen = Array.isArray(field.value) ? (field.value as readonly string[]) : [];
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot take the label and hint that the Field around gives
    <div
      role="group"
      id={control.id}
      aria-labelledby={control['aria-labelledby']}
      aria-describedby={control['aria-describedby']}
      className={styles.choices}
    >
      {choices(field).map(({ value, label }) => (
        <Tick
          key={value}
          label={plainText(label, 120)}
          checked={chosen.includes(value)}
          disabled={readOnly}
          onChange={(checked) => {
            const next = checked ? [...chosen, value] : chosen.filter((one) => one !== value);
            onChange(next.length === 0 ? null : next);
          }}
        />
      ))}
    </div>
  );
}

function BooleanField({ field, readOnly, control, onChange }: FieldControl) {
  const words = useWords();
  return (
    <Tick
      label={words.say('editor.yesTo', { field: field.schema.label })}
      checked={field.value === true}
      disabled={readOnly}
      aria-describedby={control['aria-describedby']}
      onChange={onChange}
    />
  );
}

function DateTimeField({ field, readOnly, control, onChange }: FieldControl) {
  const { zone } = useWords();
  return (
    <TextInput
      {...control}
      type="datetime-local"
      value={typeof field.value === 'string' ? toZonedText(field.value, zone) : ''}
      readOnly={readOnly}
      onChange={(value) => onChange(fromZonedText(value, zone))}
    />
  );
}

/** The controls that come after the first paint: long text, several choices, yes or no, date with time, number, money. */
export function MoreFields(props: FieldControl) {
  switch (props.field.schema.type) {
    case 'longText':
      return <LongTextField {...props} />;
    case 'multiPicklist':
      return <MultiPicklistField {...props} />;
    case 'boolean':
      return <BooleanField {...props} />;
    case 'dateTime':
      return <DateTimeField {...props} />;
    default:
      return <NumberField {...props} />;
  }
}
