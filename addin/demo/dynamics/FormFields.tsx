import { FieldInput } from '../pages/FieldInput';
import type { PageClient } from '../pages/pageClient';
import { FieldRecommendation } from './FieldRecommendation';
import type { FormModel, FormState } from './formModel';

interface Props {
  readonly client: PageClient;
  readonly form: FormModel;
  readonly state: FormState;
}

/** The fields of a form, always open as in a model-driven app, with the notices that scripts put at them. */
export function FormFields({ client, form, state: { record, changes, notices, problem } }: Props) {
  const dirty = Object.keys(changes).length > 0;
  return (
    <form
      className="fields"
      aria-label="Record"
      onSubmit={(event) => {
        event.preventDefault();
        void form.save();
      }}
    >
      {problem && (
        <p role="alert" className="problem">
          {problem}
        </p>
      )}
      <div className="grid">
        {record.fields.map((field) => {
          const id = `field-${field.name}`;
          const notice = notices.find(({ column }) => column === field.name);
          return (
            <div key={field.name} className="field" data-field={field.name}>
              <label htmlFor={field.editable ? id : undefined}>{field.label}</label>
              {field.editable ? (
                <FieldInput
                  field={field}
                  id={id}
                  value={field.name in changes ? (changes[field.name] ?? null) : field.value}
                  choices={(text) => client.choices(record.table, field.name, text)}
                  onChange={(value) => form.edit(field.name, value)}
                />
              ) : (
                <output>{field.display || '---'}</output>
              )}
              {notice && <FieldRecommendation key={notice.options.uniqueId} notice={notice} />}
            </div>
          );
        })}
      </div>
      {dirty && (
        <div className="commands">
          <button type="button" onClick={() => void form.load()}>
            Discard changes
          </button>
          <button type="submit" className="primary">
            Save
          </button>
        </div>
      )}
    </form>
  );
}
