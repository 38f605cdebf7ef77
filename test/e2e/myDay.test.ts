import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Demo } from '../../addin/demo/createDemo';
import { launchBrowser } from './browser';
import { openDeal, signIn, startDemo } from './demo';

let demo: Demo;
let browser: Browser;

beforeAll(async () => {
  [demo, browser] = await Promise.all([startDemo(), launchBrowser()]);
}, 240_000);

afterAll(async () => {
  await browser?.close();
  await demo?.close();
});

/** Own open tasks and planned calls due until today, as the company's rows have them. */
function dueTasks(): number {
  const { store } = demo.sandbox;
  const rep = store.userByName('lena.brandt@foothold.test');
  const text = `SELECT COUNT(*) AS n FROM activities WHERE owner_id = ? AND kind IN ('task', 'phonecall') AND is_closed = 0
    AND is_deleted = 0 AND activity_on <= '2026-11-22'`;
  return Number(store.get({ text, params: [rep?.id ?? ''] })?.n);
}

describe.each(['salesforce', 'dynamics'] as const)('my day in %s', (crm) => {
  it('comes below the customer after the record, with its four counts, and opens to four lists of records', async () => {
    const { page, context, faults } = await signIn(browser, demo, 'Lena Brandt', crm);
    const panel = await openDeal(page, 'Harbour refit');
    const strip = panel.getByRole('button', { name: /^My day/ });
    await strip.getByText(/follow-ups?/).waitFor();
    expect(await strip.textContent()).toMatch(/people? due|person due/);
    expect(await strip.textContent()).toContain(`${dueTasks()} follow-up`);
    expect(await strip.getAttribute('aria-expanded')).toBe('false');
    await strip.click();
    for (const name of ['People due', 'Meetings today', 'Follow-ups', 'Notes to log'])
      expect(await panel.getByRole('heading', { name, exact: true }).isVisible()).toBe(true);
    const shot = process.env.FOOTHOLD_SHOT;
    if (shot) await page.screenshot({ path: `${shot}/day-${crm}.png`, fullPage: true });
    expect(faults).toEqual([]);
    await context.close();
  });
});
