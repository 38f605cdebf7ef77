import { Connection } from 'jsforce';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createSandbox, type Sandbox } from '../server/createSandbox';
import { NOW } from './salesforce/caller';
import { tiny, tinyCompany } from './tinyCompany';

const { deals, accounts, users } = tiny;
let sandbox: Sandbox;
let server: { url: string; close(): Promise<void> };
let ada: Connection;

/** Signs in as jsforce's own OAuth flow does, with name and password. */
async function signIn(username: string): Promise<Connection> {
  const connection = new Connection({ loginUrl: server.url, version: '67.0', oauth2: { clientId: 'any', loginUrl: server.url } });
  await connection.authorize({ grant_type: 'password', username, password: 'sandbox' });
  return connection;
}

beforeAll(async () => {
  sandbox = await createSandbox({ now: () => NOW });
  tinyCompany(sandbox.store);
  server = await sandbox.listen(0);
  ada = await signIn('ada@foothold.test');
});
afterAll(() => server.close());

const rejected = (work: PromiseLike<unknown>) =>
  Promise.resolve(work).then(
    () => {
      throw new Error('was not refused');
    },
    (error: { errorCode: string; message: string; data?: unknown }) => error,
  );

describe('the real jsforce against the listening CRM', () => {
  it('signs in with a password and knows who it is', async () => {
    expect(ada.userInfo).toMatchObject({ id: users.ada, organizationId: tiny.organization });
    expect(await ada.identity()).toMatchObject({ user_id: users.ada, display_name: 'Ada Acker', timezone: 'Europe/Berlin' });
  });

  it('is refused with a wrong password', async () => {
    const connection = new Connection({ loginUrl: server.url, oauth2: { clientId: 'any', loginUrl: server.url } });
    expect(
      await rejected(connection.authorize({ grant_type: 'password', username: 'ada@foothold.test', password: 'no' })),
    ).toMatchObject({
      name: 'invalid_grant',
    });
  });

  it('queries with parents and children', async () => {
    const { records } = await ada.query(
      `SELECT Id, Account.Name, (SELECT Subject FROM Tasks ORDER BY Subject) FROM Opportunity WHERE Id = '${deals.adaOpen}'`,
    );
    expect(records).toMatchObject([
      { Account: { Name: 'Acme GmbH' }, Tasks: { records: [{ Subject: 'Call' }, { Subject: 'Send offer' }] } },
    ]);
    expect(ada.limitInfo.apiUsage).toMatchObject({ limit: 100_000 });
  });

  it('fetches page after page', async () => {
    const rows = Array.from({ length: 4100 }, (_, index) => ({
      last_name: `Person ${index}`,
      company: 'Many',
      owner_id: users.ben,
    }));
    sandbox.store.bulkInsert('lead', rows);
    const ben = await signIn('ben@foothold.test');
    const result = await ben.query("SELECT Id FROM Lead WHERE Company = 'Many'", { autoFetch: true, maxFetch: 10_000 });
    expect([result.totalSize, new Set(result.records.map(({ Id }) => Id)).size]).toEqual([4100, 4100]);
  });

  it('creates, updates, reads and deletes, one and many', async () => {
    const task = ada.sobject('Task');
    const made = await task.create([{ Subject: 'one' }, { Subject: 'two' }]);
    const ids = made.map(({ id }) => String(id));
    expect(made.every(({ success }) => success)).toBe(true);
    const [first = '', second = ''] = ids;
    expect(await task.update({ Id: first, Status: 'Completed' })).toMatchObject({ success: true, id: first });
    expect(await task.update(ids.map((Id) => ({ Id, Description: 'both' })))).toMatchObject([
      { success: true },
      { success: true },
    ]);
    expect(await task.retrieve(ids)).toMatchObject([{ IsClosed: true, Description: 'both' }, { IsClosed: false }]);
    expect(await task.destroy(second)).toMatchObject({ success: true });
    expect(await rejected(task.retrieve(second))).toMatchObject({ errorCode: 'ENTITY_IS_DELETED' });
  });

  it('upserts by external id', async () => {
    const row = { fthd__Key__c: 'ada+deal+rule', fthd__Rule__c: 'rule', fthd__Kind__c: 'later' };
    const responses = ada.sobject('fthd__Response__c');
    expect(await responses.upsert(row, 'fthd__Key__c')).toMatchObject({ success: true, created: true });
    expect(await responses.upsert({ ...row, fthd__Kind__c: 'barrier' }, 'fthd__Key__c')).toMatchObject({ created: false });
    expect(await responses.find({ fthd__Key__c: 'ada+deal+rule' })).toMatchObject([
      { fthd__Kind__c: 'barrier', OwnerId: users.ada },
    ]);
  });

  it('describes', async () => {
    const { fields, childRelationships } = await ada.sobject('Opportunity').describe();
    expect(fields.find(({ name }) => name === 'StageName')).toMatchObject({ type: 'picklist', nillable: false });
    expect(childRelationships.length).toBeGreaterThan(3);
    expect((await ada.describeGlobal()).sobjects.map(({ name }) => name)).toContain('fthd__Response__c');
  });

  it('sends a composite through request()', async () => {
    const answer = await ada.request<{ compositeResponse: { httpStatusCode: number }[] }>({
      method: 'POST',
      url: '/services/data/v67.0/composite',
      body: JSON.stringify({
        compositeRequest: [{ method: 'GET', url: `/services/data/v67.0/sobjects/Account/${accounts.acme}`, referenceId: 'a' }],
      }),
      headers: { 'content-type': 'application/json' },
    });
    expect(answer.compositeResponse).toMatchObject([{ httpStatusCode: 200 }]);
  });

  it.each([
    ['an unknown field', () => ada.query('SELECT Foo FROM Account'), 'INVALID_FIELD'],
    ['broken syntax', () => ada.query('SELECT FROM'), 'MALFORMED_QUERY'],
    ['a hidden record', () => ada.sobject('Opportunity').retrieve(deals.benOpen), 'NOT_FOUND'],
    [
      'a broken rule',
      () => ada.sobject('Opportunity').update({ Id: deals.adaOpen, Amount: -1 }),
      'FIELD_CUSTOM_VALIDATION_EXCEPTION',
    ],
    ['an unknown object', () => ada.sobject('Nope').describe(), 'NOT_FOUND'],
  ])('rejects %s with its code', async (_case, work: () => PromiseLike<unknown>, errorCode) => {
    expect(await rejected(work())).toMatchObject({ errorCode });
  });

  it('hands on the fields of a refusal', async () => {
    const error = await rejected(ada.sobject('Opportunity').update({ Id: deals.adaOpen, Amount: -1 }));
    expect(error.data).toMatchObject({ fields: ['Amount'] });
  });

  it('rejects an expired session', async () => {
    const connection = new Connection({ instanceUrl: server.url, accessToken: 'expired', version: '67.0' });
    expect(await rejected(connection.query('SELECT Id FROM Account'))).toMatchObject({ errorCode: 'INVALID_SESSION_ID' });
  });
});
