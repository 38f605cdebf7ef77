import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { build, type Plugin } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { leanJsforce } from '../../../src/adapters/salesforce/lean/leanJsforce';
import { launchBrowser } from '../../e2e/browser';
import { createSandbox, type Sandbox } from '../../sandbox/server/createSandbox';
import { nodeListener } from '../../sandbox/server/nodeListener';
import { tiny, tinyCompany } from '../../sandbox/test/tinyCompany';
import type { LeanCalls } from './leanEntry';

const ROOT = resolve(import.meta.dirname, '../../..');
const POLICY = "default-src 'none'; script-src 'self'; connect-src 'self'";
const BUDGET_KIB = 85;

/** The one file that jsforce is used in, and what it calls of jsforce: what is measured is what is bought. */
const CONNECTION = resolve(ROOT, 'src/adapters/salesforce/connection.ts');

async function bundle(entry: string, outDir: string): Promise<string> {
  const own: Plugin = {
    name: 'entry',
    resolveId: (id) => (id === 'entry' ? '\0entry' : null),
    load: (id) => (id === '\0entry' ? entry : null),
  };
  await build({
    root: ROOT,
    configFile: false,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    plugins: [own, leanJsforce()],
    build: {
      outDir,
      emptyOutDir: true,
      target: 'es2022',
      modulePreload: false,
      reportCompressedSize: false,
      rollupOptions: { input: 'entry', output: { entryFileNames: 'main.js' } },
    },
  });
  return readFile(join(outDir, 'main.js'), 'utf8');
}

const kib = (code: string) => gzipSync(code, { level: 9 }).length / 1024;

/** The page's server: the bundle and the local CRM on one origin, and one path for each way a write may go wrong. */
function serve(sandbox: Sandbox, code: () => string) {
  const text = (body: string, type: string) =>
    new Response(body, { headers: { 'content-type': type, 'content-security-policy': POLICY } });
  const listener = nodeListener(async (request) => {
    const { pathname } = new URL(request.url);
    if (pathname === '/')
      return text('<!doctype html><title>lean</title><script type="module" src="/main.js"></script>', 'text/html');
    if (pathname === '/main.js') return text(code(), 'text/javascript');
    if (pathname === '/fault/redirect') return new Response(null, { status: 302, headers: { location: '/fault/html' } });
    if (pathname === '/fault/html') return text('<!doctype html><p>Sign in</p>', 'text/html');
    if (pathname === '/fault/json') return text('{"id": "00', 'application/json');
    return sandbox.handle(request);
  });
  return createServer((incoming: IncomingMessage, outgoing: ServerResponse) => {
    if (incoming.url === '/fault/dropped') incoming.socket.destroy();
    else if (incoming.url === '/fault/truncated') {
      outgoing.writeHead(200, { 'content-type': 'application/json', 'content-length': 100 });
      outgoing.write('{"id":', () => incoming.socket.destroy());
    } else listener(incoming, outgoing);
  });
}

describe('jsforce in the browser', () => {
  let folder = '';
  let code = '';
  let browser: Browser;
  let page: Page;
  let origin = '';
  let token = '';
  const problems: string[] = [];
  const closers: (() => Promise<unknown>)[] = [];

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'foothold-lean-'));
    closers.push(() => rm(folder, { recursive: true, force: true }));
    code = await bundle(`import ${JSON.stringify(resolve(import.meta.dirname, 'leanEntry.ts'))};`, join(folder, 'panel'));
    const sandbox = await createSandbox({ now: '2026-11-22T09:30:00.000Z' });
    tinyCompany(sandbox.store);
    const ada = sandbox.store.user(tiny.users.ada);
    if (!ada) throw new Error('the tiny company lacks its rep');
    token = sandbox.sessions.issue(ada);
    const server = serve(sandbox, () => code);
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    closers.push(async () => {
      server.closeAllConnections();
      server.close();
    });
    const address = server.address();
    origin = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
    browser = await launchBrowser();
    closers.push(() => browser.close());
    page = await browser.newPage();
    page.on('pageerror', (error) => problems.push(error.message));
    page.on('console', (message) => message.text().includes('Content Security Policy') && problems.push(message.text()));
    await page.goto(origin);
    await page.waitForFunction(() => 'lean' in globalThis);
  }, 120_000);

  afterAll(async () => {
    for (const close of closers.reverse()) await close();
  });

  it(`adds at most ${BUDGET_KIB} KiB gzip`, async () => {
    const whole = await bundle(
      `import { createConnection } from ${JSON.stringify(CONNECTION)}; createConnection('', async () => null);`,
      join(folder, 'alone'),
    );
    expect(kib(whole)).toBeLessThan(BUDGET_KIB);
    expect(kib(whole)).toBeGreaterThan(20);
  });

  it('carries neither core-js nor code that a strict policy forbids', () => {
    expect(code).not.toMatch(/\beval\(|new Function\b/);
    expect(code).not.toMatch(/core-js|__core-js_shared__/);
  });

  it('runs a query of jsforce’s own under script-src self', async () => {
    const run = page.evaluate(
      ([session, soql]) => (globalThis as unknown as { lean: LeanCalls }).lean.query(session ?? '', soql ?? ''),
      [token, 'SELECT Id FROM Opportunity'],
    );
    expect(await run).toMatchObject({ total: 2, used: expect.any(Number) });
  });

  it('starts the port and reads a record', async () => {
    const ref = { entity: 'Opportunity', id: tiny.deals.adaOpen } as const;
    const run = page.evaluate(
      ({ session, record }) => (globalThis as unknown as { lean: LeanCalls }).lean.read(session, record),
      { session: token, record: ref },
    );
    expect(await run).toEqual({ person: 'Ada Acker', name: 'Acme presses' });
  });

  it.each([
    ['a dropped connection', '/fault/dropped', 'network DROPPED'],
    ['a truncated body', '/fault/truncated', 'network DROPPED'],
    ['a redirect to a login page', '/fault/redirect', 'auth REDIRECT'],
    ['200 with HTML', '/fault/html', 'auth HTML'],
    ['another origin', 'https://evil.example/x', 'unexpected FOREIGN_ORIGIN'],
  ])('a write that meets %s rejects with a typed error', async (_name, path, expected) => {
    const url = path.startsWith('/') ? `${origin}${path}` : path;
    const run = page.evaluate((to) => (globalThis as unknown as { lean: LeanCalls }).lean.failure(to), url);
    expect(await run).toBe(expected);
  });

  it('leaves no page error, no unhandled rejection and nothing against the policy', () => {
    expect(problems).toEqual([]);
  });
});
