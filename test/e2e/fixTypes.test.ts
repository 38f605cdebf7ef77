import type { Browser, FrameLocator, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Demo } from '../../addin/demo/createDemo';
import type { Row } from '../sandbox/store/types';
import { launchBrowser } from './browser';
import { signIn, startDemo } from './demo';
import { storeProgramme } from './ownProgramme';
import { type Concept, type Crm, editorOf, formField, openRecord, rawValue, rowOf, setRow } from './recordPages';

const DEAL = 'Harbour refit';
const BUYER = 'Jens Thomsen';
const LEAD = 'Emily Lenzen';
const WHOLE: Row = {
  close_date: '2026-12-18',
  interests: 'Services',
  is_strategic: 1,
  needs: 'New winches for two quay cranes.',
  region: 'East',
  sub_region: 'North East',
  decision_at: '2026-12-01T09:00:00.000Z',
};

/** One type of control: the gap, what the person does, what the CRM then has, and what its form shows. */
interface Case {
  readonly type: string;
  readonly concept: Concept;
  readonly name: string;
  readonly gap: Row;
  readonly field: Readonly<Record<Crm, string>>;
  readonly fill: (editor: Locator, panel: FrameLocator) => Promise<void>;
  readonly raw: Readonly<Record<Crm, unknown>>;
  readonly blank: Readonly<Record<Crm, unknown>>;
  /** What the form then shows; a form that is open holds the raw value in its control. */
  readonly shown: Readonly<Record<Crm, string | RegExp>>;
  readonly only?: Crm;
}

const same = <T>(value: T) => ({ salesforce: value, dynamics: value });
const field = (salesforce: string, dynamics: string) => ({ salesforce, dynamics });

const CASES: readonly Case[] = [
  {
    type: 'lookup with search',
    concept: 'opportunity',
    name: DEAL,
    gap: { account_id: null },
    field: field('AccountId', '_parentaccountid_value'),
    fill: async (editor, panel) => {
      // All at once, as pasted text comes.
      await editor.getByRole('combobox').fill('Nordkai');
      await panel.getByRole('option', { name: /^Nordkai Werft/ }).click();
    },
    raw: { salesforce: expect.stringMatching(/^001/), dynamics: expect.stringMatching(/^[0-9a-f-]{36}$/) },
    blank: same(null),
    shown: same('Nordkai Werft'),
  },
  {
    type: 'money in the record’s currency',
    concept: 'opportunity',
    name: DEAL,
    gap: { amount: null, currency_code: 'GBP' },
    field: field('Amount', 'estimatedvalue'),
    fill: async (editor) => {
      await editor.getByText('GBP').waitFor();
      await editor.getByRole('spinbutton').fill('1250.5');
    },
    raw: same(1250.5),
    blank: same(null),
    shown: { salesforce: /1,25[01]/, dynamics: '1250.5' },
  },
  {
    type: 'several choices',
    concept: 'opportunity',
    name: DEAL,
    gap: { interests: null },
    field: field('Interests__c', 'new_interests'),
    fill: async (editor) => {
      await editor.getByRole('checkbox', { name: 'Professional' }).check();
      await editor.getByRole('checkbox', { name: 'Training' }).check();
    },
    raw: { salesforce: 'Professional;Training', dynamics: '100000001,100000004' },
    blank: same(null),
    shown: { salesforce: 'Professional; Training', dynamics: /Professional,Training/ },
  },
  {
    type: 'checkbox',
    concept: 'opportunity',
    name: DEAL,
    gap: { is_strategic: 0 },
    field: field('Strategic__c', 'new_strategic'),
    fill: (editor) => editor.getByRole('checkbox').check(),
    raw: same(true),
    blank: same(false),
    shown: { salesforce: 'Yes', dynamics: 'on' },
  },
  {
    type: 'long text',
    concept: 'opportunity',
    name: DEAL,
    gap: { needs: null },
    field: field('Needs__c', 'new_needs'),
    fill: (editor) => editor.getByRole('textbox').fill('Two winches & one <spare> drive,\nbefore the spring tide.'),
    raw: same('Two winches & one <spare> drive,\nbefore the spring tide.'),
    blank: same(null),
    shown: {
      salesforce: /Two winches & one <spare> drive/,
      dynamics: 'Two winches & one <spare> drive,\nbefore the spring tide.',
    },
  },
  {
    type: 'date with time',
    concept: 'opportunity',
    name: DEAL,
    gap: { decision_at: null },
    field: field('Decision_Meeting__c', 'new_decisionmeeting'),
    fill: (editor) => editor.locator('input').fill('2026-12-02T14:30'),
    // Berlin is an hour ahead of UTC in December.
    raw: { salesforce: '2026-12-02T13:30:00.000+0000', dynamics: '2026-12-02T13:30:00Z' },
    blank: same(null),
    shown: { salesforce: /2 Dec 2026/, dynamics: '2026-12-02' },
  },
  {
    type: 'dependent picklist',
    concept: 'opportunity',
    name: DEAL,
    gap: { region: 'West', sub_region: null },
    field: field('Sub_Region__c', ''),
    fill: async (editor) => {
      const list = editor.getByRole('combobox');
      await editor.getByText('The choices follow from Region.').waitFor();
      await list.getByRole('option', { name: 'South West' }).waitFor({ state: 'attached' });
      expect(await list.getByRole('option').allTextContents()).toEqual(['Choose', 'North West', 'South West', 'International']);
      await list.selectOption('South West');
    },
    raw: same('South West'),
    blank: same(null),
    shown: same('South West'),
    only: 'salesforce',
  },
  {
    type: 'e-mail of a contact',
    concept: 'contact',
    name: BUYER,
    gap: { email: 'test@test.de' },
    field: field('Email', 'emailaddress1'),
    fill: (editor) => editor.getByRole('textbox').fill('j.thomsen@nordkai-werft.de'),
    raw: same('j.thomsen@nordkai-werft.de'),
    blank: same('test@test.de'),
    shown: same('j.thomsen@nordkai-werft.de'),
  },
  {
    type: 'phone of a contact',
    concept: 'contact',
    name: BUYER,
    gap: { email: 'jens.thomsen@nordkai-werft.de', phone: null, mobile_phone: null },
    field: field('Phone', 'telephone1'),
    fill: (editor) => editor.getByRole('textbox').first().fill('+49 40 3175 841'),
    raw: same('+49 40 3175 841'),
    blank: same(null),
    shown: same('+49 40 3175 841'),
  },
  {
    type: 'e-mail of a lead',
    concept: 'lead',
    name: LEAD,
    gap: { email: null, phone: null },
    field: field('Email', 'emailaddress1'),
    fill: (editor) => editor.getByRole('textbox').first().fill('emily.lenzen@welhaven-foerdertechnik.de'),
    raw: same('emily.lenzen@welhaven-foerdertechnik.de'),
    blank: same(null),
    shown: same('emily.lenzen@welhaven-foerdertechnik.de'),
  },
];

let demo: Demo;
let browser: Browser;
beforeAll(async () => {
  [demo, browser] = await Promise.all([startDemo(), launchBrowser()]);
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await demo?.close();
});

describe.each(['salesforce', 'dynamics'] as const)('a fix of every type in %s: saved, followed by the page, undone', (crm) => {
  let page: Page;
  let close: () => Promise<void>;
  const yard = () => rowOf(demo, 'account', 'Nordkai Werft').id ?? null;

  beforeAll(async () => {
    await storeProgramme(demo, crm, crm === 'salesforce' ? 1 : 2);
    const window = await signIn(browser, demo, 'Lena Brandt', crm);
    window.context.setDefaultTimeout(20_000);
    page = window.page;
    close = async () => {
      expect(window.faults).toEqual([]);
      await window.context.close();
    };
  });
  afterAll(() => close());

  const percent = async (panel: FrameLocator) =>
    Number.parseInt(
      (await panel
        .getByRole('img', { name: /percent/ })
        .first()
        .getAttribute('aria-label')) ?? '',
      10,
    );
  /** What the panel reads after the record is judged too, and moves the ring: it is there once the customer's card says when it was read. */
  const readWhole = async (panel: FrameLocator) => {
    await panel.getByRole('button', { name: /^This customer/, expanded: false }).click();
    await panel.getByText(/As of /).waitFor();
  };
  /** What the page's form has of a field: text until "Edit", or the content of its control. */
  const shownOf = async (name: string): Promise<string> => {
    const place = formField(page, name);
    if (crm === 'salesforce') return (await place.locator('output').textContent()) ?? '';
    const ticked = place.locator('input[type="checkbox"]:checked');
    if ((await place.locator('fieldset').count()) > 0)
      return (await place.locator('label:has(:checked)').allTextContents()).join();
    if ((await place.locator('input[type="checkbox"]').count()) > 0) return (await ticked.count()) > 0 ? 'on' : '';
    return place.locator('input, textarea, select').inputValue();
  };

  it.each(CASES.filter(({ only }) => only === undefined || only === crm))('$type', async (one) => {
    const { concept, name, gap, raw, blank, shown } = one;
    if (concept === 'opportunity') setRow(demo, concept, name, { ...WHOLE, account_id: yard(), amount: 184_000 });
    setRow(demo, concept, name, gap);
    const panel = await openRecord(page, demo, crm, concept, name);
    const editor = editorOf(panel);
    if (concept === 'opportunity' && !('account_id' in gap)) await readWhole(panel);
    const before = await percent(panel);
    await one.fill(editor, panel);
    await editor.getByRole('button', { name: 'Save', exact: true }).click();
    await panel.getByRole('heading', { name: /^Saved/ }).waitFor();
    const stored = () => rawValue(demo, crm, concept, name, one.field[crm]);
    expect(await stored()).toEqual(raw[crm]);
    expect(await percent(panel)).toBeGreaterThan(before);
    await expect.poll(() => shownOf(one.field[crm])).toMatch(shown[crm]);

    await panel.getByRole('button', { name: 'Undo' }).click();
    await panel.getByRole('heading', { name: /^Undone/ }).waitFor();
    expect(await stored()).toEqual(blank[crm]);
    expect(await percent(panel)).toBe(before);
  });
});
