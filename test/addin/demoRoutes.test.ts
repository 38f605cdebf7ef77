import { beforeAll, describe, expect, it } from 'vitest';
import type { Handler } from '../../addin/demo/routes/handler';
import { placesRoute } from '../../addin/demo/routes/places';
import { sessionRoutes } from '../../addin/demo/routes/session';
import { visualforceRoutes } from '../../addin/demo/routes/visualforce';
import { createSandbox, type Sandbox } from '../sandbox/server/createSandbox';
import { tiny, tinyCompany } from '../sandbox/test/tinyCompany';

const PLACES = { lightning: 'http://localhost:1', visualforce: 'http://localhost:2', dynamics: 'http://localhost:3' };
let sandbox: Sandbox;
let trusted: readonly string[] = [PLACES.lightning];

beforeAll(async () => {
  sandbox = await createSandbox({ now: '2026-11-22T09:30:00.000Z' });
  tinyCompany(sandbox.store);
});

async function get(handler: Handler, path: string, who: keyof typeof tiny.users | null) {
  const user = who === null ? null : sandbox.store.user(tiny.users[who]);
  const headers: HeadersInit = user ? { cookie: `sid=${encodeURIComponent(sandbox.sessions.issue(user))}` } : {};
  const request = new Request(`http://localhost${path}`, { headers });
  const response = await handler(request, new URL(request.url));
  const text = (await response?.text()) ?? '';
  return { status: response?.status ?? null, text, policy: response?.headers.get('content-security-policy') ?? null };
}

describe('the demo’s hosts over the installed packages', () => {
  const page = () => visualforceRoutes(sandbox, PLACES, () => trusted);

  it('renders the page of the package for whom a set opens it, with a session that the API takes', async () => {
    const { status, text, policy } = await get(page(), '/apex/fthd__panel', 'ada');
    expect(status).toBe(200);
    expect(policy).toContain(`frame-ancestors ${PLACES.lightning};`);
    const config = JSON.parse(/id="foothold-config">([\s\S]*?)<\/script>/.exec(text)?.[1] ?? '{}') as Record<string, string>;
    expect(config).toMatchObject({ userId: tiny.users.ada, instanceUrl: PLACES.visualforce, pageOrigin: PLACES.lightning });
    expect(sandbox.sessions.userBehind(config.sessionId ?? '')?.id).toBe(tiny.users.ada);
  });

  it('answers "Insufficient Privileges" without a set that opens the page, and asks the unknown to sign in', async () => {
    const refused = await get(page(), '/apex/fthd__panel', 'publisher');
    expect(refused.status).toBe(403);
    expect(refused.text).toContain('You do not have the level of access necessary');
    expect(refused.text).not.toContain('sessionId');
    expect((await get(page(), '/apex/fthd__panel', null)).status).toBe(401);
    expect((await get(page(), '/apex/fthd__other', 'ada')).status).toBeNull();
  });

  it('lets nobody frame the page whom Trusted Domains for Inline Frames does not name', async () => {
    trusted = [];
    expect((await get(page(), '/apex/fthd__panel', 'ada')).policy).toContain("frame-ancestors 'none'");
    trusted = [PLACES.lightning];
  });

  it('tells the component where its frame is, and refuses the class by name to whom no set gives it', async () => {
    const lightning = placesRoute(sandbox, PLACES, null, true);
    expect(JSON.parse((await get(lightning, '/demo/places', 'ada')).text)).toEqual({
      now: null,
      frameOrigin: PLACES.visualforce,
    });
    const refused = await get(lightning, '/demo/places', 'publisher');
    expect([refused.status, JSON.parse(refused.text).message]).toEqual([
      403,
      "You do not have access to the Apex class named 'FootholdFrame'.",
    ]);
    expect((await get(placesRoute(sandbox, PLACES, null, false), '/demo/places', 'publisher')).status).toBe(200);
  });

  it('lists tabs and places of the packages by what the person holds', async () => {
    const session = sessionRoutes(sandbox, PLACES);
    const listed = async (who: keyof typeof tiny.users) => JSON.parse((await get(session, '/demo/navigation', who)).text);
    expect(await listed('ada')).toMatchObject({
      salesforce: [{ label: 'Foothold' }, { label: 'My progress' }],
      dynamics: [{ url: '$webresource:fthd_/panel/index.html' }, { url: '$webresource:fthd_/progress/index.html' }],
    });
    expect((await listed('mia')).salesforce).toContainEqual(expect.objectContaining({ label: 'Team adoption' }));
    expect((await listed('mia')).dynamics).toContainEqual(expect.objectContaining({ title: 'Team adoption' }));
    expect(await listed('publisher')).toEqual({ salesforce: [], dynamics: [] });
  });
});
