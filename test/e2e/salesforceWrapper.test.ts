import AxeBuilder from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Demo } from '../../addin/demo/createDemo';
import { launchBrowser } from './browser';
import { openDeal, type SignedIn, signIn, startDemo } from './demo';

const DEAL = 'Harbour refit';

let demo: Demo;
let browser: Browser;
let window: SignedIn;
let page: Page;

beforeAll(async () => {
  [demo, browser] = await Promise.all([startDemo(), launchBrowser()]);
}, 240_000);

afterAll(async () => {
  await browser?.close();
  await demo?.close();
});

beforeEach(async () => {
  window = await signIn(browser, demo, 'Lena Brandt', 'salesforce');
  page = window.page;
});

afterEach(async () => {
  expect(window.faults).toEqual([]);
  await window.context.close();
});

const framed = () => page.frameLocator('iframe[title="Foothold"]');
const ring = () => framed().getByRole('img', { name: /percent/ });

describe('the packaged component on a Lightning page', () => {
  it('a frame that Lightning may not show is explained after 10 seconds, and can be loaded again', async () => {
    const kept = `${demo.visualforce}/apex/**`;
    await page.route(kept, (route) =>
      route.fulfill({
        contentType: 'text/html',
        body: '<!doctype html><html lang="en"><title>Refused</title><main><h1>Refused</h1></main></html>',
      }),
    );
    await page.clock.install();
    await page.getByRole('link', { name: DEAL, exact: true }).click();
    await page.locator('iframe[title="Foothold"]').waitFor();
    await page.clock.fastForward(10_000);
    const alert = page.getByRole('alert');
    await alert.getByRole('heading', { name: 'Foothold has not answered' }).waitFor();
    expect(await alert.textContent()).toContain(
      `Trusted Domains for Inline Frames: type Visualforce Pages, domain ${new URL(demo.lightning).host}`,
    );
    const { violations } = await new AxeBuilder({ page }).include('.panel').analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);

    await page.unroute(kept);
    await alert.getByRole('button', { name: 'Load it again' }).click();
    await ring().first().waitFor();
    expect(await page.getByRole('alert').count()).toBe(0);
  });

  it('another window cannot speak for the frame', async () => {
    await openDeal(page, DEAL);
    const before = page.url();
    await page.evaluate(async (visualforce) => {
      const account = { type: 'open', ref: { entity: 'Account', id: '001000000000001AAA' } };
      globalThis.postMessage(account, '*');
      // A second frame from the right host: the origin is right, the window is not.
      const other = Object.assign(document.createElement('iframe'), { src: `${visualforce}/health` });
      document.body.append(other);
      await new Promise((done) => other.addEventListener('load', done));
      globalThis.dispatchEvent(new MessageEvent('message', { data: account, origin: visualforce, source: other.contentWindow }));
      await new Promise((done) => setTimeout(done));
      other.remove();
    }, demo.visualforce);
    expect(page.url()).toBe(before);
  });

  it('a session that ended is renewed without a step in the history', async () => {
    await openDeal(page, DEAL);
    const steps = await page.evaluate(() => history.length);
    const rep = demo.sandbox.store.userByName('lena.brandt@foothold.test');
    if (rep === null) throw new Error('The seed has no Lena Brandt.');
    demo.sandbox.sessions.expireAll();
    await window.context.addCookies([{ name: 'sid', value: demo.sandbox.sessions.issue(rep), url: demo.lightning }]);
    await framed().getByRole('textbox', { name: 'Close Date' }).fill('2026-12-04');
    const [rendered] = await Promise.all([
      page.waitForResponse((response) => response.url().includes('/apex/')),
      framed().getByRole('button', { name: 'Save', exact: true }).click(),
    ]);
    expect(rendered.status()).toBe(200);
    await framed()
      .getByText(/your draft from/)
      .waitFor();
    expect(await page.evaluate(() => history.length)).toBe(steps);
  });

  it('the session of the frame stands in no page and no store of the browser', async () => {
    const sessions = new Set<string>();
    page.on('request', (request) => {
      const { authorization } = request.headers();
      if (authorization) sessions.add(authorization.replace(/^(Bearer|OAuth) /, ''));
    });
    await openDeal(page, DEAL);
    expect(sessions.size).toBe(1);
    const [session = ''] = sessions;
    const texts = await Promise.all(
      page
        .frames()
        .map((frame) =>
          frame.evaluate(() => document.documentElement.outerHTML + JSON.stringify({ ...localStorage, ...sessionStorage })),
        ),
    );
    expect(texts.length).toBe(2);
    for (const text of texts) expect(text.includes(session)).toBe(false);
  });

  it('what the page adds to the record reaches the panel', async () => {
    await openDeal(page, DEAL);
    const asked = page.waitForRequest(
      (request) => request.url().startsWith(demo.visualforce) && request.url().includes('/composite'),
    );
    await page.getByRole('button', { name: 'Edit', exact: true }).click();
    await page
      .locator('[data-field="NextStep"] input, [data-field="NextStep"] textarea')
      .first()
      .fill('Walk the quay with Jens on Thursday');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await asked;
    await framed()
      .getByRole('img', { name: /^(7\d|8\d) percent/ })
      .waitFor();
  });

  it('a person without a permission set is told which is missing, and the record stays at hand', async () => {
    const { context, page: hers, faults } = await signIn(browser, demo, 'Oliver Grant', 'salesforce');
    await hers.getByRole('link', { name: 'Leads', exact: true }).click();
    await hers.getByRole('table').getByRole('link').first().click();
    const alert = hers.getByRole('alert');
    await alert.getByRole('heading', { name: 'You do not have access to Foothold yet' }).waitFor();
    expect(await alert.textContent()).toContain('the permission set Foothold Rep');
    expect(await hers.locator('iframe').count()).toBe(0);
    await hers.getByRole('heading', { level: 2, name: 'Details' }).waitFor();
    expect(faults).toEqual([]);
    await context.close();
  });
});
