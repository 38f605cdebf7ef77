import type { SandboxUser, Store } from '../../store/types';
import { notFound, SalesforceError } from '../errors/salesforceError';
import { API_VERSION } from '../rest/types';
import type { CsvForm } from './bulkCsv';
import { type BulkRows, bulkQuery } from './bulkQuery';

export type JobState = 'UploadComplete' | 'InProgress' | 'JobComplete' | 'Aborted' | 'Failed';

export interface Job {
  readonly id: string;
  readonly userId: string;
  readonly operation: 'query' | 'queryAll';
  readonly soql: string;
  readonly form: CsvForm;
  readonly object: string;
  readonly createdAt: string;
  state: JobState;
  changedAt: string;
  /** From `JobComplete` on. */
  rows: BulkRows | null;
  processed: number;
}

interface Book {
  readonly jobs: Map<string, Job>;
  next: number;
}

const books = new WeakMap<Store, Book>();

function bookOf(store: Store): Book {
  const book = books.get(store) ?? { jobs: new Map(), next: 1 };
  books.set(store, book);
  return book;
}

/** A new job: its query has been read and found to be one that Bulk API 2.0 takes. */
export function openJob(store: Store, user: SandboxUser, ask: Pick<Job, 'operation' | 'soql' | 'form'>): Job {
  const { object } = bulkQuery(ask.soql, store, user, ask.operation === 'queryAll');
  const book = bookOf(store);
  const at = store.now();
  const job: Job = {
    ...ask,
    id: `750${String(book.next++).padStart(12, '0')}AAA`,
    userId: user.id,
    object,
    createdAt: at,
    state: 'UploadComplete',
    changedAt: at,
    rows: null,
    processed: 0,
  };
  book.jobs.set(job.id, job);
  return job;
}

/** Own jobs, the newest first; an administrator's are everybody's ("Manage Data Integrations"). */
export function jobsOf(store: Store, user: SandboxUser): readonly Job[] {
  return [...bookOf(store).jobs.values()].filter((job) => user.isAdmin || job.userId === user.id).reverse();
}

/** @throws SalesforceError NOT_FOUND for what is unknown or somebody else's */
export function jobOf(store: Store, user: SandboxUser, id: string): Job {
  const job = jobsOf(store, user).find((each) => each.id.startsWith(id) && id.length >= 15);
  if (!job) throw notFound();
  return job;
}

/**
 * The next step of a job. The platform works on its own time; here each look at a job is a step, so that a client that does
 * not wait is found out and tests need no clock.
 */
export function step(store: Store, job: Job): void {
  if (job.state === 'UploadComplete') job.state = 'InProgress';
  else if (job.state === 'InProgress') {
    const owner = store.user(job.userId);
    try {
      job.rows = owner && bulkQuery(job.soql, store, owner, job.operation === 'queryAll');
      job.processed = job.rows?.count() ?? 0;
      job.state = job.rows ? 'JobComplete' : 'Failed';
    } catch (error) {
      if (!(error instanceof SalesforceError)) throw error;
      job.state = 'Failed';
    }
  } else return;
  job.changedAt = store.now();
}

/** @throws SalesforceError where the job is over already */
export function abort(store: Store, job: Job): void {
  if (job.state !== 'UploadComplete' && job.state !== 'InProgress')
    throw new SalesforceError(400, 'INVALIDJOBSTATE', `Aborting ${job.state} Jobs not allowed`);
  job.state = 'Aborted';
  job.changedAt = store.now();
}

/** A job that is over is deleted with its results. @throws SalesforceError for one that is being worked on */
export function remove(store: Store, job: Job): void {
  if (job.state === 'InProgress') throw new SalesforceError(400, 'INVALIDJOBSTATE', 'Deleting InProgress Jobs not allowed');
  bookOf(store).jobs.delete(job.id);
}

const stamp = (at: string) => `${at.slice(0, 19)}.000+0000`;

/** A job as the platform shows it; `whole` as "Get Information About a Query Job" does, else as the answer to its creation. */
export function jobInfo(job: Job, whole: boolean) {
  return {
    id: job.id,
    operation: job.operation,
    object: job.object,
    createdById: job.userId,
    createdDate: stamp(job.createdAt),
    systemModstamp: stamp(job.changedAt),
    state: job.state,
    concurrencyMode: 'Parallel',
    contentType: 'CSV',
    apiVersion: Number(API_VERSION),
    ...(whole ? { jobType: 'V2Query' } : {}),
    lineEnding: job.form.lineEnding,
    columnDelimiter: job.form.columnDelimiter,
    ...(whole ? { numberRecordsProcessed: job.processed, retries: 0, totalProcessingTime: 0, isPkChunkingSupported: true } : {}),
  };
}
