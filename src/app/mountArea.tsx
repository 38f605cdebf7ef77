import type { ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { useStore } from 'zustand';
import { FootholdTheme } from '../components/theme/FootholdTheme';
import type { AreaDeps } from '../stores/area/areaDeps';
import { type Area, createArea } from '../stores/area/createArea';
import { AreaView } from '../views/area/AreaView';
import { learnTexts } from '../words/en';
import { area as areaTexts } from '../words/en/area';
import { ErrorBoundary } from './ErrorBoundary';

interface AreaAppProps {
  readonly area: Area;
  readonly deps: AreaDeps;
  readonly children: ReactNode;
}

function AreaApp({ area, deps, children }: AreaAppProps) {
  const state = useStore(area.store);
  return (
    <FootholdTheme theme={state.theme}>
      <ErrorBoundary locale={state.place.locale}>
        <AreaView state={state} deps={deps} onRetry={area.retry}>
          {children}
        </AreaView>
      </ErrorBoundary>
    </FootholdTheme>
  );
}

/** Draws an area into an element of the CRM's page: theme, error boundary, words, session, then `view`. */
export function mountArea(element: HTMLElement, deps: AreaDeps, learn: () => Promise<unknown>, view: ReactNode): Area {
  learnTexts(areaTexts);
  const area = createArea(deps, learn);
  area.connect(); // before the first drawing, which then has the CRM's own theme
  createRoot(element).render(
    <AreaApp area={area} deps={deps}>
      {view}
    </AreaApp>,
  );
  return area;
}
