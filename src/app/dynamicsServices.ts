import { createBrowserClock } from '../adapters/browser/browserClock';
import { browserFetch } from '../adapters/browser/browserFetch';
import { createDynamicsHost } from '../adapters/browser/dynamicsHost';
import { findXrm } from '../adapters/browser/findXrm';
import { createStorageDevice } from '../adapters/browser/storageDevice';
import { browserStorage, createStorageDrafts } from '../adapters/browser/storageDrafts';
import { tabName, tabStorage } from '../adapters/browser/tabName';
import { columnOf } from '../adapters/dataverse/columns';
import { createDataversePort } from '../adapters/dataverse/createDataversePort';
import type { ThemeName } from '../ports/host';
import type { PanelDeps } from '../stores/panelDeps';
import { readData } from './readData';
import { subjectOf } from './subjectOf';

/**
 * Joins the Dynamics panel: same-origin fetch with the person's cookie, the form script as host, drafts on this device.
 * @param theme where nothing was handed over
 */
export function createDynamicsServices(search: string, theme: ThemeName = 'light'): PanelDeps {
  const data = readData(search);
  const crm = findXrm()?.Utility?.getGlobalContext?.();
  const place = {
    // A web resource that stands on a form is handed nothing: it finds org and tab as the form script does.
    org: data.text('org', crm?.organizationSettings?.uniqueName ?? ''),
    tab: data.text('tab', tabName(tabStorage())),
    theme: data.oneOf('theme', ['light', 'dark', 'highContrast'] as const, theme),
  };
  const clock = createBrowserClock(data.textOrNull('now'));
  const storage = browserStorage();
  return {
    port: createDataversePort({ baseUrl: '', fetch: browserFetch, clock, userId: crm?.userSettings?.userId }),
    host: createDynamicsHost(place, findXrm, (entity, field) => columnOf(entity, field).name),
    drafts: createStorageDrafts(storage),
    device: createStorageDevice(storage),
    tab: createStorageDevice(tabStorage()),
    clock,
    subjectOf,
  };
}
