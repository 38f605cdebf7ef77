/** Both install guides, followed from the first click to the last on a local CRM in which nothing is installed. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Demo } from '../../addin/demo/createDemo';
import { OWN_ROWS } from '../../addin/demo/setupState';
import { launchBrowser } from './browser';
import { openDeal, type SignedIn, signIn, startDemo } from './demo';

const DEAL = 'Harbour refit';
const REP = 'Lena Brandt';
/** `FOOTHOLD_PICTURES=.github` writes the guides' pictures. */
const PICTURES = process.env.FOOTHOLD_PICTURES ?? null;

let demo: Demo;
let browser: Browser;

beforeAll(async () => {
  [demo, browser] = await Promise.all([startDemo({ untouched: true }), launchBrowser()]);
  if (PICTURES !== null) mkdirSync(PICTURES, { recursive: true });
}, 240_000);

afterAll(async () => {
  await browser?.close();
  await demo?.close();
});

async function picture(page: Page, name: string): Promise<void> {
  if (PICTURES === null) return;
  await page.screenshot({ path: join(PICTURES, `guide-${name}.png`) });
}

/** Everything of the product that the local CRM holds: tables of its database and names in both catalogues. */
function traces(): readonly string[] {
  const { store } = demo.sandbox;
  const tables = store.all({ text: "SELECT name FROM sqlite_master WHERE name LIKE '%fthd%'", params: [] });
  const sets = store.all({ text: "SELECT api_name AS name FROM permission_sets WHERE api_name LIKE '%fthd%'", params: [] });
  const roles = store.all({ text: "SELECT name FROM security_roles WHERE name LIKE 'Foothold%'", params: [] });
  const solutions = store.all({ text: 'SELECT name FROM solutions', params: [] });
  return [...tables, ...sets, ...roles, ...solutions].map(({ name }) => String(name));
}

async function asPerson<T>(name: string, crm: 'salesforce' | 'dynamics', work: (window: SignedIn) => Promise<T>): Promise<T> {
  const window = await signIn(browser, demo, name, crm);
  try {
    const answer = await work(window);
    expect(window.faults).toEqual([]);
    return answer;
  } finally {
    await window.context.close();
  }
}

const asAdmin = (crm: 'salesforce' | 'dynamics', work: (page: Page) => Promise<void>) =>
  asPerson('admin', crm, async ({ page }) => {
    await page.getByRole('link', { name: 'Setup', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: crm === 'salesforce' ? 'Setup' : 'Power Apps' }).waitFor();
    await work(page);
  });

/** Ticks a box; the page shows it once the CRM has taken it. */
async function tick(page: Page, name: string, on: boolean): Promise<void> {
  const box = page.getByRole('checkbox', { name, exact: true });
  await box.click();
  await expect.poll(() => box.isChecked(), { timeout: 10_000 }).toBe(on);
}

/** The deal's panel asks for something, and takes a fix that the page follows. */
async function fixes(page: Page, label: string, pictured: string): Promise<void> {
  const panel = await openDeal(page, DEAL);
  const top = panel.getByRole('textbox', { name: label });
  await top.fill('2026-12-04');
  await panel.getByRole('button', { name: 'Save', exact: true }).click();
  await panel.getByRole('heading', { name: /^Saved/ }).waitFor();
  await picture(page, pictured);
  await panel.getByRole('button', { name: 'Undo' }).click();
  await panel.getByRole('heading', { name: /^Undone/ }).waitFor();
}

describe('the guide for Salesforce', () => {
  it('begins in an org that holds nothing of Foothold, and shows no panel', async () => {
    expect(traces()).toEqual([]);
    await asPerson(REP, 'salesforce', async ({ page }) => {
      await page.getByRole('link', { name: DEAL, exact: true }).click();
      await page.getByRole('heading', { level: 1, name: DEAL }).waitFor();
      expect(await page.locator('iframe[title="Foothold"]').count()).toBe(0);
    });
  });

  it('2, 3 and 5: installs, lets Lightning frame the page, closes the hierarchies, places the component', async () => {
    await asAdmin('salesforce', async (page) => {
      await page.getByRole('button', { name: 'Install for Admins Only' }).click();
      await page.getByText('namespace fthd').waitFor();
      await page.getByRole('textbox', { name: /^Domain/ }).fill(new URL(demo.lightning).host);
      await page.getByRole('button', { name: 'Add Domain' }).click();
      await page.getByText('Visualforce Pages', { exact: false }).first().waitFor();
      for (const object of OWN_ROWS) await tick(page, object, true);
      await tick(page, 'Opportunity', true);
      await picture(page, 'salesforce-setup');
    });
    expect(traces()).toContain('fthd_response');
  });

  it('6: who holds no permission set is told which one is missing', async () => {
    await asPerson(REP, 'salesforce', async ({ page }) => {
      await page.getByRole('link', { name: DEAL, exact: true }).click();
      await page.getByText('Foothold Rep').waitFor();
      await picture(page, 'salesforce-no-set');
    });
  });

  it('4 and 6: with Foothold Rep the panel works', async () => {
    await asAdmin('salesforce', async (page) => {
      await page.getByRole('searchbox', { name: 'Find a person' }).fill(REP);
      await tick(page, `Foothold Rep for ${REP}`, true);
    });
    await asPerson(REP, 'salesforce', async ({ page }) => {
      await fixes(page, 'Close Date', 'salesforce-works');
    });
  });

  it('8: removed, nothing remains', async () => {
    await asAdmin('salesforce', async (page) => {
      await tick(page, 'Opportunity', false);
      await page.getByRole('button', { name: 'Uninstall' }).click();
      await page.getByText('No package is installed.').waitFor();
      await page.getByRole('button', { name: 'Remove' }).click();
    });
    expect(traces()).toEqual([]);
  });
});

describe('the guide for Dynamics 365', () => {
  it('2 and 4: imports the solution by its own API, adds the handler to the form', async () => {
    await asAdmin('dynamics', async (page) => {
      await page.getByRole('button', { name: /^Import solution/ }).click();
      await page.getByText(', managed').waitFor();
      await tick(page, 'opportunity', true);
      await picture(page, 'dynamics-setup');
    });
    expect(traces()).toContain('fthd_response');
  });

  it('6: who holds no role is told which one is missing', async () => {
    await asPerson(REP, 'dynamics', async ({ page }) => {
      await page.getByRole('link', { name: DEAL, exact: true }).click();
      const panel = page.frameLocator('iframe[title="Foothold"]');
      await panel.getByText('Foothold Rep').waitFor();
      await picture(page, 'dynamics-no-role');
    });
  });

  it('3 and 6: with Foothold Rep the pane works', async () => {
    await asAdmin('dynamics', async (page) => {
      await page.getByRole('searchbox', { name: 'Find a person' }).fill(REP);
      await tick(page, `Foothold Rep for ${REP}`, true);
    });
    await asPerson(REP, 'dynamics', async ({ page }) => {
      await fixes(page, 'Est. Close Date', 'dynamics-works');
    });
  });

  it('8: removed, nothing remains', async () => {
    await asAdmin('dynamics', async (page) => {
      await tick(page, 'opportunity', false);
      await page.getByRole('button', { name: 'Delete', exact: true }).click();
      await page.getByText('No managed solution is installed.').waitFor();
    });
    expect(traces()).toEqual([]);
  });
});
