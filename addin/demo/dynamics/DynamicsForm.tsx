import { useEffect } from 'react';
import type { ThemeName } from '../../../src/ports/host';
import { NewConnection } from '../pages/NewConnection';
import type { PageClient } from '../pages/pageClient';
import { RecordForm } from '../pages/RecordForm';
import { RolesList } from '../pages/RolesList';
import { go } from '../pages/route';
import { TimelineMenu } from '../pages/TimelineMenu';
import { useRecord } from '../pages/useRecord';
import type { FormContext } from './fakeXrm';
import { handOver, tellChanged } from './openPane';

interface Props {
  readonly client: PageClient;
  readonly table: string;
  readonly id: string;
  readonly channel: BroadcastChannel | null;
  readonly theme: ThemeName;
}

/** A record's form, with the context that a form script gets. */
export function DynamicsForm({ client, table, id, channel, theme }: Props) {
  const { record, problem, refresh } = useRecord(client, table, id);
  useEffect(() => {
    if (channel === null) return;
    const form: FormContext = {
      data: { entity: { getEntityName: () => table, getId: () => `{${id.toUpperCase()}}` }, refresh: async () => refresh() },
      getAttribute: () => null,
    };
    return handOver(channel, form, theme, go);
  }, [channel, table, id, theme, refresh]);

  // What the form itself saves is told to the panel.
  const changed = () => {
    refresh();
    if (channel) tellChanged(channel, table, id);
  };
  const field = (name: string) => record?.fields.find((one) => one.name === name);
  return (
    <>
      {problem && (
        <p role="alert" className="card problem">
          {problem}
        </p>
      )}
      {record && (
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
              <RecordForm key={id} client={client} record={record} alwaysOpen blank="---" onSaved={changed} />
            </section>
            <div className="stack">
              <section className="card">
                <TimelineMenu key={id} client={client} record={record} onSaved={changed} />
              </section>
              {record.roles && (
                <section className="card">
                  <RolesList
                    client={client}
                    record={record}
                    title="Stakeholders"
                    addLabel="New Connection"
                    form={(props) => <NewConnection {...props} />}
                    onSaved={changed}
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
