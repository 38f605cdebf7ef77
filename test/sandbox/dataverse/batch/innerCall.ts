import { type Call, splitUrl } from '../http/message';
import { headersOf, malformed, type Part, splitHead } from './multipart';

/** A request inside a batch with the name that others may refer to. */
export interface InnerCall {
  readonly call: Call;
  readonly contentId: string | null;
}

/** A URL inside a batch may have 64 KB. */
const MAX_INNER_URL = 65_536;

const METHODS = ['GET', 'POST', 'PATCH', 'DELETE', 'PUT'];

/** An `application/http` part as a call. URLs may be absolute, from the root, or relative to `$batch`. */
export function innerCall(part: Part): InnerCall {
  if (!/^application\/http/i.test(part.headers.get('content-type') ?? '')) {
    throw malformed('a part of the batch is not of the type application/http');
  }
  const [head, body] = splitHead(part.content.replace(/^\n+/, ''));
  const newline = head.indexOf('\n');
  const requestLine = newline < 0 ? head : head.slice(0, newline);
  const match = /^([A-Z]+)\s+(\S+(?:\s\S+)*?)(?:\s+HTTP\/1\.[01])?$/.exec(requestLine.trim());
  if (!match?.[1] || !match[2] || !METHODS.includes(match[1])) throw malformed(`'${requestLine.trim()}' is not a request line`);
  if (match[2].length > MAX_INNER_URL) throw malformed(`a URL is longer than ${MAX_INNER_URL} characters`);
  const relative = match[2].replace(/^https?:\/\/[^/]+/, '').replace(/^\/?api\/data\/v9\.\d\/?/, '');
  const call: Call = {
    method: match[1],
    ...splitUrl(relative),
    headers: headersOf(newline < 0 ? '' : head.slice(newline + 1)),
    body: body.trim(),
  };
  return { call, contentId: part.headers.get('content-id') ?? call.headers.get('content-id') };
}

/** `$1` in a URL or in a reference of the body stands for the address that request 1 of the change set made. */
export function withReferences(call: Call, made: ReadonlyMap<string, string>): Call {
  if (made.size === 0) return call;
  const path = call.path.replace(/^\$(\w+)(?=\/|$)/, (whole, id: string) => made.get(id) ?? whole);
  const body = call.body.replace(/"\$(\w+)"/g, (whole, id: string) => {
    const address = made.get(id);
    return address === undefined ? whole : JSON.stringify(`/${address}`);
  });
  return { ...call, path, body };
}
