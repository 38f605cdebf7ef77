import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchBrowser } from './browser';
import { type StatesPage, serveStates } from './statesPage';

let browser: Browser;
let served: StatesPage;

beforeAll(async () => {
  [browser, served] = await Promise.all([launchBrowser(), serveStates()]);
}, 180_000);

afterAll(async () => {
  await browser?.close();
  await served?.close();
});

it.each(['Later', 'Why not?', 'More'])('the panel stays in sight under the menu "%s"', async (menu) => {
  const page = await browser.newPage({ viewport: { width: 360, height: 900 } });
  await page.goto(`${served.url}?state=ready&theme=light`);
  const heading = page.getByRole('heading', { name: 'Close date was 12 days ago' });
  await heading.waitFor();
  await page.getByRole('button', { name: menu }).click();
  await page.getByRole('menuitem').first().waitFor();
  // The heading is outside the menu: whatever lies over its place would hide it.
  const covered = await page.evaluate(() => {
    const title = document.querySelector('main h2');
    const box = title?.getBoundingClientRect();
    return !title || !box || !title.contains(document.elementFromPoint(box.left + 5, box.top + box.height / 2));
  });
  expect(covered).toBe(false);
  await page.close();
});
