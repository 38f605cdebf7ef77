import { methodNotAllowed, SalesforceError, unsupported } from '../errors/salesforceError';
import { answering } from '../rest/answering';
import { locate } from '../rest/locate';
import { type Answers, fillBody, fillText } from '../rest/references';
import { API_PREFIX, ok, type Resource, type RestContext, type RestResponse } from '../rest/types';

const MAX_SUBREQUESTS = 25;
const MAX_QUERIES = 5;
const FORBIDDEN_HEADERS = ['accept', 'authorization', 'content-type'];

interface Subrequest {
  readonly method: string;
  readonly url: string;
  readonly referenceId: string;
  readonly body?: unknown;
  readonly httpHeaders?: Readonly<Record<string, string>>;
}

interface SubAnswer {
  readonly body: unknown;
  readonly httpHeaders: Readonly<Record<string, string>>;
  readonly httpStatusCode: number;
  readonly referenceId: string;
}

/**
 * `POST /composite`: up to 25 subrequests in order, as one call. `collateSubrequests` is accepted: it changes how
 * Salesforce groups the work, not what is answered.
 * @param inner the resources that a subrequest may name
 */
export function composite(inner: Resource): Resource {
  return (request, context) => {
    const [root, kind] = request.path;
    if (root !== 'composite') return null;
    if (kind !== undefined) throw unsupported(`/composite/${kind}`);
    if (request.method !== 'POST') throw methodNotAllowed(request.method, ['POST']);
    const { allOrNone, subrequests } = read(request.body);
    const answers = allOrNone ? together(subrequests, inner, context) : oneByOne(subrequests, inner, context);
    return ok({ compositeResponse: answers });
  };
}

function read(body: unknown): { allOrNone: boolean; subrequests: readonly Subrequest[] } {
  const { allOrNone, compositeRequest } = (body ?? {}) as { allOrNone?: unknown; compositeRequest?: unknown };
  if (!Array.isArray(compositeRequest) || compositeRequest.length === 0) {
    throw new SalesforceError(400, 'JSON_PARSER_ERROR', 'The request body must hold the list: compositeRequest');
  }
  const subrequests = compositeRequest as Subrequest[];
  if (subrequests.length > MAX_SUBREQUESTS) throw tooMany(MAX_SUBREQUESTS, 'operations');
  const seen = new Set<string>();
  for (const { referenceId, url, method } of subrequests) {
    if (typeof url !== 'string' || typeof method !== 'string') throw invalid('Each subrequest needs method, url and referenceId');
    if (!/^[a-zA-Z0-9]\w*$/.test(referenceId ?? '')) {
      throw invalid(
        `Provided referenceId ('${referenceId ?? ''}') must start with a letter or a number, and it can contain only letters, numbers and underscores ('_').`,
      );
    }
    if (seen.has(referenceId)) throw invalid(`Duplicate referenceId provided: ${referenceId}`);
    seen.add(referenceId);
  }
  if (subrequests.filter(isQuery).length > MAX_QUERIES) throw tooMany(MAX_QUERIES, 'query or sObject collection operations');
  return { allOrNone: allOrNone === true, subrequests };
}

function isQuery({ url }: Subrequest): boolean {
  return /^\/services\/data\/v[\d.]+\/(query|queryAll|composite\/sobjects)\b/.test(url);
}

function oneByOne(subrequests: readonly Subrequest[], inner: Resource, context: RestContext): SubAnswer[] {
  const bodies = new Map<string, unknown>();
  return subrequests.map((subrequest) => {
    const answer = run(subrequest, bodies, inner, context);
    if (answer.httpStatusCode < 300) bodies.set(subrequest.referenceId, answer.body);
    return answer;
  });
}

class RolledBack extends Error {
  constructor(readonly failed: SubAnswer) {
    super('rolled back');
  }
}

function together(subrequests: readonly Subrequest[], inner: Resource, context: RestContext): SubAnswer[] {
  try {
    return context.store.transaction(() => {
      const bodies = new Map<string, unknown>();
      return subrequests.map((subrequest) => {
        const answer = run(subrequest, bodies, inner, context);
        if (answer.httpStatusCode >= 400) throw new RolledBack(answer);
        bodies.set(subrequest.referenceId, answer.body);
        return answer;
      });
    });
  } catch (error) {
    if (!(error instanceof RolledBack)) throw error;
    return subrequests.map(({ referenceId }) => (referenceId === error.failed.referenceId ? error.failed : halted(referenceId)));
  }
}

function halted(referenceId: string): SubAnswer {
  const message = 'The transaction was rolled back since another operation in the same transaction failed.';
  return { body: [{ errorCode: 'PROCESSING_HALTED', message }], httpHeaders: {}, httpStatusCode: 400, referenceId };
}

function run(subrequest: Subrequest, bodies: Answers, inner: Resource, context: RestContext): SubAnswer {
  const { store } = context;
  const response = answering(() => store.transaction(() => dispatch(subrequest, bodies, inner, context)));
  return {
    body: response.body,
    httpHeaders: response.headers ?? {},
    httpStatusCode: response.status,
    referenceId: subrequest.referenceId,
  };
}

function dispatch(subrequest: Subrequest, bodies: Answers, inner: Resource, context: RestContext): RestResponse {
  const { path, query } = locate(fillText(subrequest.url, bodies));
  const [root, kind] = path;
  if (root !== 'sobjects' && root !== 'query' && root !== 'queryAll' && !(root === 'composite' && kind === 'sobjects')) {
    throw invalid(
      `The composite resource does not support ${API_PREFIX}/${path.join('/')}: only sObject resources, query, queryAll and sObject collections`,
    );
  }
  const headers = new Map(
    Object.entries(subrequest.httpHeaders ?? {}).map(([name, value]) => [name.toLowerCase(), fillText(value, bodies)]),
  );
  const forbidden = FORBIDDEN_HEADERS.find((name) => headers.has(name));
  if (forbidden) throw invalid(`The header ${forbidden} is not allowed in a subrequest`);
  const method = subrequest.method.toUpperCase();
  const response = inner({ method, path, query, headers, body: fillBody(subrequest.body, bodies) }, context);
  return response ?? { status: 404, body: null };
}

function invalid(message: string): SalesforceError {
  return new SalesforceError(400, 'INVALID_INPUT', message);
}

function tooMany(limit: number, what: string): SalesforceError {
  return new SalesforceError(400, 'LIMIT_EXCEEDED', `The request can't contain more than ${limit} ${what}.`);
}
