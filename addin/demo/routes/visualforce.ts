import { mayOpen } from '../../../test/sandbox/packages/access';
import { resourceAddress, staticResource } from '../../../test/sandbox/packages/served';
import { renderPage } from '../../../test/sandbox/salesforce/visualforce/renderPage';
import type { Sandbox } from '../../../test/sandbox/server/createSandbox';
import { type Handler, type Places, plain, signedIn } from './handler';
import { servedFile } from './installedFiles';

/** The platform's own words for a page that none of a person's permission sets opens. */
const INSUFFICIENT = `<!DOCTYPE HTML>
<html lang="en">
  <head><meta charset="utf-8"><title>Insufficient Privileges</title></head>
  <body style="font: 14px sans-serif">
    <h1 style="font-size: 18px">Insufficient Privileges</h1>
    <p>You do not have the level of access necessary to perform the operation you requested. Please contact the owner of the record or your administrator if access is necessary.</p>
  </body>
</html>
`;

/** What the class `FootholdFrame` gives a page; Apex does not run here. */
function controller(sandbox: Sandbox, places: Places): Record<string, string> {
  const currencies = sandbox.store.all({ text: 'SELECT code FROM currencies WHERE is_active = 1', params: [] });
  return {
    instanceUrl: places.visualforce,
    pageOrigin: places.lightning,
    soleCurrency: currencies.length === 1 ? String(currencies[0]?.code) : '',
    serverTime: sandbox.store.now(),
  };
}

/**
 * Pages and static resources of the installed package on the host of Visualforce. `framedBy`: origins that Session Settings >
 * Trusted Domains for Inline Frames lets frame a page.
 */
export function visualforceRoutes(sandbox: Sandbox, places: Places, framedBy: () => readonly string[]): Handler {
  return async (request, url) => {
    const { salesforce } = sandbox.packages;
    const file = servedFile(staticResource(salesforce, url.pathname));
    if (file) return file;
    const name = /^\/apex\/(\w+?)__(\w+)$/.exec(url.pathname);
    const page = salesforce?.namespace === name?.[1] ? salesforce?.pages.find((each) => each.name === name?.[2]) : undefined;
    if (!salesforce || !page) return null;
    const user = signedIn(sandbox, request);
    if (user === null) return plain(401, 'Sign in again to see this page.');
    const allowed = mayOpen(salesforce, user, 'pages', page.name);
    // The platform gives a page a fresh API session whenever it renders for a signed-in person.
    const html = allowed
      ? renderPage(page.source, {
          sessionId: sandbox.sessions.issue(user),
          userId: user.id,
          resource: (resource) => resourceAddress(salesforce, resource),
          controller: controller(sandbox, places),
        })
      : INSUFFICIENT;
    return new Response(html, {
      status: allowed ? 200 : 403,
      headers: {
        'content-type': 'text/html; charset=utf-8',
        'content-security-policy': `frame-ancestors ${framedBy().join(' ') || "'none'"}; script-src 'self'`,
      },
    });
  };
}
