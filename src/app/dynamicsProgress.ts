import { browserFetch } from '../adapters/browser/browserFetch';
import { createDataverseOwnPort } from '../adapters/dataverse/progress/createDataverseOwnPort';
import { handOnOwn } from '../flows/handOnOwn';
import { shareStanding } from '../flows/progress/shareStanding';
import type { ProgressDeps } from '../stores/area/areaDeps';
import { createDynamicsArea } from './dynamicsArea';
import { laterFeed } from './laterFeed';

/** Joins My progress in Dynamics 365: what every area has, and the own rows, with the person's cookie. */
export function createDynamicsProgress(search: string): ProgressDeps {
  const area = createDynamicsArea(search);
  const session = { baseUrl: '', fetch: browserFetch, clock: area.clock };
  const feed = laterFeed(async () => {
    const { createDataverseFeed } = await import('../adapters/dataverse/team/createDataverseFeed');
    return createDataverseFeed(session);
  });
  return { ...area, port: handOnOwn(area.port, area.clock.now), own: shareStanding(createDataverseOwnPort(session)), feed };
}
