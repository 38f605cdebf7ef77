/** The team tab in both CRMs: as a manager, as a manager of managers, as a rep who is not let in, in works council mode. */
import type { Browser, Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Demo } from '../../addin/demo/createDemo';
import { axeFindings, bringAxe } from './axe';
import { launchBrowser } from './browser';
import { type SignedIn, signIn } from './demo';
import { startPublishedDemo } from './publishedDemo';
import type { Crm } from './recordPages';
import { storeMode, teamOf, writePage } from './teamDemo';

const LEAD = 'dirk.petersen@foothold.test';
const TABS = ['This week', 'Who and where', 'Why', 'Does it pay'] as const;

let demo: Demo;
let browser: Browser;

beforeAll(async () => {
  [demo, browser] = await Promise.all([startPublishedDemo(), launchBrowser()]);
  await storeMode(demo, 'salesforce', 'individual', { goLive: { from: '2026-07-06', to: '2026-08-16' } });
  await writePage(demo, 'salesforce', LEAD, teamOf(demo, 'salesforce', LEAD));
}, 300_000);

afterAll(async () => {
  await browser?.close();
  await demo?.close();
});

/** Opens the tab from the CRM's navigation, and waits for its first answer. */
async function openTab({ page, context }: SignedIn): Promise<Frame> {
  context.setDefaultTimeout(20_000);
  await page.getByRole('navigation').getByRole('link', { name: 'Team adoption', exact: true }).click();
  await page.locator('iframe').first().waitFor();
  const frame = await (await page.locator('iframe').first().elementHandle())?.contentFrame();
  if (!frame) throw new Error('The tab has no frame.');
  await frame.getByRole('heading', { level: 2 }).first().waitFor();
  return frame;
}

/** Waits until no section is on its way. */
async function settled(frame: Frame): Promise<void> {
  await frame.waitForFunction(() => document.querySelectorAll('[aria-busy="true"]').length === 0);
  await frame.getByRole('heading', { level: 2 }).first().waitFor();
}

async function toTab(frame: Frame, name: string): Promise<void> {
  await frame.getByRole('tab', { name, exact: true }).click();
  await settled(frame);
}

/** Everything that axe has against all tabs as they stand, by tab. */
async function findingsOf(frame: Frame): Promise<Readonly<Record<string, readonly string[]>>> {
  await bringAxe(frame);
  const found: Record<string, readonly string[]> = {};
  for (const name of TABS) {
    await toTab(frame, name);
    const findings = await axeFindings(frame);
    if (findings.length > 0) found[name] = findings;
  }
  return found;
}

/** Widths at which something of the tab sticks out sideways. */
async function overflowAt(page: Page, frame: Frame, widths: readonly number[]): Promise<readonly string[]> {
  const found: string[] = [];
  for (const name of TABS) {
    await toTab(frame, name);
    for (const width of widths) {
      await page.setViewportSize({ width, height: 900 });
      const [inner, outer] = await frame.evaluate(() => [document.documentElement.scrollWidth, window.innerWidth]);
      if (inner !== undefined && outer !== undefined && inner > outer) found.push(`${name} at ${width}: ${inner} of ${outer}`);
    }
  }
  await page.setViewportSize({ width: 1440, height: 960 });
  return found;
}

const rows = (text: string) => demo.sandbox.store.all({ text, params: [] });

describe('a manager in individual mode, in Salesforce', () => {
  it('finds the own team, puts a thing off, thanks in public, and opens a person only with a look that is written down', async () => {
    const window = await signIn(browser, demo, 'Dirk Petersen', 'salesforce');
    const { page, context, faults } = window;
    const frame = await openTab(window);
    await frame.getByRole('heading', { level: 1, name: /Hamburg/ }).waitFor();
    await frame.getByRole('heading', { level: 2, name: /full adoption/ }).waitFor();

    const first = frame.getByRole('button', { name: /^Not this week: / }).first();
    const title = (await first.getAttribute('aria-label')) ?? '';
    await first.click();
    await frame.getByText('One thing waits until next week.').waitFor();
    expect(await frame.getByRole('button', { name: title }).count()).toBe(0);
    await frame.getByRole('button', { name: 'Show again' }).click();

    await frame.getByRole('button', { name: 'Thank the team' }).first().click();
    const dialog = frame.getByRole('dialog');
    const words = dialog.getByLabel('Your words');
    await words.fill('Thank you, unlike Berlin');
    await dialog.getByText(/leave out what was missing/).waitFor();
    expect(await dialog.getByRole('button', { name: 'Post it' }).getAttribute('aria-disabled')).toBe('true');
    await words.fill('Thank you, Hamburg: one more point.');
    await dialog.getByRole('button', { name: 'Post it' }).click();
    await frame.getByText('Posted. Thank you for saying it.').waitFor();
    expect(rows('SELECT body FROM feed_items').map(({ body }) => body)).toEqual(['Thank you, Hamburg: one more point.']);

    await toTab(frame, 'Who and where');
    const names = await frame
      .getByRole('button', { name: /^Open \w+ \w+/ })
      .evaluateAll((all) => all.map((each) => each.ariaLabel));
    expect(names).toEqual([...names].sort());
    expect(await frame.getByRole('columnheader', { name: /rank/i }).count()).toBe(0);

    await page.route('**/composite', (route) =>
      route.request().postData()?.includes('Look__c') ? route.abort() : route.continue(),
    );
    await frame.getByRole('button', { name: /^Open Lena Brandt/ }).click();
    await frame.getByRole('button', { name: 'Open and write it down' }).click();
    await frame.getByText('The look could not be written down, so nothing is shown.').waitFor();
    expect(await frame.getByText(/facts for a conversation/).count()).toBe(0);
    expect(rows('SELECT id FROM fthd_look')).toEqual([]);
    await page.unroute('**/composite');
    await frame.getByRole('radio', { name: 'A one-to-one' }).check();
    await frame.getByRole('button', { name: 'Open and write it down' }).click();
    await frame.getByRole('heading', { name: 'Lena Brandt: facts for a conversation' }).waitFor();
    await frame.getByLabel('In Lena Brandt’s own words').fill('The field came with the new form.');
    const [look] = rows('SELECT owner_id, text FROM fthd_look');
    expect(look?.owner_id).toBe(demo.sandbox.store.userByName('lena.brandt@foothold.test')?.id);
    expect(look?.text).toContain('"purpose":"oneToOne"');
    await frame.getByRole('button', { name: 'We had this talk' }).click();
    await frame.getByText('Noted for the group: that there was one, not with whom.').waitFor();
    expect(faults).toEqual([]);
    await context.close();
  });

  it('has a page that axe and narrow windows have nothing against, in light, dark and forced colours', async () => {
    const window = await signIn(browser, demo, 'Dirk Petersen', 'salesforce');
    const { page, context } = window;
    const frame = await openTab(window);
    expect(await findingsOf(frame)).toEqual({});
    expect(await overflowAt(page, frame, [400, 300])).toEqual([]);
    await page.emulateMedia({ forcedColors: 'active' });
    expect(await findingsOf(frame)).toEqual({});
    await page.emulateMedia({ forcedColors: 'none' });
    await page.getByLabel('Panel theme').selectOption({ label: 'Dark' });
    expect(await findingsOf(frame)).toEqual({});
    await context.close();
    // Four tabs with large pages, each looked at three times.
  }, 120_000);
});

describe('a manager of managers in team mode, in Dynamics 365', () => {
  it('begins with the region in few calls, goes to a team by its link and back, and notes a review', async () => {
    const window = await signIn(browser, demo, 'Katrin Ahlers', 'dynamics');
    const { page, context, faults } = window;
    const asked: string[] = [];
    page.on('request', (request) => request.url().includes('/api/data/') && asked.push(request.postData() ?? request.url()));
    const frame = await openTab(window);
    await frame.getByRole('heading', { level: 1, name: /Sales East/ }).waitFor();
    await settled(frame);
    expect(asked.length).toBeLessThanOrEqual(12);
    expect(asked.filter((text) => text.includes('teamsheets'))).toEqual([]);

    await toTab(frame, 'Who and where');
    await frame.getByRole('heading', { level: 2, name: /groups in Sales East/ }).waitFor();
    const reps = rows("SELECT name FROM users WHERE manager_id IS NOT NULL AND title = 'Account Executive'");
    const shown = (await frame.locator('body').textContent()) ?? '';
    expect(reps.filter(({ name }) => shown.includes(String(name)))).toEqual([]);

    await frame.getByRole('button', { name: 'We held our weekly review' }).click();
    await frame.getByText('Noted. Everybody can read that it was held.').waitFor();
    expect(rows('SELECT rule FROM fthd_barrier_decision').map(({ rule }) => rule)).toContain('decision:weeklyReview');

    await frame.getByRole('button', { name: /^Show Sales Hamburg/ }).click();
    await frame.getByRole('heading', { level: 1, name: /Sales Hamburg/ }).waitFor();
    expect(new URL(frame.url()).hash).toContain('unit=');
    expect(faults).toEqual([]);
    await context.close();
  });
});

describe('a rep', () => {
  it.each(['salesforce', 'dynamics'] as const)('has no such tab in %s, and reads no sheet by hand', async (crm: Crm) => {
    const window = await signIn(browser, demo, 'Lena Brandt', crm);
    const { page, context } = window;
    await page.getByRole('navigation').getByRole('link', { name: 'My progress', exact: true }).waitFor();
    expect(await page.getByRole('link', { name: 'Team adoption' }).count()).toBe(0);
    const user = demo.sandbox.store.userByName('lena.brandt@foothold.test');
    if (!user) throw new Error('no Lena');
    const headers = { authorization: `Bearer ${demo.sandbox.sessions.issue(user)}` };
    const address =
      crm === 'salesforce'
        ? `${demo.visualforce}/services/data/v67.0/query?q=${encodeURIComponent('SELECT Id FROM fthd__GroupSheet__c')}`
        : `${demo.dynamics}/api/data/v9.2/fthd_groupsheets?$select=fthd_unit`;
    const answer = await fetch(address, { headers });
    expect(answer.ok).toBe(false);
    await context.close();
  });

  it('who opens the web resource by its address is told whose page it is', async () => {
    const { page, context } = await signIn(browser, demo, 'Lena Brandt', 'dynamics');
    context.setDefaultTimeout(20_000);
    const manager = await signIn(browser, demo, 'Katrin Ahlers', 'dynamics');
    const address = (await openTab(manager)).url().split('#')[0] ?? '';
    await manager.context.close();
    await page.goto(address);
    await page.getByText('This page is for managers and the owner of the programme').waitFor();
    await context.close();
  });
});

describe('works council mode', () => {
  it('has groups by closed week, no band, nobody by name, and asks for nothing finer', async () => {
    await storeMode(demo, 'dynamics', 'worksCouncil');
    const window = await signIn(browser, demo, 'Katrin Ahlers', 'dynamics');
    const { page, context } = window;
    const asked: string[] = [];
    page.on('request', (request) => request.url().includes('/api/data/') && asked.push(request.postData() ?? request.url()));
    const frame = await openTab(window);
    await toTab(frame, 'Who and where');
    await frame
      .getByText('Works council mode: groups of five and more by closed week, nobody by name, and no bands at all.')
      .waitFor();
    await frame.getByText('Bands and ranks of anybody').waitFor();
    expect(await frame.getByText(/^Band \d/).count()).toBe(0);
    expect(asked.filter((text) => /teamsheets|groupby|fthd_boards/i.test(text))).toEqual([]);
    expect(await findingsOf(frame)).toEqual({});
    await context.close();
  });
});
