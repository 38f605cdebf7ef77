import type { Browser, FrameLocator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Demo } from '../../addin/demo/createDemo';
import { launchBrowser } from './browser';
import { leave, NOW, openDeal, type SignedIn, signIn, startDemo } from './demo';
import { rowOf, setRow } from './recordPages';

const DEAL = 'Harbour refit';
const REP = 'Lena Brandt';

let demo: Demo;
let browser: Browser;
let window: SignedIn;
let page: Page;
let panel: FrameLocator;

beforeAll(async () => {
  [demo, browser] = await Promise.all([startDemo(), launchBrowser()]);
}, 240_000);

afterAll(async () => {
  await browser?.close();
  await demo?.close();
});

/** Another open deal of the same person. */
function otherDeal(): string {
  const { owner_id } = rowOf(demo, 'opportunity', DEAL);
  const row = demo.sandbox.store.get({
    text: 'SELECT name FROM opportunities WHERE owner_id = ? AND is_closed = 0 AND is_deleted = 0 AND name <> ? ORDER BY name LIMIT 1',
    params: [String(owner_id), DEAL],
  });
  return String(row?.name);
}

const field = (name: string) => page.locator(`[data-field="${name}"]`);
const sign = () => field('estimatedclosedate').getByRole('button', { name: /^Recommendation: Close date was/ });
const trace = () => page.evaluate(() => (globalThis as unknown as { Foothold: { trace(): string[] } }).Foothold.trace());

describe('the form script on a form of Dynamics 365', () => {
  beforeEach(async () => {
    setRow(demo, 'opportunity', DEAL, { close_date: '2026-11-10', description: null });
    window = await signIn(browser, demo, REP, 'dynamics');
    ({ page } = window);
    panel = await openDeal(page, DEAL);
    await sign().waitFor();
  });

  afterEach(async () => {
    expect([window.faults, await trace()]).toEqual([[], []]);
    await leave(window);
  });

  it('a finding stands at its field; Apply opens it in the panel; fixed there, the notice goes and the form follows', async () => {
    await sign().click();
    const flyout = page.getByRole('group', { name: 'Recommendation' });
    expect(await flyout.textContent()).toContain('Close date was 12 days ago');
    await flyout.getByRole('button', { name: 'Apply' }).click();
    const editor = panel.getByRole('textbox', { name: 'Est. Close Date' });
    await expect.poll(() => editor.evaluate((input) => input === input.ownerDocument.activeElement)).toBe(true);
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('IFRAME');
    await editor.fill('2026-12-04');
    await panel.getByRole('button', { name: 'Save', exact: true }).click();
    await panel.getByRole('heading', { name: /^Saved/ }).waitFor();
    await sign().waitFor({ state: 'detached' });
    await expect.poll(() => field('estimatedclosedate').locator('input').inputValue()).toBe('2026-12-04');
  });

  it('edited on the form, the notice goes at once, comes back when the edit is taken back, and keeps nobody from saving', async () => {
    const input = field('estimatedclosedate').locator('input');
    await input.fill('2026-11-12');
    await sign().waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Discard changes' }).click();
    await sign().waitFor();

    await field('description').locator('textarea').fill('Two cranes.');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await expect.poll(() => rowOf(demo, 'opportunity', DEAL).description).toBe('Two cranes.');
    await sign().waitFor();

    await input.fill('2026-12-11');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await panel.getByRole('img', { name: /^86 percent/ }).waitFor();
    expect(await sign().count()).toBe(0);
  });

  it('what is typed on the form survives a save in the panel, and is saved after it', async () => {
    await field('description').locator('textarea').fill('Typed and not saved.');
    await panel.getByRole('textbox', { name: 'Est. Close Date' }).fill('2026-12-04');
    await panel.getByRole('button', { name: 'Save', exact: true }).click();
    await panel.getByRole('heading', { name: /^Saved/ }).waitFor();
    expect(await field('description').locator('textarea').inputValue()).toBe('Typed and not saved.');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await expect.poll(() => field('estimatedclosedate').locator('input').inputValue()).toBe('2026-12-04');
    expect(rowOf(demo, 'opportunity', DEAL)).toMatchObject({ description: 'Typed and not saved.', close_date: '2026-12-04' });
  });

  it('the pane stays and follows from one record to the next, each with its own notices', async () => {
    const other = otherDeal();
    setRow(demo, 'opportunity', other, { close_date: '2026-12-18' });
    const frame = await page.locator('iframe[title="Foothold"]').elementHandle();
    const address = await frame?.getAttribute('src');
    await page.getByRole('link', { name: 'Opportunities' }).click();
    await page.getByRole('link', { name: other, exact: true }).click();
    await panel.getByText(other).first().waitFor();
    await expect.poll(() => sign().count()).toBe(0);
    await page.goBack();
    await page.goBack();
    await sign().waitFor();
    await panel.getByText(DEAL).first().waitFor();
    expect(await page.locator('iframe[title="Foothold"]').getAttribute('src')).toBe(address);
    expect(await frame?.isVisible()).toBe(true);
  });

  it('a folded pane opens for Apply', async () => {
    await page.getByRole('button', { name: 'Fold pane' }).click();
    await sign().click();
    await page.getByRole('button', { name: 'Apply' }).click();
    await panel.getByRole('heading', { name: 'Close date was 12 days ago' }).waitFor();
    expect(await page.locator('iframe[title="Foothold"]').isVisible()).toBe(true);
  });

  it('the one day that the panel suggests is set on the form, unsaved', async () => {
    const { guid } = rowOf(demo, 'opportunity', DEAL);
    const made = await page.request.post(`${demo.dynamics}/api/data/v9.2/appointments`, {
      data: {
        subject: 'Yard visit',
        scheduledstart: '2026-12-01T09:00:00Z',
        scheduledend: '2026-12-01T10:00:00Z',
        'regardingobjectid_opportunity_appointment@odata.bind': `/opportunities(${String(guid)})`,
      },
    });
    expect(made.status()).toBe(204);
    await page.reload();
    await sign().click();
    await expect.poll(() => page.getByRole('group', { name: 'Recommendation' }).textContent()).toContain('Yard visit');
    await page.getByRole('button', { name: 'Apply' }).click();
    await expect.poll(() => field('estimatedclosedate').locator('input').inputValue()).toBe('2026-12-01');
    expect(rowOf(demo, 'opportunity', DEAL).close_date).toBe('2026-11-10');
    expect(await sign().count()).toBe(0);
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await expect.poll(() => rowOf(demo, 'opportunity', DEAL).close_date).toBe('2026-12-01');
  });
});

describe('without side panes (native players, on premises)', () => {
  it('the panel on the form itself shows the record, puts notices at the fields, and the form follows what it saves', async () => {
    setRow(demo, 'opportunity', DEAL, { close_date: '2026-11-10', description: null });
    window = await signIn(browser, demo, REP, 'dynamics');
    ({ page } = window);
    await page.addInitScript(() => {
      let api: { App?: unknown } | undefined;
      Object.defineProperty(globalThis, 'Xrm', {
        get: () => api,
        set: (given: { App?: unknown }) => {
          api = { ...given, App: undefined };
        },
      });
    });
    await page.reload();
    await page.getByRole('link', { name: DEAL, exact: true }).click();
    await page.getByRole('heading', { level: 1, name: DEAL }).waitFor();
    expect(await page.locator('iframe').count()).toBe(0);
    // What an administrator adds to the form: an HTML web resource. The local company stands at its own moment.
    await page.evaluate((now) => {
      const frame = document.createElement('iframe');
      frame.title = 'Foothold';
      frame.width = '400';
      frame.height = '700';
      frame.src = `/WebResources/fthd_/panel/index.html?data=${encodeURIComponent(JSON.stringify({ now }))}`;
      document.querySelector('main')?.prepend(frame);
    }, NOW);
    panel = page.frameLocator('iframe[title="Foothold"]');
    await panel.getByRole('heading', { name: 'Close date was 12 days ago' }).waitFor();
    await sign().waitFor();
    await panel.getByRole('textbox', { name: 'Est. Close Date' }).fill('2026-12-04');
    await panel.getByRole('button', { name: 'Save', exact: true }).click();
    await sign().waitFor({ state: 'detached' });
    await expect.poll(() => field('estimatedclosedate').locator('input').inputValue()).toBe('2026-12-04');
    expect([window.faults, await trace()]).toEqual([[], []]);
    await window.context.close();
  });
});
