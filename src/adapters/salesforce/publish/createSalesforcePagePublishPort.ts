import type { PublishPort } from '../../../ports/publish';
import { createPublishBase, type PublishBaseOptions } from './createPublishBase';
import { pagedFacts } from './pagedFacts';

/**
 * A small Salesforce organisation for a person who may publish, from the page that the person has open: paged reads, no bulk jobs and
 * no files. Loaded when somebody asks for it, never with a page.
 * @example createSalesforcePagePublishPort({ instanceUrl: location.origin, accessToken, fetch, clock })
 */
export function createSalesforcePagePublishPort(setup: PublishBaseOptions): PublishPort {
  return createPublishBase(setup, (base) => ({
    facts: (request, onProgress, signal) => pagedFacts(base, request, onProgress, signal),
  }));
}
