import { useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { useStore } from 'zustand';
import { FootholdTheme } from '../components/theme/FootholdTheme';
import type { ThemeName } from '../ports/host';
import { createPanelStore, type Panel } from '../stores/createPanelStore';
import type { PanelDeps } from '../stores/panelDeps';
import { PanelView } from '../views/panel/PanelView';
import { ErrorBoundary } from './ErrorBoundary';

function PanelApp({ panel }: { readonly panel: Panel }) {
  const { actions, ...state } = useStore(panel.store);
  const [theme, setTheme] = useState<ThemeName>('light');
  useEffect(() => panel.connect(setTheme), [panel]);
  return (
    <FootholdTheme theme={theme}>
      <ErrorBoundary locale={state.place.locale}>
        <PanelView state={state} actions={actions} />
      </ErrorBoundary>
    </FootholdTheme>
  );
}

/** Draws the panel into an element of the CRM's page. */
export function mountPanel(element: HTMLElement, deps: PanelDeps): void {
  const panel = createPanelStore(deps);
  createRoot(element).render(<PanelApp panel={panel} />);
}
