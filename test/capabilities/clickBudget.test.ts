import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Demo } from '../../addin/demo/createDemo';
import { launchBrowser } from '../e2e/browser';
import { signIn, startDemo } from '../e2e/demo';
import { createHand, type Effort } from '../e2e/hand';
import { type Crm, editorOf, formField, openRecord, panelOf, removeRow, rowOf, setRow } from '../e2e/recordPages';
import { button, CREATIONS, DEAL, FIELDS, type FieldFix } from './clickBudgetCases';

let demo: Demo;
let browser: Browser;
const table: string[] = [];
beforeAll(async () => {
  [demo, browser] = await Promise.all([startDemo(), launchBrowser()]);
}, 120_000);
afterAll(async () => {
  console.log(['D49: clicks + keys (characters), in the CRM | in the panel', ...table].join('\n'));
  await browser?.close();
  await demo?.close();
});

function compare(crm: Crm, kind: string, native: Effort, panel: Effort): void {
  const told = ({ clicks, keys, characters }: Effort) => `${clicks} + ${keys} (${characters})`;
  table.push(`${crm.padEnd(11)} ${kind.padEnd(15)} ${told(native).padEnd(12)} | ${told(panel)}`);
  expect(panel.clicks + panel.keys, `${kind}: clicks and keys`).toBeLessThanOrEqual(native.clicks + native.keys);
  expect(panel.characters, `${kind}: characters`).toBeLessThanOrEqual(native.characters);
}

describe.each(['salesforce', 'dynamics'] as const)('D49 easier to do it right, counted in %s', (crm) => {
  let page: Page;
  let close: () => Promise<void>;
  beforeAll(async () => {
    const window = await signIn(browser, demo, 'Lena Brandt', crm);
    window.context.setDefaultTimeout(20_000);
    page = window.page;
    close = async () => {
      expect(window.faults).toEqual([]);
      await window.context.close();
    };
  });
  afterAll(() => close());

  /** The CRM's own way: Lightning's pencil opens the form in its field; a model-driven form is open. */
  const natively = async ({ field, fill }: FieldFix): Promise<Effort> => {
    const hand = createHand(page);
    const place = formField(page, field[crm]);
    if (crm === 'salesforce') await hand.click(button(place, /^Edit /));
    await fill(hand, place.locator('input, select').first(), page);
    const save = page.locator('form.fields').getByRole('button', { name: 'Save', exact: true });
    await hand.click(save);
    await save.waitFor({ state: 'detached' });
    return hand.effort();
  };
  /** What the page's own form says in the field. */
  const standing = ({ field }: FieldFix) =>
    formField(page, field[crm]).evaluate((place) => {
      const controls = [...place.querySelectorAll<HTMLInputElement | HTMLSelectElement>('input, select')];
      return [place.textContent, ...controls.map((control) => control.value)].join('|');
    });
  const inThePanel = async ({ fill }: FieldFix): Promise<Effort> => {
    const hand = createHand(page);
    const panel = panelOf(page);
    const editor = editorOf(panel);
    await fill(hand, editor.locator('input, select').first(), panel);
    await hand.click(button(editor, 'Save'));
    await panel.getByRole('heading', { name: /^Saved/ }).waitFor();
    return hand.effort();
  };

  it.each(FIELDS)('a $kind', async (fix) => {
    const value = () => rowOf(demo, fix.concept, fix.name)[fix.column];
    setRow(demo, fix.concept, fix.name, fix.gap);
    const panel = await openRecord(page, demo, crm, fix.concept, fix.name);
    await editorOf(panel).locator('input, select').first().waitFor();
    const gap = await standing(fix);
    const here = await inThePanel(fix);
    expect(value()).toEqual(fix.after);
    await expect.poll(() => standing(fix)).not.toBe(gap);
    // Back to the gap, on the same page, for the CRM's own way: the hand waits until the form has read it.
    await button(panel, 'Undo').click();
    await panel.getByRole('heading', { name: /^Undone/ }).waitFor();
    expect(value()).toBe(fix.gap[fix.column]);
    await expect.poll(() => standing(fix)).toBe(gap);
    const there = await natively(fix);
    expect(value()).toEqual(fix.after);
    compare(crm, fix.kind, there, here);
  });

  it.each(CREATIONS)('a $kind', async ({ kind, count, native, panel, done }) => {
    const rows = () => Number(demo.sandbox.store.get({ text: count, params: [] })?.n);
    const frame = await openRecord(page, demo, crm, 'opportunity', DEAL);
    await button(frame, 'Call').waitFor();
    const before = rows();
    const hand = createHand(page);
    await panel(hand, frame);
    await frame.getByRole('heading', { name: done }).waitFor();
    expect(rows()).toBe(before + 1);
    await button(frame, 'Undo').click();
    await frame.getByRole('heading', { name: /^Undone/ }).waitFor();
    expect(rows()).toBe(before);

    const own = createHand(page);
    await native[crm](own, page);
    await expect.poll(rows).toBe(before + 1);
    // Whom the CRM's own way named is taken back, for the other look.
    const named = {
      text: "SELECT id FROM contact_roles WHERE role = 'Decision Maker' AND opportunity_id = ? AND is_deleted = 0",
      params: [String(rowOf(demo, 'opportunity', DEAL).id)],
    };
    for (const { id } of demo.sandbox.store.all(named)) removeRow(demo, 'contactRole', String(id));
    compare(crm, kind, own.effort(), hand.effort());
  });
});
