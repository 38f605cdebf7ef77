import { beforeEach, describe, expect, it } from 'vitest';
import { setupRoutes } from '../../addin/demo/routes/setupRoutes';
import { finishedSetup, OWN_ROWS, type SetupState } from '../../addin/demo/setupState';
import { footholdPackages } from '../fixtures/footholdPackages';
import { createSandbox, type Sandbox } from '../sandbox/server/createSandbox';
import { tiny, tinyCompany } from '../sandbox/test/tinyCompany';

let sandbox: Sandbox;
let state: SetupState;

beforeEach(async () => {
  sandbox = await createSandbox({ now: '2026-11-22T09:30:00.000Z' });
  tinyCompany(sandbox.store);
  state = finishedSetup('localhost:1');
});

async function ask(method: string, path: string, body?: unknown, who: keyof typeof tiny.users = 'admin') {
  const handler = setupRoutes({
    sandbox,
    lightningHost: () => 'localhost:1',
    salesforcePackage: () => footholdPackages().salesforce ?? new Map(),
    solutionZip: () => new Uint8Array(),
    state: () => state,
    change: (next) => {
      state = next;
    },
  });
  const user = sandbox.store.user(tiny.users[who]);
  const request = new Request(`http://localhost${path}`, {
    method,
    headers: { cookie: `sid=${encodeURIComponent(user ? sandbox.sessions.issue(user) : '')}` },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const response = await handler(request, new URL(request.url));
  return { status: response?.status ?? null, text: (await response?.text()) ?? '' };
}

describe('what an administrator sets up by hand', () => {
  it('a package whose component stands on a page stays, and the page is named', async () => {
    const { status, text } = await ask('DELETE', '/demo/setup/salesforce');
    expect(status).toBe(400);
    expect(text).toContain('Opportunity');
    expect(sandbox.packages.salesforce).not.toBeNull();
  });

  it('a removal takes the sharing settings along: a new installation begins with hierarchies on, and the page says so', async () => {
    await ask('PUT', '/demo/setup', { placed: [] });
    expect((await ask('DELETE', '/demo/setup/salesforce')).status).toBe(200);
    expect(state.closedHierarchies).toEqual([]);
    await ask('POST', '/demo/setup/salesforce');
    const grants = () => sandbox.store.concepts.find(({ name }) => name === 'snapshot')?.sharing.hierarchy;
    expect(grants()).toBe(true);
    await ask('PUT', '/demo/setup', { closedHierarchies: OWN_ROWS });
    expect(grants()).toBe(false);
  });

  it('a solution that a form uses stays, in the platform’s words', async () => {
    const path = '/api/data/v9.2/solutions(5bddfab0-6afd-5c1d-b2b3-fa0336c0ea8c)';
    const { status, text } = await ask('DELETE', path);
    expect(status).toBe(400);
    expect(JSON.parse(text)).toMatchObject({ error: { code: '0x8004f01d' } });
    await ask('PUT', '/demo/setup', { handlers: [] });
    expect((await ask('DELETE', path)).status).toBeNull();
  });

  it('is changed by an administrator alone', async () => {
    expect((await ask('PUT', '/demo/setup', { handlers: [] }, 'ada')).status).toBe(403);
    expect(state.handlers.length).toBeGreaterThan(0);
  });
});
