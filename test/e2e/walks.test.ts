import type { Browser, FrameLocator, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Demo } from '../../addin/demo/createDemo';
import type { Row } from '../sandbox/store/types';
import { launchBrowser } from './browser';
import { leave, type SignedIn, signIn, startDemo } from './demo';
import { answersOf, forgetAnswers, openRecord, rowOf, setRow } from './recordPages';

const DEAL = 'Harbour refit';
const CASE = 'Ballast pump 2 loses pressure';
const PAST = 'Close date was 12 days ago';

let demo: Demo;
let browser: Browser;
let whole: Row = {};
beforeAll(async () => {
  [demo, browser] = await Promise.all([startDemo(), launchBrowser()]);
  const { lead_source, campaign_id, contact_id } = rowOf(demo, 'opportunity', DEAL);
  whole = { lead_source: lead_source ?? null, campaign_id: campaign_id ?? null, contact_id: contact_id ?? null };
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await demo?.close();
});

const title = (panel: FrameLocator, name: string | RegExp) => panel.getByRole('heading', { name });
const button = (panel: FrameLocator | Locator, name: string | RegExp) =>
  panel.getByRole('button', { name, ...(typeof name === 'string' && { exact: true }) });

describe.each(['salesforce', 'dynamics'] as const)('a walk through the panel in %s', (crm) => {
  let window: SignedIn;
  let page: Page;
  let panel: FrameLocator;

  const begin = async (who: string) => {
    window = await signIn(browser, demo, who, crm);
    window.context.setDefaultTimeout(20_000);
    page = window.page;
  };
  beforeEach(() => {
    forgetAnswers(demo);
    setRow(demo, 'opportunity', DEAL, { close_date: '2026-11-10', amount: 184_000, ...whole });
  });
  afterEach(async () => {
    expect(window.faults).toEqual([]);
    await leave(window);
  });

  const percent = async () =>
    Number.parseInt(
      (await panel
        .getByRole('img', { name: /percent/ })
        .first()
        .getAttribute('aria-label')) ?? '',
      10,
    );
  /** What has the focus inside the panel; an empty text where nothing has. */
  const focused = () =>
    panel.locator('body').evaluate((body) => {
      const element = body.ownerDocument.activeElement;
      return element === null || element === body ? '' : `${element.tagName} ${element.textContent ?? ''}`;
    });

  it('a rule is muted and heard again; "not known yet" is neutral; the whole list unfolds', async () => {
    await begin('Lena Brandt');
    setRow(demo, 'opportunity', DEAL, { amount: null, lead_source: null, campaign_id: null, contact_id: null });
    panel = await openRecord(page, demo, crm, 'opportunity', DEAL);
    await title(panel, PAST).waitFor();
    await button(panel, /^All \d/).click();
    const rows = panel.getByRole('region', { name: 'Also' }).getByRole('listitem');
    await expect.poll(() => rows.count()).toBeGreaterThan(3);
    await button(panel, 'Show fewer').click();
    await expect.poll(() => rows.count()).toBe(3);

    await button(panel, 'Why not?').click();
    await panel.getByRole('menuitem', { name: 'Mute this rule for me' }).click();
    await title(panel, 'Thanks').waitFor();
    await button(panel, /^Next: /).click();
    await expect.poll(() => panel.getByText(/^Close date was|Set the close date/).count()).toBe(0);
    await button(panel, 'More').click();
    await panel.getByRole('menuitem', { name: 'Set the close date' }).click();
    await title(panel, PAST)
      .or(button(panel, /Set the close date/))
      .waitFor();
    if ((await title(panel, PAST).count()) === 0) await button(panel, /Set the close date/).click();
    await title(panel, PAST).waitFor();

    const before = await percent();
    await button(panel, 'Not known yet').click();
    await title(panel, 'Thanks').waitFor();
    await expect.poll(percent).toBeGreaterThan(before);
    const neutral = await percent();
    // The answer shows at once and is sent behind it: what is not in the CRM yet, the next visit cannot know.
    await expect.poll(() => answersOf(demo, 'notKnown')).toBe(1);
    await page.reload();
    await panel.getByRole('img', { name: new RegExp(`^${neutral} percent`) }).waitFor();
    expect(await title(panel, PAST).count()).toBe(0);
  });

  it('by keyboard alone: from the list into the field, saved with Enter, undone, logged, left with Escape', async () => {
    await begin('Lena Brandt');
    setRow(demo, 'opportunity', DEAL, { amount: null });
    panel = await openRecord(page, demo, crm, 'opportunity', DEAL);
    await title(panel, PAST).waitFor();
    await expect.poll(() => button(panel, 'More').getAttribute('aria-haspopup')).toBe('menu');
    await button(panel, 'More').focus();
    const stops: string[] = [];
    const tabTo = async (name: RegExp) => {
      for (let step = 0; step < 25; step += 1) {
        await page.keyboard.press('Tab');
        stops.push(await focused());
        const seen = await panel.locator('body').evaluate((body) => {
          const element = body.ownerDocument.activeElement ?? body;
          const style = getComputedStyle(element);
          const ring = getComputedStyle(element, '::after');
          // Inside a date the browser itself marks the part that has the focus.
          if (element.getAttribute('type') === 'date') return true;
          return [style.outlineStyle, style.boxShadow, ring.borderStyle, ring.outlineStyle].some((one) => one !== 'none');
        });
        expect(seen, `a visible focus: ${stops.join(' | ')}`).toBe(true);
        if (name.test(stops.at(-1) ?? '')) return;
      }
      throw new Error(`Tab never came to ${name}: ${stops.join(' | ')}`);
    };
    await tabTo(/Set the amount/);
    await page.keyboard.press('Enter');
    await expect.poll(focused).toMatch(/^INPUT/);
    await page.keyboard.type('184000');
    await page.keyboard.press('Enter');
    await title(panel, /^Saved/).waitFor();
    expect(rowOf(demo, 'opportunity', DEAL).amount).toBe(184_000);
    await expect.poll(focused).toMatch(/^H2 Saved/);
    await tabTo(/^BUTTON Undo/);
    await page.keyboard.press('Enter');
    await title(panel, /^Undone/).waitFor();
    expect(rowOf(demo, 'opportunity', DEAL).amount).toBeNull();
    await expect.poll(focused).toMatch(/^H2 Undone/);

    await tabTo(/^BUTTON Call/);
    await page.keyboard.press('c');
    await expect.poll(focused).toMatch(/^INPUT/);
    await page.keyboard.press('Escape');
    await expect.poll(focused).toMatch(/^BUTTON Call/);
  });

  it('300 px are enough: nothing is cut off, and a date is fixed', async () => {
    await begin('Lena Brandt');
    panel = await openRecord(page, demo, crm, 'opportunity', DEAL);
    await title(panel, PAST).waitFor();
    await page.locator('iframe[title="Foothold"]').evaluate((frame: HTMLElement) => {
      frame.style.width = '300px';
    });
    await expect.poll(() => panel.locator('body').evaluate((body) => body.clientWidth)).toBeLessThanOrEqual(300);
    const wide = () => panel.locator('body').evaluate((body) => body.ownerDocument.documentElement.scrollWidth);
    expect(await wide()).toBeLessThanOrEqual(300);
    await panel.getByLabel(/Close Date/).fill('2026-12-04');
    await button(panel, 'Save').click();
    await title(panel, /^Saved/).waitFor();
    expect(await wide()).toBeLessThanOrEqual(300);
  });

  it.each(['Dirk Petersen', 'admin'])('%s, who leads or administers, opens a rep’s deal', async (who) => {
    await begin(who);
    panel = await openRecord(page, demo, crm, 'opportunity', DEAL);
    await title(panel, PAST).waitFor();
    await button(panel, /^This customer/).click();
    await panel.getByText('Ballast pump 2 loses pressure').waitFor();
  });

  it('who serves a case sees its customer, and writes a note on it', async () => {
    await begin('Nadia Winkler');
    panel = await openRecord(page, demo, crm, 'case', CASE);
    await title(panel, 'Nothing to fill in here').waitFor();
    await panel.getByText('Spare seals delivered in the wrong size').first().waitFor();
    await button(panel, 'Note').click();
    await panel.getByLabel('In a few words').fill(`Seal kit, ${crm}`);
    await button(panel.getByRole('form', { name: 'Write a note' }), 'Save').click();
    // In Salesforce a case takes no notes: there it is a finished task.
    await title(panel, /Note saved/).waitFor();
    await page.locator('.activities').getByText(`Seal kit, ${crm}`).waitFor();
  });
});
