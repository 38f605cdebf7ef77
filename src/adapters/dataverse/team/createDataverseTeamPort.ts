import type { TeamPort } from '../../../ports/team';
import { createClient } from '../client';
import { TABLES } from '../columns';
import { createTransport, type TransportOptions } from '../transport';
import { countFilled } from './countFilled';
import { feedOf } from './createDataverseFeed';
import { mayPublish } from './mayPublish';
import { readOverview, readSheets, readUnits } from './readTeamSheets';
import { createTeamWrites } from './teamWrites';

/**
 * The team tab's reads and writes over the Dataverse Web API, with the signed-in person's own rights.
 * @example createDataverseTeamPort({ baseUrl: '', fetch, clock })
 */
export function createDataverseTeamPort(options: TransportOptions): TeamPort {
  const { clock, baseUrl } = options;
  const client = createClient(createTransport(options), clock);
  return {
    overview: (readerId, unit, signal) => readOverview(client, readerId, unit, signal),
    units: (week, signal) => readUnits(client, week, signal),
    sheets: (request, signal) => readSheets(client, request, signal),
    filled: (request, signal) => countFilled(client, clock, request, signal),
    mayPublish: (readerId, signal) => mayPublish(client, readerId, signal),
    ...createTeamWrites(client),
    ...feedOf(client),
    listUrl: (entity) => `${baseUrl}/main.aspx?pagetype=entitylist&etn=${TABLES[entity].table}`,
  };
}
