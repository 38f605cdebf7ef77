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
  const team = createDataverseTeamPort({ baseUrl: '', fetch: browserFetch, clock: area.clock });
  const mail = createDataverseMail({ baseUrl: '', fetch: browserFetch, clock: area.clock }, pageOrigin());
  const won = createDataverseWonDeals({ baseUrl: '', fetch: browserFetch, clock: area.clock });
  return { ...area, team, won, files: createBrowserFiles(), mail };
}
