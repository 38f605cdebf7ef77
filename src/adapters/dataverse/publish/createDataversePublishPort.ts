import { CrmError } from '../../../model/crmError';
import type { PublishedKind, PublishedRow } from '../../../model/published';
import type { ClockPort } from '../../../ports/clock';
import type { PublishPort } from '../../../ports/publish';
import { createClient } from '../client';
import { loadSession } from '../loadSession';
import { mapSchema } from '../mapSchema';
import { type Condition, listPath } from '../odata';
import { readDecisions } from '../readDecisions';
import type { Session } from '../session';
import { createTransport, type TransportOptions } from '../transport';
import { createDataverseDigest } from './createDataverseDigest';
import { fieldRights } from './fieldRights';
import { answers, decided, othersCounts, rates } from './figures';
import { claim, release } from './lease';
import { type Calls, listRows } from './listRows';
import { mayRead } from './mayRead';
import { notes } from './notes';
import { partialEntities } from './partialEntities';
import { patient } from './patience';
import { accounts, optIns, people, requests } from './people';
import { MOST_AT_ONCE } from './pool';
import { spanColumn, toPublished } from './publishedRow';
import { deleteAll, purge } from './purge';
import { readFacts } from './readFacts';
import { OTHERS, PUBLISHED } from './shapes';
import { writeRows } from './writeRows';

export interface DataversePublishOptions extends TransportOptions {
  /** Owners that are read side by side, and rows that are written so; 16 unless told, never more than 52. */
  readonly concurrency?: number;
  /** The machine's own, where `clock` is for another day: leases and pauses are of now, whatever day is published. */
  readonly trueClock?: ClockPort;
}

const WIDTH = 16;

/**
 * A Dynamics 365 environment for its publisher, over the Dataverse Web API: as an application user of the command line, or in
 * the browser as the person who may publish.
 * @example createDataversePublishPort({ baseUrl, token, refresh, fetch, clock })
 */
export function createDataversePublishPort(options: DataversePublishOptions): PublishPort {
  const { clock, trueClock = clock, concurrency = WIDTH } = options;
  const client = createClient(createTransport({ ...options, clock: trueClock }), trueClock);
  const width = Math.min(MOST_AT_ONCE, concurrency);
  let session: Session | null = null;
  const started = (): Session => {
    if (!session) throw new CrmError('unexpected', 'the publisher has not started', { code: 'NOT_STARTED' });
    return session;
  };
  const calls = (signal?: AbortSignal): Calls & { readonly width: number } => ({
    client,
    clock,
    width,
    ...(signal ? { signal } : {}),
  });

  async function* published<K extends PublishedKind>(
    kind: K,
    span: Parameters<PublishPort['published']>[1],
    signal?: AbortSignal,
  ) {
    const shape = PUBLISHED[kind];
    const attribute = spanColumn(kind);
    const value = (day: string, time: string) => (kind === 'run' ? { instant: `${day}T${time}Z` } : { day });
    const where: Condition[] = [
      ...(span.from === null ? [] : [{ attribute, op: 'ge', value: value(span.from, '00:00:00') } as const]),
      ...(span.to === null ? [] : [{ attribute, op: 'le', value: value(span.to, '23:59:59') } as const]),
    ];
    for await (const read of listRows(listPath(shape, { select: [...shape.attributes.keys()], where }), calls(signal))) {
      const row = toPublished(kind, read);
      if (row) yield row as Extract<PublishedRow, { kind: K }>;
    }
  }

  return {
    crm: 'dynamics',
    productName: 'Dynamics 365',
    async start(entities, signal) {
      const loaded = await patient(clock, () => loadSession(client, entities, null, signal), signal);
      // Who publishes reads everybody's answers and gives none: what counts is the right to read them.
      const responses = loaded.rights.privileges?.has(`prvread${OTHERS.response.table}`) ?? true;
      session = { ...loaded, capabilities: { ...loaded.capabilities, responses } };
      const { person, organisation, programme, capabilities, tables, userId } = session;
      const partial = await partialEntities(userId, entities, calls(signal));
      return { person, organisation, programme, capabilities, schema: mapSchema(tables), partial };
    },
    people: (signal) => people(calls(signal)),
    accounts: (signal) => accounts(calls(signal)),
    facts: (request, onProgress, signal) => readFacts(started(), request, calls(signal), onProgress),
    decided: (since, signal) => decided(since, started().currencies, calls(signal)),
    answers: (span, signal) => answers(span, calls(signal)),
    notes: (span, signal) => notes(span, calls(signal)),
    rates: (signal) => rates(calls(signal)),
    fieldRights: (fields, signal) => fieldRights(fields, calls(signal)),
    othersCounts: (owners, signal) => othersCounts(owners, calls(signal)),
    decisions: (signal) => patient(clock, () => readDecisions(client, signal), signal),
    optIns: (signal) => optIns(calls(signal)),
    requests: (signal) => requests(calls(signal)),
    serve: (served, signal) =>
      deleteAll(
        OTHERS.request,
        served.map(({ id }) => id),
        calls(signal),
      ),
    published,
    write: (rows, signal) => writeRows(rows, calls(signal)),
    purge: (request, signal) => purge(request, calls(signal)),
    claim: (lease, signal) => claim(lease, { ...calls(signal), clock: trueClock }),
    release: (lease, signal) => release(lease, calls(signal)),
    digest: createDataverseDigest(options.baseUrl, () => started().userId, calls),
    mayRead: (probe, signal) => mayRead(probe, calls(signal)),
  };
}
