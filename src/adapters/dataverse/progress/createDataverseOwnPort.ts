import type { OwnPort } from '../../../ports/own';
import { createClient } from '../client';
import { createTransport, type TransportOptions } from '../transport';
import { readFollowUps } from './followUps';
import { readHistory } from './history';
import { readOwnUse } from './ownUse';
import { readBoards, readStanding, saveOptIn } from './standing';

/**
 * Own place, own choices and what came of own work over the Dataverse Web API, with the signed-in person's own rights.
 * @example createDataverseOwnPort({ baseUrl: '', fetch, clock })
 */
export function createDataverseOwnPort(options: TransportOptions): OwnPort {
  const client = createClient(createTransport(options), options.clock);
  return {
    readStanding: (personId, signal) => readStanding(client, personId, options.clock.now(), signal),
    readBoards: (cohorts, signal) => readBoards(client, cohorts, signal),
    saveOptIn: (personId, choice, signal) => saveOptIn(client, personId, choice, signal),
    readHistory: (personId, since, full, signal) => readHistory(client, personId, since, full, signal),
    readFollowUps: (personId, since, signal) => readFollowUps(client, personId, since, signal),
    readOwnUse: (personId, since, signal) => readOwnUse(client, personId, since, signal),
  };
}
