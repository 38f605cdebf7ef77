import { visiblePlaces, visibleTabs } from '../../../test/sandbox/packages/access';
import type { SalesforcePackage } from '../../../test/sandbox/packages/types';
import type { Sandbox } from '../../../test/sandbox/server/createSandbox';
import { SESSION_COOKIE } from '../../../test/sandbox/server/session';
import type { SandboxUser } from '../../../test/sandbox/store/types';
import { people } from '../people';
import { type Handler, type Places, signedIn } from './handler';

async function token(sandbox: Sandbox, username: string, password: string): Promise<string | null> {
  const body = new URLSearchParams({ grant_type: 'password', client_id: 'demo', username, password });
  const response = await sandbox.handle(new Request('http://localhost/services/oauth2/token', { method: 'POST', body }));
  return response.ok ? String(((await response.json()) as { access_token: string }).access_token) : null;
}

/** Tabs as Lightning names them, with what the component on their page is set to. */
function tabsOf(source: SalesforcePackage, user: SandboxUser) {
  return visibleTabs(source, user).map(({ name, label, opens }) => {
    const page = source.flexiPages.find((each) => each.name === opens.name);
    const area = page?.components.map(({ properties }) => properties.area).find(Boolean) ?? 'panel';
    return { name: `${source.namespace}__${name}`, label, area };
  });
}

/** Signing in, who there is to sign in as, and what of the installed packages stands in the person's navigation. */
export function sessionRoutes(sandbox: Sandbox, places: Places): Handler {
  return async (request, url) => {
    if (url.pathname === '/demo/people') return Response.json({ now: sandbox.store.now(), people: people(sandbox.store) });
    if (url.pathname === '/demo/navigation') {
      const user = signedIn(sandbox, request);
      const { salesforce, dynamics } = sandbox.packages;
      return Response.json({
        salesforce: user && salesforce ? tabsOf(salesforce, user) : [],
        dynamics: user && dynamics ? visiblePlaces(dynamics, user, sandbox.store) : [],
      });
    }
    if (url.pathname !== '/demo/sign-in' || request.method !== 'POST') return null;
    const { username, password, crm } = (await request.json()) as Record<string, string>;
    const granted = await token(sandbox, username ?? '', password ?? '');
    if (granted === null)
      return Response.json({ message: 'This name and password do not fit. Every password here is "sandbox".' }, { status: 401 });
    const home = crm === 'dynamics' ? `${places.dynamics}/main/index.html` : `${places.lightning}/lightning/index.html`;
    return Response.json(
      { url: home },
      { headers: { 'set-cookie': `${SESSION_COOKIE}=${granted}; Path=/; HttpOnly; SameSite=Lax` } },
    );
  };
}
