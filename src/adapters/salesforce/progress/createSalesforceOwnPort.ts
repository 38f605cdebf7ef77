import type { OwnPort } from '../../../ports/own';
import { createApi } from '../api';
import { createConnection } from '../connection';
import type { SalesforceOptions } from '../createSalesforcePort';
import { createDescribes } from '../describes';
import { guarded } from '../guarded';
import { ACTION_LOG, RESPONSE } from '../objects';
import { createSession } from '../session';
import { createTransport } from '../transport';
import { readFollowUps } from './followUps';
import { readHistory } from './history';
import type { OwnCalls } from './ownCalls';
import { readOwnUse } from './ownUse';
import { readBoards, readStanding, saveOptIn } from './standing';

/** Objects whose describe says which fields own work may be read by. */
const DESCRIBED = ['Task', 'Event', 'Note', 'Opportunity', 'Case', 'Account', 'Contact', 'Lead', RESPONSE, ACTION_LOG];

/**
 * Own place, own choices and what came of own work in Salesforce, with the signed-in person's own rights.
 * @example createSalesforceOwnPort({ instanceUrl: location.origin, accessToken, fetch, clock })
 */
export function createSalesforceOwnPort(
  setup: Pick<SalesforceOptions, 'instanceUrl' | 'accessToken' | 'fetch' | 'clock' | 'refresh'>,
): OwnPort {
  const { clock } = setup;
  const origin = new URL(setup.instanceUrl).origin;
  const session = createSession(setup.accessToken, setup.refresh);
  const api = createApi(createConnection(origin, createTransport({ origin, session, fetch: setup.fetch, clock })), clock);
  const calls: OwnCalls = { api, describes: createDescribes() };
  const { describes } = calls;
  type Operation<T> = (signal: AbortSignal) => Promise<T>;
  const run = <T>(signal: AbortSignal | undefined, operation: Operation<T>) => guarded(clock, signal, operation, false);
  let describing = Promise.resolve();
  const describe = async (until: AbortSignal) => {
    const missing = DESCRIBED.filter((object) => !describes.has(object));
    if (missing.length > 0) describes.take(await api.read(describes.parts(missing), { signal: until }));
  };
  /** Describes first, once: what an org lacks is left out of the queries. Who asks meanwhile waits for the first one. */
  const described = <T>(signal: AbortSignal | undefined, operation: Operation<T>) =>
    run(signal, async (until) => {
      describing = describing.catch(() => undefined).then(() => describe(until));
      await describing;
      return operation(until);
    });
  return {
    readStanding: (personId, signal) => run(signal, (until) => readStanding(calls, personId, until)),
    readBoards: (cohorts, signal) => run(signal, (until) => readBoards(calls, cohorts, until)),
    saveOptIn: (personId, choice, signal) => guarded(clock, signal, (until) => saveOptIn(calls, personId, choice, until), true),
    readHistory: (personId, since, full, signal) => run(signal, (until) => readHistory(calls, personId, since, full, until)),
    readFollowUps: (personId, since, signal) => described(signal, (until) => readFollowUps(calls, personId, since, until)),
    readOwnUse: (personId, since, signal) => described(signal, (until) => readOwnUse(calls, personId, since, until)),
  };
}
