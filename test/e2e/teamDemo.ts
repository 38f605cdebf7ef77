import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Demo } from '../../addin/demo/createDemo';
import { createDataversePublishPort } from '../../src/adapters/dataverse/publish/createDataversePublishPort';
import { createSalesforcePublishPort } from '../../src/adapters/salesforce/publish/createSalesforcePublishPort';
import type { PrivacyMode, Programme } from '../../src/model/programme';
import type { PersonFigures } from '../../src/model/sheet';
import type { ClockPort } from '../../src/ports/clock';
import { defaultProgramme } from '../../src/programme/defaultProgramme';
import { figures } from '../fixtures/teamSheets';
import { NOW } from './demo';
import type { Crm } from './recordPages';

/** The last week that is closed at the moment of these tests. */
export const CLOSED = '2026-11-09';

const clock: ClockPort = {
  now: () => NOW,
  after(ms, run) {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
  uuid: () => crypto.randomUUID(),
};

function session(demo: Demo, username: string): string {
  const { store, sessions } = demo.sandbox;
  const user = store.userByName(username);
  if (user === null) throw new Error(`The company has no ${username}.`);
  return sessions.issue(user);
}

/** The next version of the programme, in a privacy mode, stored by its owner. */
export async function storeMode(demo: Demo, crm: Crm, mode: PrivacyMode, more: Partial<Programme> = {}) {
  const { store } = demo.sandbox;
  const newest = store.get({ text: `SELECT MAX(version) AS version FROM ${store.concept('programme').table}`, params: [] });
  const next = Number(newest?.version ?? 0) + 1;
  const text = JSON.stringify({ ...defaultProgramme(crm), privacyMode: mode, ...more });
  const salesforce = crm === 'salesforce';
  const path = salesforce
    ? `${demo.visualforce}/services/data/v67.0/sobjects/fthd__Programme__c`
    : `${demo.dynamics}/api/data/v9.2/fthd_programmes`;
  const body = salesforce ? { fthd__Version__c: next, fthd__Text__c: text } : { fthd_version: next, fthd_text: text };
  const response = await fetch(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${session(demo, 'beate.lohmann@foothold.test')}` },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`The programme was refused: ${await response.text()}`);
}

const SCORES = [8_800, 6_600, 8_400, 7_100, 8_000, 6_700, 7_700, 6_200, 7_500, 7_600];

/** Made-up figures of the real people who report to a manager, by name: one sells well and records little, one is new, one has few records. */
export function teamOf(demo: Demo, crm: Crm, username: string): readonly PersonFigures[] {
  const { store } = demo.sandbox;
  const manager = store.userByName(username);
  const rows = store.all({
    text: 'SELECT id, name FROM users WHERE manager_id = ? AND is_active = 1 ORDER BY name',
    params: [manager?.id ?? ''],
  });
  return rows.map((row, index): PersonFigures => {
    const id = String(row.id);
    const person = crm === 'salesforce' ? id : (store.guidOf(id) ?? id);
    const score = SCORES[index % SCORES.length] ?? 7_000;
    const own = { person, score, records: 20 + 3 * index, openFindings: 5 + index };
    if (index === 10)
      return figures(String(row.name), { ...own, firstDays: true, score: null, records: 0, measures: {}, weeks: [] });
    if (index === 11) return figures(String(row.name), { ...own, score: null, records: 6, measures: {}, place: null, weeks: [] });
    return figures(String(row.name), {
      ...own,
      measures: { completeness: score, currency: score - 400, timeliness: score - 700, substance: score - 100, process: score },
      place: { band: score < 7_000 ? 2 : 1, bands: 2, distance: (score - 7_500) / 100, halfWidth: 5.5 },
      weeks: Array.from({ length: 12 }, (_, week) => score - (11 - week) * 40),
      counters: {
        wonMoney: 100_000 + (index === 7 ? 60_000 : index * 1_000),
        won: 4 + index,
        lost: 3,
        'finding|missing': 4 + index,
        'finding|poor': index === 3 ? 30 : 2,
        'finding|rubbish': index === 5 ? 14 : 0,
        'activity|call': 3 + index,
        'activity|note': index % 4,
        substance: 2 + Math.floor(index / 2),
        'made|Opportunity': index % 3,
      },
      rules: {
        'opportunity.closeDate': [0, 9, 0, 2, 0, 0],
        'opportunity.amount': [0, 11, 0, 0, 0, 0],
        'opportunity.nextStep': [2, 5, 4, 0, 0, 0],
      },
    });
  });
}

/** Writes a manager's page as the publisher does in individual mode. */
export async function writePage(demo: Demo, crm: Crm, username: string, people: readonly PersonFigures[]): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'foothold-test-'));
  const token = session(demo, 'foothold.publisher@foothold.test');
  const { store } = demo.sandbox;
  const manager = store.userByName(username);
  const id = manager?.id ?? '';
  const port =
    crm === 'salesforce'
      ? createSalesforcePublishPort({ instanceUrl: demo.visualforce, accessToken: token, fetch, clock, folder })
      : createDataversePublishPort({ baseUrl: demo.dynamics, token, fetch, clock });
  const text = JSON.stringify({ format: 2, people });
  const managerId = crm === 'salesforce' ? id : (store.guidOf(id) ?? id);
  const { refused } = await port.write([{ kind: 'teamSheet', managerId, week: CLOSED, page: 0, text }]);
  await rm(folder, { recursive: true });
  if (refused.length > 0) throw new Error(JSON.stringify(refused));
}
