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

const TIMEOUT_MS = 10_000;
const SIZE = { width: 1440, height: 960 };

function windowOf(context: BrowserContext, page: Page): SignedIn {
  context.setDefaultTimeout(TIMEOUT_MS);
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  return { context, page, faults };
}

/** A fresh window in which nobody is signed in. */
export async function openWindow(browser: Browser): Promise<SignedIn> {
  const context = await browser.newContext({
    viewport: SIZE,
    locale: 'en-GB',
    timezoneId: 'Europe/Berlin',
    reducedMotion: 'reduce',
  });
  return windowOf(context, await context.newPage());
}

/** Windows that were left, for the next test of the same browser. */
const left = new WeakMap<Browser, SignedIn[]>();

/**
 * Keeps the window for the next person who signs in with this browser, which is half the work of opening a new one: the browser has
 * read the pages' scripts. What cannot be taken back (an init script, a clock) is for a window that is closed with its context.
 */
export async function leave(window: SignedIn): Promise<void> {
  const { context, page } = window;
  page.removeAllListeners();
  await page.unrouteAll();
  await context.unrouteAll();
  await context.clearCookies();
  const browser = context.browser();
  if (browser) left.set(browser, [...(left.get(browser) ?? []), window]);
}

/** A window that was left, as if it were new: nothing stored in any origin, the size and colours of before. */
async function emptied({ context, page }: SignedIn, { lightning, visualforce, dynamics }: Demo): Promise<SignedIn> {
  for (const origin of [visualforce, dynamics, lightning]) {
    await page.goto(`${origin}/health`);
    await page.evaluate(() => sessionStorage.clear());
  }
  const session = await context.newCDPSession(page);
  for (const origin of [lightning, visualforce, dynamics])
    await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' });
  await session.detach();
  await page.setViewportSize(SIZE);
  await page.emulateMedia({ media: null, colorScheme: null, forcedColors: null });
  return windowOf(context, page);
}

/** Signs in by the start page's own request, which the test of the start page sends by hand: most tests begin behind it. */
export async function signIn(browser: Browser, demo: Demo, name: string, crm: 'salesforce' | 'dynamics'): Promise<SignedIn> {
  const idle = left.get(browser)?.pop();
  const window = idle ? await emptied(idle, demo) : await openWindow(browser);
  const found = people(demo.sandbox.store).find(({ name: own, username }) => own.includes(name) || username.startsWith(name));
  if (!found) throw new Error(`There is no "${name}" to sign in as.`);
  const answer = await window.context.request.post(`${demo.start}demo/sign-in`, {
    data: { username: found.username, password: 'sandbox', crm },
    // A connection that rested is closed by the server at times, just as it is used again.
    maxRetries: 2,
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
