import { browserFetch } from '../adapters/browser/browserFetch';
import { createBrowserFiles } from '../adapters/browser/browserFiles';
import { createSalesforceMail } from '../adapters/salesforce/createSalesforceMail';
import { createSalesforceTeamPort } from '../adapters/salesforce/team/createSalesforceTeamPort';
import { createSalesforceWonDeals } from '../adapters/salesforce/team/createSalesforceWonDeals';
import type { TeamDeps } from '../stores/team/teamDeps';
import { handedOver } from './handedOver';
import { createSalesforceArea } from './salesforceArea';

/**
 * Joins the team tab in Salesforce: what every area has, and the sheets, with the page's session.
 * @throws TypeError where the Visualforce page did not hand over what it must.
 */
export function createSalesforceTeam(config: unknown): TeamDeps {
  const area = createSalesforceArea(config);
  const page = handedOver(config);
  const session = {
    instanceUrl: page.address('instanceUrl'),
    accessToken: page.text('sessionId'),
    fetch: browserFetch,
    clock: area.clock,
    lightningUrl: page.address('pageOrigin'),
  };
  return {
    ...area,
    team: createSalesforceTeamPort(session),
    won: createSalesforceWonDeals(session),
    files: createBrowserFiles(),
    mail: createSalesforceMail(session),
    async openPublisher() {
      const publish = await import('../adapters/salesforce/publish/createSalesforcePagePublishPort');
      return publish.createSalesforcePagePublishPort(session);
    },
  };
}
