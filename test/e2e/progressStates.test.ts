import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeFindings, bringAxe } from './axe';
import { launchBrowser } from './browser';
import { type StatesPage, serveStates } from './statesPage';

const LOOKS = [
  { look: 'light, 1000 px', query: 'theme=light', options: { viewport: { width: 1000, height: 700 } } },
  { look: 'dark, 300 px', query: 'theme=dark', options: { viewport: { width: 300, height: 700 }, colorScheme: 'dark' } },
  {
    look: 'forced colours, right to left, 420 px',
    query: 'theme=highContrast&dir=rtl',
    options: { viewport: { width: 420, height: 700 }, forcedColors: 'active' },
  },
] as const;

let browser: Browser;
let served: StatesPage;

beforeAll(async () => {
  [browser, served] = await Promise.all([launchBrowser(), serveStates({ page: 'progressStates.html' })]);
}, 180_000);

afterAll(async () => {
  await browser?.close();
  await served?.close();
});

/** Targets that are smaller than 24 px where a finger or pointer needs them. */
async function smallTargets(page: Page): Promise<string[]> {
  return page.locator('main button, main select, main input, main a').evaluateAll((elements) =>
    elements
      .filter((element) => element.checkVisibility() && !element.hasAttribute('data-tabster-dummy'))
      .map((element) => ({ box: element.getBoundingClientRect(), text: element.textContent ?? '' }))
      .filter(({ box }) => box.height < 24 || box.width < 24)
      .map(({ box, text }) => `${text} ${Math.round(box.width)}x${Math.round(box.height)}`),
  );
}

describe.each(LOOKS)('every state of My progress, $look', ({ query, options }) => {
  it('has nothing for axe, nothing that runs over its page, and targets large enough', async () => {
    const context = await browser.newContext({ reducedMotion: 'reduce', ...options });
    context.setDefaultTimeout(20_000);
    const page = await context.newPage();
    const faults: string[] = [];
    page.on('pageerror', ({ message }) => faults.push(message));
    await page.goto(`${served.url}?${query}`);
    await page.locator('main').waitFor();
    await bringAxe(page);
    const found: Record<string, unknown> = {};
    const look = async (name: string) => {
      const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      const all = [...(await axeFindings(page)), ...(over > 0 ? [`${over} px too wide`] : []), ...(await smallTargets(page))];
      if (all.length > 0) found[name] = all;
    };
    for (const name of await page.evaluate(() => window.stateNames)) {
      await page.evaluate((one) => window.drawState(one), name);
      await look(name);
    }
    // What unfolds in the cards: the sum by hand with its records, the table of weeks.
    await page.evaluate(() => window.drawState('made of: measures'));
    await page.getByRole('button', { name: 'Recompute by hand' }).click();
    await page.getByRole('button', { name: '46 deals' }).first().click();
    await page.getByRole('button', { name: 'Show 20 more' }).click();
    await page.getByRole('button', { name: '32 of 46 deals' }).first().click();
    await look('made of: unfolded');
    await page.evaluate(() => window.drawState('weeks: line'));
    await page.getByRole('button', { name: 'Show table' }).click();
    await look('weeks: table');
    await context.close();
    expect(found).toEqual({});
    expect(faults).toEqual([]);
  }, 180_000);
});
