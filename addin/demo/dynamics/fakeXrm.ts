/**
 * A small typed fake of the client API that a model-driven app offers: the members that Foothold's pane and form script
 * use, behaving as documented. Side panes are drawn by the page; `onPanes` tells it of every change.
 */
export interface PaneOptions {
  readonly title?: string;
  readonly paneId?: string;
  readonly canClose?: boolean;
  readonly isSelected?: boolean;
  readonly width?: number;
  readonly alwaysRender?: boolean;
}

export interface WebResourcePage {
  readonly pageType: 'webresource';
  readonly webresourceName: string;
  readonly data?: string;
}

export interface SidePane {
  readonly paneId: string;
  readonly title: string;
  width: number;
  /** The address that the pane shows; `null` before it was navigated. */
  readonly address: string | null;
  navigate(page: WebResourcePage): Promise<void>;
  select(): void;
  close(): Promise<void>;
}

export interface FormAttribute {
  getValue(): unknown;
  addOnChange(handler: () => void): void;
}

/** The form's own context: what a form script gets through its execution context. */
export interface FormContext {
  readonly data: {
    readonly entity: { getEntityName(): string; getId(): string };
    refresh(save: boolean): Promise<void>;
  };
  getAttribute(name: string): FormAttribute | null;
}

export interface FakeXrm {
  readonly App: {
    readonly sidePanes: {
      state: 0 | 1;
      createPane(options: PaneOptions): Promise<SidePane>;
      getPane(id: string): SidePane | undefined;
    };
  };
  readonly Utility: {
    getPageContext(): {
      readonly input: {
        readonly pageType: 'entityrecord' | 'entitylist';
        readonly entityName: string;
        readonly entityId?: string;
      };
    };
    getGlobalContext(): { getClientUrl(): string; readonly organizationSettings: { readonly uniqueName: string } };
  };
  readonly Navigation: { openForm(options: { readonly entityName: string; readonly entityId: string }): Promise<void> };
}

interface Place {
  readonly table: string;
  readonly id: string | null;
}

/** Braces and capitals, as the real client API gives ids. */
function braced(id: string): string {
  return `{${id.toUpperCase()}}`;
}

/** Makes the fake over a page: where it is, how it opens a form, and what to do when panes change. */
export function createFakeXrm(page: {
  readonly place: () => Place;
  readonly open: (table: string, id: string) => void;
  readonly onPanes: (panes: readonly SidePane[]) => void;
}): FakeXrm {
  const panes = new Map<string, SidePane>();
  const changed = () => page.onPanes([...panes.values()]);

  const createPane = async (options: PaneOptions): Promise<SidePane> => {
    const paneId = options.paneId ?? `pane-${panes.size + 1}`;
    let address: string | null = null;
    const pane: SidePane = {
      paneId,
      title: options.title ?? '',
      width: options.width ?? 340,
      get address() {
        return address;
      },
      async navigate({ webresourceName, data }) {
        // Each navigation loads the web resource anew, as the platform does.
        address = `/WebResources/${webresourceName}${data === undefined ? '' : `?data=${encodeURIComponent(data)}`}`;
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
    App: { sidePanes: { state: 1, createPane, getPane: (id) => panes.get(id) } },
    Utility: {
      getPageContext() {
        const { table, id } = page.place();
        return {
          input:
            id === null
              ? { pageType: 'entitylist', entityName: table }
              : { pageType: 'entityrecord', entityName: table, entityId: braced(id) },
        };
      },
      getGlobalContext: () => ({ getClientUrl: () => window.location.origin, organizationSettings: { uniqueName: 'local' } }),
    },
    Navigation: {
      async openForm({ entityName, entityId }) {
        page.open(entityName, entityId.replace(/[{}]/g, '').toLowerCase());
      },
    },
  };
}
