import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import { describeShared, sharedPath } from '../../fixtures/shared';
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

describeShared('refusals of writes have the bodies recorded from real organisations', () => {
  const recorded = (errorCode: string, field?: string) =>
    (JSON.parse(readFileSync(sharedPath('salesforce/errors/rest_error_bodies.json') ?? '', 'utf8')) as { body?: unknown }[])
      .flatMap(({ body }) => (Array.isArray(body) ? (body as { errorCode: string; fields?: string[] }[]) : []))
      .find((entry) => entry.errorCode === errorCode && (!field || entry.fields?.includes(field)));

  it.each([
    ['POST', `${API}/sobjects/Account`, { Phone: '1' }, 'REQUIRED_FIELD_MISSING'],
    ['PATCH', `${API}/sobjects/Contact/${contacts.carl}`, { Name: 'Carl' }, 'INVALID_FIELD_FOR_INSERT_UPDATE'],
  ])('%s %s %j', async (method, path, body, errorCode) => {
    expect((await ada.call(method, path, body)).body).toEqual([recorded(errorCode)]);
  });

  it('of a deleted record', async () => {
    await ada.call('DELETE', deal());
    expect((await ada.get(deal())).body).toEqual([recorded('ENTITY_IS_DELETED')]);
  });
});
