import { useLayoutEffect, useMemo, useState } from 'react';
import type { ThemeName } from '../../../src/ports/host';
import { ListPage } from '../pages/ListPage';
import { type PackagePlace, PLACE } from '../pages/navigation';
import { PlaceLinks } from '../pages/PlaceLinks';
import type { PageClient } from '../pages/pageClient';
import { go, placeOf, useRoute } from '../pages/route';
import { ThemeSelect } from '../pages/ThemeSelect';
import { DynamicsForm } from './DynamicsForm';
import { createFakeXrm, type FakeXrm, type SidePanes } from './fakeXrm';
import { SubArea } from './SubArea';
import '../pages/parts.css';

interface Props {
  readonly client: PageClient;
  readonly userId: string;
  readonly userName: string;
  readonly now: string | null;
  /** Tables whose main form calls the form script. */
  readonly handlers: readonly string[];
  /** Areas of the solution's site map. */
  readonly places: readonly PackagePlace[];
}

/** The documented sign of a dark model-driven app stands in the address; high contrast is the person's setting. */
function themeInAddress(): ThemeName {
  return window.location.search.includes('darkmode') ? 'dark' : 'light';
}

/** The person folds the panes to their icons, or opens them again. */
function fold(xrm: FakeXrm, folded: boolean): void {
  xrm.App.sidePanes.state = folded ? 0 : 1;
}

/** Pages in the look of a model-driven app: lists, forms, and the side pane with the panel's web resource. */
export function DynamicsApp({ client, userId, userName, now, handlers, places }: Props) {
  const route = useRoute('opportunity');
  const [{ panes, folded }, setPanes] = useState<SidePanes>({ panes: [], folded: false });
  const [theme, setTheme] = useState<ThemeName>(themeInAddress);

  const xrm = useMemo(
    () =>
      createFakeXrm({
        place: () => placeOf('opportunity'),
        open: go,
        openPage: (webResource, data) => go(PLACE, webResource, data === null ? {} : { data }),
        onPanes: setPanes,
        highContrast: () => document.documentElement.dataset.contrast === 'high',
        userId,
        now,
      }),
    [userId, now],
  );
  // Before any form opens: its script finds the client API in the window.
  useLayoutEffect(() => {
    Object.assign(window, { Xrm: xrm });
  }, [xrm]);
  const choose = (next: ThemeName) => {
    document.documentElement.dataset.contrast = next === 'highContrast' ? 'high' : 'normal';
    const { pathname, hash } = window.location;
    window.history.replaceState(null, '', `${pathname}${next === 'dark' ? '?flags=themeOption%3Ddarkmode' : ''}${hash}`);
    setTheme(next);
  };

  const pane = panes[0];
  const label = client.tables.find((table) => table.name === route.table)?.label ?? route.table;
  return (
    <div className="dynamics">
      <header className="global">
        <strong>Sales Hub</strong>
        <span className="spacer" />
        <ThemeSelect theme={theme} onChange={choose} />
        <a href="/setup/index.html?crm=dynamics">Setup</a>
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
        <PlaceLinks places={places} route={route} />
      </nav>
      <main>
        {route.table === PLACE ? (
          <SubArea
            place={places.find(({ name }) => name === route.id) ?? null}
            theme={theme}
            now={now}
            data={route.state.data ?? null}
          />
        ) : route.id === null ? (
          <ListPage key={route.table} client={client} table={route.table} label={label} />
        ) : (
          <DynamicsForm
            key={`${route.table}:${route.id}`}
            client={client}
            table={route.table}
            id={route.id}
            theme={theme}
            hasScript={handlers.includes(route.table)}
          />
        )}
      </main>
      {pane && (
        <aside className={folded ? 'pane folded' : 'pane'} aria-label={pane.title}>
          <header>
            <h2>{pane.title}</h2>
            <button type="button" aria-label={folded ? 'Open pane' : 'Fold pane'} onClick={() => fold(xrm, !folded)}>
              {folded ? '◂' : '✕'}
            </button>
          </header>
          {pane.address && <iframe title={pane.title} src={pane.address} />}
        </aside>
      )}
    </div>
  );
}
