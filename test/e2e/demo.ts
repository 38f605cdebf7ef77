import type { Browser, BrowserContext, FrameLocator, Page } from 'playwright-core';
import { createDemo, type Demo } from '../../addin/demo/createDemo';
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

/** Signs in through the start page, as a person does. */
export async function signIn(browser: Browser, demo: Demo, name: string, crm: 'salesforce' | 'dynamics'): Promise<SignedIn> {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 960 },
    locale: 'en-GB',
    timezoneId: 'Europe/Berlin',
  });
  context.setDefaultTimeout(10_000);
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  await page.goto(demo.start);
  await page.getByLabel('Find a person').fill(name);
  await page.getByRole('radio').first().check();
  await page.getByRole('button', { name: crm === 'salesforce' ? /Salesforce/ : /Dynamics/ }).click();
  // The start page has a heading too: what is waited for is the page of the CRM.
  await page.waitForURL(/\/(main|lightning)\/index\.html/);
  await page.getByRole('heading', { level: 1 }).waitFor();
  return { context, page, faults };
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
