import { createBrowserClock } from '../adapters/browser/browserClock';
import { browserFetch } from '../adapters/browser/browserFetch';
import { createSalesforceHost } from '../adapters/browser/salesforceHost';
import { createStorageDevice } from '../adapters/browser/storageDevice';
import { browserStorage, createStorageDrafts } from '../adapters/browser/storageDrafts';
import { tabStorage } from '../adapters/browser/tabName';
import { createSalesforcePort } from '../adapters/salesforce/createSalesforcePort';
import type { PanelDeps } from '../stores/panelDeps';
import { handedOver } from './handedOver';
import { subjectOf } from './subjectOf';

/**
 * Joins the Salesforce panel: jsforce with the page's session, the Lightning page as host, drafts on this device.
 * @throws TypeError where the Visualforce page did not hand over what it must.
 */
export function createSalesforceServices(config: unknown): PanelDeps {
  const page = handedOver(config);
  const sessionId = page.text('sessionId');
  if (sessionId === '') throw new TypeError('The page handed over an empty session.');
  // Where the page itself came from: the REST API is same-origin there.
  const instanceUrl = page.address('instanceUrl');
  // Origin of the Lightning page around the frame.
  const pageOrigin = page.address('pageOrigin');
  // `$User.Id`, which saves the question who is signed in; the only currency, which a single-currency org tells to Apex alone.
  const [userId, currency] = [page.textOrNull('userId'), page.textOrNull('currency')];
  // A frozen start of the clock, for a local CRM.
  const clock = createBrowserClock(page.textOrNull('now'));
  const storage = browserStorage();
  return {
    port: createSalesforcePort({
      instanceUrl,
      accessToken: sessionId,
      fetch: browserFetch,
      clock,
      lightningUrl: pageOrigin,
      ...(userId ? { userId } : {}),
      ...(currency ? { currency } : {}),
    }),
    host: createSalesforceHost(pageOrigin),
    drafts: createStorageDrafts(storage),
    device: createStorageDevice(storage),
    tab: createStorageDevice(tabStorage()),
    clock,
    subjectOf,
  };
}
