import { createRoot } from 'react-dom/client';
import { useStore } from 'zustand';
import { createStore, type StoreApi } from 'zustand/vanilla';
import { FootholdTheme } from '../components/theme/FootholdTheme';
import type { ThemeName } from '../ports/host';
import { createPanelStore, type Panel } from '../stores/createPanelStore';
import type { PanelDeps } from '../stores/panelDeps';
import { PanelView } from '../views/panel/PanelView';
import { ErrorBoundary } from './ErrorBoundary';

interface PanelAppProps {
  readonly panel: Panel;
  readonly themes: StoreApi<{ readonly theme: ThemeName }>;
}

function PanelApp({ panel, themes }: PanelAppProps) {
  const { actions, ...state } = useStore(panel.store);
  const { theme } = useStore(themes);
  return (
    <FootholdTheme theme={theme}>
      <ErrorBoundary locale={state.place.locale}>
        <PanelView state={state} actions={actions} />
      </ErrorBoundary>
    </FootholdTheme>
  );
}

/** Draws the panel into an element of the CRM's page, for as long as that page stands; what it knows is returned. */
export function mountPanel(element: HTMLElement, deps: PanelDeps): Panel {
  const panel = createPanelStore(deps);
  const themes = createStore<{ readonly theme: ThemeName }>(() => ({ theme: 'light' }));
  panel.connect((theme) => themes.setState({ theme })); // before the first drawing, which then has the CRM's own theme
  createRoot(element).render(<PanelApp panel={panel} themes={themes} />);
  return panel;
}
