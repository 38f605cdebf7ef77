import { describe, expect, it } from 'vitest';
import { createDataversePort } from '../../src/adapters/dataverse/createDataversePort';
import { createSalesforcePort } from '../../src/adapters/salesforce/createSalesforcePort';
import type { CrmPort } from '../../src/ports/crm';
import { fakeClock } from '../fixtures/panelWorld';

type Answer = readonly [status: number, body: unknown];

const json = ([status, body]: Answer) =>
  new Response(typeof body === 'string' ? body : JSON.stringify(body), {
    status,
    headers: { 'content-type': 'application/json' },
  });

/** A server that gives one answer to everything. The clock stands, so that a retry would wait for ever: none is expected here. */
function salesforce(...answer: Answer): CrmPort {
  const [status, body] = answer;
  const composite = { compositeResponse: [{ referenceId: 'decisions', httpStatusCode: status, httpHeaders: {}, body }] };
  const fetch = async () => json([200, composite]);
  return createSalesforcePort({ instanceUrl: 'https://org.example', accessToken: 'token', fetch, clock: fakeClock() });
}
function dataverse(...answer: Answer): CrmPort {
  return createDataversePort({
    baseUrl: 'https://org.example',
    token: 'token',
    fetch: async () => json(answer),
    clock: fakeClock(),
  });
}

const error = (errorCode: string) => [{ errorCode, message: 'said by the platform' }];
const odata = (code: string) => ({ error: { code, message: 'said by the platform' } });

describe('decisions about barriers', () => {
  it.each<[string, CrmPort]>([
    ['Salesforce: the object is not there, or may not be read', salesforce(400, error('INVALID_TYPE'))],
    ['Salesforce: a column may not be read', salesforce(400, error('INVALID_FIELD'))],
    ['Salesforce: refused', salesforce(403, error('INSUFFICIENT_ACCESS'))],
    ['Dataverse: the table is not there', dataverse(404, odata('0x8006088a'))],
    ['Dataverse: the table may not be read', dataverse(403, odata('0x80040220'))],
  ])('are none, which is no fault. %s', async (_, port) => {
    expect(await port.readDecisions()).toEqual([]);
  });

  it.each<[string, CrmPort, string]>([
    ['Salesforce: the query failed', salesforce(500, error('UNKNOWN_EXCEPTION')), 'unexpected'],
    ['Salesforce: over the limit', salesforce(403, error('REQUEST_LIMIT_EXCEEDED')), 'throttled'],
    ['Salesforce: the part is missing', salesforce(0, null), 'unexpected'],
    ['Dataverse: a column is gone', dataverse(400, odata('0x80060888')), 'invalid'],
    ['Dataverse: cut JSON', dataverse(200, '{"value":['), 'unexpected'],
  ])('are not known, which is told. %s', async (_, port, kind) => {
    await expect(port.readDecisions()).rejects.toMatchObject({ name: 'CrmError', kind });
  });

  const at = '2026-11-20T08:00:00.000Z';
  it('count from when they were stored where they say no moment of their own', async () => {
    const own = { fthd__Rule__c: 'r', fthd__Reason__c: 'noAccess', fthd__Phase__c: null, fthd__Decision__c: 'confirmed' };
    const rest = { fthd__Text__c: null, fthd__At__c: null, CreatedDate: '2026-11-20T09:00:00.000+0100' };
    const logical = { fthd_rule: 'r', fthd_reason: 'noAccess', fthd_phase: null, fthd_decision: 'confirmed', fthd_text: null };
    const expected = [{ ruleId: 'r', reason: 'noAccess', phase: null, decision: 'confirmed', text: null, at }];
    expect(await salesforce(200, { done: true, records: [{ ...own, ...rest }] }).readDecisions()).toEqual(expected);
    const row = { ...logical, fthd_at: null, createdon: '2026-11-20T08:00:00Z' };
    expect(await dataverse(200, { value: [row] }).readDecisions()).toEqual(expected);
  });

  it('say who decided, by the platform’s word', async () => {
    const own = { fthd__Rule__c: 'r', fthd__Reason__c: 'noAccess', fthd__Decision__c: 'confirmed', fthd__At__c: at };
    const records = [{ ...own, CreatedById: '005000000000001AAA' }];
    expect((await salesforce(200, { done: true, records }).readDecisions())[0]?.by).toBe('005000000000001AAA');
    const row = { fthd_rule: 'r', fthd_reason: 'noAccess', fthd_decision: 'confirmed', fthd_at: at, _createdby_value: 'guid' };
    expect((await dataverse(200, { value: [row] }).readDecisions())[0]?.by).toBe('guid');
  });

  it.each([
    ['no list at all', {}],
    ['a list of nothing useful', { records: [null, 7, 'x', {}], value: [null, 7, 'x', {}] }],
  ])('are none in an answer with %s', async (_, body) => {
    expect(await salesforce(200, body).readDecisions()).toEqual([]);
    expect(await dataverse(200, body).readDecisions()).toEqual([]);
  });
});
