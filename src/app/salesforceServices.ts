import * as v from 'valibot';
import { createBrowserClock } from '../adapters/browser/browserClock';
import { browserFetch } from '../adapters/browser/browserFetch';
import { createSalesforceHost } from '../adapters/browser/salesforceHost';
import { createStorageDevice } from '../adapters/browser/storageDevice';
import { browserStorage, createStorageDrafts } from '../adapters/browser/storageDrafts';
import { createSalesforcePort } from '../adapters/salesforce/createSalesforcePort';
import type { PanelDeps } from '../stores/panelDeps';
import { subjectOf } from './subjectOf';

const Config = v.object({
  sessionId: v.pipe(v.string(), v.minLength(1)),
  /** Where the page itself came from: the REST API is same-origin there. */
  instanceUrl: v.pipe(v.string(), v.url()),
  /** Origin of the Lightning page around the frame. */
  pageOrigin: v.pipe(v.string(), v.url()),
  /** `$User.Id`, which saves the question who is signed in. */
  userId: v.optional(v.string()),
  /** The organisation's only currency, which a single-currency org tells to Apex alone. */
  currency: v.optional(v.string()),
  /** A frozen start of the clock, for a local CRM. */
  now: v.optional(v.nullable(v.string()), null),
});

/**
 * Joins the Salesforce panel: jsforce with the page's session, the Lightning page as host, drafts on this device.
 * @throws valibot's error where the Visualforce page did not hand over what it must.
 */
export function createSalesforceServices(config: unknown): PanelDeps {
  const { sessionId, instanceUrl, pageOrigin, userId, currency, now } = v.parse(Config, config);
  const clock = createBrowserClock(now);
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
    clock,
    subjectOf,
  };
}
