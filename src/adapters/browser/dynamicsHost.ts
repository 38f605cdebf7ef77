import type { EntityName, FieldValue, RecordRef } from '../../model/record';
import type { AreaName, HostPort, ThemeName } from '../../ports/host';
import { type PanelMessage, readPageMessage } from './hostMessages';

/** Logical names of the tables whose forms show the panel. */
const ENTITIES: Readonly<Record<string, EntityName>> = {
  opportunity: 'Opportunity',
  account: 'Account',
  contact: 'Contact',
  lead: 'Lead',
  incident: 'Case',
  task: 'Activity',
  phonecall: 'Activity',
  appointment: 'Activity',
};

/** The part of `Xrm` that the pane uses; every member may be absent, depending on where the web resource stands. */
export interface XrmLike {
  readonly Utility?: {
    getPageContext?(): { readonly input?: { readonly entityName?: string; readonly entityId?: string } };
    getGlobalContext?(): {
      readonly organizationSettings?: { readonly uniqueName?: string };
      readonly userSettings?: { readonly isHighContrastEnabled?: boolean; readonly userId?: string };
    };
  };
  readonly Navigation?: {
    openForm?(options: { readonly entityName: string; readonly entityId: string }): unknown;
    navigateTo?(page: WebResourcePage): unknown;
  };
}

/** A web resource that fills the page (Client API reference, `navigateTo`). */
export interface WebResourcePage {
  readonly pageType: 'webresource';
  readonly webresourceName: string;
  readonly data: string;
}

/** What the page's address hands over: org and tab name the channel on which the form script speaks. */
export interface DynamicsPlace {
  readonly org: string;
  readonly tab: string;
  readonly theme: ThemeName;
}

/** Logical name of a field's column: the form knows no other names. */
export type ColumnOf = (entity: EntityName, field: string) => string;

/** Only plain values can be set on a form; a lookup or several choices are edited in the panel. */
function settable(value: FieldValue): string | number | boolean | null {
  return typeof value === 'object' ? null : value;
}

/** Logical table name of a reference, for opening forms. */
export function tableOf(ref: RecordRef): string {
  return Object.entries(ENTITIES).find(([, entity]) => entity === ref.entity)?.[0] ?? ref.entity.toLowerCase();
}

/** The page of an area; `handed` reaches it in its address. */
export function areaPage(area: AreaName, handed: object): WebResourcePage {
  return { pageType: 'webresource', webresourceName: `fthd_/${area}/index.html`, data: JSON.stringify(handed) };
}

/** Reads `{entityName, entityId}` as the client API gives it: braces and capitals are its own, ids here have none. */
export function refOf(input: { readonly entityName?: string; readonly entityId?: string } | undefined): RecordRef | null {
  const entity = ENTITIES[input?.entityName ?? ''];
  const id = (input?.entityId ?? '').replace(/[{}]/g, '').toLowerCase();
  return entity && /^[0-9a-f-]{36}$/.test(id) ? { entity, id } : null;
}

/**
 * A side pane in Dynamics 365. The form script speaks over `BroadcastChannel('fthd:' + org + ':' + tab)`, same origin
 * by nature; where `Xrm` is at hand the pane also asks each second which page is open, since leaving a form fires no script.
 */
export function createDynamicsHost(place: DynamicsPlace, xrm: () => XrmLike | null, columnOf: ColumnOf): HostPort {
  const channel = new BroadcastChannel(`fthd:${place.org}:${place.tab}`);
  const tell = (message: PanelMessage) => channel.postMessage(message);
  return {
    trusted: true,
    listen(listener) {
      let shown: RecordRef | null | undefined;
      let look = place.theme;
      const show = (ref: RecordRef | null, theme: ThemeName) => {
        if (shown !== undefined && shown?.id === ref?.id && look === theme) return;
        shown = ref;
        look = theme;
        listener({ type: 'context', context: { ref, theme } });
      };
      const onMessage = (event: MessageEvent) => {
        const message = readPageMessage(event.data);
        if (message?.type === 'context') show(message.ref, message.theme);
        else if (message) listener(message);
      };
      const ask = () => {
        const context = xrm()?.Utility?.getPageContext?.();
        if (context) show(refOf(context.input), look);
      };
      const onVisible = () => {
        if (document.visibilityState === 'visible') listener({ type: 'visible' });
      };
      channel.addEventListener('message', onMessage);
      document.addEventListener('visibilitychange', onVisible);
      const timer = setInterval(ask, 1_000);
      tell({ type: 'ready' });
      ask();
      return () => {
        clearInterval(timer);
        channel.removeEventListener('message', onMessage);
        document.removeEventListener('visibilitychange', onVisible);
      };
    },
    saved: (ref) => tell({ type: 'saved', ref }),
    open(ref) {
      const openForm = xrm()?.Navigation?.openForm;
      if (openForm) openForm({ entityName: tableOf(ref), entityId: ref.id });
      else tell({ type: 'open', ref });
    },
    openArea(area, at) {
      const navigateTo = xrm()?.Navigation?.navigateTo;
      if (navigateTo) navigateTo(areaPage(area, { ...place, at }));
      else tell({ type: 'openArea', area, at });
    },
    findings: (ref, findings) =>
      tell({
        type: 'findings',
        ref,
        findings: findings.map(({ ruleId, field, title, body, value }) => ({
          ruleId,
          column: columnOf(ref.entity, field),
          title,
          body,
          value: settable(value),
        })),
      }),
    renewSession() {
      tell({ type: 'sessionEnded' });
      return Promise.resolve(); // the same cookie serves after the person has signed in again
    },
  };
}
