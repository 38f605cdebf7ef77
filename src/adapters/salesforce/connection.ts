import type { HttpRequest, HttpResponse } from 'jsforce';
import { Connection } from 'jsforce/lib/core.js';
import { StreamPromise } from 'jsforce/lib/util/promise.js';
import { createLazyStream } from 'jsforce/lib/util/stream.js';
import { CrmError } from '../../model/crmError';
import type { Call, Transport } from './transport';

/** REST API version of every call. jsforce's own default is 50.0. */
export const API_VERSION = '67.0';

const READ: Call = { write: false };

/**
 * jsforce's connection over our transport. It never holds the token: the transport adds it after the address was
 * checked. `_transport` is a private seam of jsforce, therefore its version is pinned and the transport's tests hold it.
 */
export function createConnection(instanceUrl: string, transport: Transport): Connection {
  const connection = new Connection({ instanceUrl, version: API_VERSION });
  carriedBy(connection, transport);
  return connection;
}

/** Puts our transport in place of the connection's own. */
export function carriedBy(connection: Connection, transport: Transport): void {
  const seam = {
    httpRequest: (request: HttpRequest, options: Partial<Call> = {}) =>
      StreamPromise.create<HttpResponse>(() => ({
        stream: createLazyStream().stream,
        promise: transport(request, { ...READ, ...options }),
      })),
  };
  Object.assign(connection, { _transport: seam });
}

/** A request in jsforce's form whose answer has been checked to be what the platform calls JSON. */
export async function send(connection: Connection, request: HttpRequest, call: Call): Promise<unknown> {
  // jsforce types its options as its own transport's; ours are passed through to `httpRequest` untouched.
  const answer: unknown = await connection.request(request, call as object);
  if (typeof answer === 'string') {
    throw new CrmError('unexpected', 'the answer is not whole', { code: 'BAD_JSON', ambiguous: call.write, retryable: true });
  }
  return answer;
}
