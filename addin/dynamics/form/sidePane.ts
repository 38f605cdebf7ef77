import type { ClientApi } from './formTypes';

/** Id of the pane; one a window, whichever form opened it. */
const PANE = 'foothold';

/** The side pane with the panel in it. */
export interface SidePane {
  /** Opens it once: not again after the person closed it, unless `again`. Without side panes nothing happens. */
  open(again?: boolean): Promise<void>;
  /** The platform has side panes, and this one is not there: the person closed it. */
  isClosed(): boolean;
  /** Brings it to the front, opened again if it was closed. */
  select(): Promise<void>;
}

/**
 * @param data what the panel is handed in its address
 * @see https://learn.microsoft.com/power-apps/developer/model-driven-apps/clientapi/reference/xrm-app-sidepanes
 */
export function createSidePane(clientApi: () => ClientApi | null, data: () => string): SidePane {
  let opening: Promise<void> | null = null;

  const make = async (panes: typeof Xrm.App.sidePanes) => {
    const pane = await panes.createPane({
      paneId: PANE,
      title: 'Foothold',
      imageSrc: 'WebResources/fthd_/icons/foothold.svg',
      canClose: true,
      isSelected: true,
      width: 400,
      alwaysRender: true,
    });
    // Once only: each navigation loads the panel anew, and what was typed in it is gone.
    await pane.navigate({ pageType: 'webresource', webresourceName: 'fthd_/panel/index.html', data: data() });
  };
  const open = async (again = false) => {
    const panes = clientApi()?.App?.sidePanes;
    if (!panes || panes.getPane(PANE)) return;
    if (opening === null || again) {
      opening = make(panes);
      opening.catch(() => {
        opening = null; // the next form tries again
      });
    }
    await opening;
  };
  return {
    open,
    isClosed() {
      const panes = clientApi()?.App?.sidePanes;
      return panes !== undefined && !panes.getPane(PANE);
    },
    async select() {
      await open(true);
      const panes = clientApi()?.App?.sidePanes;
      if (!panes) return;
      panes.state = 1;
      panes.getPane(PANE)?.select();
    },
  };
}
