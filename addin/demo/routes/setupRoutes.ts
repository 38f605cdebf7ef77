import { InstallError } from '../../../test/sandbox/packages/InstallError';
import type { InstallRequest } from '../../../test/sandbox/packages/types';
import type { Sandbox } from '../../../test/sandbox/server/createSandbox';
import { tokenOf } from '../../../test/sandbox/server/session';
import type { SetupState } from '../setupState';

/** What the setup pages need of the demo. */
export interface SetupHost {
  readonly sandbox: Sandbox;
  /** Lightning's host, as an administrator would type it. */
  readonly lightningHost: () => string;
  readonly salesforcePackage: () => NonNullable<InstallRequest['salesforce']>;
  /** The zip that an administrator would choose. */
  readonly solutionZip: () => Uint8Array;
  state(): SetupState;
  change(state: SetupState): void;
}

const LISTS = ['trustedDomains', 'closedHierarchies', 'placed', 'handlers'] as const;

/** A solution's own address in the Web API. */
const SOLUTION = /^\/api\/data\/v[\d.]+\/solutions\(/;

function stillUsed(tables: readonly string[]): string {
  return `Solution dependencies exist, cannot uninstall. The main form of ${tables.join(', ')} uses a web resource of this solution.`;
}

/** The lists that a body names, each of plain names; anything else is refused. */
function changesOf(body: unknown): Partial<SetupState> | null {
  if (typeof body !== 'object' || body === null) return null;
  const entries = Object.entries(body);
  const isList = (value: unknown) => Array.isArray(value) && value.every((each) => /^[\w.:-]{1,255}$/.test(String(each)));
  const known = (name: string) => (LISTS as readonly string[]).includes(name);
  return entries.every(([name, value]) => known(name) && isList(value))
    ? (Object.fromEntries(entries) as Partial<SetupState>)
    : null;
}

/**
 * What stands behind the pages under `/setup`: the steps of the install guides for which the platforms have pages and no
 * API. Whatever has an API (importing a solution, assigning sets and roles) the pages do through that API. Only for administrators.
 * What pages or forms still use cannot be removed, as on the platforms.
 */
export function setupRoutes(host: SetupHost) {
  const { sandbox } = host;
  const installed = () => {
    const { salesforce, dynamics } = sandbox.packages;
    return {
      salesforce: salesforce && { name: salesforce.name, namespace: salesforce.namespace, version: salesforce.version },
      dynamics: dynamics && { name: dynamics.friendlyName, version: dynamics.version, managed: dynamics.managed },
    };
  };
  const told = () => Response.json({ ...host.state(), installed: installed(), lightningHost: host.lightningHost() });

  return async (request: Request, url: URL): Promise<Response | null> => {
    const { handlers } = host.state();
    if (request.method === 'DELETE' && SOLUTION.test(url.pathname) && handlers.length > 0)
      return Response.json({ error: { code: '0x8004f01d', message: stillUsed(handlers) } }, { status: 400 });
    if (!url.pathname.startsWith('/demo/setup')) return null;
    if (url.pathname === '/demo/setup' && request.method === 'GET') return told();
    const token = tokenOf(request);
    const user = token === null ? null : sandbox.sessions.userBehind(token);
    if (!user?.isAdmin) return Response.json({ message: 'Only an administrator can change this.' }, { status: 403 });
    try {
      if (url.pathname === '/demo/setup/foothold_managed.zip') return new Response(new Uint8Array(host.solutionZip()));
      if (url.pathname === '/demo/setup/salesforce' && request.method === 'POST')
        sandbox.packages.install({ salesforce: host.salesforcePackage() });
      else if (url.pathname === '/demo/setup/salesforce' && request.method === 'DELETE') {
        const { placed, ...rest } = host.state();
        if (placed.length > 0)
          throw new InstallError(
            `A component of this package stands on the record page of ${placed.join(', ')}: take it off first.`,
          );
        sandbox.packages.uninstall('salesforce');
        // The settings of an object go with the object: a later installation begins with the platform's own.
        host.change({ ...rest, placed, closedHierarchies: [] });
      } else if (url.pathname === '/demo/setup' && request.method === 'PUT') {
        const changes = changesOf(await request.json());
        if (changes === null) return Response.json({ message: 'That is not a list of names.' }, { status: 400 });
        const before = host.state().closedHierarchies;
        host.change({ ...host.state(), ...changes });
        const after = host.state().closedHierarchies;
        sandbox.packages.grantAccessUsingHierarchies(
          before.filter((name) => !after.includes(name)),
          true,
        );
        sandbox.packages.grantAccessUsingHierarchies(
          after.filter((name) => !before.includes(name)),
          false,
        );
      } else return null;
    } catch (error) {
      if (error instanceof InstallError) return Response.json({ message: error.message }, { status: 400 });
      throw error;
    }
    return told();
  };
}
