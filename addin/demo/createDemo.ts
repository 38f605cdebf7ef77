import { createServer, type Server } from 'node:http';
import { resolve } from 'node:path';
import { createSandbox, type Sandbox } from '../../test/sandbox/server/createSandbox';
import { nodeListener } from '../../test/sandbox/server/nodeListener';
import { SESSION_COOKIE } from '../../test/sandbox/server/session';
import { people } from './people';
import { staticFile } from './staticFile';
import { visualforcePage } from './visualforcePage';

/** What the demo is made of: a port (the next two are taken as well), data or the seed, a clock, the built bundles. */
export interface DemoOptions {
  readonly port: number;
  readonly dataDir: string | null;
  /** A day or a moment; `null` = now. */
  readonly now: string | null;
  readonly dist: string;
}

export interface Demo {
  readonly sandbox: Sandbox;
  /** Where a person begins. */
  readonly start: string;
  readonly lightning: string;
  readonly visualforce: string;
  readonly dynamics: string;
  close(): Promise<void>;
}

type Handler = (request: Request, url: URL) => Promise<Response | null>;

function cookie(request: Request, name: string): string | null {
  const found = (request.headers.get('cookie') ?? '').split(/;\s*/).find((part) => part.startsWith(`${name}=`));
  return found ? decodeURIComponent(found.slice(name.length + 1)) : null;
}

async function token(sandbox: Sandbox, username: string, password: string): Promise<string | null> {
  const body = new URLSearchParams({ grant_type: 'password', client_id: 'demo', username, password });
  const response = await sandbox.handle(new Request('http://localhost/services/oauth2/token', { method: 'POST', body }));
  return response.ok ? String(((await response.json()) as { access_token: string }).access_token) : null;
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((done, fail) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      fail(error.code === 'EADDRINUSE' ? new Error(`Port ${port} is in use. Choose another: npm start -- --port 5100`) : error),
    );
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      done(typeof address === 'object' && address !== null ? address.port : port);
    });
  });
}

/**
 * The demo: a start page and Lightning on one origin, Visualforce with `/services` on a second, Dynamics on a third;
 * all over one local CRM. Port 0 takes free ports, for tests.
 */
export async function createDemo({ port, dataDir, now, dist }: DemoOptions): Promise<Demo> {
  const sandbox = await createSandbox({ ...(now === null ? {} : { now }), ...(dataDir === null ? { seed: true } : { dataDir }) });
  const places = { lightning: '', visualforce: '', dynamics: '' };

  const api: Handler = async (request, url) => (/^\/(services|api)\//.test(url.pathname) ? sandbox.handle(request) : null);
  const session: Handler = async (request, url) => {
    if (url.pathname === '/demo/places')
      return Response.json({ frameOrigin: places.visualforce, now: now === null ? null : sandbox.store.now() });
    if (url.pathname === '/demo/people') return Response.json({ now: sandbox.store.now(), people: people(sandbox.store) });
    if (url.pathname !== '/demo/sign-in' || request.method !== 'POST') return null;
    const { username, password, crm } = (await request.json()) as Record<string, string>;
    const granted = await token(sandbox, username ?? '', password ?? '');
    if (granted === null)
      return Response.json({ message: 'This name and password do not fit. Every password here is "sandbox".' }, { status: 401 });
    const url2 = crm === 'dynamics' ? `${places.dynamics}/main/index.html` : `${places.lightning}/lightning/index.html`;
    return Response.json(
      { url: url2 },
      { headers: { 'set-cookie': `${SESSION_COOKIE}=${granted}; Path=/; HttpOnly; SameSite=Lax` } },
    );
  };
  const files =
    (prefix: string, part: string): Handler =>
    async (_, url) =>
      url.pathname.startsWith(prefix) ? staticFile(resolve(dist, part), url.pathname.slice(prefix.length - 1)) : null;

  const lightning: readonly Handler[] = [
    session,
    api,
    files('/lightning/', 'demo/salesforce'),
    async (_, url) => staticFile(resolve(dist, 'demo/start'), url.pathname === '/' ? '/index.html' : url.pathname),
  ];
  const visualforce: readonly Handler[] = [
    api,
    files('/resource/fthd__panel/', 'salesforce/panel'),
    async (request, url) => {
      if (url.pathname !== '/apex/fthd__panel') return null;
      const held = cookie(request, SESSION_COOKIE);
      // The platform gives a page a fresh API session whenever it renders for a signed-in person.
      const user = held === null ? null : sandbox.sessions.userBehind(held);
      if (user === null)
        return new Response('Sign in again to see this page.', { status: 401, headers: { 'content-type': 'text/plain' } });
      const sessionId = sandbox.sessions.issue(user);
      const config = {
        sessionId,
        userId: user.id,
        instanceUrl: places.visualforce,
        pageOrigin: places.lightning,
        now: now === null ? null : sandbox.store.now(),
      };
      return new Response(visualforcePage(config), {
        headers: {
          'content-type': 'text/html; charset=utf-8',
          'content-security-policy': `frame-ancestors ${places.lightning}; script-src 'self'`,
        },
      });
    },
  ];
  const dynamics: readonly Handler[] = [
    session,
    api,
    files('/main/', 'demo/dynamics'),
    files('/WebResources/fthd_/', 'dynamics'),
    async (_, url) => (url.pathname === '/' ? Response.redirect(`${places.lightning}/`, 302) : null),
  ];

  const serve = (handlers: readonly Handler[]) =>
    createServer(
      nodeListener(async (request) => {
        const url = new URL(request.url);
        for (const handler of handlers) {
          const response = await handler(request, url);
          if (response !== null) return response;
        }
        return new Response('There is nothing at this address.', { status: 404, headers: { 'content-type': 'text/plain' } });
      }),
    );
  const servers = [serve(lightning), serve(visualforce), serve(dynamics)];
  const ports = await Promise.all(servers.map((server, index) => listen(server, port === 0 ? 0 : port + index)));
  places.lightning = `http://localhost:${ports[0]}`;
  places.visualforce = `http://localhost:${ports[1]}`;
  places.dynamics = `http://localhost:${ports[2]}`;
  return {
    sandbox,
    start: `${places.lightning}/`,
    ...places,
    close: async () => {
      await Promise.all(servers.map((server) => new Promise((done) => server.close(done).closeAllConnections())));
    },
  };
}
