import type { IncomingMessage, ServerResponse } from 'node:http';

const LARGEST_BODY = 64 * 1024 * 1024;

async function bodyOf(incoming: IncomingMessage): Promise<Uint8Array<ArrayBuffer> | null> {
  if (incoming.method === 'GET' || incoming.method === 'HEAD') return null;
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of incoming) {
    size += (chunk as Buffer).length;
    if (size > LARGEST_BODY) throw new RangeError('The body is too large.');
    chunks.push(chunk as Buffer);
  }
  return size === 0 ? null : new Uint8Array(Buffer.concat(chunks));
}

async function toRequest(incoming: IncomingMessage): Promise<Request> {
  const headers = new Headers();
  for (const [name, value] of Object.entries(incoming.headers))
    for (const one of Array.isArray(value) ? value : [value]) if (one !== undefined) headers.append(name, one);
  const url = new URL(`http://${incoming.headers.host ?? 'localhost'}${incoming.url ?? '/'}`);
  return new Request(url, { method: incoming.method ?? 'GET', headers, body: await bodyOf(incoming) });
}

async function send(response: Response, outgoing: ServerResponse): Promise<void> {
  outgoing.statusCode = response.status;
  for (const [name, value] of response.headers) if (name !== 'set-cookie') outgoing.setHeader(name, value);
  const cookies = response.headers.getSetCookie();
  if (cookies.length > 0) outgoing.setHeader('set-cookie', cookies);
  const body = Buffer.from(await response.arrayBuffer());
  if (response.status !== 204 && response.status !== 304) outgoing.setHeader('content-length', body.length);
  outgoing.end(body);
}

function plain(status: number, message: string): Response {
  return new Response(message, { status, headers: { 'content-type': 'text/plain; charset=utf-8' } });
}

/** Node's http against `Request -> Response`. A request that cannot be read is 400; a handler that throws is 500. */
export function nodeListener(handle: (request: Request) => Promise<Response>) {
  return (incoming: IncomingMessage, outgoing: ServerResponse): void => {
    const work = async () => {
      let request: Request;
      try {
        request = await toRequest(incoming);
      } catch (error) {
        return plain(error instanceof RangeError ? 413 : 400, 'The request cannot be read.');
      }
      return handle(request);
    };
    work()
      .catch((error: unknown) => plain(500, error instanceof Error ? error.message : String(error)))
      .then((response) => send(response, outgoing))
      .catch(() => outgoing.destroy());
  };
}
