/** My progress in both CRMs, as a person walks through it: from the panel's foot to the figures, down to a record, and back. */
import type { Browser, Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Demo } from '../../addin/demo/createDemo';
import { axeFindings, bringAxe } from './axe';
import { launchBrowser } from './browser';
import { openDeal, signIn } from './demo';
import { startPublishedDemo } from './publishedDemo';
import { answersOf } from './recordPages';

let demo: Demo;
let browser: Browser;

beforeAll(async () => {
  [demo, browser] = await Promise.all([startPublishedDemo(), launchBrowser()]);
}, 300_000);

afterAll(async () => {
  await browser?.close();
  await demo?.close();
});

/** The frame of the area, once it stands on the page. */
async function areaOf(page: Page): Promise<Frame> {
  const find = () =>
    page.frames().find((frame) => /progress(\/index\.html)?[?#]|progress$/.test(frame.url()) && frame !== page.mainFrame());
  await expect.poll(find).toBeDefined();
  const frame = find();
  if (!frame) throw new Error('My progress is not there.');
  return frame;
}

const card = (area: Frame, name: string) => area.getByRole('region', { name, exact: true });

describe.each(['salesforce', 'dynamics'] as const)('My progress in %s', (crm) => {
  it('leads from the panel to the figures, and every number to its formula and its records', async () => {
    const { page, context, faults } = await signIn(browser, demo, 'Lena Brandt', crm);
    context.setDefaultTimeout(20_000);
    const panel = await openDeal(page, 'Harbour refit');
    await panel.getByRole('button', { name: /^My progress/ }).click();
    const area = await areaOf(page);

    // The score, what lifts it, the five measures.
    await area.getByRole('heading', { level: 1, name: 'My progress' }).waitFor();
    const shown = await area.getByRole('img', { name: /^Score \d+ of 100$/ }).textContent();
    const made = card(area, 'What it is made of');
    expect(await made.getByRole('heading', { level: 3 }).count()).toBe(5);

    // The sum by hand ends at the number that is shown.
    await made.getByRole('button', { name: 'Recompute by hand' }).click();
    await made.getByText(new RegExp(`shown as ${shown}$`)).waitFor();

    // Twelve weeks as a line and as a table; the own best beside the score.
    const weeks = card(area, '12 weeks');
    await weeks.getByRole('img', { name: /Own score over 12 weeks/ }).waitFor();
    await weeks.getByRole('button', { name: 'Show table' }).click();
    expect(await weeks.getByRole('row').count()).toBe(13);
    await area.getByText(/own best \d+, week \d+|the best of all your weeks/).waitFor();

    // What is not recorded is said, never zero.
    await card(area, 'Looking back')
      .getByText(/12 months ago: no figures\./)
      .waitFor();
    await card(area, 'My day').getByRole('heading', { name: 'Follow-ups' }).waitFor();

    // Every other card stands there with something of its own: goals with what all share, talks, tip, moments, praise, plays.
    const cards = {
      'My goals': /Yours: \d+ of \d+\. Everybody else: \d+ of \d+\./,
      'Conversations that lead on': /^\d+ of \d+ calls, meetings and mails/,
      'Tip of the week': 'Try it',
      'What came of it': /colleagues? work/,
      'Praise board': 'Closure time',
      'How you won it': /Nothing is shared before/,
    };
    for (const [name, says] of Object.entries(cards)) await card(area, name).getByText(says).first().waitFor();
    await bringAxe(area);
    expect(await axeFindings(area)).toEqual([]);

    // A place is there when it is asked for, and gone at once when that is taken back (E14).
    const place = card(area, 'My place');
    const choice = place.getByRole('switch', { name: 'Show me my place' });
    await choice.click();
    await place.getByRole('img', { name: /^You are at \d+/ }).waitFor();
    await choice.click();
    await place.getByText('Taken back. Your place is not shown any more.').waitFor();
    await card(area, 'What is seen of me').getByRole('rowheader', { name: 'Dirk Petersen, your manager' }).waitFor();

    // There and back: the focus comes along, and a reader hears where it is.
    const focused = (name: string) => area.locator('h1:focus', { hasText: name }).waitFor();
    await area.getByRole('button', { name: 'Open fix list' }).click();
    await focused('Fix list');
    await area.getByRole('button', { name: 'My progress', exact: true }).click();
    await focused('My progress');

    // A number opens to its records, and those to the CRM's own page.
    await made.getByRole('button', { name: '13 deals' }).first().click();
    await made.getByRole('button', { name: 'Harbour refit', exact: true }).first().click();
    await page.getByRole('heading', { level: 1, name: 'Harbour refit' }).waitFor();
    expect(faults).toEqual([]);
    await context.close();
  });

  it('D15, D35 leads a newcomer through the first 14 days: each step to its place, ticked when done, and still so after a reload', async () => {
    const { page, context, faults } = await signIn(browser, demo, 'Theo Lindner', crm);
    context.setDefaultTimeout(20_000);
    await page.getByRole('navigation').getByRole('link', { name: 'My progress', exact: true }).click();
    let area = await areaOf(page);
    const noted = answersOf(demo, 'fixed');
    const path = () => card(area, 'First 14 days');
    await path().getByText('Day 7 · 0 of 8 done').waitFor();
    // No score and no place yet, and nothing in it blames.
    await area.getByRole('heading', { name: 'No score yet' }).waitFor();
    await card(area, 'My place')
      .getByText(/^Your first days are for your eyes only\./)
      .waitFor();

    await path().getByRole('button', { name: 'Try it', exact: true }).first().click();
    await area.locator('h1:focus', { hasText: 'Fix list' }).waitFor();
    await area.getByRole('button', { name: 'My progress', exact: true }).click();

    // What has its button in the list goes with it: the focus goes on to the next one.
    await path().getByRole('button', { name: 'All steps' }).click();
    const list = path().getByRole('list').first();
    for (const [step, next] of [
      ['Bring one record up to date', 'Log one call in two clicks'],
      ['Log one call in two clicks', 'Answer a nudge in your own way'],
      ['Answer a nudge in your own way', 'See what is seen of you'],
    ]) {
      await list.getByRole('button', { name: `Done: ${step}` }).click();
      await list.locator(`button:focus[aria-label="Done: ${next}"]`).waitFor();
    }

    // To look at what is seen, and to choose about a place, is to have done it.
    await path().getByRole('button', { name: 'Try it', exact: true }).first().click();
    await area.locator('#seen:focus').waitFor();
    await path().getByText('Day 7 · 4 of 8 done').waitFor();
    await path().getByRole('button', { name: 'Try it', exact: true }).first().click();
    await area.locator('#place:focus').waitFor();
    await area.getByRole('switch', { name: 'Show me my place' }).click();
    await path().getByText('Noted: Choose whether you want a place.').waitFor();
    await path()
      .getByRole('button', { name: /^Try it on / })
      .first()
      .waitFor();

    // Steps show at once and are sent behind it: what is not in the CRM yet, the next visit cannot know.
    await expect.poll(() => answersOf(demo, 'fixed')).toBe(noted + 5);
    await page.reload();
    area = await areaOf(page);
    await path().getByText('Day 7 · 5 of 8 done').waitFor();
    expect(faults).toEqual([]);
    await context.close();
  });

  it('shows each card by itself: where the past cannot be read, the score stands, and the card can be read again', async () => {
    const { page, context } = await signIn(browser, demo, 'Lena Brandt', crm);
    context.setDefaultTimeout(20_000);
    let broken = true;
    await page.route(/composite|\$batch/, async (route) => {
      const body = route.request().postData() ?? '';
      if (broken && /snapshot/i.test(body) && /week[^&]*(%3E%3D|>=|%20ge%20| ge )/i.test(decodeURIComponent(body)))
        await route.abort();
      else await route.continue();
    });
    await page.getByRole('navigation').getByRole('link', { name: 'My progress', exact: true }).click();
    const area = await areaOf(page);
    await area.getByRole('img', { name: /^Score \d+ of 100$/ }).waitFor();
    const weeks = card(area, '12 weeks');
    await weeks.getByRole('alert').waitFor();
    broken = false;
    await weeks.getByRole('button', { name: 'Try again' }).click();
    await weeks.getByRole('img', { name: /Own score over 12 weeks/ }).waitFor();
    await context.close();
  });
});
