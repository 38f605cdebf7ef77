import type { FrameLocator, Locator, Page } from 'playwright-core';
import type { Demo } from '../../addin/demo/createDemo';
import type { ResponseKind } from '../../src/model/response';
import type { Row } from '../sandbox/store/types';

export type Crm = 'salesforce' | 'dynamics';

/** What the local CRM calls a thing, where its rows are, and where each look shows them. */
const TABLES = {
  opportunity: { set: 'opportunities', rows: 'opportunities', salesforce: 'Opportunity', dynamics: 'opportunity' },
  account: { set: 'accounts', rows: 'accounts', salesforce: 'Account', dynamics: 'account' },
  contact: { set: 'contacts', rows: 'contacts', salesforce: 'Contact', dynamics: 'contact' },
  lead: { set: 'leads', rows: 'leads', salesforce: 'Lead', dynamics: 'lead' },
  case: { set: 'incidents', rows: 'cases', salesforce: 'Case', dynamics: 'incident' },
} as const;

export type Concept = keyof typeof TABLES;

/** A row of the local CRM as it is stored, by its name. */
export function rowOf(demo: Demo, concept: Concept, name: string): Row {
  const column = concept === 'case' ? 'subject' : 'name';
  const row = demo.sandbox.store.get({
    text: `SELECT * FROM ${TABLES[concept].rows} WHERE ${column} = ? AND is_deleted = 0`,
    params: [name],
  });
  if (!row) throw new Error(`There is no ${concept} "${name}".`);
  return { ...row };
}

/** Sets a row as the administrator would; twins in the other protocol follow. */
export function setRow(demo: Demo, concept: Concept, name: string, values: Row): void {
  const admin = demo.sandbox.store.userByName('admin@foothold.test');
  if (admin) demo.sandbox.store.update(admin, concept, String(rowOf(demo, concept, name).id), values, 'salesforce');
}

/** Deletes a row of the company as the administrator would. */
export function removeRow(demo: Demo, concept: string, id: string): void {
  const admin = demo.sandbox.store.userByName('admin@foothold.test');
  if (admin) demo.sandbox.store.remove(admin, concept, id, 'salesforce');
}

/** How many answers of a kind the CRM has; those of earlier tests are deleted, and lie in its recycle bin. */
export function answersOf({ sandbox: { store } }: Demo, kind: ResponseKind): number {
  const text = 'SELECT COUNT(*) AS n FROM fthd_response WHERE kind = ? AND is_deleted = 0';
  return Number(store.get({ text, params: [kind] })?.n);
}

/** Deletes every answer to a nudge as the administrator would, in the CRM in which each was given. */
export function forgetAnswers({ sandbox: { store } }: Demo): void {
  const admin = store.userByName('admin@foothold.test');
  if (!admin) throw new Error('The company has no administrator.');
  const answers = store.all({ text: 'SELECT id, made_in FROM fthd_response WHERE is_deleted = 0', params: [] });
  for (const { id, made_in } of answers)
    store.remove(admin, 'response', String(id), made_in === 'dataverse' ? 'dataverse' : 'salesforce');
}

/** What the CRM's own API has of a field, as the administrator reads it. */
export async function rawValue(demo: Demo, crm: Crm, concept: Concept, name: string, field: string): Promise<unknown> {
  const admin = demo.sandbox.store.userByName('admin@foothold.test');
  if (admin === null) throw new Error('The company has no administrator.');
  const row = rowOf(demo, concept, name);
  const address =
    crm === 'salesforce'
      ? `${demo.visualforce}/services/data/v67.0/sobjects/${TABLES[concept].salesforce}/${String(row.id)}?fields=${field}`
      : `${demo.dynamics}/api/data/v9.2/${TABLES[concept].set}(${String(row.guid)})?$select=${field}`;
  const response = await fetch(address, { headers: { authorization: `Bearer ${demo.sandbox.sessions.issue(admin)}` } });
  return ((await response.json()) as Row)[field];
}

/** The frame with the panel. */
export function panelOf(page: Page): FrameLocator {
  return page.frameLocator('iframe[title="Foothold"]');
}

/** Opens a record's page by its address and waits until the panel shows it. */
export async function openRecord(page: Page, demo: Demo, crm: Crm, concept: Concept, name: string): Promise<FrameLocator> {
  const row = rowOf(demo, concept, name);
  const place = `/${TABLES[concept][crm]}`;
  await page.evaluate((hash) => {
    window.location.hash = hash;
  }, place);
  await page.getByRole('searchbox').waitFor();
  // A side pane stays, and asks each second which page is open: what it shows next is read anew.
  if (crm === 'dynamics' && (await page.locator('iframe[title="Foothold"]').count()) > 0)
    await panelOf(page).getByText('No record is open').waitFor();
  await page.evaluate(
    (hash) => {
      window.location.hash = hash;
    },
    `${place}/${String(crm === 'salesforce' ? row.id : row.guid)}`,
  );
  await page.getByRole('heading', { level: 1, name, exact: true }).waitFor();
  const panel = panelOf(page);
  await panel.getByRole('heading', { level: 1, name, exact: true }).waitFor();
  return panel;
}

/** The open nudge's editor in the panel. */
export function editorOf(panel: FrameLocator): Locator {
  return panel.locator('section[aria-busy] form');
}

/** A field of the page's own form. */
export function formField(page: Page, name: string): Locator {
  return page.locator(`[data-field="${name}"]`);
}
