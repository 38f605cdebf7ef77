import { browserFetch } from '../adapters/browser/browserFetch';
import { createSalesforceOwnPort } from '../adapters/salesforce/progress/createSalesforceOwnPort';
import { handOnOwn } from '../flows/handOnOwn';
import { shareStanding } from '../flows/progress/shareStanding';
import type { ProgressDeps } from '../stores/area/areaDeps';
import { handedOver } from './handedOver';
import { laterFeed } from './laterFeed';
import { createSalesforceArea } from './salesforceArea';

/**
 * Joins My progress in Salesforce: what every area has, and the own rows, with the page's session.
 * @throws TypeError where the Visualforce page did not hand over what it must.
 */
export function createSalesforceProgress(config: unknown): ProgressDeps {
  const area = createSalesforceArea(config);
  const page = handedOver(config);
  const session = {
    instanceUrl: page.address('instanceUrl'),
    accessToken: page.text('sessionId'),
    fetch: browserFetch,
    clock: area.clock,
  };
  const feed = laterFeed(async () => {
    const { createSalesforceFeed } = await import('../adapters/salesforce/team/createSalesforceFeed');
    return createSalesforceFeed(session);
  });
  return { ...area, port: handOnOwn(area.port, area.clock.now), own: shareStanding(createSalesforceOwnPort(session)), feed };
}
