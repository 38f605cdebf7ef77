import { Connection, type Schema } from 'jsforce';
import { QueryJobV2 } from 'jsforce/lib/api/bulk2.js';
import { CrmError } from '../../../model/crmError';
import type { ClockPort } from '../../../ports/clock';
import { BASE } from '../composite';
import { API_VERSION, carriedBy } from '../connection';
import type { Transport } from '../transport';
import { wait } from '../wait';
import { readCsv } from './csv';
import { patient } from './patience';

/** A query job that is over, with what it found. */
export interface BulkResult {
  readonly count: number;
  /** Rows as texts in the order of `header`; the header comes with every row, as pages bring their own. */
  rows(signal?: AbortSignal): AsyncIterable<{ readonly header: readonly string[]; readonly values: readonly string[] }>;
}

export interface Bulk {
  /** Opens all jobs, so that the platform works on them side by side, and waits until all are over. */
  run(queries: readonly string[], signal?: AbortSignal): Promise<readonly BulkResult[]>;
  /** Deletes the jobs with their results; what fails here is of no consequence. */
  forget(): Promise<void>;
}

export interface BulkDeps {
  readonly origin: string;
  readonly transport: Transport;
  readonly clock: ClockPort;
  /** Pause between two looks at a job. */
  readonly pollMs?: number;
  /** Rows a page: what is in memory at once. */
  readonly pageRows?: number;
}

interface Page {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly next: string | null;
}

const PAGE = 5_000;
const POLL_MS = 2_000;
/** Times the first pause. */
const LONGEST_PAUSE = 8;

/**
 * Query jobs of Bulk API 2.0 through the full jsforce. Its own `result()` is not used: it writes every page, header included,
 * into one stream that the first page has ended ("write after end", which nobody can catch); and it tells no cut page.
 */
export function createBulk({ origin, transport, clock, pollMs = POLL_MS, pageRows = PAGE }: BulkDeps): Bulk {
  const connection = new Connection({ instanceUrl: origin, version: API_VERSION });
  carriedBy(connection, transport);
  const jobs: QueryJobV2<Schema>[] = [];

  async function open(query: string, signal?: AbortSignal) {
    const job = new QueryJobV2<Schema>(connection, {
      bodyParams: { query, operation: 'query' },
      pollingOptions: connection.bulk2,
    });
    await patient(clock, () => job.open(), signal);
    jobs.push(job);
    return job;
  }

  /** Looks at a job: how many records it found, `null` while it works. */
  async function look(job: QueryJobV2<Schema>, signal?: AbortSignal): Promise<number | null> {
    const info = await patient(clock, () => job.check(), signal);
    if (info.state === 'JobComplete') return info.numberRecordsProcessed;
    if (info.state === 'Failed' || info.state === 'Aborted')
      throw new CrmError('unexpected', `the query job ended as ${info.state}`, { code: `JOB_${info.state.toUpperCase()}` });
    return null;
  }

  /** Looks at all jobs that still work, then pauses once for all of them: longer each time, since every look is a call. */
  async function finished(opened: readonly QueryJobV2<Schema>[], signal?: AbortSignal) {
    const counts = new Map<QueryJobV2<Schema>, number>();
    for (let pause = pollMs; ; pause = Math.min(pause * 1.5, pollMs * LONGEST_PAUSE)) {
      for (const job of opened) {
        const count = counts.has(job) ? null : await look(job, signal);
        if (count !== null) counts.set(job, count);
      }
      if (counts.size === opened.length) return counts;
      await wait(clock, pause, signal);
    }
  }

  async function page(id: string, locator: string, signal?: AbortSignal): Promise<Page> {
    const query = new URLSearchParams({ maxRecords: String(pageRows), ...(locator === '' ? {} : { locator }) });
    const url = `${origin}${BASE}/jobs/query/${id}/results?${query}`;
    const { body, headers } = await transport({ method: 'GET', url, headers: { accept: 'text/csv' } }, { write: false, signal });
    const [header = [], ...rows] = readCsv(body);
    const told = headers['sforce-numberofrecords'];
    if (told !== undefined && Number(told) !== rows.length)
      throw new CrmError('network', 'the result was cut', { code: 'TRUNCATED', retryable: true });
    const next = headers['sforce-locator'] ?? 'null';
    return { header, rows, next: next === 'null' ? null : next };
  }

  function resultOf(job: QueryJobV2<Schema>, count: number): BulkResult {
    return {
      count,
      async *rows(signal) {
        const seen = new Set<string>();
        for (let locator: string | null = ''; locator !== null; ) {
          const at: string = locator;
          const found: Page = await patient(clock, () => page(job.id, at, signal), signal);
          for (const values of found.rows) yield { header: found.header, values };
          locator = found.next;
          if (locator !== null && seen.has(locator))
            throw new CrmError('unexpected', 'the next page is an earlier one', { code: 'LOOPING_PAGE' });
          seen.add(locator ?? '');
        }
      },
    };
  }

  return {
    async run(queries, signal) {
      const opened: QueryJobV2<Schema>[] = [];
      for (const query of queries) opened.push(await open(query, signal));
      const counts = await finished(opened, signal);
      return opened.map((job) => resultOf(job, counts.get(job) ?? 0));
    },
    async forget() {
      for (const job of jobs.splice(0)) {
        try {
          if (job.getInfo().state === 'InProgress' || job.getInfo().state === 'UploadComplete') await job.abort();
          await job.delete();
        } catch {
          // The platform deletes results by itself after seven days.
        }
      }
    },
  };
}
