import { browserFetch } from '../adapters/browser/browserFetch';
import { createBrowserFiles } from '../adapters/browser/browserFiles';
import { pageOrigin } from '../adapters/browser/pageOrigin';
import { createDataverseMail } from '../adapters/dataverse/createDataverseMail';
import { createDataverseTeamPort } from '../adapters/dataverse/team/createDataverseTeamPort';
import { createDataverseWonDeals } from '../adapters/dataverse/team/createDataverseWonDeals';
import type { TeamDeps } from '../stores/team/teamDeps';
import { createDynamicsArea } from './dynamicsArea';

/** Joins the team tab in Dynamics 365: what every area has, and the sheets, with the person's cookie. */
export function createDynamicsTeam(search: string): TeamDeps {
  const area = createDynamicsArea(search);
  const session = { baseUrl: '', fetch: browserFetch, clock: area.clock };
  const team = createDataverseTeamPort(session);
  const mail = createDataverseMail(session, pageOrigin());
  const won = createDataverseWonDeals(session);
  async function openPublisher() {
    const publish = await import('../adapters/dataverse/publish/createDataversePublishPort');
    return publish.createDataversePublishPort(session);
  }
  return { ...area, team, won, files: createBrowserFiles(), mail, openPublisher };
}
