import { createBrowserClock } from '../adapters/browser/browserClock';
import { browserFetch } from '../adapters/browser/browserFetch';
import { createDynamicsHost } from '../adapters/browser/dynamicsHost';
import { findXrm } from '../adapters/browser/findXrm';
import { createStorageDevice } from '../adapters/browser/storageDevice';
import { browserStorage, createStorageDrafts } from '../adapters/browser/storageDrafts';
import { createDataversePort } from '../adapters/dataverse/createDataversePort';
import type { PanelDeps } from '../stores/panelDeps';
import { handedOver } from './handedOver';
import { subjectOf } from './subjectOf';

/** Web resources get their own parameters inside `data` only: a JSON text that the form script wrote. */
function readData(search: string): unknown {
  try {
    return JSON.parse(new URLSearchParams(search).get('data') ?? '{}');
  } catch {
    return {};
  }
}

/** Joins the Dynamics panel: same-origin fetch with the person's cookie, the form script as host, drafts on this device. */
export function createDynamicsServices(search: string): PanelDeps {
  const data = handedOver(readData(search));
  const place = {
    org: data.text('org', ''),
    tab: data.text('tab', ''),
    theme: data.oneOf('theme', ['light', 'dark', 'highContrast'] as const, 'light'),
  };
  const clock = createBrowserClock(data.textOrNull('now'));
  const storage = browserStorage();
  return {
    port: createDataversePort({ baseUrl: '', fetch: browserFetch, clock }),
    host: createDynamicsHost(place, findXrm),
    drafts: createStorageDrafts(storage),
    device: createStorageDevice(storage),
    clock,
    subjectOf,
  };
}
