export type Reply = Response | Error | 'hang' | ((request: Request) => Response | Promise<Response>);

export interface Scripted {
  readonly fetch: typeof fetch;
  readonly requests: Request[];
  /** Bodies of the requests, in order. */
  readonly bodies: string[];
}

/** Answers calls in order; the last reply answers all that follow. */
export function scriptedFetch(...replies: readonly Reply[]): Scripted {
  const requests: Request[] = [];
  const bodies: string[] = [];
  const respond: typeof fetch = async (input, init) => {
    const request = new Request(input, init);
    requests.push(request);
    bodies.push(typeof init?.body === 'string' ? init.body : '');
    const reply = replies[Math.min(requests.length, replies.length) - 1];
    if (reply === 'hang' || reply === undefined) {
      return new Promise((_resolve, reject) => {
        init?.signal?.addEventListener('abort', () => reject(new DOMException('aborted', 'AbortError')), { once: true });
      });
    }
    if (reply instanceof Error) throw reply;
    return reply instanceof Response ? reply.clone() : reply(request);
  };
  return { fetch: respond, requests, bodies };
}

export function json(body: unknown, status = 200, headers: Readonly<Record<string, string>> = {}): Response {
  return new Response(JSON.stringify(body), {
    status,
    headers: { 'content-type': 'application/json;charset=UTF-8', ...headers },
  });
}

export function html(body = '<!DOCTYPE html><html><body>Sign in</body></html>', status = 200): Response {
  return new Response(body, { status, headers: { 'content-type': 'text/html; charset=UTF-8' } });
}

/** An answer whose body breaks off. */
export function truncated(): Response {
  const body = new ReadableStream({
    start(controller) {
      controller.enqueue(new TextEncoder().encode('{"compositeResponse":[{"body":'));
      controller.error(new TypeError('terminated'));
    },
  });
  return new Response(body, { headers: { 'content-type': 'application/json' } });
}

export const expired = () => json([{ message: 'Session expired or invalid', errorCode: 'INVALID_SESSION_ID' }], 401);

/** An answer to a composite call: each part answered by the first of the given ids that it has, others with 404. */
export function composite(parts: Readonly<Record<string, { readonly status?: number; readonly body: unknown }>>): Reply {
  return async (request) => {
    const asked = (await request.json()) as { compositeRequest: { referenceId: string }[] };
    return json({
      compositeResponse: asked.compositeRequest.map(({ referenceId }) => ({
        referenceId,
        httpHeaders: {},
        httpStatusCode: parts[referenceId]?.status ?? (parts[referenceId] ? 200 : 404),
        body: parts[referenceId]?.body ?? [{ errorCode: 'NOT_FOUND', message: 'The requested resource does not exist' }],
      })),
    });
  };
}
