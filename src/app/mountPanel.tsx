import { createRoot } from 'react-dom/client';
import { useStore } from 'zustand';
import { FootholdTheme } from '../components/theme/FootholdTheme';
import { PanelView } from '../views/panel/PanelView';
import { ErrorBoundary } from './ErrorBoundary';
import type { StartedPanel } from './startPanel';

function PanelApp({ panel, themes }: StartedPanel) {
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

/** Draws the panel into an element of the CRM's page, for as long as that page stands. */
export function mountPanel(element: HTMLElement, started: StartedPanel): void {
  createRoot(element).render(<PanelApp {...started} />);
}
