/** Draws one state of the list: `states.html?state=ready&theme=dark&width=300&dir=rtl`. What the actions get is kept on `data-called`. */
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { fetchParts } from '../../src/components/frame/part';
import { FootholdTheme, type ThemeChoice } from '../../src/components/theme/FootholdTheme';
import type { PanelActions } from '../../src/model/panel';
import { PanelView } from '../../src/views/panel/PanelView';
import { panelStates } from './panelStates';

declare global {
  interface Window {
    /** Draws another state in the place of the present one. */
    drawState(name: string): void;
  }
}

const asked = new URLSearchParams(location.search);
const element = document.getElementById('panel');
if (!element) throw new Error('The page has no place for the panel.');

const matches = [
  { id: '001A', name: 'Nordkai Werft', detail: 'Hamburg' },
  { id: '001B', name: 'Nordkai Werft GmbH', detail: null },
];
const actions = new Proxy({} as PanelActions, {
  get: (_, name) => (name === 'search' ? async () => matches : () => element.setAttribute('data-called', String(name))),
});
const width = asked.get('width');
if (width) element.style.width = `${Number(width)}px`;
document.documentElement.dir = asked.get('dir') ?? 'ltr';
const root = createRoot(element);

window.drawState = (name) => {
  const found = panelStates.find((one) => one.name === name);
  if (!found) throw new Error(`There is no state "${name}".`);
  flushSync(() =>
    root.render(
      <FootholdTheme theme={(asked.get('theme') ?? 'light') as ThemeChoice}>
        <PanelView key={name} state={found.state} actions={actions} />
      </FootholdTheme>,
    ),
  );
};
// Not awaited at the top: the parts import what this file's own chunk holds.
void fetchParts().then(() => window.drawState(asked.get('state') ?? 'ready'));
