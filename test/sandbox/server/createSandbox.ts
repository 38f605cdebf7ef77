import { createServer } from 'node:http';
import { concepts } from '../catalogue/catalogue';
import { dataverseHandler } from '../dataverse/dataverseHandler';
import { createPackages, type Packages } from '../packages/createPackages';
import type { InstallRequest } from '../packages/types';
import { salesforceHandler } from '../salesforce/salesforceHandler';
import type { LoadReport } from '../seed/loadExport';
import { createStore } from '../store/createStore';
import type { Store } from '../store/types';
import { nodeListener } from './nodeListener';
import type { RegisteredApps } from './oauth/apps';
import { answerClientCredentials, tenantOf } from './oauth/clientCredentials';
import { answerRevoke, answerToken } from './oauth/tokenEndpoint';
import { answerPackageHook, PACKAGE_PATH } from './packageHook';
import { serverError, unauthorized } from './refusals';
import { createSessions, type Sessions, tokenOf } from './session';
import type { ProtocolHandler, SandboxContext } from './types';

export interface SandboxOptions {
  /** A day, a moment, or the clock itself; default: the machine's clock. */
  readonly now?: string | (() => string);
  /** The company of the demo. */
  readonly seed?: boolean;
  /** A folder with an export, instead of the seed. */
  readonly dataDir?: string;
  /** API calls a day before Salesforce refuses; default 100,000. */
  readonly dailyLimit?: number;
  readonly lossReasonRequired?: boolean;
  /** Applications that may sign in without a person, by certificate or secret. */
  readonly apps?: RegisteredApps;
  /** What is installed from the start; `null` = a CRM in which nothing is. Default: the product's packages from their sources. */
  readonly packages?: InstallRequest | null;
}

export interface Sandbox {
  readonly store: Store;
  readonly sessions: Sessions;
  readonly calls: SandboxContext['calls'];
  readonly packages: Packages;
  /** What was read of the folder of data; `null` without one. */
  readonly loaded: LoadReport | null;
  /** Both protocols, the token endpoint and `/health`. Never rejects. */
  handle(request: Request): Promise<Response>;
  /** Listens on the loopback; port 0 takes a free one. */
  listen(port: number): Promise<{ readonly url: string; close(): Promise<void> }>;
}

async function filled(
  store: Store,
  { seed, dataDir, now }: SandboxOptions,
  packages: InstallRequest | null,
): Promise<LoadReport | null> {
  if (dataDir !== undefined) {
    const { loadExport } = await import('../seed/loadExport');
    return loadExport(store, dataDir, { now: store.now() });
  }
  const moment = typeof now === 'function' ? now() : now;
  if (seed && moment?.includes('T')) {
    const { seedOnce } = await import('../seed/seedOnce');
    seedOnce(store, moment, packages);
  } else if (seed) {
    const { seedCompany } = await import('../seed/seed');
    await seedCompany(store, { now: store.now() });
  }
  return null;
}

/** The local CRM: one database, two protocols. Without `seed` or `dataDir` it is empty. */
export async function createSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  const { now, dailyLimit = 100_000, lossReasonRequired, apps = {} } = options;
  // Read before the clock starts: a company's first moment is not spent on reading.
  const wanted =
    options.packages === undefined ? (await import('../../fixtures/footholdPackages')).footholdPackages() : options.packages;
  const store = createStore({
    concepts,
    ...(now === undefined ? {} : { now }),
    ...(lossReasonRequired === undefined ? {} : { lossReasonRequired }),
  });
  const packages = createPackages(store);
  if (wanted !== null) packages.install(wanted);
  const loaded = await filled(store, options, wanted);
  const sessions = createSessions(store);
  const calls = { used: 0, max: dailyLimit };
  const protocols: readonly ProtocolHandler[] = [salesforceHandler, dataverseHandler];

  async function answer(request: Request): Promise<Response> {
    const { pathname, origin } = new URL(request.url);
    if (pathname === '/health') return Response.json({ status: 'ready' });
    if (pathname === '/services/oauth2/token') return answerToken(request, store, sessions, apps.salesforce ?? []);
    const tenant = tenantOf(pathname);
    if (tenant !== null) return answerClientCredentials(request, tenant, apps.entra ?? [], store, sessions);
    if (pathname === '/services/oauth2/revoke') return answerRevoke(request, sessions);
    const token = tokenOf(request);
    const user = token === null ? null : sessions.userBehind(token);
    if (user === null) return unauthorized(pathname);
    if (pathname === PACKAGE_PATH) return answerPackageHook(request, user, packages);
    for (const protocol of protocols) {
      const response = await protocol(request, user, { store, origin, calls, packages });
      if (response !== null) return response;
    }
    return Response.json([{ message: 'The requested resource does not exist', errorCode: 'NOT_FOUND' }], { status: 404 });
  }

  async function handle(request: Request): Promise<Response> {
    try {
      return await answer(request);
    } catch (error) {
      return serverError(new URL(request.url).pathname, error instanceof Error ? error.message : String(error));
    }
  }

  return {
    store,
    sessions,
    calls,
    packages,
    loaded,
    handle,
    listen: (port) =>
      new Promise((done, fail) => {
        const server = createServer({ maxHeaderSize: 64 * 1024 }, nodeListener(handle));
        server.once('error', fail);
        server.listen(port, '127.0.0.1', () => {
          const address = server.address();
          const actual = typeof address === 'object' && address !== null ? address.port : port;
          done({
            url: `http://127.0.0.1:${actual}`,
            close: () =>
              new Promise((closed) => {
                server.close(() => closed());
                server.closeAllConnections();
              }),
          });
        });
      }),
  };
}
