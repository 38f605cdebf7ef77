import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dataverseHandler } from '../dataverse/dataverseHandler';
import type { SandboxUser } from '../store/types';
import { orgStore } from './orgStore';
import { tiny, tinyCompany } from './tinyCompany';

const store = orgStore({ now: '2026-11-22T09:30:00.000Z' });
tinyCompany(store);
const ada = store.user(tiny.users.ada) as SandboxUser;

async function status(method: string, path: string, body?: string, type = 'application/json'): Promise<number> {
  const request = new Request(`http://crm.test/api/data/v9.2/${path}`, {
    method,
    ...(body === undefined ? {} : { body, headers: { 'content-type': type } }),
  });
  const response = await dataverseHandler(request, ada, { store, origin: 'http://crm.test', calls: { used: 0, max: 1 } });
  return response?.status ?? 0;
}

const WORDS = [
  'name',
  'statecode',
  '_ownerid_value',
  'parentaccountid/name',
  'eq',
  'ne',
  'and',
  'or',
  'not',
  '(',
  ')',
  "'a'",
  "''",
  '1',
  'null',
  'true',
  ',',
  '/',
  ':',
  'any',
  'contains',
  'Microsoft.Dynamics.CRM.In',
  'PropertyName',
  '=',
  '[',
  ']',
  '2026-11-22',
  '%',
  ';',
  '--',
  "' OR 1=1 --",
];
const soup = fc
  .array(fc.oneof(fc.constantFrom(...WORDS), fc.string({ maxLength: 6 })), { maxLength: 14 })
  .map((words) => words.join(' '));
const refusedOrAnswered = (code: number) => (code >= 200 && code < 500) || code === 501;

describe('whatever is sent is answered or refused, never a fault of the server', () => {
  it.each(['$filter', '$select', '$orderby', '$expand', '$apply', '$top', '$skiptoken', 'fetchXml'])('in %s', async (option) => {
    await fc.assert(
      fc.asyncProperty(soup, async (text) =>
        refusedOrAnswered(await status('GET', `opportunities?${option}=${encodeURIComponent(text)}`)),
      ),
      { numRuns: 150, seed: 7 },
    );
  });

  it('in FetchXML of the right shape', async () => {
    const condition = fc.record({
      attribute: fc.constantFrom('name', 'createdon', 'ownerid', 'statecode', 'new_interests', 'foo'),
      operator: fc.constantFrom('eq', 'like', 'in', 'between', 'on', 'last-x-days', 'null', 'contain-values', 'eq-userid', 'x'),
      value: soup,
    });
    await fc.assert(
      fc.asyncProperty(condition, async ({ attribute, operator, value }) => {
        const escaped = value.replace(/[<>&"]/g, (letter) => `&#${letter.charCodeAt(0)};`);
        const xml = `<fetch><entity name="opportunity"><filter><condition attribute="${attribute}" operator="${operator}" value="${escaped}"/></filter></entity></fetch>`;
        return refusedOrAnswered(await status('GET', `opportunities?fetchXml=${encodeURIComponent(xml)}`));
      }),
      { numRuns: 300, seed: 7 },
    );
  });

  it('in keys and paths', async () => {
    await fc.assert(
      fc.asyncProperty(soup, async (text) =>
        refusedOrAnswered(await status('GET', `opportunities(${encodeURIComponent(text)})/${encodeURIComponent(text)}`)),
      ),
      { numRuns: 150, seed: 7 },
    );
  });

  it('in bodies', async () => {
    const names = fc.constantFrom(
      'subject',
      'scheduledend',
      'prioritycode',
      'statecode',
      'activityid',
      'ownerid@odata.bind',
      'regardingobjectid_account_task@odata.bind',
      'task_activity_parties',
      '__proto__',
      'foo',
    );
    const body = fc.dictionary(names, fc.oneof(fc.jsonValue({ maxDepth: 1 }), soup), { maxKeys: 4 });
    await fc.assert(
      fc.asyncProperty(body, async (fields) => refusedOrAnswered(await status('POST', 'tasks', JSON.stringify(fields)))),
      { numRuns: 300, seed: 7 },
    );
  });

  it('in batches', async () => {
    const line = fc.oneof(
      fc.constantFrom(
        '--b',
        '--b--',
        '',
        'Content-Type: application/http',
        'Content-Type: multipart/mixed; boundary=c',
        '--c',
        '--c--',
        'GET accounts HTTP/1.1',
        'POST tasks HTTP/1.1',
        '{"subject":"x"}',
      ),
      soup,
    );
    await fc.assert(
      fc.asyncProperty(fc.array(line, { maxLength: 12 }), async (lines) =>
        refusedOrAnswered(await status('POST', '$batch', lines.join('\r\n'), 'multipart/mixed; boundary=b')),
      ),
      { numRuns: 300, seed: 7 },
    );
  });

  it('never lets a value become SQL', async () => {
    await status('GET', `opportunities?$filter=${encodeURIComponent("name eq '''; DELETE FROM opportunities; --'")}`);
    expect(store.get({ text: 'SELECT COUNT(*) AS n FROM opportunities', params: [] })?.n).toBe(3);
  });
});
