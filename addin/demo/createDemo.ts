import { createServer, type Server } from 'node:http';
import { resolve } from 'node:path';
import { footholdPackages } from '../../test/fixtures/footholdPackages';
import { webResourceAt } from '../../test/sandbox/packages/served';
import { createSandbox, type Sandbox } from '../../test/sandbox/server/createSandbox';
import { nodeListener } from '../../test/sandbox/server/nodeListener';
import { builtDynamics, builtPackages, builtSalesforce } from './builtPackages';
import { publishCompany } from './published/publishCompany';
import { createServiceUser, type ServiceUser } from './published/serviceUser';
import { api, type Handler, type Places, plain } from './routes/handler';
import { servedFile } from './routes/installedFiles';
import { placesRoute } from './routes/places';
import { sessionRoutes } from './routes/session';
import { setupRoutes } from './routes/setupRoutes';
import { visualforceRoutes } from './routes/visualforce';
import { finishedSetup, type SetupState, UNTOUCHED } from './setupState';
import { staticFile } from './staticFile';

/** What the demo is made of: a port (the next two are taken as well), data or the seed, a clock, the built bundles. */
export interface DemoOptions {
  readonly port: number;
  readonly dataDir: string | null;
  /** A day or a moment; `null` = now. */
  readonly now: string | null;
  readonly dist: string;
  /** Resolves when the bundles are there; seeding and building go side by side. */
  readonly built?: Promise<unknown> | null;
  /** A company in which nothing is installed and nothing is set up yet, for following the install guides. */
  readonly untouched?: boolean;
  /** Publishes the company's figures in the background, in both CRMs, with generated weeks before them. */
  readonly published?: boolean;
}

export interface Demo {
  readonly sandbox: Sandbox;
  /** Where a person begins. */
  readonly start: string;
  readonly lightning: string;
  readonly visualforce: string;
  readonly dynamics: string;
  /** Resolves once the figures stand, at once where none are published; rejects where publishing fails. */
  readonly published: Promise<void>;
  close(): Promise<void>;
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

function serve(handlers: readonly Handler[]): Server {
  return createServer(
    nodeListener(async (request) => {
      const url = new URL(request.url);
      for (const handler of handlers) {
        const response = await handler(request, url);
        if (response !== null) return response;
      }
      return plain(404, 'There is nothing at this address.');
    }),
  );
}

/** One after the other: the pages, which answer from the same process, stay quick. */
async function publishBoth(sandbox: Sandbox, service: ServiceUser): Promise<void> {
  for (const crm of ['salesforce', 'dynamics'] as const) await publishCompany(sandbox, service, crm);
}

/**
 * The demo: a start page and Lightning on one origin, Visualforce with `/services` on a second, Dynamics on a third;
 * all over one local CRM, in which both packages are installed with their bundles. Port 0 takes free ports, for tests.
 */
export async function createDemo({
  port,
  dataDir,
  now,
  dist,
  built,
  untouched = false,
  published = false,
}: DemoOptions): Promise<Demo> {
  const service = published ? createServiceUser() : null;
  const [sandbox] = await Promise.all([
    createSandbox({
      packages: untouched ? null : footholdPackages(),
      ...(service ? { apps: service.apps } : {}),
      ...(now === null ? {} : { now }),
      ...(dataDir === null ? { seed: true } : { dataDir }),
    }),
    built,
  ]);
  if (!untouched) sandbox.packages.install(builtPackages(dist));
  const places: Places = { lightning: '', visualforce: '', dynamics: '' };
  let setup: SetupState = UNTOUCHED;

  const files =
    (prefix: string, part: string): Handler =>
    async (_, url) =>
      url.pathname.startsWith(prefix) ? staticFile(resolve(dist, part), url.pathname.slice(prefix.length - 1)) : null;
  const shared: readonly Handler[] = [
    sessionRoutes(sandbox, places),
    setupRoutes({
      sandbox,
      lightningHost: () => new URL(places.lightning).host,
      salesforcePackage: () => builtSalesforce(dist),
      solutionZip: () => builtDynamics(dist),
      state: () => setup,
      change: (next) => {
        setup = next;
      },
    }),
    api(sandbox),
    files('/setup/', 'demo/setup'),
  ];
  const framedBy = () => (setup.trustedDomains.includes(new URL(places.lightning).host) ? [places.lightning] : []);
  const servers = [
    serve([
      placesRoute(sandbox, places, now, true),
      ...shared,
      files('/lightning/', 'demo/salesforce'),
      async (_, url) => staticFile(resolve(dist, 'demo/start'), url.pathname),
    ]),
    serve([api(sandbox), visualforceRoutes(sandbox, places, framedBy)]),
    serve([
      placesRoute(sandbox, places, now, false),
      ...shared,
      files('/main/', 'demo/dynamics'),
      async (_, url) => servedFile(webResourceAt(sandbox.packages.dynamics, url.pathname)),
      async (_, url) => (url.pathname === '/' ? Response.redirect(`${places.lightning}/`, 302) : null),
    ]),
  ];
  const ports = await Promise.all(servers.map((server, index) => listen(server, port === 0 ? 0 : port + index)));
  places.lightning = `http://localhost:${ports[0]}`;
  places.visualforce = `http://localhost:${ports[1]}`;
  places.dynamics = `http://localhost:${ports[2]}`;
  if (!untouched) setup = finishedSetup(new URL(places.lightning).host);
  return {
    sandbox,
    start: `${places.lightning}/`,
    ...places,
    published: service ? publishBoth(sandbox, service) : Promise.resolve(),
    close: async () => {
      await Promise.all(servers.map((server) => new Promise((done) => server.close(done).closeAllConnections())));
    },
  };
}
