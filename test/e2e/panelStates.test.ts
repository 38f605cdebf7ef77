import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeFindings, bringAxe } from './axe';
import { launchBrowser } from './browser';
import { panelStates } from './panelStates';
import { type StatesPage, serveStates } from './statesPage';

const LOOKS = [
  { look: 'light', query: 'theme=light', contrast: true, options: {} },
  { look: 'dark', query: 'theme=dark', contrast: true, options: { colorScheme: 'dark' } },
  { look: 'forced colours', query: 'theme=highContrast', contrast: true, options: { forcedColors: 'active' } },
  // The colours of light once more.
  { look: '300 px', query: 'theme=light', contrast: false, options: { viewport: { width: 300, height: 700 } } },
  {
    look: 'right to left, 800 px',
    query: 'theme=light&dir=rtl',
    contrast: false,
    options: { viewport: { width: 800, height: 700 } },
  },
] as const;

let browser: Browser;
let served: StatesPage;

beforeAll(async () => {
  [browser, served] = await Promise.all([launchBrowser(), serveStates()]);
}, 180_000);

afterAll(async () => {
  await browser?.close();
  await served?.close();
});

async function show(page: Page, name: string, query: string): Promise<void> {
  await page.goto(`${served.url}?state=${encodeURIComponent(name)}&${query}`);
  await page.locator('main').waitFor();
}

/** Targets that are smaller than 24 px where a finger or pointer needs them. */
async function smallTargets(page: Page): Promise<string[]> {
  return page.locator('main button, main select, main input, main a, main summary').evaluateAll((elements) =>
    elements
      .filter((element) => element.checkVisibility() && !element.hasAttribute('data-tabster-dummy'))
      .map((element) => ({ box: element.getBoundingClientRect(), text: element.textContent ?? '' }))
      .filter(({ box }) => box.height < 24 || box.width < 24)
      .map(({ box, text }) => `${text} ${Math.round(box.width)}x${Math.round(box.height)}`),
  );
}

/** Buttons of menus whose words break: one line and its padding take less than 32 px. */
async function brokenMenus(page: Page): Promise<string[]> {
  return page
    .locator('main button[aria-haspopup="menu"]')
    .evaluateAll((buttons) =>
      buttons.filter(({ clientHeight }) => clientHeight > 32).map(({ textContent }) => textContent ?? ''),
    );
}

describe.each(LOOKS)('every state of the panel, $look', ({ query, contrast, options }) => {
  let context: BrowserContext;
  let page: Page;
  const faults: string[] = [];

  beforeAll(async () => {
    context = await browser.newContext({ viewport: { width: 360, height: 700 }, reducedMotion: 'reduce', ...options });
    page = await context.newPage();
    page.on('pageerror', ({ message }) => faults.push(message));
    page.on('dialog', (dialog) => {
      faults.push(`a script of the data ran: ${dialog.message()}`);
      void dialog.dismiss();
    });
    await show(page, 'ready', query);
    await bringAxe(page);
  });
  afterAll(async () => context?.close());

  it.each(panelStates.map(({ name }) => name))('%s', async (name) => {
    await page.evaluate((one) => window.drawState(one), name);
    expect(await axeFindings(page, { contrast })).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
    expect(await smallTargets(page)).toEqual([]);
    expect(await brokenMenus(page)).toEqual([]);
    expect(faults).toEqual([]);
  });
});

describe('the look for faults', () => {
  it('finds one that is put in', async () => {
    const page = await browser.newPage();
    await show(page, 'ready', 'theme=light');
    await bringAxe(page);
    await page.evaluate(() =>
      document.querySelector('main')?.append(document.createElement('img'), document.createElement('button')),
    );
    expect((await axeFindings(page)).map((finding) => finding.split(':')[0])).toEqual(
      expect.arrayContaining(['button-name', 'image-alt']),
    );
    expect(await smallTargets(page)).toHaveLength(1);
    await page.close();
  });
});

describe('the keyboard walk of the open nudge', () => {
  it('goes More, field, Save, answers, other nudges, Log, customer, own score, and comes out again', async () => {
    const context = await browser.newContext({ viewport: { width: 360, height: 900 }, reducedMotion: 'reduce' });
    const page = await context.newPage();
    await show(page, 'ready', 'theme=light');
    const stops: string[] = [];
    for (let step = 0; step < 24; step += 1) {
      await page.keyboard.press('Tab');
      const stop = await page.evaluate(() => {
        const active = document.activeElement as HTMLElement | null;
        if (!active || active === document.body) return '';
        return active.getAttribute('aria-label') ?? (active as HTMLInputElement).labels?.[0]?.textContent ?? active.textContent;
      });
      if (stop === '') break;
      if (stops.at(-1) !== stop) stops.push(stop.split('\n')[0] ?? '');
    }
    await context.close();
    expect(stops).toEqual([
      'More',
      'Close date',
      'Save',
      'Later',
      'Not known yet',
      'Why not?',
      'Add a next step +5',
      'Name the decision maker +3',
      'Call',
      'This customer 2 open cases · last call 3 days ago',
      'Fix list 31 open',
      'My progress 78, best 81',
    ]);
  });

  it('opens "Why not?" by keyboard, answers with one key, and gives the focus back on Escape', async () => {
    const context = await browser.newContext({ viewport: { width: 360, height: 900 }, reducedMotion: 'reduce' });
    const page = await context.newPage();
    await show(page, 'ready', 'theme=light');
    const trigger = page.getByRole('button', { name: 'Why not?' });
    await trigger.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('menuitem', { name: 'Not how we sell' }).waitFor();
    await page.keyboard.press('Escape');
    expect(await trigger.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.keyboard.press('Enter');
    await page.getByRole('menuitem', { name: 'Someone else has it' }).press('Enter');
    expect(await page.locator('#panel').getAttribute('data-called')).toBe('whyNot');
    await context.close();
  });
});
