import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, FrameLocator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Demo } from '../../addin/demo/createDemo';
import { storeDecision } from '../contract/storeDecision';
import { launchBrowser } from '../e2e/browser';
import { leave, openDeal, type SignedIn, signIn, startDemo } from '../e2e/demo';
import { forgetAnswers } from '../e2e/recordPages';
import type { Row } from '../sandbox/store/types';
import { BLAME } from './plainWords';

const REP = 'Lena Brandt';
const DEAL = 'Harbour refit';
const YARD = 'Nordkai Werft';
const CRMS = ['salesforce', 'dynamics'] as const;

let demo: Demo;
let browser: Browser;
beforeAll(async () => {
  [demo, browser] = await Promise.all([startDemo(), launchBrowser()]);
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await demo?.close();
});

function set(concept: string, table: string, name: string, values: Row): void {
  const admin = demo.sandbox.store.userByName('admin@foothold.test');
  const row = demo.sandbox.store.get({ text: `SELECT id FROM ${table} WHERE name = ?`, params: [name] });
  if (admin && row) demo.sandbox.store.update(admin, concept, String(row.id), values, 'salesforce');
}

describe.each(CRMS)('in the page of %s', (crm) => {
  let window: SignedIn;
  let page: Page;

  beforeEach(async () => {
    set('opportunity', 'opportunities', DEAL, { close_date: '2026-11-10' });
    set('account', 'accounts', YARD, { industry: null, billing_country: null });
    window = await signIn(browser, demo, REP, crm);
    window.context.setDefaultTimeout(20_000);
    page = window.page;
  });
  afterEach(async () => {
    expect(window.faults).toEqual([]);
    await leave(window);
  });

  const openAccount = async (): Promise<FrameLocator> => {
    await page.getByRole('link', { name: 'Accounts', exact: true }).click();
    return openDeal(page, YARD);
  };
  const save = (where: Page | FrameLocator) => where.getByRole('button', { name: 'Save', exact: true });

  it('D43 ask them why: the explanation comes after the answer, and nothing blames (D9)', async () => {
    const panel = await openDeal(page, DEAL);
    await panel.getByRole('button', { name: 'Why not?' }).click();
    await panel.getByRole('menuitem', { name: 'Takes too long' }).waitFor();
    expect(await panel.getByText(/Why it was asked/).count()).toBe(0);
    expect(await panel.locator('main').textContent()).not.toMatch(BLAME);
    await panel.getByRole('menuitem', { name: 'Takes too long' }).click();
    await panel.getByText(/Why it was asked/).waitFor();
    expect(await panel.locator('main').textContent()).not.toMatch(BLAME);
    const answers = () => demo.sandbox.store.all({ text: 'SELECT id FROM fthd_response WHERE is_deleted = 0', params: [] });
    await expect.poll(() => answers().length).toBeGreaterThan(0);
    forgetAnswers(demo);
  });

  it('D8 remove barriers: the answer, the manager’s word and its reply, as the rep reads them', async () => {
    const panel = await openDeal(page, DEAL);
    await panel.getByRole('button', { name: 'Why not?' }).click();
    await panel.getByRole('menuitem', { name: 'I have no access' }).click();
    await panel.getByText(/Once it is confirmed, it no longer counts/).waitFor();
    const { store, sessions } = demo.sandbox;
    const answers = () => store.all({ text: 'SELECT id, rule FROM fthd_response WHERE is_deleted = 0', params: [] });
    await expect.poll(() => answers().length).toBe(1);

    const [leader] = store.all({ text: "SELECT username FROM users WHERE roles LIKE '%manager%'", params: [] });
    const manager = store.userByName(String(leader?.username));
    const admin = store.userByName('admin@foothold.test');
    if (!manager || !admin) throw new Error('the company has no manager, or no administrator');
    const api = {
      protocol: crm === 'salesforce' ? 'salesforce' : 'dataverse',
      url: new URL(crm === 'salesforce' ? demo.visualforce : demo.dynamics).origin,
      token: sessions.issue(manager),
    } as const;
    const [answer] = answers();
    const word = {
      rule: String(answer?.rule),
      reason: 'noAccess',
      phase: null,
      text: 'You have it <b>soon</b>.',
      at: store.now(),
    };
    expect(await storeDecision(api, { ...word, decision: 'confirmed' })).toBe('made');
    await page.reload();
    const told = panel.getByRole('region', { name: 'What came of your answers' });
    await told.getByText('That was confirmed, so it no longer counts here.').waitFor();
    await told.getByText('You have it <b>soon</b>.').waitFor();
    forgetAnswers(demo);
  });

  it('B25 not good at technology: a date is fixed by keyboard alone, and axe finds nothing', async () => {
    const panel = await openDeal(page, DEAL);
    const field = panel.getByRole('textbox', { name: /Close Date/ });
    await field.focus();
    await field.fill('2026-12-04');
    await page.keyboard.press('Tab');
    for (let step = 0; step < 4; step += 1) {
      if (await save(panel).evaluate((element) => element === element.ownerDocument.activeElement)) break;
      await page.keyboard.press('Tab');
    }
    await page.keyboard.press('Enter');
    await panel.getByRole('heading', { name: /^Saved/ }).waitFor();
    // In Lightning the frame stands inside a component of its own.
    const inPage = 'iframe[title="Foothold"]';
    const inComponent: [string, string] = ['fthd-foothold-panel', inPage];
    const frame = crm === 'salesforce' ? { fromShadowDom: inComponent } : inPage;
    const { violations, passes } = await new AxeBuilder({ page })
      .include({ fromFrames: [frame, 'main'] })
      .exclude({ fromFrames: [frame, '[data-tabster-dummy]'] })
      .analyze();
    expect(passes.length).toBeGreaterThan(5);
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
  });

  it('B10, B20, D16: who waits stands at the account’s gap; readers and rules are told in words', async () => {
    const panel = await openAccount();
    await panel
      .getByText(/other (person works|people work) with this account/)
      .first()
      .waitFor();
    await panel.getByRole('button', { name: 'More' }).click();
    await panel.getByRole('menuitem', { name: 'What is seen of me' }).click();
    await panel.getByText('Read by: you, the service that makes the weekly figures').first().waitFor();
    await panel.getByText('Your organisation has not named a legal basis yet.').waitFor();
    await panel.getByRole('button', { name: 'More' }).click();
    await panel.getByRole('menuitem', { name: 'What is expected here' }).click();
    await panel.getByText('The rules that come with Foothold.').waitFor();
  });
});
