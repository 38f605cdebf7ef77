import * as v from 'valibot';
import { createBrowserClock } from '../adapters/browser/browserClock';
import { browserFetch } from '../adapters/browser/browserFetch';
import { createDynamicsHost } from '../adapters/browser/dynamicsHost';
import { findXrm } from '../adapters/browser/findXrm';
import { createStorageDevice } from '../adapters/browser/storageDevice';
import { browserStorage, createStorageDrafts } from '../adapters/browser/storageDrafts';
import { createDataversePort } from '../adapters/dataverse/createDataversePort';
import type { PanelDeps } from '../stores/panelDeps';
import { subjectOf } from './subjectOf';

const Place = v.object({
  org: v.optional(v.string(), ''),
  tab: v.optional(v.string(), ''),
  theme: v.optional(v.picklist(['light', 'dark', 'highContrast']), 'light'),
  now: v.optional(v.nullable(v.string()), null),
});

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
  const { org, tab, theme, now } = v.parse(Place, readData(search));
  const clock = createBrowserClock(now);
  const storage = browserStorage();
  return {
    port: createDataversePort({ baseUrl: '', fetch: browserFetch, clock }),
    host: createDynamicsHost({ org, tab, theme }, findXrm),
    drafts: createStorageDrafts(storage),
    device: createStorageDevice(storage),
    clock,
    subjectOf,
  };
}
