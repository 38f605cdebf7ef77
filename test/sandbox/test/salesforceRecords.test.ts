import { beforeEach, describe, expect, it } from 'vitest';
import { API, type Caller, type Org, tinyOrg } from './salesforce/caller';
import { tiny } from './tinyCompany';

const { deals, accounts, contacts, users } = tiny;
let org: Org;
let ada: Caller;
beforeEach(() => {
  org = tinyOrg();
  ada = org.as('ada');
});

const deal = (id: string = deals.adaOpen) => `${API}/sobjects/Opportunity/${id}`;

describe('reading one record', () => {
  it('answers all readable fields, or those asked for with the id', async () => {
    const all = (await ada.get(deal())).body;
    expect(all).toMatchObject({
      attributes: { type: 'Opportunity' },
      Id: deals.adaOpen,
      StageName: 'Value Proposition',
      IsClosed: false,
    });
    const some = (await ada.get(`${deal()}?fields=Name,Account.Name`)).body;
    expect(some).toEqual({
      attributes: { type: 'Opportunity', url: deal() },
      Name: 'Acme presses',
      Account: { attributes: { type: 'Account', url: `${API}/sobjects/Account/${accounts.acme}` }, Name: 'Acme GmbH' },
      Id: deals.adaOpen,
    });
  });

  it('leaves out what field-level security hides', async () => {
    const path = `${API}/sobjects/Account/${accounts.acme}`;
    expect((await ada.get(path)).body).not.toHaveProperty('AnnualRevenue');
    expect((await org.as('admin').get(path)).body.AnnualRevenue).toBe(5_000_000);
    expect((await ada.get(`${path}?fields=AnnualRevenue`)).body[0].errorCode).toBe('INVALID_FIELD');
  });

  it.each([
    ['a hidden record', deal(deals.benOpen), 404, 'NOT_FOUND', 'The requested resource does not exist'],
    ['an id of nothing', deal('006000000000ZZZ'), 404, 'NOT_FOUND', 'The requested resource does not exist'],
    ['an id of another object', deal(accounts.acme), 404, 'NOT_FOUND', 'The requested resource does not exist'],
    ['what is no id', deal('rid'), 404, 'NOT_FOUND', 'Provided external ID field does not exist or is not accessible: rid'],
    [
      'an event asked for as a task',
      `${API}/sobjects/Task/${tiny.activities.adaMeeting}`,
      404,
      'NOT_FOUND',
      'The requested resource does not exist',
    ],
    ['an unknown object', `${API}/sobjects/Nope/${deals.adaOpen}`, 404, 'NOT_FOUND', 'The requested resource does not exist'],
    ['another version', '/services/data/v12.0/sobjects', 404, 'NOT_FOUND', 'The requested resource does not exist'],
    ['an unknown resource', `${API}/nope`, 404, 'NOT_FOUND', 'The requested resource does not exist'],
  ])('%s', async (_case, path, status, errorCode, message) => {
    expect(await ada.get(path)).toMatchObject({ status, body: [{ errorCode, message }] });
  });
});

describe('creating', () => {
  it('answers 201 with the id and the place', async () => {
    const { status, body, headers } = await ada.call('POST', `${API}/sobjects/Contact`, {
      LastName: 'Otto',
      AccountId: accounts.acme,
    });
    expect([status, body]).toEqual([201, { id: expect.stringMatching(/^003\w{15}$/), success: true, errors: [] }]);
    expect(headers.get('location')).toBe(`${API}/sobjects/Contact/${body.id}`);
    expect((await ada.get(`${API}/sobjects/Contact/${body.id}?fields=Name,OwnerId`)).body).toMatchObject({
      Name: 'Otto',
      OwnerId: users.ada,
    });
  });

  it('makes events and calls in the shared table of activities', async () => {
    const call = { Subject: 'Call', TaskSubtype: 'Call', Status: 'Completed', WhatId: deals.adaOpen, WhoId: contacts.carl };
    const { body } = await ada.call('POST', `${API}/sobjects/Task`, call);
    expect((await ada.get(`${API}/sobjects/Task/${body.id}`)).body).toMatchObject({ TaskSubtype: 'Call', IsClosed: true });
    const event = { Subject: 'Visit', StartDateTime: '2026-11-25T10:00:00+01:00', EndDateTime: '2026-11-25T11:00:00+01:00' };
    const made = await ada.call('POST', `${API}/sobjects/Event`, event);
    expect((await ada.get(`${API}/sobjects/Event/${made.body.id}`)).body.StartDateTime).toBe('2026-11-25T09:00:00.000+0000');
  });

  const NEW = { Name: 'New', StageName: 'Prospecting', CloseDate: '2027-01-01' };
  it.each([
    [
      'required fields',
      'Opportunity',
      { Name: 'x' },
      'REQUIRED_FIELD_MISSING',
      'Required fields are missing: [StageName, CloseDate]',
      ['StageName', 'CloseDate'],
    ],
    [
      'an unknown field',
      'Opportunity',
      { ...NEW, foo: 1 },
      'INVALID_FIELD',
      "No such column 'foo' on sobject of type Opportunity",
      undefined,
    ],
    [
      'a hidden field',
      'Account',
      { Name: 'x', AnnualRevenue: 5 },
      'INVALID_FIELD',
      "No such column 'AnnualRevenue' on sobject of type Account",
      undefined,
    ],
    [
      'a platform field',
      'Opportunity',
      { ...NEW, CreatedDate: '2020-01-01' },
      'INVALID_FIELD_FOR_INSERT_UPDATE',
      'Unable to create/update fields: CreatedDate. Please check the security settings of this field and verify that it is read/write for your profile or permission set.',
      ['CreatedDate'],
    ],
    [
      'a validation rule',
      'Opportunity',
      { ...NEW, Amount: -1 },
      'FIELD_CUSTOM_VALIDATION_EXCEPTION',
      'The amount may not be negative.',
      ['Amount'],
    ],
    [
      'too long a text',
      'Opportunity',
      { ...NEW, NextStep: 'x'.repeat(256) },
      'STRING_TOO_LONG',
      `Next Step: data value too large: ${'x'.repeat(256)} (max length=255)`,
      ['NextStep'],
    ],
    [
      'a value outside a restricted picklist',
      'Opportunity',
      { ...NEW, Loss_Reason__c: 'Moon' },
      'INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST',
      'Loss Reason: bad value for restricted picklist field: Moon',
      ['Loss_Reason__c'],
    ],
    [
      'a reference to nothing',
      'Opportunity',
      { ...NEW, AccountId: '001000000000ZZZ' },
      'INVALID_CROSS_REFERENCE_KEY',
      'invalid cross reference id',
      ['AccountId'],
    ],
    [
      'a reference to a hidden record',
      'Opportunity',
      { ...NEW, AccountId: accounts.borg },
      'INVALID_CROSS_REFERENCE_KEY',
      'invalid cross reference id',
      ['AccountId'],
    ],
    [
      'a reference that is no id',
      'Opportunity',
      { ...NEW, AccountId: 'abc' },
      'MALFORMED_ID',
      'Account ID: id value of incorrect type: abc',
      ['AccountId'],
    ],
    [
      'a reference to another object',
      'Opportunity',
      { ...NEW, AccountId: contacts.carl },
      'FIELD_INTEGRITY_EXCEPTION',
      `Account ID: id value of incorrect type: ${contacts.carl}`,
      ['AccountId'],
    ],
    [
      'a date that is none',
      'Opportunity',
      { ...NEW, CloseDate: 'soon' },
      'JSON_PARSER_ERROR',
      'Cannot deserialize instance of date from VALUE_STRING value soon or request may be missing a required field',
      undefined,
    ],
    [
      '29 February of a common year',
      'Opportunity',
      { ...NEW, CloseDate: '2027-02-29' },
      'JSON_PARSER_ERROR',
      'Cannot deserialize instance of date from VALUE_STRING value 2027-02-29 or request may be missing a required field',
      undefined,
    ],
    [
      'a number that is none',
      'Opportunity',
      { ...NEW, Amount: '1.234,56' },
      'JSON_PARSER_ERROR',
      'Cannot deserialize instance of currency from VALUE_STRING value 1.234,56 or request may be missing a required field',
      undefined,
    ],
  ])('refuses %s', async (_case, object, body, errorCode, message, fields) => {
    const answer = await ada.call('POST', `${API}/sobjects/${object}`, body);
    expect([answer.status, answer.body]).toEqual([400, [fields ? { message, errorCode, fields } : { message, errorCode }]]);
  });

  it('names the record that has the same unique key', async () => {
    const body = { fthd__ClientKey__c: 'key-1' };
    const { id } = (await ada.call('POST', `${API}/sobjects/fthd__ActionLog__c`, body)).body;
    const again = await ada.call('POST', `${API}/sobjects/fthd__ActionLog__c`, body);
    const message = `duplicate value found: fthd__ClientKey__c duplicates value on record with id: ${id.slice(0, 15)}`;
    expect([again.status, again.body]).toEqual([400, [{ message, errorCode: 'DUPLICATE_VALUE', fields: [] }]]);
    expect((await ada.call('POST', `${API}/sobjects/fthd__ActionLog__c`, { fthd__ClientKey__c: 'KEY-1' })).status).toBe(201);
  });

  it.each([
    ['broken JSON', '{bad', 'JSON_PARSER_ERROR'],
    ['a list', '[]', 'JSON_PARSER_ERROR'],
    ['no body', undefined, 'JSON_PARSER_ERROR'],
  ])('refuses %s', async (_case, body, errorCode) => {
    expect((await ada.call('POST', `${API}/sobjects/Opportunity`, body)).body[0].errorCode).toBe(errorCode);
  });
});

describe('updating and deleting', () => {
  it('answers 204 without a body, and the next read shows the value', async () => {
    const { status, body } = await ada.call('PATCH', deal(), { NextStep: 'Call Carl', closedate: '2026-12-20' });
    expect([status, body]).toEqual([204, '']);
    expect((await ada.get(`${deal()}?fields=NextStep,CloseDate`)).body).toMatchObject({
      NextStep: 'Call Carl',
      CloseDate: '2026-12-20',
    });
  });

  it('answers every broken rule at once, each with its field', async () => {
    const { body } = await ada.call('PATCH', deal(), { Amount: -1, CloseDate: '2050-01-01' });
    expect(body.map(({ fields }: { fields: string[] }) => fields)).toEqual([['CloseDate'], ['Amount']]);
  });

  it.each([
    ['somebody else’s record', deals.benOpen, { NextStep: 'x' }, 404, 'NOT_FOUND'],
    ['an id in the body', deals.adaOpen, { Id: deals.adaOpen, NextStep: 'x' }, 400, 'INVALID_FIELD'],
    ['a field that is read-only for reps', deals.adaOpen, { Probability: 5 }, 400, 'INVALID_FIELD_FOR_INSERT_UPDATE'],
    ['a computed field', deals.adaOpen, { IsClosed: true }, 400, 'INVALID_FIELD_FOR_INSERT_UPDATE'],
  ])('refuses %s', async (_case, id, body, status, errorCode) => {
    expect(await ada.call('PATCH', deal(id), body)).toMatchObject({ status, body: [{ errorCode }] });
  });

  it('refuses an edit where the record may only be read', async () => {
    const admin = org.store.user(users.admin);
    if (!admin) throw new Error('no administrator');
    const board = org.store.insert(admin, 'programme', { name: 'P', version: 1, text: '{}' }, 'salesforce');
    expect(await ada.call('PATCH', `${API}/sobjects/fthd__Programme__c/${board.id}`, { fthd__Text__c: 'x' })).toMatchObject({
      status: 400,
      body: [{ errorCode: 'INVALID_FIELD_FOR_INSERT_UPDATE' }],
    });
    expect(await ada.call('DELETE', `${API}/sobjects/fthd__Programme__c/${board.id}`)).toMatchObject({
      status: 403,
      body: [{ errorCode: 'INSUFFICIENT_ACCESS_OR_READONLY', message: 'insufficient access rights on object id' }],
    });
  });

  it('says that a deleted record is deleted', async () => {
    expect((await ada.call('DELETE', deal())).status).toBe(204);
    const gone = { status: 404, body: [{ errorCode: 'ENTITY_IS_DELETED', message: 'entity is deleted', fields: [] }] };
    expect(await ada.get(deal())).toMatchObject(gone);
    expect(await ada.call('PATCH', deal(), { NextStep: 'x' })).toMatchObject(gone);
  });

  it('names the methods that a resource has', async () => {
    expect(await ada.call('PUT', deal(), {})).toMatchObject({
      status: 405,
      body: [{ errorCode: 'METHOD_NOT_ALLOWED', message: "HTTP Method 'PUT' not allowed. Allowed are DELETE,GET,HEAD,PATCH" }],
    });
  });
});

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
