import { SalesforceError } from '../errors/salesforceError';
import { listIn, objectIn } from '../rest/json';

const MAX_SUBREQUESTS = 25;
const MAX_QUERIES = 5;
const REFERENCE_ID = /^[a-zA-Z0-9]\w*$/;

export interface Subrequest {
  readonly method: string;
  readonly url: string;
  readonly referenceId: string;
  readonly body: unknown;
  /** Lower-case names. */
  readonly headers: ReadonlyMap<string, string>;
}

/**
 * Reads the body of `/composite`.
 * @throws SalesforceError for the request as a whole: over 25 parts, over 5 queries or collections, unusable reference ids
 */
export function compositeRequest(body: unknown): { allOrNone: boolean; subrequests: readonly Subrequest[] } {
  const { allOrNone, compositeRequest: list } = objectIn(body, 'compositeRequest');
  const subrequests = listIn(list, 'compositeRequest').map(subrequest);
  if (subrequests.length === 0) throw new SalesforceError(400, 'JSON_PARSER_ERROR', 'The list compositeRequest is empty');
  if (subrequests.length > MAX_SUBREQUESTS) throw tooMany(MAX_SUBREQUESTS, 'operations');
  const seen = new Set<string>();
  for (const { referenceId } of subrequests) {
    if (!REFERENCE_ID.test(referenceId)) {
      const rule = "must start with a letter or a number, and it can contain only letters, numbers and underscores ('_').";
      throw invalid(`Provided referenceId ('${referenceId}') ${rule}`);
    }
    if (seen.has(referenceId)) throw invalid(`Duplicate referenceId provided: ${referenceId}`);
    seen.add(referenceId);
  }
  if (subrequests.filter(isQuery).length > MAX_QUERIES) throw tooMany(MAX_QUERIES, 'query or sObject collection operations');
  return { allOrNone: allOrNone === true, subrequests };
}

export function invalid(message: string): SalesforceError {
  return new SalesforceError(400, 'INVALID_INPUT', message);
}

function subrequest(part: unknown): Subrequest {
  const { method, url, referenceId, body, httpHeaders } = objectIn(part, 'method, url and referenceId');
  if (typeof method !== 'string' || typeof url !== 'string') throw invalid('Each subrequest needs method, url and referenceId');
  const headers = Object.entries(httpHeaders === undefined ? {} : objectIn(httpHeaders, 'httpHeaders'));
  return {
    method: method.toUpperCase(),
    url,
    referenceId: typeof referenceId === 'string' ? referenceId : '',
    body,
    headers: new Map(headers.map(([name, value]) => [name.toLowerCase(), String(value)])),
  };
}

function isQuery({ url }: Subrequest): boolean {
  return /^\/services\/data\/v[\d.]+\/(query|queryAll|composite\/sobjects)\b/.test(url);
}

function tooMany(limit: number, what: string): SalesforceError {
  return new SalesforceError(400, 'LIMIT_EXCEEDED', `The request can't contain more than ${limit} ${what}.`);
}
