/** The places of their own that the packages bring: a tab in Salesforce, an area of the site map in Dynamics 365. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Demo } from '../../addin/demo/createDemo';
import { giveRight } from '../fixtures/giveRight';
import { cast } from '../sandbox/seed/plan/cast';
import { launchBrowser } from './browser';
import { openWindow, signIn, startDemo } from './demo';

let demo: Demo;
let browser: Browser;

beforeAll(async () => {
  [demo, browser] = await Promise.all([startDemo(), launchBrowser()]);
  const { sandbox } = demo;
  const owner = sandbox.store.get({ text: 'SELECT id FROM users WHERE username = ?', params: [cast.programmeOwner.username] });
  // Everybody's records for reading, as the install guide asks of whoever publishes, and the right itself.
  sandbox.store.overwrite('user', String(owner?.id), { roles: 'owner;publisher' });
  giveRight(sandbox, String(owner?.id), 'Publisher');
}, 240_000);

afterAll(async () => {
  await browser?.close();
  await demo?.close();
});

describe.each(['salesforce', 'dynamics'] as const)('the place of Foothold in the navigation of %s', (crm) => {
  it('opens the own day without a record, and leaves it again for a list', async () => {
    const { page, context, faults } = await signIn(browser, demo, 'Lena Brandt', crm);
    await page.getByRole('navigation').getByRole('link', { name: 'Foothold', exact: true }).click();
    const panel = page.frameLocator('iframe[title="Foothold"]');
    await panel.getByText('No record is open').waitFor();
    await panel.getByRole('button', { name: /^My day/ }).waitFor();
    await panel.getByText('My progress').waitFor();
    expect(await panel.getByRole('img', { name: /percent/ }).count()).toBe(0);
    await page.getByRole('navigation').getByRole('link', { name: 'Accounts', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'Accounts' }).waitFor();
    expect(await page.locator('iframe').count()).toBe(0);
    expect(faults).toEqual([]);
    await context.close();
  });

  it('offers publishing to whoever holds the right, loads what it needs, and stops when told to', async () => {
    const { page, context, faults } = await signIn(browser, demo, 'Beate Lohmann', crm);
    await page.getByRole('navigation').getByRole('link', { name: 'Team adoption', exact: true }).click();
    const tab = page.frameLocator('iframe').first();
    await tab.getByRole('button', { name: 'Publish now' }).click();
    await tab.getByText(/People read: \d+ of/).waitFor({ timeout: 60_000 });
    expect(await tab.getByRole('progressbar').getAttribute('aria-valuetext')).toMatch(/\d/);
    await tab.getByRole('button', { name: 'Stop' }).click();
    await tab.getByRole('heading', { name: 'Publishing was stopped' }).waitFor();
    await tab.getByText('There is no publisher yet').waitFor();
    expect(await tab.getByRole('button', { name: 'Ask for figures' }).count(), 'who publishes asks oneself').toBe(0);
    expect(faults).toEqual([]);
    await context.close();
  }, 90_000);

  it('offers a manager without the right to ask for figures, and not to publish', async () => {
    const { page, context, faults } = await signIn(browser, demo, 'Dirk Petersen', crm);
    await page.getByRole('navigation').getByRole('link', { name: 'Team adoption', exact: true }).click();
    const tab = page.frameLocator('iframe').first();
    await tab.getByRole('button', { name: 'Ask for figures' }).waitFor();
    // Beside the note stand the counts: with them the CRM has answered for the right too, which was asked before.
    await tab.getByText(/open deals? that you may read/).waitFor();
    expect(await tab.getByRole('button', { name: 'Publish now' }).count()).toBe(0);
    expect(faults).toEqual([]);
    await context.close();
  });

  it('is not there for whom no set or role gives it; who is found on the start page and signed in there', async () => {
    const { page, context } = await openWindow(browser);
    await page.goto(demo.start);
    await page.getByLabel('Find a person').fill('Oliver Grant');
    await page.getByRole('radio').first().check();
    await page.getByRole('button', { name: crm === 'salesforce' ? /Salesforce/ : /Dynamics/ }).click();
    await page.getByRole('navigation').getByRole('link', { name: 'Accounts', exact: true }).waitFor();
    expect(await page.getByRole('link', { name: 'Foothold', exact: true }).count()).toBe(0);
    await context.close();
  });
});
