import { useEffect, useMemo, useState } from 'react';
import type { ThemeName } from '../../../src/ports/host';
import { ListPage } from '../pages/ListPage';
import type { PageClient } from '../pages/pageClient';
import { go, placeOf, useRoute } from '../pages/route';
import { ThemeSelect } from '../pages/ThemeSelect';
import { DynamicsForm } from './DynamicsForm';
import { createFakeXrm, type FakeXrm, type SidePane } from './fakeXrm';
import { openPane } from './openPane';
import '../pages/parts.css';

interface Props {
  readonly client: PageClient;
  readonly userName: string;
  readonly now: string | null;
}

/** Pages in the look of a model-driven app: lists, forms, and the side pane with the panel's web resource. */
export function DynamicsApp({ client, userName, now }: Props) {
  const route = useRoute('opportunity');
  const [panes, setPanes] = useState<readonly SidePane[]>([]);
  const [channel, setChannel] = useState<BroadcastChannel | null>(null);
  const [theme, setTheme] = useState<ThemeName>('light');
  const [folded, setFolded] = useState(false);

  const xrm = useMemo(
    () => createFakeXrm({ place: () => placeOf('opportunity'), open: go, onPanes: (list) => setPanes([...list]) }),
    [],
  );
  useEffect(() => {
    (window as { Xrm?: FakeXrm }).Xrm = xrm;
  }, [xrm]);
  // The form script opens the pane when the first form loads.
  useEffect(() => {
    if (route.id !== null && channel === null) void openPane(xrm, theme, now).then(setChannel);
  }, [xrm, theme, now, route.id, channel]);

  const pane = panes[0];
  const label = client.tables.find((table) => table.name === route.table)?.label ?? route.table;
  return (
    <div className="dynamics">
      <header className="global">
        <strong>Sales Hub</strong>
        <span className="spacer" />
        <ThemeSelect theme={theme} onChange={setTheme} />
        <a href="/">Switch person</a>
        <span className="avatar" title={userName}>
          {userName
            .split(' ')
            .map((part) => part[0])
            .slice(0, 2)
            .join('')}
        </span>
      </header>
      <nav aria-label="Site map">
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
      </nav>
      <main>
        {route.id === null ? (
          <ListPage key={route.table} client={client} table={route.table} label={label} />
        ) : (
          <DynamicsForm
            key={`${route.table}:${route.id}`}
            client={client}
            table={route.table}
            id={route.id}
            channel={channel}
            theme={theme}
          />
        )}
      </main>
      {pane && (
        <aside className={folded ? 'pane folded' : 'pane'} aria-label={pane.title}>
          <header>
            <h2>{pane.title}</h2>
            <button type="button" aria-label={folded ? 'Open pane' : 'Fold pane'} onClick={() => setFolded(!folded)}>
              {folded ? '◂' : '✕'}
            </button>
          </header>
          {pane.address && <iframe title={pane.title} src={pane.address} />}
        </aside>
      )}
    </div>
  );
}
