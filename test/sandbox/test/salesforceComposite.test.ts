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

const HALTED = 'The transaction was rolled back since another operation in the same transaction failed.';
const query = (soql: string) => `${API}/query?q=${encodeURIComponent(soql)}`;

interface Part {
  method: string;
  url: string;
  referenceId: string;
  body?: unknown;
  httpHeaders?: Record<string, string>;
}

async function composite(compositeRequest: readonly Part[], allOrNone = false) {
  const { status, body } = await ada.call('POST', `${API}/composite`, { allOrNone, compositeRequest });
  expect(status).toBe(200);
  return body.compositeResponse as { body: never; httpHeaders: object; httpStatusCode: number; referenceId: string }[];
}

/** What the product does to create something once: the record, and a log row with a unique key. */
const once = (key: string): Part[] => [
  { method: 'POST', url: `${API}/sobjects/Task`, referenceId: 'task', body: { Subject: 'Call', WhatId: deals.adaOpen } },
  {
    method: 'POST',
    url: `${API}/sobjects/fthd__ActionLog__c`,
    referenceId: 'log',
    body: { fthd__ClientKey__c: key, fthd__CreatedId__c: '@{task.id}' },
  },
];

/** What the product does to write only over the version that it read. */
const guarded = (stamp: string): Part[] => [
  {
    method: 'GET',
    url: query(`SELECT Id FROM Opportunity WHERE Id = '${deals.adaOpen}' AND SystemModstamp = ${stamp}`),
    referenceId: 'guard',
  },
  {
    method: 'PATCH',
    url: `${API}/sobjects/Opportunity/@{guard.records[0].Id}`,
    referenceId: 'write',
    body: { NextStep: 'mine' },
  },
  {
    method: 'GET',
    url: `${API}/sobjects/Opportunity/${deals.adaOpen}?fields=NextStep,SystemModstamp,LastModifiedById`,
    referenceId: 'back',
  },
];

describe('composite', () => {
  it('runs in order and puts earlier answers into addresses and bodies', async () => {
    const [task, log, read] = await composite([
      ...once('k1'),
      {
        method: 'GET',
        url: query("SELECT fthd__CreatedId__c FROM fthd__ActionLog__c WHERE fthd__ClientKey__c = 'k1'"),
        referenceId: 'read',
      },
    ]);
    expect(task).toMatchObject({ httpStatusCode: 201, httpHeaders: { Location: expect.stringContaining('/sobjects/Task/00T') } });
    expect(log?.httpStatusCode).toBe(201);
    expect(read?.body).toMatchObject({ records: [{ fthd__CreatedId__c: (task?.body as { id: string } | undefined)?.id }] });
  });

  it('accepts an address with plain blanks', async () => {
    const [answer] = await composite([
      { method: 'GET', url: `${API}/query?q=SELECT Id FROM Account LIMIT 1`, referenceId: 'one' },
    ]);
    expect(answer).toMatchObject({ httpStatusCode: 200, httpHeaders: {}, referenceId: 'one', body: { totalSize: 1 } });
  });

  it('makes one record however often the same key is sent', async () => {
    await composite(once('k1'), true);
    const again = await composite(once('k1'), true);
    expect(again[0]).toMatchObject({ httpStatusCode: 400, body: [{ errorCode: 'PROCESSING_HALTED', message: HALTED }] });
    expect(again[1]).toMatchObject({ httpStatusCode: 400, body: [{ errorCode: 'DUPLICATE_VALUE' }] });
    expect((await ada.query("SELECT COUNT() FROM Task WHERE Subject = 'Call' AND CreatedDate = TODAY")).body.totalSize).toBe(1);
  });

  it('keeps what went well without allOrNone', async () => {
    await composite(once('k1'));
    await composite(once('k1'));
    expect((await ada.query('SELECT COUNT() FROM Task WHERE CreatedDate = TODAY')).body.totalSize).toBe(2);
  });

  it('writes behind a guard query while the version is the one that was read', async () => {
    const answers = await composite(guarded('2026-09-01T08:00:00Z'), true);
    expect(answers.map(({ httpStatusCode }) => httpStatusCode)).toEqual([200, 204, 200]);
    expect(answers[1]?.body).toBeNull();
    expect(answers[2]?.body).toMatchObject({
      NextStep: 'mine',
      LastModifiedById: users.ada,
      SystemModstamp: '2026-11-22T09:30:00.000+0000',
    });
  });

  it('halts at an empty guard, writes nothing, and says which reference had no value', async () => {
    const answers = await composite(guarded('2026-09-01T07:59:59Z'), true);
    expect(answers.map(({ body }) => body)).toMatchObject([
      [{ errorCode: 'PROCESSING_HALTED', message: HALTED }],
      [{ errorCode: 'PROCESSING_HALTED', message: expect.stringContaining('No value for guard.records[0].Id found in guard') }],
      [{ errorCode: 'PROCESSING_HALTED', message: HALTED }],
    ]);
    expect((await ada.get(`${API}/sobjects/Opportunity/${deals.adaOpen}`)).body.NextStep).toBeNull();
  });

  it('goes on after a bad reference without allOrNone', async () => {
    const answers = await composite([
      { method: 'GET', url: `${API}/sobjects/Account/@{nope.id}`, referenceId: 'a' },
      { method: 'GET', url: `${API}/sobjects/Account/${accounts.acme}?fields=Name`, referenceId: 'b' },
    ]);
    expect(answers).toMatchObject([
      { httpStatusCode: 400, body: [{ errorCode: 'PROCESSING_HALTED' }] },
      { httpStatusCode: 200, body: { Name: 'Acme GmbH' } },
    ]);
  });

  it('passes conditional headers on', async () => {
    const old = { 'If-Unmodified-Since': 'Mon, 31 Aug 2026 00:00:00 GMT' };
    const fresh = { 'If-Modified-Since': 'Sun, 22 Nov 2026 23:00:00 GMT' };
    const answers = await composite([
      {
        method: 'PATCH',
        url: `${API}/sobjects/Opportunity/${deals.adaOpen}`,
        referenceId: 'write',
        body: { NextStep: 'x' },
        httpHeaders: old,
      },
      { method: 'GET', url: `${API}/sobjects/Opportunity/describe`, referenceId: 'describe', httpHeaders: fresh },
      { method: 'GET', url: `${API}/sobjects`, referenceId: 'global', httpHeaders: fresh },
    ]);
    expect(answers).toMatchObject([
      { httpStatusCode: 412, body: [{ errorCode: 'PRECONDITION_FAILED' }] },
      { httpStatusCode: 304, body: null, httpHeaders: { 'Last-Modified': 'Sun, 22 Nov 2026 09:30:00 GMT' } },
      { httpStatusCode: 304, body: null },
    ]);
  });

  it('answers 200 when every part failed', async () => {
    const answers = await composite([
      { method: 'GET', url: query('SELECT Foo FROM Account'), referenceId: 'a' },
      { method: 'GET', url: `${API}/sobjects/Opportunity/${deals.benOpen}`, referenceId: 'b' },
    ]);
    expect(answers).toMatchObject([
      { httpStatusCode: 400, body: [{ errorCode: 'INVALID_FIELD' }] },
      { httpStatusCode: 404, body: [{ errorCode: 'NOT_FOUND' }] },
    ]);
  });

  it.each(['/limits', '/composite', '/ui-api/object-info/Account', '/actions/standard/emailSimple'])(
    'does not allow %s inside',
    async (path) => {
      const [answer] = await composite([{ method: 'GET', url: `${API}${path}`, referenceId: 'a' }]);
      expect(answer).toMatchObject({
        httpStatusCode: 400,
        body: [{ message: expect.stringContaining('The composite resource does not support') }],
      });
    },
  );

  const get = (referenceId: string, url = `${API}/sobjects/Account/${accounts.acme}`): Part => ({
    method: 'GET',
    url,
    referenceId,
  });
  const many = (count: number, url?: string) => Array.from({ length: count }, (_, index) => get(`r${index}`, url));
  it.each([
    ['26 parts', many(26), 'more than 25 operations'],
    ['6 queries', many(6, query('SELECT Id FROM Account')), 'more than 5 query'],
    ['6 collections', many(6, `${API}/composite/sobjects/Account?ids=x&fields=Id`), 'more than 5 query'],
    ['a reference id twice', [get('a'), get('a')], 'Duplicate referenceId provided: a'],
    ['a reference id with a dot', [get('a.b')], 'must start with a letter or a number'],
    ['nothing', [], 'compositeRequest'],
  ])('refuses %s as a whole', async (_case, compositeRequest, message) => {
    const { status, body } = await ada.call('POST', `${API}/composite`, { compositeRequest });
    expect(status).toBe(400);
    expect(body[0].message).toContain(message);
  });

  it('allows 25 parts, and 5 queries among them', async () => {
    expect(
      await composite([
        ...many(20),
        ...many(5, query('SELECT Id FROM Account')).map((part, index) => ({ ...part, referenceId: `q${index}` })),
      ]),
    ).toHaveLength(25);
  });
});

describe('collections', () => {
  const task = (Subject: string) => ({ attributes: { type: 'Task' }, Subject });
  const bad = { attributes: { type: 'Opportunity' }, Name: 'no stage' };

  it('answers each record for itself', async () => {
    const { body } = await ada.call('POST', `${API}/composite/sobjects`, { records: [task('a'), bad, task('b')] });
    expect(body).toMatchObject([
      { success: true, errors: [], id: expect.stringMatching(/^00T/) },
      { success: false, errors: [{ statusCode: 'REQUIRED_FIELD_MISSING', fields: ['StageName', 'CloseDate'] }] },
      { success: true, errors: [] },
    ]);
  });

  it('rolls all back with allOrNone', async () => {
    const { body } = await ada.call('POST', `${API}/composite/sobjects`, { allOrNone: true, records: [task('a'), bad] });
    expect(body).toMatchObject([
      { success: false, errors: [{ statusCode: 'ALL_OR_NONE_OPERATION_ROLLED_BACK' }] },
      { success: false, errors: [{ statusCode: 'REQUIRED_FIELD_MISSING' }] },
    ]);
    expect((await ada.query('SELECT COUNT() FROM Task WHERE CreatedDate = TODAY')).body.totalSize).toBe(0);
  });

  it('updates, reads, upserts and deletes', async () => {
    const path = `${API}/composite/sobjects`;
    const records = [
      { attributes: { type: 'Opportunity' }, id: deals.adaOpen, NextStep: 'one' },
      { attributes: { type: 'Opportunity' }, id: deals.benOpen, NextStep: 'two' },
    ];
    expect((await ada.call('PATCH', path, { records })).body).toMatchObject([
      { success: true },
      { success: false, errors: [{ statusCode: 'NOT_FOUND' }] },
    ]);
    const read = await ada.get(`${path}/Opportunity?ids=${deals.adaOpen},${deals.benOpen}&fields=NextStep`);
    expect(read.body).toMatchObject([{ NextStep: 'one' }, null]);
    expect((await ada.call('POST', `${path}/Opportunity`, { ids: [deals.adaOpen], fields: ['NextStep'] })).body).toMatchObject([
      { NextStep: 'one' },
    ]);
    const row = { attributes: { type: 'fthd__Response__c' }, fthd__Key__c: 'k', fthd__Rule__c: 'r' };
    const upserts = { records: [row, { ...row, fthd__Rule__c: 's' }] };
    expect((await ada.call('PATCH', `${path}/fthd__Response__c/fthd__Key__c`, upserts)).body).toMatchObject([
      { created: true },
      { created: false },
    ]);
    const gone = await ada.call('DELETE', `${path}?ids=${deals.adaOpen},${deals.benOpen}`);
    expect(gone.body).toMatchObject([{ success: true, id: deals.adaOpen }, { success: false }]);
  });

  it('takes 200 records and no more', async () => {
    const { status, body } = await ada.call('POST', `${API}/composite/sobjects`, {
      records: Array.from({ length: 201 }, () => task('x')),
    });
    expect([status, body]).toEqual([
      400,
      [{ errorCode: 'EXCEEDED_ID_LIMIT', message: 'record limit reached. cannot submit more than 200 records into this call' }],
    ]);
  });
});
