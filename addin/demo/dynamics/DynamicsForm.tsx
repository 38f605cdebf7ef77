import { useEffect, useState, useSyncExternalStore } from 'react';
import type { ThemeName } from '../../../src/ports/host';
import { NewConnection } from '../pages/NewConnection';
import type { PageClient } from '../pages/pageClient';
import { RolesList } from '../pages/RolesList';
import { TimelineMenu } from '../pages/TimelineMenu';
import { FormFields } from './FormFields';
import { FormModel } from './formModel';
import { runOnLoad } from './formScript';

interface Props {
  readonly client: PageClient;
  readonly table: string;
  readonly id: string;
  readonly theme: ThemeName;
  /** Whether the form script is registered on this form. */
  readonly hasScript: boolean;
}

const nothing = () => () => undefined;

/** The form of a record, once it was read. */
function useForm(client: PageClient, table: string, id: string) {
  const [form, setForm] = useState<FormModel | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  useEffect(() => {
    let left = false;
    client.record(table, id).then(
      (record) => left || setForm(new FormModel(client, record)),
      (error: Error) => left || setProblem(error.message),
    );
    return () => {
      left = true;
    };
  }, [client, table, id]);
  const state = useSyncExternalStore(form?.subscribe ?? nothing, () => form?.read() ?? null);
  return { form, state, problem };
}

/** A record's form in a model-driven app, with the scripts that are registered on it. */
export function DynamicsForm({ client, table, id, theme, hasScript }: Props) {
  const { form, state, problem } = useForm(client, table, id);
  const record = state?.record;
  // Another theme loads the whole page anew on the platform, and with it every form.
  useEffect(() => {
    if (form && theme && hasScript) void runOnLoad(form);
  }, [form, theme, hasScript]);

  const around = () => void form?.loadAround();
  const field = (name: string) => record?.fields.find((one) => one.name === name);
  return (
    <>
      {problem && (
        <p role="alert" className="card problem">
          {problem}
        </p>
      )}
      {state?.above.map((notice) => (
        <p key={notice.id} role="status" className="above">
          {notice.text}
        </p>
      ))}
      {form && state && record && (
        <>
          <section className="card head">
            <div>
              <h1>{record.title}</h1>
              <small>{client.tables.find((one) => one.name === table)?.label}</small>
            </div>
            <dl>
              {record.highlights.map((name) => (
                <div key={name}>
                  <dd>{field(name)?.display || '---'}</dd>
                  <dt>{field(name)?.label}</dt>
                </div>
              ))}
            </dl>
            {record.path.length > 0 && (
              <ol className="path">
                {record.path.map((step) => (
                  <li key={step.label} className={step.state} aria-current={step.state === 'current' ? 'step' : undefined}>
                    {step.label}
                  </li>
                ))}
              </ol>
            )}
          </section>
          <div className="sections">
            <section className="card">
              <h2>Summary</h2>
              <FormFields client={client} form={form} state={state} />
            </section>
            <div className="stack">
              <section className="card">
                <TimelineMenu key={id} client={client} record={record} onSaved={around} />
              </section>
              {record.roles && (
                <section className="card">
                  <RolesList
                    client={client}
                    record={record}
                    title="Stakeholders"
                    addLabel="New Connection"
                    form={(props) => <NewConnection {...props} />}
                    onSaved={around}
                  />
                </section>
              )}
            </div>
          </div>
        </>
      )}
    </>
  );
}
