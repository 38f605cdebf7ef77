import type { ReactNode } from 'react';
import type { ContactForm, LogForm, RoleForm } from '../../model/panel';
import { QuietButton } from '../cards/QuietButton';
import { Field } from '../controls/Field';
import type { Match } from '../fields/control';
import { LookupField } from '../fields/LookupField';
import { TextInput } from '../fields/TextInput';
import { CrmText } from '../text/CrmText';
import { useWords } from '../text/WordsContext';
import { useLogFormStyles } from './LogForm.styles';
import { LogFormFields } from './LogFormFields';
import { roleField } from './roleField';

export interface FixFormProps {
  readonly form: LogForm | ContactForm | RoleForm;
  readonly readOnly: boolean;
  readonly action: ReactNode;
  onEdit(change: Readonly<Record<string, unknown>>): void;
  search(field: string, text: string): Promise<readonly Match[]>;
}

function ContactFields({ form, readOnly, onEdit }: Pick<FixFormProps, 'readOnly' | 'onEdit'> & { readonly form: ContactForm }) {
  const words = useWords();
  const input = (name: 'firstName' | 'lastName' | 'email' | 'phone', type: 'text' | 'email' | 'tel', required: boolean) => (
    <Field label={words.say(`contact.${name}`)} required={required}>
      {(control) => (
        <TextInput
          {...control}
          type={type}
          value={form[name]}
          readOnly={readOnly}
          maxLength={80}
          dir={type === 'text' ? 'auto' : 'ltr'}
          autoComplete="off"
          onChange={(value) => onEdit({ [name]: value })}
        />
      )}
    </Field>
  );
  return (
    <>
      {input('firstName', 'text', false)}
      {input('lastName', 'text', true)}
      {input('email', 'email', false)}
      {input('phone', 'tel', false)}
    </>
  );
}

function RoleFields({
  form,
  readOnly,
  onEdit,
  search,
}: Pick<FixFormProps, 'readOnly' | 'onEdit' | 'search'> & { readonly form: RoleForm }) {
  const words = useWords();
  const styles = useLogFormStyles();
  const field = roleField(words.say('role.contact'), form);
  const offered = form.suggestions.filter(({ id }) => id !== form.contact?.id);
  return (
    <>
      <Field label={field.schema.label} required>
        {(control) => (
          <LookupField
            field={field}
            readOnly={readOnly}
            control={control}
            onChange={(id, name) => onEdit({ contact: typeof id === 'string' ? { id, name: name ?? '' } : null })}
            search={(text) => search('contact', text)}
          />
        )}
      </Field>
      {offered.length > 0 && !readOnly && (
        // biome-ignore lint/a11y/useSemanticElements: a row of buttons is no set of form fields
        <div className={styles.row} role="group" aria-label={words.say('role.suggested')}>
          {offered.map((contact) => (
            <QuietButton key={contact.id} onClick={() => onEdit({ contact })}>
              <CrmText text={contact.name} limit={60} />
            </QuietButton>
          ))}
        </div>
      )}
    </>
  );
}

/** The editor of a fix that makes something: a task, a log, a contact or a contact's role. */
export function FixForm({ form, readOnly, action, onEdit, search }: FixFormProps) {
  const styles = useLogFormStyles();
  return (
    <div className={styles.fields}>
      {form.kind === 'log' && <LogFormFields form={form} readOnly={readOnly} takesFocus={false} onEdit={onEdit} />}
      {form.kind === 'contact' && <ContactFields form={form} readOnly={readOnly} onEdit={onEdit} />}
      {form.kind === 'role' && <RoleFields form={form} readOnly={readOnly} onEdit={onEdit} search={search} />}
      <div className={styles.end}>{action}</div>
    </div>
  );
}
