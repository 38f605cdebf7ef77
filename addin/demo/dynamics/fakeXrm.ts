/// <reference types="xrm" />
import { PLACE } from '../pages/navigation';

/**
 * A small typed fake of the client API that a model-driven app offers: the members that Foothold's pane and form script
 * use, behaving as documented. Side panes are drawn by the page; `onPanes` tells it of every change.
 */
export interface SidePane {
  readonly paneId: string;
  readonly title: string;
  /** The address that the pane shows; `null` before it was navigated. */
  readonly address: string | null;
  navigate(page: Xrm.Navigation.PageInputHtmlWebResource): Promise<void>;
  select(): void;
  close(): Promise<void>;
}

/** The panes, as the page draws them. `folded`: only their icons are seen. */
export interface SidePanes {
  readonly panes: readonly SidePane[];
  readonly folded: boolean;
}

/** What the fake needs of the page: where it is, how it opens a form, and what to do when panes change. */
export interface FakePage {
  place(): { readonly table: string; readonly id: string | null };
  open(table: string, id: string): void;
  /** Fills the page with a web resource. */
  openPage(webResource: string, data: string | null): void;
  onPanes(panes: SidePanes): void;
  highContrast(): boolean;
  /** The signed-in person's, plain. */
  readonly userId: string;
  /** The local CRM may stand at another moment than this machine; a pane is told. */
  readonly now: string | null;
}

/** Braces and capitals, as the real client API gives ids. */
export function braced(id: string): string {
  return `{${id.toUpperCase()}}`;
}

/** Makes the fake over a page. */
export function createFakeXrm(page: FakePage) {
  const panes = new Map<string, SidePane>();
  let folded = false;
  const changed = () => page.onPanes({ panes: [...panes.values()], folded });

  const withNow = (data: string | undefined): string | undefined =>
    data === undefined || page.now === null ? data : JSON.stringify({ ...(JSON.parse(data) as object), now: page.now });

  const createPane = async ({ paneId = `pane-${panes.size + 1}`, title = '' }: Xrm.App.PaneOptions): Promise<SidePane> => {
    let address: string | null = null;
    const pane: SidePane = {
      paneId,
      title,
      get address() {
        return address;
      },
      async navigate({ webresourceName, data }) {
        // Each navigation loads the web resource anew, as the platform does.
        const handed = withNow(data);
        address = `/WebResources/${webresourceName}${handed === undefined ? '' : `?data=${encodeURIComponent(handed)}`}`;
        changed();
      },
      select: changed,
      async close() {
        panes.delete(paneId);
        changed();
      },
    };
    panes.set(paneId, pane);
    changed();
    return pane;
  };

  return {
    App: {
      sidePanes: {
        get state() {
          return folded ? 0 : 1;
        },
        set state(state: 0 | 1) {
          folded = state === 0;
          changed();
        },
        createPane,
        getPane: (id: string) => panes.get(id),
      },
    },
    Utility: {
      getPageContext() {
        const { table, id } = page.place();
        if (table === PLACE) return { input: { pageType: 'webresource', webresourceName: id ?? '' } };
        return {
          input:
            id === null
              ? { pageType: 'entitylist', entityName: table }
              : { pageType: 'entityrecord', entityName: table, entityId: braced(id) },
        };
      },
      getGlobalContext: () => ({
        getClientUrl: () => window.location.origin,
        organizationSettings: { uniqueName: 'local' },
        userSettings: { isHighContrastEnabled: page.highContrast(), userId: braced(page.userId) },
      }),
    },
    Navigation: {
      async navigateTo({ webresourceName, data }: Xrm.Navigation.PageInputHtmlWebResource) {
        page.openPage(webresourceName, withNow(data) ?? null);
      },
      async openForm({ entityName = '', entityId = '' }: Xrm.Navigation.EntityFormOptions) {
        page.open(entityName, entityId.replace(/[{}]/g, '').toLowerCase());
      },
    },
  };
}

export type FakeXrm = ReturnType<typeof createFakeXrm>;
