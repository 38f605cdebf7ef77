/** The fix list in both CRMs: twelve past close dates in one go, one refused, one that somebody else set meanwhile. */
import type { Browser, Frame, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Demo } from '../../addin/demo/createDemo';
import { axeFindings, bringAxe } from './axe';
import { launchBrowser } from './browser';
import { signIn, startDemo } from './demo';
import { createHand } from './hand';
import { type Crm, editorOf, openRecord, rawValue, setRow } from './recordPages';

const FIELD = { salesforce: 'CloseDate', dynamics: 'estimatedclosedate' } as const;
/** The CRM's own rule: not more than ten years ahead. */
const TOO_FAR = '2046-12-01';
const THEIRS = '2026-12-30';

let demo: Demo;
let browser: Browser;

beforeAll(async () => {
  [demo, browser] = await Promise.all([startDemo(), launchBrowser()]);
}, 240_000);

afterAll(async () => {
  await browser?.close();
  await demo?.close();
});

/** Twelve open deals of the person, told apart by their names, with close dates in the past: 2 to 13 November. */
function twelveDeals(): readonly string[] {
  const { store } = demo.sandbox;
  const admin = store.userByName('admin@foothold.test');
  if (!admin) throw new Error('The company has no administrator.');
  const rows = store.all({
    text: `SELECT o.id FROM opportunities o JOIN users u ON u.id = o.owner_id
      WHERE u.name = ? AND o.is_closed = 0 AND o.is_deleted = 0 ORDER BY o.id LIMIT 12`,
    params: ['Lena Brandt'],
  });
  return rows.map(({ id }, index) => {
    const name = `Dock works ${String.fromCharCode(65 + index)}`;
    store.update(admin, 'opportunity', String(id), { name, close_date: day(index) }, 'salesforce');
    return name;
  });
}

function day(index: number): string {
  return `2026-11-${String(index + 2).padStart(2, '0')}`;
}

/** The frame of My progress, once it stands on the page. */
async function areaOf(page: Page): Promise<Frame> {
  const find = () => page.frames().find((frame) => frame !== page.mainFrame() && frame.url().includes('progress'));
  await expect.poll(find).toBeDefined();
  const frame = find();
  if (!frame) throw new Error('My progress is not there.');
  return frame;
}

const rowFor = (frame: Frame, name: string): Locator =>
  frame.getByRole('row').filter({ has: frame.getByRole('button', { name, exact: true }) });
const dateOf = (frame: Frame, name: string) => rowFor(frame, name).locator('input[type="date"]');

describe.each(['salesforce', 'dynamics'] as const)('the fix list in %s', (crm: Crm) => {
  it('saves what it can, says what it cannot, and takes it all back', async () => {
    const names = twelveDeals();
    expect(names).toHaveLength(12);
    const [first = '', refused = '', disputed = ''] = names;
    const { page, context, faults } = await signIn(browser, demo, 'Lena Brandt', crm);
    const inCrm = (name: string) => rawValue(demo, crm, 'opportunity', name, FIELD[crm]);

    // One of them in the panel first, to count what it takes there.
    const panel = await openRecord(page, demo, crm, 'opportunity', first);
    const there = createHand(page);
    await there.type(editorOf(panel).locator('input[type="date"]'), '2026-12-04');
    await there.click(editorOf(panel).getByRole('button', { name: 'Save', exact: true }));
    await panel.getByRole('heading', { name: /^Saved/ }).waitFor();
    setRow(demo, 'opportunity', first, { close_date: day(0) });

    await panel.getByRole('button', { name: /Fix list/ }).click();
    const list = await areaOf(page);
    await list.getByRole('tab', { name: /^Close date past/ }).click();
    await list.getByRole('heading', { level: 2, name: /^12 deals, .* have a close date in the past$/ }).waitFor();
    await bringAxe(list);

    // Ten dates by hand: Enter leads to the next row, so that a click is needed for the first one only.
    const order = await list.getByRole('row').locator('td:first-child button').allInnerTexts();
    expect([...order].sort()).toEqual([...names].sort());
    const here = createHand(page);
    for (const [index, name] of order.entries()) {
      const wanted = name === refused ? TOO_FAR : `2026-12-${String(index + 1).padStart(2, '0')}`;
      await here.type(dateOf(list, name), wanted);
      await here.press('Enter');
    }
    setRow(demo, 'opportunity', disputed, { close_date: THEIRS });
    await here.click(list.getByRole('button', { name: 'Save 12', exact: true }));
    await list.getByText(/^10 of 12 saved, 2 need a look$/).waitFor();

    const efforts = { here: here.effort(), there: there.effort() };
    expect(efforts.here.clicks + efforts.here.keys).toBeLessThanOrEqual(12 * (efforts.there.clicks + efforts.there.keys));
    expect(efforts.here.characters).toBeLessThanOrEqual(12 * efforts.there.characters);

    for (const [index, name] of order.entries()) {
      const expected = name === refused ? day(1) : name === disputed ? THEIRS : `2026-12-${String(index + 1).padStart(2, '0')}`;
      expect(await inCrm(name), name).toBe(expected);
    }
    await rowFor(list, refused).getByText('“The close date may not be more than 10 years ahead.”').waitFor();
    expect(await dateOf(list, refused).inputValue()).toBe(TOO_FAR);
    await rowFor(list, disputed)
      .getByText(/^Foothold Admin set Wed 30 Dec 2026/)
      .waitFor();
    await list.getByText(/back in your forecast · score \d+ to \d+ so far/).waitFor();

    expect(await axeFindings(list)).toEqual([]);

    await rowFor(list, disputed)
      .getByRole('button', { name: `Use mine for ${disputed}` })
      .click();
    await list.getByText(/^11 of 12 saved, 1 needs a look$/).waitFor();
    expect(await inCrm(disputed)).toBe(`2026-12-${String(order.indexOf(disputed) + 1).padStart(2, '0')}`);

    await list.getByRole('button', { name: 'Undo all 11' }).click();
    await list.getByRole('heading', { level: 2, name: /^1[12] deals, / }).waitFor();
    await expect.poll(() => inCrm(order[0] ?? '')).toBe(day(names.indexOf(order[0] ?? '')));
    for (const name of names.filter((each) => each !== disputed))
      await expect.poll(() => inCrm(name), { message: name }).toBe(day(names.indexOf(name)));
    expect(await inCrm(disputed)).toBe(THEIRS);

    // What was refused is still there after the page was left and opened again.
    await list.getByRole('button', { name: 'My progress' }).click();
    await list.getByRole('tab', { name: /^Close date past/ }).waitFor({ state: 'detached' });
    await list.evaluate(() => {
      window.location.hash = 'fix';
    });
    await list.getByRole('tab', { name: /^Close date past/ }).click();
    expect(await dateOf(list, refused).inputValue()).toBe(TOO_FAR);
    await rowFor(list, refused).getByText('Ready to save').waitFor();
    expect(faults).toEqual([]);
    await context.close();
  }, 60_000);
});
