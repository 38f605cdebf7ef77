import type { ProtocolHandler } from '../server/types';
import { answerBatch } from './batch/answerBatch';
import type { Caller } from './caller';
import { entitiesOf } from './entities';
import { type Call, errorReply, type Reply, splitUrl } from './http/message';
import { answer } from './route';

const PREFIX = /^\/api\/data\/v9\.\d(?=\/|\?|$)/;

/** The longest URL of a GET; inside a $batch it may be twice as long. */
const MAX_URL = 32_768;

export interface DataverseOptions {
  /** Rows that an aggregate may touch; 50,000 on the platform, less in tests. */
  readonly aggregateLimit?: number;
}

/** The Web API of Dataverse over the local CRM's store: `/api/data/v9.2/…`. */
export function createDataverseHandler({ aggregateLimit = 50_000 }: DataverseOptions = {}): ProtocolHandler {
  return async (request, user, context) => {
    const url = new URL(request.url);
    const version = PREFIX.exec(url.pathname)?.[0];
    if (version === undefined) return null;
    let aliases = 0;
    const caller: Caller = {
      store: context.store,
      user,
      entities: entitiesOf(context.store.concepts),
      ...(context.packages ? { packages: context.packages } : {}),
      root: `${context.origin}${version}`,
      aggregateLimit,
      alias: () => {
        aliases += 1;
        return `q${aliases}`;
      },
    };
    if (request.url.length - url.origin.length > MAX_URL) {
      return response(errorReply(414, '0x80060888', `The URL is longer than ${MAX_URL} characters: send it in a $batch.`));
    }
    const { path, parameters } = splitUrl(url.pathname.slice(version.length) + url.search);
    const call: Call = { method: request.method, path, parameters, headers: request.headers, body: await request.text() };
    return response(call.path === '$batch' ? answerBatch(caller, call) : answer(caller, call));
  };
}

export const dataverseHandler: ProtocolHandler = createDataverseHandler();

function response(reply: Reply): Response {
  return new Response(reply.body, { status: reply.status, headers: reply.headers });
}
