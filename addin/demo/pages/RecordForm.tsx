import { type FormEvent, useLayoutEffect, useRef, useState } from 'react';
import { FieldInput } from './FieldInput';
import type { PageClient, PageField, PageRecord } from './pageClient';

interface Props {
  readonly client: PageClient;
  readonly record: PageRecord;
  readonly onSaved: () => void;
  /** Salesforce shows values until "Edit"; Dynamics keeps its form open. */
  readonly alwaysOpen: boolean;
  readonly blank: string;
}

type Changes = Readonly<Record<string, PageField['value']>>;

/** The CRM's own form: what is edited here changes the panel's nudges, and what the panel saves shows here. */
export function RecordForm({ client, record, onSaved, alwaysOpen, blank }: Props) {
  const [changes, setChanges] = useState<Changes>({});
  const [open, setOpen] = useState(alwaysOpen);
  const [wanted, setWanted] = useState<string | null>(null);
  const form = useRef<HTMLFormElement>(null);
  // A pencil opens the form with the focus in its field.
  useLayoutEffect(() => {
    if (wanted !== null) form.current?.querySelector<HTMLElement>(`[id="${wanted}"]`)?.focus();
  }, [wanted]);
  const [problem, setProblem] = useState<string | null>(null);
  const dirty = Object.keys(changes).length > 0;

  const close = () => {
    setChanges({});
    setProblem(null);
    setOpen(alwaysOpen);
    setWanted(null);
  };
  const save = (event: FormEvent) => {
    event.preventDefault();
    client.save(record.table, record.id, changes).then(
      () => {
        close();
        onSaved();
      },
      (error: Error) => setProblem(error.message),
    );
  };

  return (
    <form ref={form} className="fields" onSubmit={save} aria-label="Record">
      {problem && (
        <p role="alert" className="problem">
          {problem}
        </p>
      )}
      <div className="grid">
        {record.fields.map((field) => {
          const id = `field-${field.name}`;
          const edited = open && field.editable;
          return (
            <div key={field.name} className="field" data-field={field.name}>
              <label htmlFor={edited ? id : undefined}>{field.label}</label>
              {edited ? (
                <FieldInput
                  field={field}
                  id={id}
                  value={field.name in changes ? (changes[field.name] ?? null) : field.value}
                  choices={(text) => client.choices(record.table, field.name, text)}
                  onChange={(value) => setChanges({ ...changes, [field.name]: value })}
                />
              ) : (
                <span className="shown">
                  <output>{field.display || blank}</output>
                  {!open && field.editable && (
                    <button
                      type="button"
                      className="pencil"
                      aria-label={`Edit ${field.label}`}
                      onClick={() => {
                        setOpen(true);
                        setWanted(id);
                      }}
                    >
                      ✎
                    </button>
                  )}
                </span>
              )}
            </div>
          );
        })}
      </div>
      <div className="commands">
        {!open && (
          <button type="button" onClick={() => setOpen(true)}>
            Edit
          </button>
        )}
        {open && (!alwaysOpen || dirty) && (
          <>
            <button type="button" onClick={close}>
              {alwaysOpen ? 'Discard changes' : 'Cancel'}
            </button>
            <button type="submit" className="primary" disabled={!dirty}>
              Save
            </button>
          </>
        )}
      </div>
    </form>
  );
}
