import { methodNotAllowed, notFound, SalesforceError } from '../errors/salesforceError';
import { objectIn } from '../rest/json';
import { noContent, ok, type Resource, type RestContext, type RestRequest, type RestResponse } from '../rest/types';
import { bulkCsv, DELIMITERS, LINE_ENDINGS } from './bulkCsv';
import { abort, type Job, jobInfo, jobOf, jobsOf, openJob, remove, step } from './jobs';

/** "The maximum number of records to retrieve per set of results"; without it the platform chooses, here as many as this. */
const PAGE = 50_000;

function invalid(message: string): SalesforceError {
  return new SalesforceError(400, 'INVALIDJOB', message);
}

function oneOf<T extends string>(names: Readonly<Record<T, string>>, given: unknown, fallback: T, what: string): T {
  if (given === undefined || given === null) return fallback;
  if (typeof given === 'string' && Object.hasOwn(names, given)) return given as T;
  throw invalid(`Invalid ${what}: ${String(given)}`);
}

function create(request: RestRequest, { store, user }: RestContext): RestResponse {
  const body = objectIn(request.body, 'operation and query');
  const { operation, query, contentType } = body;
  if (operation !== 'query' && operation !== 'queryAll') throw invalid('Unable to find operation: query or queryAll is needed');
  if (typeof query !== 'string') throw invalid('Unable to find query');
  if (contentType !== undefined && contentType !== 'CSV') throw invalid(`Unsupported content type: ${String(contentType)}`);
  const form = {
    columnDelimiter: oneOf(DELIMITERS, body.columnDelimiter, 'COMMA', 'columnDelimiter'),
    lineEnding: oneOf(LINE_ENDINGS, body.lineEnding, 'LF', 'lineEnding'),
  };
  return ok(jobInfo(openJob(store, user, { operation, soql: query, form }), false));
}

function changed(request: RestRequest, job: Job, { store }: RestContext): RestResponse {
  const { state } = objectIn(request.body, 'state');
  if (state !== 'Aborted') throw invalid(`Invalid state: ${String(state)}`);
  abort(store, job);
  return ok(jobInfo(job, false));
}

/** A locator stands for the id after which the next set begins; to a client it is opaque. */
const locatorOf = (id: string) => Buffer.from(id).toString('base64url');

function afterOf(locator: string | null): string {
  if (locator === null) return '';
  const id = Buffer.from(locator, 'base64url').toString();
  if (!/^[a-zA-Z0-9]{18}$/.test(id)) throw new SalesforceError(400, 'INVALID_QUERY_LOCATOR', 'invalid query locator');
  return id;
}

function results(request: RestRequest, { rows, state, form }: Job): RestResponse {
  if (rows === null || state !== 'JobComplete')
    throw new SalesforceError(400, 'INVALIDJOBSTATE', `Results of ${state} Jobs are not available`);
  const asked = Number(request.query.get('maxRecords') ?? PAGE);
  if (!Number.isInteger(asked) || asked < 1) throw invalid('maxRecords must be a number greater than 0');
  const most = Math.min(asked, PAGE);
  const found = rows.slice(afterOf(request.query.get('locator')), most + 1);
  const page = found.slice(0, most);
  const last = String(page.at(-1)?.[rows.shape.idColumn] ?? '');
  return ok(bulkCsv(page, rows.shape, form), {
    'Content-Type': 'text/csv;charset=UTF-8',
    'Sforce-Locator': found.length > most ? locatorOf(last) : 'null',
    'Sforce-NumberOfRecords': String(page.length),
  });
}

/**
 * Query jobs of Bulk API 2.0: `/jobs/query`, `/jobs/query/<id>`, `/jobs/query/<id>/results`. Ingest jobs are not here.
 * Source: Bulk API 2.0 and Bulk API Developer Guide, "Query".
 */
export const queryJobs: Resource = (request, context) => {
  const [jobs, kind, id, part, ...more] = request.path;
  if (jobs !== 'jobs' || kind !== 'query') return null;
  const { method } = request;
  if (id === undefined) {
    if (method === 'POST') return create(request, context);
    if (method === 'GET')
      return ok({
        done: true,
        nextRecordsUrl: null,
        records: jobsOf(context.store, context.user).map((job) => jobInfo(job, true)),
      });
    throw methodNotAllowed(method, ['GET', 'POST']);
  }
  const job = jobOf(context.store, context.user, id);
  if (part === 'results' && more.length === 0) {
    if (method !== 'GET') throw methodNotAllowed(method, ['GET']);
    return results(request, job);
  }
  if (part !== undefined) throw notFound();
  if (method === 'PATCH') return changed(request, job, context);
  if (method === 'DELETE') {
    remove(context.store, job);
    return noContent();
  }
  if (method !== 'GET') throw methodNotAllowed(method, ['DELETE', 'GET', 'PATCH']);
  step(context.store, job);
  return ok(jobInfo(job, true));
};
