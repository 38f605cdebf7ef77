import { CrmError } from '../../../model/crmError';
import type { PublishedKind, PublishedRow } from '../../../model/published';
import type { ClockPort } from '../../../ports/clock';
import type { PublishPort } from '../../../ports/publish';
import { createApi } from '../api';
import { createConnection } from '../connection';
import type { Context, Known } from '../context';
import { createDescribes } from '../describes';
import { readDecisions } from '../readDecisions';
import { createSession, type RefreshSession } from '../session';
import { type Condition, soql } from '../soql';
import { start } from '../start';
import { createTransport } from '../transport';
import { fieldRights } from './fieldRights';
import { answers, decided, othersCounts, rates } from './figures';
import { claim, release } from './lease';
import { mayRead } from './mayRead';
import { notes } from './notes';
import { partialEntities } from './partialEntities';
import { patient } from './patience';
import { accounts, optIns, people, requests } from './people';
import { publishedObject, spanColumn, toPublished } from './publishedColumns';
import { deleteAll, purge } from './purge';
import { queryAll } from './queryAll';
import { type Writing, writeRows } from './writeRows';

/** Who publishes, and by what. */
export interface PublishBaseOptions {
  readonly instanceUrl: string;
  readonly accessToken: string;
  /** Signs in anew when the session has ended. */
  readonly refresh?: RefreshSession;
  readonly fetch: typeof fetch;
  readonly clock: ClockPort;
  /** The machine's own, where `clock` is for another day: leases and pauses are of now, whatever day is published. */
  readonly trueClock?: ClockPort;
  /** Currency of a single-currency organisation. */
  readonly currency?: string;
}

/** What the parts of a port that differ are made from. */
export interface PublishBase {
  readonly origin: string;
  readonly transport: ReturnType<typeof createTransport>;
  readonly connection: ReturnType<typeof createConnection>;
  readonly context: Context;
  readonly known: () => Known;
  readonly calls: (signal?: AbortSignal) => Writing;
}

/** One answer may hold thousands of rows. */
const TIME_OUT_MS = 120_000;

/**
 * Everything of the publisher's port that REST does: all but reading records, which the command line does in bulk and a browser page
 * by page. Nothing here needs Node.
 */
export function createPublishBase(
  setup: PublishBaseOptions,
  others: (base: PublishBase) => Pick<PublishPort, 'facts' | 'digest'>,
): PublishPort {
  const { clock, trueClock = clock } = setup;
  const origin = new URL(setup.instanceUrl).origin;
  const session = createSession(setup.accessToken, setup.refresh);
  const transport = createTransport({ origin, session, fetch: setup.fetch, clock: trueClock, timeOutMs: TIME_OUT_MS });
  const connection = createConnection(origin, transport);
  const api = createApi(connection, clock);
  const describes = createDescribes();
  let found: (Known & { readonly userId: string }) | null = null;
  const known = (): Known => {
    if (!found) throw new CrmError('unexpected', 'the publisher has not started', { code: 'NOT_STARTED' });
    return found;
  };
  const calls = (signal?: AbortSignal): Writing => ({ api, clock, ...(signal ? { signal } : {}) });
  const context: Context = { api, clock, describes, known: async () => known(), describeAgain: async () => undefined };

  async function* published<K extends PublishedKind>(
    kind: K,
    span: Parameters<PublishPort['published']>[1],
    signal?: AbortSignal,
  ) {
    const from = publishedObject(kind);
    const field = spanColumn(kind);
    const at = (day: string, end: string) => (kind === 'run' ? `${day}T${end}Z` : day);
    const all: Condition[] = [
      ...(span.from === null ? [] : [{ field, is: '>=', value: at(span.from, '00:00:00.000') } as const]),
      ...(span.to === null ? [] : [{ field, is: '<=', value: at(span.to, '23:59:59.999') } as const]),
    ];
    const fields = [...from.fields.values()].map(({ name }) => name);
    const query = soql({ from, fields, ...(all.length > 0 ? { where: { all } } : {}) });
    for await (const read of queryAll(api, clock, query, signal)) {
      const row = toPublished(kind, read);
      if (row) yield row as Extract<PublishedRow, { kind: K }>;
    }
  }

  return {
    crm: 'salesforce',
    productName: 'Salesforce',
    async start(entities, signal) {
      const begun = await patient(
        clock,
        () =>
          start(
            { api, describes, ...(setup.currency === undefined ? {} : { currency: setup.currency }) },
            entities,
            found?.userId ?? null,
            signal,
          ),
        signal,
      );
      found = { ...begun.known, userId: begun.userId };
      return { ...begun.start, partial: await partialEntities(begun.userId, entities, calls(signal)) };
    },
    people: (signal) => people(describes, calls(signal)),
    accounts: (signal) => accounts(describes, calls(signal)),
    decided: (since, signal) => decided(since, describes, calls(signal)),
    answers: (span, signal) => answers(span, describes, calls(signal)),
    notes: (span, signal) => notes(span, calls(signal)),
    rates: (signal) => rates(calls(signal)),
    fieldRights: (fields, signal) => fieldRights(fields, calls(signal)),
    othersCounts: (owners, signal) => othersCounts(owners, describes, calls(signal)),
    decisions: (signal) => patient(clock, () => readDecisions(context, signal), signal),
    optIns: (signal) => optIns(calls(signal)),
    requests: (signal) => requests(calls(signal)),
    serve: (served, signal) =>
      deleteAll(
        served.map(({ id }) => id),
        calls(signal),
      ),
    published,
    write: (rows, signal) => writeRows(rows, calls(signal)),
    purge: (request, signal) => purge(request, calls(signal)),
    claim: (lease, signal) => claim(lease, { ...calls(signal), clock: trueClock }),
    release: (lease, signal) => release(lease, calls(signal)),
    mayRead: (probe, signal) => mayRead(probe, calls(signal)),
    ...others({ origin, transport, connection, context, known, calls }),
  };
}
