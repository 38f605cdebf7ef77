import type { ReactNode } from 'react';
import type { EditorField } from '../../model/panel';
import type { FieldValue } from '../../model/record';
import type { FieldType } from '../../model/schema';
import type { MessageId } from '../../words/en';
import { plainText } from '../../words/plainText';
import { QuietButton } from '../cards/QuietButton';
import { Field } from '../controls/Field';
import { LazyPart } from '../frame/LazyPart';
import { part } from '../frame/part';
import { useWords } from '../text/WordsContext';
import type { FieldControl, Match } from './control';
import { useFieldStyles } from './fields.styles';
import { PicklistField } from './PicklistField';
import { TextField } from './TextField';
import { valueWords } from './valueWords';

const MoreFields = part(() => import('./MoreFields').then(({ MoreFields }) => MoreFields));
const LookupField = part(() => import('./LookupField').then(({ LookupField }) => LookupField));

const EAGER: readonly FieldType[] = ['text', 'date', 'email', 'phone', 'url'];
/** Controls that are taller than a line: the button goes below. */
const TALL: readonly FieldType[] = ['longText', 'multiPicklist', 'boolean'];

export interface FieldEditorProps {
  readonly field: EditorField;
  readonly readOnly: boolean;
  /** When the value is a draft from before. */
  readonly draftAt: string | null;
  /** Beside the control: the one primary button, on the last field of an editor. */
  readonly action?: ReactNode;
  onChange(field: string, value: FieldValue, lookupName?: string): void;
  search(field: string, text: string): Promise<readonly Match[]>;
}

function Control(props: FieldControl) {
  const { type } = props.field.schema;
  if (EAGER.includes(type)) return <TextField {...props} />;
  if (type === 'picklist') return <PicklistField {...props} />;
  const Part = type === 'lookup' ? LookupField : MoreFields;
  return (
    <LazyPart height={32}>
      <Part {...props} />
    </LazyPart>
  );
}

/** What stands below a control: a date in words, the draft's age, what the choices follow from. */
function useHint({ field, draftAt }: FieldEditorProps): string | null {
  const words = useWords();
  const { type } = field.schema;
  if (type === 'date' && typeof field.value === 'string') {
    if (draftAt) return words.say('editor.dateDraft', { date: field.value, at: draftAt });
    const source = field.suggestion?.value === field.value ? field.suggestion.source : null;
    return source ? words.say('editor.suggested', { value: words.date(field.value), source }) : words.date(field.value);
  }
  if (draftAt) return words.say('editor.draft', { at: draftAt });
  if ((type === 'picklist' || type === 'multiPicklist') && field.options?.length === 0) return words.say('editor.noOptions');
  return field.controllingLabel ? words.say('editor.dependsOn', { field: field.controllingLabel }) : null;
}

/** One field of an editor: label, the right control, hint and the CRM's own refusal below, over the full width. */
export function FieldEditor(props: FieldEditorProps) {
  const { field, readOnly, action, onChange, search } = props;
  const { schema, refusal, suggestion } = field;
  const words = useWords();
  const styles = useFieldStyles();
  const hint = useHint(props);
  const value = valueWords(words, field, field.value);
  const refused: MessageId = field.value === null ? 'editor.refusedBlank' : 'editor.refused';
  const message = refusal === null ? null : plainText(refusal, 1000);
  const offered = suggestion !== null && suggestion.value !== field.value && !readOnly;
  const tall = TALL.includes(schema.type);
  return (
    <>
      <Field
        label={plainText(schema.label, 80)}
        message={
          message && <span className={styles.message}>{words.say(refused, { product: words.product, value, message })}</span>
        }
        hint={
          message === null && (hint || offered) ? (
            <span className={styles.hint}>
              {hint}
              {offered && (
                <QuietButton onClick={() => onChange(schema.name, suggestion.value)}>
                  {words.say('editor.suggestion', {
                    value: valueWords(words, field, suggestion.value),
                    source: suggestion.source,
                  })}
                </QuietButton>
              )}
            </span>
          ) : undefined
        }
      >
        {(control) => (
          <div className={styles.row}>
            <Control
              field={field}
              readOnly={readOnly}
              control={{ ...control, ...(schema.required && { 'aria-required': true }) }}
              onChange={(next, name) => onChange(schema.name, next, name)}
              search={(text) => search(schema.name, text)}
            />
            {!tall && action}
          </div>
        )}
      </Field>
      {tall && action && <div className={styles.below}>{action}</div>}
    </>
  );
}
