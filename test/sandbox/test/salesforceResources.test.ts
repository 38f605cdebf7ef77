import { beforeEach, describe, expect, it } from 'vitest';
import { API, type Caller, type Org, tinyOrg } from './salesforce/caller';
import { tiny } from './tinyCompany';

const { deals, accounts, users } = tiny;
let org: Org;
let ada: Caller;
beforeEach(() => {
  org = tinyOrg();
  ada = org.as('ada');
});

const deal = (id: string = deals.adaOpen) => `${API}/sobjects/Opportunity/${id}`;

describe('upsert by external id', () => {
  const row = `${API}/sobjects/fthd__Response__c/fthd__Key__c/ada-1`;

  it('creates with 201, then updates with 200', async () => {
    const made = await ada.call('PATCH', row, { fthd__Rule__c: 'a' });
    expect([made.status, made.body]).toEqual([201, { id: expect.any(String), success: true, errors: [], created: true }]);
    const again = await ada.call('PATCH', row, { fthd__Rule__c: 'b' });
    expect([again.status, again.body]).toEqual([200, { ...made.body, created: false }]);
    expect((await ada.get(row)).body).toMatchObject({ Id: made.body.id, fthd__Key__c: 'ada-1', fthd__Rule__c: 'b' });
  });

  it('keeps a slash in the key', async () => {
    const path = `${API}/sobjects/fthd__Response__c/fthd__Key__c/${encodeURIComponent('a/b c')}`;
    await ada.call('PATCH', path, { fthd__Rule__c: 'a' });
    expect((await ada.get(path)).body.fthd__Key__c).toBe('a/b c');
  });

  it.each([
    ['a field that is no external id', `${API}/sobjects/Opportunity/Name/x`, {}, 404, 'NOT_FOUND'],
    ['the key in the body too', row, { fthd__Key__c: 'x' }, 400, 'INVALID_FIELD'],
    ['updateOnly without a row', `${row}x?updateOnly=true`, { fthd__Rule__c: 'a' }, 404, 'NOT_FOUND'],
  ])('refuses %s', async (_case, path, body, status, errorCode) => {
    expect(await ada.call('PATCH', path, body)).toMatchObject({ status, body: [{ errorCode }] });
  });
});

describe('conditional requests', () => {
  const BEFORE = 'Mon, 31 Aug 2026 00:00:00 GMT';
  const AFTER = 'Sun, 22 Nov 2026 23:00:00 GMT';

  it.each([
    ['GET, not modified since', 'GET', { 'If-Modified-Since': AFTER }, 304],
    ['GET, modified since', 'GET', { 'If-Modified-Since': BEFORE }, 200],
    ['PATCH, modified since', 'PATCH', { 'If-Unmodified-Since': BEFORE }, 412],
    ['PATCH, not modified since', 'PATCH', { 'If-Unmodified-Since': AFTER }, 204],
    ['DELETE, modified since', 'DELETE', { 'If-Unmodified-Since': BEFORE }, 412],
    ['If-Match outside Account is ignored', 'PATCH', { 'If-Match': '"nope"' }, 204],
  ])('%s', async (_case, method, headers, status) => {
    const answer = await ada.call(method, deal(), method === 'PATCH' ? { NextStep: 'x' } : undefined, headers);
    expect(answer.status).toBe(status);
    if (status === 412) expect((await ada.get(deal())).body.NextStep).toBeNull();
  });

  it('lets a write pass that names the second in which the record was read', async () => {
    await ada.call('PATCH', deal(), { NextStep: 'first' });
    const read = await ada.get(deal());
    const since = read.headers.get('last-modified') ?? '';
    expect((await ada.call('PATCH', deal(), { NextStep: 'second' }, { 'If-Unmodified-Since': since })).status).toBe(204);
  });

  it('matches the ETag of an account', async () => {
    const path = `${API}/sobjects/Account/${accounts.acme}`;
    const tag = (await ada.get(path)).headers.get('etag') ?? '';
    expect((await ada.get(path, { 'If-None-Match': tag })).status).toBe(304);
    expect((await ada.call('PATCH', path, { Phone: '1' }, { 'If-Match': tag })).status).toBe(204);
    expect((await ada.call('PATCH', path, { Phone: '2' }, { 'If-Match': tag })).status).toBe(412);
  });
});

describe('other resources', () => {
  it('lists its version, resources and the one limit it counts', async () => {
    expect((await ada.get('/services/data')).body).toEqual([{ label: "Summer '26", url: API, version: '67.0' }]);
    expect((await ada.get(API)).body.sobjects).toBe(`${API}/sobjects`);
    expect((await ada.get(`${API}/limits`)).body.DailyApiRequests).toEqual({ Max: 100_000, Remaining: 99_997 });
  });

  it('says who is signed in', async () => {
    expect((await ada.get('/services/oauth2/userinfo')).body).toMatchObject({
      user_id: users.ada,
      organization_id: tiny.organization,
      name: 'Ada Acker',
      zoneinfo: 'Europe/Berlin',
      locale: 'en_US',
    });
  });

  it('puts a mail into the outbox, for at most five people', async () => {
    const path = `${API}/actions/standard/emailSimple`;
    const mail = (emailAddresses: string) => ({ inputs: [{ emailAddresses, emailSubject: 'Hi', emailBody: 'There' }] });
    expect(await ada.call('POST', path, mail('a@x.test,b@x.test'))).toMatchObject({ status: 200, body: [{ isSuccess: true }] });
    expect(org.store.outbox).toMatchObject([
      { from: 'ada@foothold.test', to: ['a@x.test', 'b@x.test'], subject: 'Hi', body: 'There' },
    ]);
    expect(await ada.call('POST', path, mail('1@x.test,2@x.test,3@x.test,4@x.test,5@x.test,6@x.test'))).toMatchObject({
      status: 400,
      body: [{ isSuccess: false, errors: [{ statusCode: 'LIMIT_EXCEEDED' }] }],
    });
    expect(org.store.outbox).toHaveLength(1);
  });

  it.each([
    ['POST', '/composite/batch'],
    ['POST', '/composite/graph'],
    ['POST', '/composite/tree/Account'],
    ['POST', '/actions/standard/chatterPost'],
    ['GET', '/ui-api/records/001'],
    ['GET', '/sobjects/Account/updated'],
    ['GET', `/sobjects/Opportunity/${deals.adaOpen}/Account`],
  ])('names what it does not have: %s %s', async (method, path) => {
    const { status, body } = await ada.call(method, `${API}${path}`, method === 'POST' ? {} : undefined);
    expect([status, body[0].errorCode]).toEqual([501, 'NOT_IMPLEMENTED']);
    expect(body[0].message).toContain('The local CRM does not support');
  });
});

describe('UserPermissionAccess', () => {
  const asked = 'SELECT PermissionsViewAllData FROM UserPermissionAccess LIMIT 1';
  it.each([
    ['ada', false],
    ['publisher', true],
    ['admin', true],
  ] as const)('tells %s of the own permissions', async (who, PermissionsViewAllData) => {
    expect((await org.as(who).query(asked)).body).toMatchObject({ totalSize: 1, records: [{ PermissionsViewAllData }] });
  });

  it('refuses what it does not know', async () => {
    const { status, body } = await ada.query('SELECT PermissionsFly FROM UserPermissionAccess');
    expect([status, body[0].errorCode]).toEqual([400, 'INVALID_FIELD']);
    expect((await ada.query(`${asked.slice(0, -7)} WHERE PermissionsViewAllData = true`)).status).toBe(400);
  });
});
