import type { ProtocolHandler } from '../server/types';
import { SalesforceError } from './errors/salesforceError';
import { identity, userInfo } from './resources/identity';
import { versions } from './resources/organisation';
import { answering } from './rest/answering';
import { locate } from './rest/locate';
import { resources } from './rest/resources';
import type { RestContext, RestResponse } from './rest/types';

const MAX_URI = 16_384;
/** What tells a client who is signed in. */
const WHO: Readonly<Record<string, (context: RestContext) => RestResponse>> = {
  '/services/oauth2/userinfo': userInfo,
  '/id/': identity,
};
const NO_BODY = new Set([204, 304]);

/** Salesforce REST v67.0 under `/services/data`, and who is signed in. Every answer counts as one call, a composite too. */
export const salesforceHandler: ProtocolHandler = async (request, user, { store, origin, calls, packages }) => {
  const url = new URL(request.url);
  const api = url.pathname === '/services/data' || url.pathname.startsWith('/services/data/');
  const who = WHO[url.pathname.startsWith('/id/') ? '/id/' : url.pathname];
  if (!api && !who) return null;
  const target = `${url.pathname}${url.search}`;
  if (target.length > MAX_URI) return tooLong();
  calls.used += 1;
  const context: RestContext = { store, user, origin, calls, ...(packages ? { packages } : {}) };
  const text = await request.text();
  const response = answering(() => {
    if (calls.used > calls.max) throw new SalesforceError(403, 'REQUEST_LIMIT_EXCEEDED', 'TotalRequests Limit exceeded.');
    const { method } = request;
    const headers = new Map([...request.headers].map(([name, value]) => [name.toLowerCase(), value]));
    const base = { method: method === 'HEAD' ? 'GET' : method, headers, body: json(text) };
    if (who) return who(context);
    if (/^\/services\/data\/?$/.test(url.pathname)) return { status: 200, body: versions() };
    return resources({ ...base, ...locate(target) }, context) ?? missing();
  });
  return toResponse(response, `api-usage=${calls.used}/${calls.max}`, request.method === 'HEAD');
};

function missing(): RestResponse {
  return { status: 404, body: [{ errorCode: 'NOT_FOUND', message: 'The requested resource does not exist' }] };
}

function json(text: string): unknown {
  if (text === '') return undefined;
  try {
    return JSON.parse(text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : 'not JSON';
    throw new SalesforceError(400, 'JSON_PARSER_ERROR', `${reason} at [line:1, column:1]`);
  }
}

function toResponse({ status, body, headers }: RestResponse, usage: string, head: boolean): Response {
  const all = new Headers({
    ...headers,
    'Sforce-Limit-Info': usage,
    'Cache-Control': 'no-cache,must-revalidate,max-age=0,no-store,private',
  });
  if (NO_BODY.has(status) || head) return new Response(null, { status, headers: all });
  // Results of bulk jobs are no JSON.
  if (typeof body === 'string' && all.has('Content-Type')) return new Response(body, { status, headers: all });
  all.set('Content-Type', 'application/json;charset=UTF-8');
  return new Response(JSON.stringify(body), { status, headers: all });
}

/** The edge in front of Salesforce answers this one, not the API: HTML. */
function tooLong(): Response {
  const body = '<h1>Bad Message 414</h1><pre>reason: URI Too Long</pre>';
  return new Response(body, { status: 414, headers: { 'Content-Type': 'text/html;charset=iso-8859-1' } });
}
