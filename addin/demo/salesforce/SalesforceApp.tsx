import { useCallback, useMemo, useState } from 'react';
import type { ThemeName } from '../../../src/ports/host';
import { ActivityComposer } from '../pages/ActivityComposer';
import { AddContactRoles } from '../pages/AddContactRoles';
import { ListPage } from '../pages/ListPage';
import { type PackagePlace, PLACE } from '../pages/navigation';
import { PlaceLinks } from '../pages/PlaceLinks';
import type { PageClient } from '../pages/pageClient';
import { RecordForm } from '../pages/RecordForm';
import { RolesList } from '../pages/RolesList';
import { go, useRoute } from '../pages/route';
import { ThemeSelect } from '../pages/ThemeSelect';
import { useRecord } from '../pages/useRecord';
import { PanelFrame, refOf } from './PanelFrame';
import { TabPage } from './TabPage';
import '../pages/parts.css';

interface Props {
  readonly client: PageClient;
  readonly userName: string;
  /** Objects on whose record page an administrator put the component. */
  readonly placed: readonly string[];
  /** Tabs of the installed package. */
  readonly places: readonly PackagePlace[];
}

function initials(name: string): string {
  return name
    .split(' ')
    .map((part) => part[0] ?? '')
    .slice(0, 2)
    .join('');
}

function RecordPage({
  client,
  table,
  id,
  theme,
  hasPanel,
}: {
  readonly client: PageClient;
  readonly table: string;
  readonly id: string;
  readonly theme: ThemeName;
  readonly hasPanel: boolean;
}) {
  const { record, problem, refresh } = useRecord(client, table, id);
  const [changes, setChanges] = useState(0);
  const ref = useMemo(() => refOf(table, id), [table, id]);
  const saved = useCallback(() => refresh(), [refresh]);
  // What the page itself saves is told to the panel.
  const changed = () => {
    refresh();
    setChanges((count) => count + 1);
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
          <header className="card highlights">
            <small>{table}</small>
            <h1>{record.title}</h1>
            <dl>
              {record.highlights.map((name) => (
                <div key={name}>
                  <dt>{field(name)?.label}</dt>
                  <dd>{field(name)?.display}</dd>
                </div>
              ))}
            </dl>
          </header>
          {record.path.length > 0 && (
            <ol className="card path">
              {record.path.map((step) => (
                <li key={step.label} className={step.state} aria-current={step.state === 'current' ? 'step' : undefined}>
                  {step.label}
                </li>
              ))}
            </ol>
          )}
        </>
      )}
      <div className="columns">
        <main>
          {record && (
            <>
              <section className="card">
                <h2 className="tab">Details</h2>
                <RecordForm
                  key={`${table}:${id}`}
                  client={client}
                  record={record}
                  alwaysOpen={false}
                  blank=""
                  onSaved={changed}
                />
              </section>
              <section className="card">
                <ActivityComposer key={id} client={client} record={record} onSaved={changed} />
              </section>
              {record.roles && (
                <section className="card">
                  <RolesList
                    client={client}
                    record={record}
                    title="Contact Roles"
                    addLabel="Add Contact Roles"
                    form={(props) => <AddContactRoles {...props} />}
                    onSaved={changed}
                  />
                </section>
              )}
            </>
          )}
        </main>
        {hasPanel && <PanelFrame record={ref} theme={theme} changes={changes} onSaved={saved} />}
      </div>
    </>
  );
}

/** Pages in the look of Lightning: lists, a record page, the panel in its frame. */
export function SalesforceApp({ client, userName, placed, places }: Props) {
  const route = useRoute('Opportunity');
  const [theme, setTheme] = useState<ThemeName>('light');
  const label = client.tables.find((table) => table.name === route.table)?.label ?? route.table;
  return (
    <div className="lightning">
      <header className="global">
        <span className="cloud" aria-hidden="true" />
        <span className="spacer" />
        <ThemeSelect theme={theme} onChange={setTheme} />
        <a href="/setup/index.html">Setup</a>
        <a href="/">Switch person</a>
        <span className="avatar" title={userName}>
          {initials(userName)}
        </span>
      </header>
      <nav aria-label="Sales">
        <strong>Sales</strong>
        {client.tables.map((table) => (
          <a
            key={table.name}
            href={`#/${table.name}`}
            aria-current={table.name === route.table ? 'page' : undefined}
            onClick={() => go(table.name)}
          >
            {table.label}
          </a>
        ))}
        <PlaceLinks places={places} route={route} />
      </nav>
      <div className="page">
        {route.table === PLACE ? (
          <TabPage place={places.find(({ name }) => name === route.id) ?? null} theme={theme} />
        ) : route.id === null ? (
          <ListPage key={route.table} client={client} table={route.table} label={label} />
        ) : (
          <RecordPage
            key={`${route.table}:${route.id}`}
            client={client}
            table={route.table}
            id={route.id}
            theme={theme}
            hasPanel={placed.includes(route.table)}
          />
        )}
      </div>
    </div>
  );
}
