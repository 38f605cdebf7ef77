import type { Browser, FrameLocator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Demo } from '../../addin/demo/createDemo';
import type { SandboxUser } from '../sandbox/store/types';
import { launchBrowser } from './browser';
import { leave, openDeal, type SignedIn, signIn, startDemo } from './demo';
import { answersOf, forgetAnswers } from './recordPages';

const DEAL = 'Harbour refit';
const REP = 'Lena Brandt';
const PLACES = [
  { crm: 'salesforce', label: 'Close Date', field: 'CloseDate', ring: 60, after: 76 },
  { crm: 'dynamics', label: 'Est. Close Date', field: 'estimatedclosedate', ring: 68, after: 86 },
] as const;

let demo: Demo;
let browser: Browser;

beforeAll(async () => {
  [demo, browser] = await Promise.all([startDemo(), launchBrowser()]);
}, 240_000);

afterAll(async () => {
  await browser?.close();
  await demo?.close();
});

function row(): Record<string, string | number | null> {
  return { ...demo.sandbox.store.get({ text: 'SELECT * FROM opportunities WHERE name = ?', params: [DEAL] }) };
}

function rep(): SandboxUser {
  const user = demo.sandbox.store.userByName('lena.brandt@foothold.test');
  if (user === null) throw new Error('The seed has no Lena Brandt.');
  return user;
}

function setCloseDate(by: string, day: string): void {
  const user = demo.sandbox.store.userByName(by);
  if (user) demo.sandbox.store.update(user, 'opportunity', String(row().id), { close_date: day }, 'salesforce');
}

function activities(): number {
  return Number(
    demo.sandbox.store.get({
      text: 'SELECT COUNT(*) AS n FROM activities WHERE what_id = ? AND is_deleted = 0',
      params: [String(row().id)],
    })?.n,
  );
}

describe.each(PLACES)('the panel in $crm', ({ crm, label, field, ring, after }) => {
  let window: SignedIn;
  let page: Page;
  let panel: FrameLocator;

  beforeEach(async () => {
    setCloseDate('lena.brandt@foothold.test', '2026-11-10');
    window = await signIn(browser, demo, REP, crm);
    page = window.page;
    panel = await openDeal(page, DEAL);
    await panel.getByRole('img', { name: new RegExp(`^${ring} percent`) }).waitFor();
  });

  afterEach(async () => {
    expect(window.faults).toEqual([]);
    await leave(window);
  });

  const formValue = () => page.locator(`[data-field="${field}"]`);

  it('a close date is fixed: the form follows, the ring follows, undo takes it back', async () => {
    await panel.getByRole('heading', { name: 'Close date was 12 days ago' }).waitFor();
    await panel.getByRole('textbox', { name: label }).fill('2026-12-04');
    await panel.getByRole('button', { name: 'Save', exact: true }).click();
    await panel.getByRole('heading', { name: /^Saved/ }).waitFor();
    await panel.getByRole('img', { name: new RegExp(`^${after} percent`) }).waitFor();
    expect(row().close_date).toBe('2026-12-04');
    if (crm === 'salesforce')
      await formValue()
        .getByText(/4 Dec 2026|Dec 4, 2026/)
        .waitFor();
    else await expect.poll(() => formValue().locator('input').inputValue()).toBe('2026-12-04');

    await panel.getByRole('button', { name: 'Undo' }).click();
    await panel.getByRole('heading', { name: /^Undone/ }).waitFor();
    expect(row().close_date).toBe('2026-11-10');
  });

  it('an edit in the form changes the panel', async () => {
    if (crm === 'salesforce') await page.getByRole('button', { name: 'Edit', exact: true }).click();
    await formValue().locator('input').fill('2026-12-11');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await panel.getByRole('img', { name: new RegExp(`^${after} percent`) }).waitFor();
    expect(await panel.getByRole('heading', { name: /Close date was/ }).count()).toBe(0);
  });

  it('two clicks log a call', async () => {
    const before = activities();
    await panel.getByRole('button', { name: 'Call', exact: true }).click();
    await panel
      .getByRole('group', { name: /Log a call/ })
      .or(panel.getByRole('form', { name: /Log a call/ }))
      .or(panel.getByText('Log a call'))
      .first()
      .waitFor();
    await panel.getByRole('button', { name: 'Save', exact: true }).last().click();
    await panel.getByRole('heading', { name: /logged/i }).waitFor();
    expect(activities()).toBe(before + 1);
    await panel.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(activities).toBe(before);
  });

  it('somebody changed the same date: mine and theirs, and mine is kept', async () => {
    // Salesforce's versions have a grain of one second.
    await new Promise((done) => setTimeout(done, 1_100));
    setCloseDate('admin@foothold.test', '2027-01-15');
    await panel.getByRole('textbox', { name: label }).fill('2026-12-04');
    await panel.getByRole('button', { name: 'Save', exact: true }).click();
    await panel.getByRole('heading', { name: 'Someone changed this too' }).waitFor();
    expect(row().close_date).toBe('2027-01-15');
    await panel.getByRole('button', { name: 'Use mine' }).click();
    await panel.getByRole('heading', { name: /^Saved/ }).waitFor();
    expect(row().close_date).toBe('2026-12-04');
  });

  it('a reload keeps what was typed', async () => {
    await panel.getByRole('textbox', { name: label }).fill('2026-12-18');
    await page.reload();
    await expect.poll(() => panel.getByRole('textbox', { name: label }).inputValue()).toBe('2026-12-18');
    await panel.getByText(/your draft from/).waitFor();
    await panel.getByRole('button', { name: 'Discard draft' }).click();
    await expect.poll(() => panel.getByRole('textbox', { name: label }).inputValue()).toBe('2026-11-10');
  });

  it('a refusal stands at the field, in the words of the CRM', async () => {
    await panel.getByRole('textbox', { name: label }).fill('2046-12-04');
    await panel.getByRole('button', { name: 'Save', exact: true }).click();
    await panel.getByText(/did not take/).waitFor();
    expect(await panel.getByRole('textbox', { name: label }).inputValue()).toBe('2046-12-04');
    expect(row().close_date).toBe('2026-11-10');
  });

  it('an expired session loses nothing: signed in again, the draft is saved', async () => {
    await panel.getByRole('textbox', { name: label }).fill('2026-12-04');

    demo.sandbox.sessions.expireAll();
    if (crm === 'salesforce') {
      // The person's own session lives on; only the API session of the frame has ended.
      await window.context.addCookies([{ name: 'sid', value: demo.sandbox.sessions.issue(rep()), url: demo.lightning }]);
      await panel.getByRole('button', { name: 'Save', exact: true }).click();
      await panel.getByText(/your draft from/).waitFor();
      await panel.getByRole('button', { name: 'Save', exact: true }).click();
    } else {
      await panel.getByRole('button', { name: 'Save', exact: true }).click();
      await panel
        .getByText(/[Ss]ign in/)
        .first()
        .waitFor();
      expect(row().close_date).toBe('2026-11-10');
      await window.context.addCookies([{ name: 'sid', value: demo.sandbox.sessions.issue(rep()), url: demo.dynamics }]);
      await panel.getByRole('button', { name: 'Try again' }).click();
    }
    await panel.getByRole('heading', { name: /^Saved/ }).waitFor();
    expect(row().close_date).toBe('2026-12-04');
  });

  it('"later" is kept in the CRM and hides the nudge on the next visit', async () => {
    await panel.getByRole('button', { name: /^Later/ }).click();
    await panel.getByRole('menuitem', { name: 'Tomorrow' }).click();
    await expect.poll(() => answersOf(demo, 'later')).toBe(1);
    await page.reload();
    await panel.getByRole('img', { name: new RegExp(`^${ring} percent`) }).waitFor();
    expect(await panel.getByRole('heading', { name: /Close date was/ }).count()).toBe(0);
    forgetAnswers(demo);
  });

  it('only the CRM is asked: no request leaves its origins', async () => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).origin));
    await page.reload();
    await panel.getByRole('img', { name: new RegExp(`^${ring} percent`) }).waitFor();
    const own = new Set([demo.lightning, demo.visualforce, demo.dynamics, 'null']);
    expect(asked.filter((origin) => !own.has(origin))).toEqual([]);
  });
});
