import { createStore, type StoreApi } from 'zustand/vanilla';
import type { ThemeName } from '../ports/host';
import { createPanelStore, type Panel } from '../stores/createPanelStore';
import type { PanelDeps } from '../stores/panelDeps';

/** A panel that listens to its page and has asked the CRM, before any of it is drawn. */
export interface StartedPanel {
  readonly panel: Panel;
  readonly themes: StoreApi<{ readonly theme: ThemeName }>;
}

/** Starts the panel without what draws it: the CRM answers while React's code is still being read. */
export function startPanel(deps: PanelDeps): StartedPanel {
  const panel = createPanelStore(deps);
  const themes = createStore<{ readonly theme: ThemeName }>(() => ({ theme: 'light' }));
  panel.connect((theme) => themes.setState({ theme })); // before the first drawing, which then has the CRM's own theme
  return { panel, themes };
}
