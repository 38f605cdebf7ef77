import { methodNotAllowed, unsupported } from '../errors/salesforceError';
import { answering } from '../rest/answering';
import { locate } from '../rest/locate';
import { type Answers, fillBody, fillText } from '../rest/references';
import { API_PREFIX, ok, type Resource, type RestContext, type RestResponse } from '../rest/types';
import { compositeRequest, invalid, type Subrequest } from './compositeRequest';

const FORBIDDEN_HEADERS = ['accept', 'authorization', 'content-type'];

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
    const { allOrNone, subrequests } = compositeRequest(request.body);
    const answers = allOrNone ? together(subrequests, inner, context) : oneByOne(subrequests, inner, context);
    return ok({ compositeResponse: answers });
  };
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
  const headers = new Map([...subrequest.headers].map(([name, value]) => [name, fillText(value, bodies)]));
  const forbidden = FORBIDDEN_HEADERS.find((name) => headers.has(name));
  if (forbidden) throw invalid(`The header ${forbidden} is not allowed in a subrequest`);
  const response = inner({ method: subrequest.method, path, query, headers, body: fillBody(subrequest.body, bodies) }, context);
  return response ?? { status: 404, body: null };
}
