import { useEffect, useRef } from 'react';
import type { LogForm } from '../../model/panel';
import { Field } from '../controls/Field';
import { LongTextInput } from '../fields/LongTextInput';
import { TextInput } from '../fields/TextInput';
import { useWords } from '../text/WordsContext';
import { useLogFormStyles } from './LogForm.styles';

export interface LogFormFieldsProps {
  readonly form: LogForm;
  readonly readOnly: boolean;
  /** Whether the first field takes the focus when the form appears. */
  readonly takesFocus: boolean;
  onEdit(change: Readonly<Record<string, unknown>>): void;
}

/** The fields of a log: a few words, what came of it, the day; sensible defaults are already in. */
export function LogFormFields({ form, readOnly, takesFocus, onEdit }: LogFormFieldsProps) {
  const words = useWords();
  const styles = useLogFormStyles();
  const first = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (takesFocus) first.current?.focus();
  }, [takesFocus]);
  const plan = form.activity === 'task';
  return (
    <>
      {form.who && <p className={styles.meta}>{words.say('log.with', { name: form.who.name })}</p>}
      <Field label={words.say(plan ? 'log.plan' : 'log.subject')} required={plan}>
        {(control) => (
          <TextInput
            {...control}
            ref={first}
            value={form.subject}
            readOnly={readOnly}
            maxLength={255}
            dir="auto"
            autoComplete="off"
            onChange={(value) => onEdit({ subject: value })}
          />
        )}
      </Field>
      {!plan && (
        <Field label={words.say('log.description')}>
          {(control) => (
            <LongTextInput
              {...control}
              value={form.description}
              readOnly={readOnly}
              rows={2}
              dir="auto"
              onChange={(value) => onEdit({ description: value })}
            />
          )}
        </Field>
      )}
      <Field label={words.say(plan ? 'log.dueOn' : 'log.day')} hint={words.date(form.dueOn)}>
        {(control) => (
          <TextInput
            {...control}
            type="date"
            value={form.dueOn}
            readOnly={readOnly}
            onChange={(value) => value && onEdit({ dueOn: value })}
          />
        )}
      </Field>
      {form.activity === 'meeting' && (
        <Field label={words.say('log.time')}>
          {(control) => (
            <TextInput
              {...control}
              type="time"
              value={form.time ?? ''}
              readOnly={readOnly}
              onChange={(value) => onEdit({ time: value || null })}
            />
          )}
        </Field>
      )}
    </>
  );
}
