import type { ClockPort } from '../../../ports/clock';
import type { TeamPort } from '../../../ports/team';
import { createApi } from '../api';
import { createConnection } from '../connection';
import type { SalesforceOptions } from '../createSalesforcePort';
import { guarded } from '../guarded';
import { OBJECTS } from '../objects';
import { createSession } from '../session';
import { createTransport } from '../transport';
import { countFilled } from './countFilled';
import { feedOf } from './createSalesforceFeed';
import { mayPublish } from './mayPublish';
import { readOverview, readSheets, readUnits } from './readTeamSheets';
import { createTeamWrites } from './teamWrites';

export type SalesforceTeamOptions = Pick<
  SalesforceOptions,
  'instanceUrl' | 'accessToken' | 'fetch' | 'clock' | 'refresh' | 'lightningUrl'
>;

type Operation<T> = (signal: AbortSignal) => Promise<T>;

/**
 * The team tab's reads and writes in Salesforce, with the signed-in person's own rights.
 * @example createSalesforceTeamPort({ instanceUrl: location.origin, accessToken, fetch, clock })
 */
export function createSalesforceTeamPort(setup: SalesforceTeamOptions): TeamPort {
  const clock: ClockPort = setup.clock;
  const origin = new URL(setup.instanceUrl).origin;
  const session = createSession(setup.accessToken, setup.refresh);
  const api = createApi(createConnection(origin, createTransport({ origin, session, fetch: setup.fetch, clock })), clock);
  const writes = createTeamWrites(api);
  const feed = feedOf(api);
  const run = <T>(signal: AbortSignal | undefined, operation: Operation<T>) => guarded(clock, signal, operation, false);
  const write = <T>(signal: AbortSignal | undefined, operation: Operation<T>) => guarded(clock, signal, operation, true);
  return {
    overview: (readerId, unit, signal) => run(signal, (until) => readOverview(api, readerId, unit, until)),
    units: (week, signal) => run(signal, (until) => readUnits(api, week, until)),
    sheets: (request, signal) => run(signal, (until) => readSheets(api, request, until)),
    words: (signal) => run(signal, (until) => writes.words(until)),
    filled: (request, signal) => run(signal, (until) => countFilled(api, clock, request, until)),
    decide: (decision, key, signal) => write(signal, (until) => writes.decide(decision, key, until)),
    note: (note, key, signal) => write(signal, (until) => writes.note(note, key, until)),
    look: (look, signal) => write(signal, (until) => writes.look(look, until)),
    mayPublish: (_readerId, signal) => run(signal, (until) => mayPublish(api, until)),
    requestPublish: (request, signal) => write(signal, (until) => writes.requestPublish(request, until)),
    praisePlaces: (readerId, signal) => run(signal, (until) => feed.praisePlaces(readerId, until)),
    praise: (draft, key, signal) => write(signal, (until) => feed.praise(draft, key, until)),
    listUrl: (entity) => `${setup.lightningUrl ?? ''}/lightning/o/${OBJECTS[entity][0] ?? entity}/list`,
  };
}
