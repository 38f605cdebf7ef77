import type { FrameLocator, Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Hand } from '../e2e/hand';
import { type Concept, type Crm, editorOf } from '../e2e/recordPages';
import type { Row } from '../sandbox/store/types';

/** The deal on which activities are written down. */
export const DEAL = 'Harbour refit';
const YARD = 'Nordkai Werft';
const BUYER = 'Jens Thomsen';
const TALK = 'Send the offer for the second crane';

type Fill = (hand: Hand, control: Locator, page: Page | FrameLocator) => Promise<void>;

/** One kind of fix of a field: the gap, what fills it, and how the row looks afterwards. */
export interface FieldFix {
  readonly kind: string;
  readonly concept: Concept;
  readonly name: string;
  readonly field: Readonly<Record<Crm, string>>;
  readonly gap: Row;
  readonly fill: Fill;
  readonly column: string;
  readonly after: unknown;
}

const typed =
  (text: string): Fill =>
  (hand, control) =>
    hand.type(control, text);

/** A fix of each type of field. */
export const FIELDS: readonly FieldFix[] = [
  {
    kind: 'date',
    concept: 'opportunity',
    name: DEAL,
    field: { salesforce: 'CloseDate', dynamics: 'estimatedclosedate' },
    gap: { close_date: '2026-11-10' },
    fill: typed('2026-12-04'),
    column: 'close_date',
    after: '2026-12-04',
  },
  {
    kind: 'money',
    concept: 'opportunity',
    name: DEAL,
    field: { salesforce: 'Amount', dynamics: 'estimatedvalue' },
    gap: { amount: null },
    fill: typed('184000'),
    column: 'amount',
    after: 184_000,
  },
  {
    kind: 'picklist',
    concept: 'account',
    name: YARD,
    field: { salesforce: 'Industry', dynamics: 'industrycode' },
    gap: { industry: null },
    fill: (hand, control) => hand.choose(control, { label: 'Consulting' }),
    column: 'industry',
    after: 'Consulting',
  },
  {
    kind: 'number',
    concept: 'account',
    name: YARD,
    field: { salesforce: 'NumberOfEmployees', dynamics: 'numberofemployees' },
    gap: { employees: null },
    fill: typed('840'),
    column: 'employees',
    after: 840,
  },
  {
    kind: 'text',
    concept: 'account',
    name: YARD,
    field: { salesforce: 'BillingCountry', dynamics: 'address1_country' },
    gap: { billing_country: null },
    fill: typed('Germany'),
    column: 'billing_country',
    after: 'Germany',
  },
  {
    kind: 'e-mail',
    concept: 'contact',
    name: BUYER,
    field: { salesforce: 'Email', dynamics: 'emailaddress1' },
    gap: { email: null },
    fill: typed('thomsen@nordkai-werft.de'),
    column: 'email',
    after: 'thomsen@nordkai-werft.de',
  },
  {
    kind: 'lookup',
    concept: 'contact',
    name: BUYER,
    field: { salesforce: 'AccountId', dynamics: '_parentcustomerid_value' },
    gap: { account_id: null },
    fill: async (hand, control, page) => {
      await hand.type(control, 'Nordkai');
      await hand.click(page.getByRole('option', { name: /^Nordkai Werft/ }).or(page.getByRole('button', { name: YARD })));
    },
    column: 'account_id',
    after: expect.stringMatching(/^001/),
  },
];

/** What is written down beside a record: both ways to it, and the count of rows that it makes. */
interface Creation {
  readonly kind: string;
  readonly count: string;
  readonly native: Readonly<Record<Crm, (hand: Hand, page: Page) => Promise<void>>>;
  readonly panel: (hand: Hand, panel: FrameLocator) => Promise<void>;
  readonly done: RegExp;
}

/** A button of a place by its name. */
export const button = (place: Page | FrameLocator | Locator, name: string | RegExp) =>
  place.getByRole('button', { name, ...(typeof name === 'string' && { exact: true }) });
const log = (panel: FrameLocator, name: string) => panel.getByRole('form', { name });

/** What is made beside a record. */
export const CREATIONS: readonly Creation[] = [
  {
    kind: 'log a call',
    count: "SELECT COUNT(*) AS n FROM activities WHERE kind = 'phonecall' AND is_closed = 1 AND is_deleted = 0",
    native: {
      salesforce: async (hand, page) => {
        await hand.click(button(page, 'Log a Call'));
        await hand.click(button(page.getByRole('form', { name: 'Log a Call' }), 'Save'));
      },
      dynamics: async (hand, page) => {
        await hand.click(button(page, 'Create a timeline record'));
        await hand.click(button(page, 'Phone Call'));
        await hand.type(page.getByLabel('Subject', { exact: true }), 'Call');
        await hand.click(button(page, 'Save and Close'));
        await hand.click(button(page, 'Mark complete: Call').first());
      },
    },
    panel: async (hand, panel) => {
      await hand.click(button(panel, 'Call'));
      await hand.click(button(log(panel, 'Log a call'), 'Save'));
    },
    done: /Call logged/,
  },
  {
    kind: 'task',
    count: "SELECT COUNT(*) AS n FROM activities WHERE kind = 'task' AND is_closed = 0 AND is_deleted = 0",
    native: {
      salesforce: async (hand, page) => {
        await hand.click(button(page, 'New Task'));
        await hand.type(page.getByLabel('Subject', { exact: true }), TALK);
        await hand.type(page.getByLabel('Due Date', { exact: true }), '2026-11-25');
        await hand.click(button(page.getByRole('form', { name: 'New Task' }), 'Save'));
      },
      dynamics: async (hand, page) => {
        await hand.click(button(page, 'Create a timeline record'));
        await hand.click(button(page, 'Task'));
        await hand.type(page.getByLabel('Subject', { exact: true }), TALK);
        await hand.type(page.getByLabel('Due Date', { exact: true }), '2026-11-25');
        await hand.click(button(page, 'Save and Close'));
      },
    },
    panel: async (hand, panel) => {
      await hand.click(button(panel, 'Next step'));
      await hand.type(panel.getByLabel('What will you do?'), TALK);
      await hand.click(button(log(panel, 'Plan the next step'), 'Save'));
    },
    done: /Next step planned/,
  },
  {
    kind: 'note',
    count: 'SELECT COUNT(*) AS n FROM notes WHERE is_deleted = 0',
    native: {
      salesforce: async (hand, page) => {
        await hand.click(button(page, 'New Note'));
        await hand.type(page.getByLabel('Title', { exact: true }), TALK);
        await hand.click(button(page.getByRole('form', { name: 'New Note' }), 'Save'));
      },
      dynamics: async (hand, page) => {
        await hand.click(button(page, 'Create a timeline record'));
        await hand.click(button(page, 'Note'));
        await hand.type(page.getByLabel('Title', { exact: true }), TALK);
        await hand.click(button(page, 'Add note'));
      },
    },
    panel: async (hand, panel) => {
      await hand.click(button(panel, 'Note'));
      await hand.type(panel.getByLabel('In a few words'), TALK);
      await hand.click(button(log(panel, 'Write a note'), 'Save'));
    },
    done: /Note saved/,
  },
  {
    kind: 'decision maker',
    count: 'SELECT COUNT(*) AS n FROM contact_roles WHERE is_deleted = 0',
    native: {
      salesforce: async (hand, page) => {
        await hand.click(button(page, 'Add Contact Roles'));
        await hand.click(page.getByLabel('Ute Carstens'));
        await hand.click(button(page, 'Next'));
        await hand.choose(page.getByRole('combobox', { name: /^Role/ }), { label: 'Decision Maker' });
        await hand.click(button(page.getByRole('form', { name: 'Add Contact Roles' }), 'Save'));
      },
      dynamics: async (hand, page) => {
        await hand.click(button(page, 'New Connection'));
        await hand.choose(page.getByRole('combobox', { name: /^Name/ }), { label: 'Ute Carstens' });
        await hand.choose(page.getByRole('combobox', { name: /^As this role/ }), { label: 'Decision Maker' });
        await hand.click(button(page.getByRole('form', { name: 'New Connection' }), 'Save and Close'));
      },
    },
    panel: async (hand, panel) => {
      const row = button(panel, /Name the decision maker/);
      if ((await row.count()) > 0) await hand.click(row);
      await hand.click(button(panel, 'Ute Carstens'));
      await hand.click(button(editorOf(panel), 'Save'));
    },
    done: /^Saved/,
  },
];
