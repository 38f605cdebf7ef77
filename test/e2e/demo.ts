import type { Browser, BrowserContext, FrameLocator, Page } from 'playwright-core';
import { createDemo, type Demo } from '../../addin/demo/createDemo';
import { people } from '../../addin/demo/people';
import { builtBundles } from './builtBundles';

/** The moment at which the generated company stands in these tests. */
export const NOW = '2026-11-22T09:30:00.000Z';

/** The demo as `npm start` runs it, on free ports, over freshly built bundles; `untouched` = nothing is installed in it. */
export async function startDemo({ untouched = false }: { readonly untouched?: boolean } = {}): Promise<Demo> {
  return createDemo({ port: 0, dataDir: null, now: NOW, dist: await builtBundles(), ...(untouched ? { untouched } : {}) });
}

/** A window with a person signed in, and the faults that it reported. */
export interface SignedIn {
  readonly context: BrowserContext;
  readonly page: Page;
  readonly faults: string[];
}

/** A fresh window in which nobody is signed in. */
export async function openWindow(browser: Browser): Promise<SignedIn> {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 960 },
    locale: 'en-GB',
    timezoneId: 'Europe/Berlin',
  });
  context.setDefaultTimeout(10_000);
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  return { context, page, faults };
}

/** Signs in by the start page's own request, which the test of the start page sends by hand: most tests begin behind it. */
export async function signIn(browser: Browser, demo: Demo, name: string, crm: 'salesforce' | 'dynamics'): Promise<SignedIn> {
  const window = await openWindow(browser);
  const found = people(demo.sandbox.store).find(({ name: own, username }) => own.includes(name) || username.startsWith(name));
  if (!found) throw new Error(`There is no "${name}" to sign in as.`);
  const answer = await window.context.request.post(`${demo.start}demo/sign-in`, {
    data: { username: found.username, password: 'sandbox', crm },
  });
  await window.page.goto(((await answer.json()) as { readonly url: string }).url);
  await window.page.getByRole('heading', { level: 1 }).waitFor();
  return window;
}

/** Opens a deal from the list and waits until the panel has something to say. */
export async function openDeal(page: Page, name: string): Promise<FrameLocator> {
  await page.getByRole('link', { name, exact: true }).click();
  const panel = page.frameLocator('iframe[title="Foothold"]');
  await panel
    .getByRole('img', { name: /percent|%/ })
    .first()
    .waitFor();
  return panel;
}
