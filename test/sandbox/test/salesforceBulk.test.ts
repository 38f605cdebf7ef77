import { Connection } from 'jsforce';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createSandbox, type Sandbox } from '../server/createSandbox';
import { API, type Caller, NOW, type Org, tinyOrg } from './salesforce/caller';
import { tiny, tinyCompany } from './tinyCompany';

const JOBS = `${API}/jobs/query`;
let org: Org;
beforeEach(() => {
  org = tinyOrg();
});

const open = (who: Caller, query: string, more: object = {}) => who.call('POST', JOBS, { operation: 'query', query, ...more });

/** Looks at a job until it is over. */
async function finished(who: Caller, query: string, more: object = {}): Promise<string> {
  const { body } = await open(who, query, more);
  await who.get(`${JOBS}/${body.id}`);
  const { body: seen } = await who.get(`${JOBS}/${body.id}`);
  expect(seen.state).toBe('JobComplete');
  return body.id;
}

describe('a query job of Bulk API 2.0', () => {
  it('goes from UploadComplete over InProgress to JobComplete, a step at each look', async () => {
    const ada = org.as('ada');
    const { status, body } = await open(ada, 'SELECT Id FROM Opportunity');
    expect(status).toBe(200);
    expect(body).toMatchObject({
      operation: 'query',
      object: 'Opportunity',
      createdById: tiny.users.ada,
      state: 'UploadComplete',
      concurrencyMode: 'Parallel',
      contentType: 'CSV',
      apiVersion: 67,
      lineEnding: 'LF',
      columnDelimiter: 'COMMA',
    });
    const states = [];
    for (let look = 0; look < 3; look += 1) states.push((await ada.get(`${JOBS}/${body.id}`)).body);
    expect(states.map(({ state }) => state)).toEqual(['InProgress', 'JobComplete', 'JobComplete']);
    expect(states[2]).toMatchObject({ jobType: 'V2Query', numberRecordsProcessed: 2, retries: 0 });
  });

  it('gives its rows as CSV with quoted values, parents by their path, and nothing for null', async () => {
    const id = await finished(
      org.as('ada'),
      `SELECT Name, Account.Name, NextStep, IsWon, CreatedDate, Amount FROM Opportunity WHERE Id = '${tiny.deals.adaOpen}'`,
    );
    const { status, body, headers } = await org.as('ada').get(`${JOBS}/${id}/results`);
    expect(status).toBe(200);
    expect(headers.get('content-type')).toMatch(/^text\/csv/);
    expect(headers.get('sforce-locator')).toBe('null');
    expect(headers.get('sforce-numberofrecords')).toBe('1');
    const [head, row] = body.split('\n');
    expect(head).toBe('"Name","Account.Name","NextStep","IsWon","CreatedDate","Amount"');
    expect(row).toMatch(/^"Acme presses","Acme GmbH","[^"]*","false","\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.000Z","\d+"$/);
  });

  it('doubles quotes, keeps line breaks inside a value, and takes another delimiter and line ending', async () => {
    const hostile = 'He said "no",\nthen; left';
    org.store.update(
      org.store.user(tiny.users.admin) as never,
      'opportunity',
      tiny.deals.adaOpen,
      { description: hostile },
      'salesforce',
    );
    const id = await finished(org.as('ada'), `SELECT Description, Name FROM Opportunity WHERE Id = '${tiny.deals.adaOpen}'`, {
      columnDelimiter: 'SEMICOLON',
      lineEnding: 'CRLF',
    });
    const { body } = await org.as('ada').get(`${JOBS}/${id}/results`);
    expect(body).toBe('"Description";"Name"\r\n"He said ""no"",\nthen; left";"Acme presses"\r\n');
  });

  it('answers in sets of maxRecords, each with its header, until the locator is null', async () => {
    const admin = org.as('admin');
    const id = await finished(admin, 'SELECT Id FROM Task');
    const ids: string[] = [];
    let locator: string | null = null;
    do {
      const { body, headers }: { body: string; headers: Headers } = await admin.get(
        `${JOBS}/${id}/results?maxRecords=1${locator ? `&locator=${locator}` : ''}`,
      );
      const [head, row = ''] = body.split('\n');
      expect(head).toBe('"Id"');
      ids.push(row.slice(1, -1));
      locator = headers.get('sforce-locator');
    } while (locator !== 'null');
    expect(ids.sort()).toEqual([tiny.activities.adaTask, tiny.activities.adaCall, tiny.activities.benTask].sort());
  });

  it('finds nothing and says so with a header alone', async () => {
    const id = await finished(org.as('ada'), "SELECT Id, Name FROM Lead WHERE Name = 'nobody'");
    const { body, headers } = await org.as('ada').get(`${JOBS}/${id}/results`);
    expect([body, headers.get('sforce-numberofrecords')]).toEqual(['"Id","Name"\n', '0']);
  });

  it('reads with the rights of who opened it: no hidden row, no hidden field', async () => {
    const id = await finished(org.as('ben'), 'SELECT Id FROM Opportunity');
    const { body } = await org.as('ben').get(`${JOBS}/${id}/results`);
    expect(body).not.toContain(tiny.deals.adaOpen);
    expect((await open(org.as('ada'), 'SELECT AnnualRevenue FROM Account')).body[0]).toMatchObject({
      errorCode: 'INVALID_FIELD',
    });
  });

  it('is nobody else’s to look at, but an administrator’s', async () => {
    const { body } = await open(org.as('ada'), 'SELECT Id FROM Opportunity');
    expect((await org.as('ben').get(`${JOBS}/${body.id}`)).status).toBe(404);
    expect((await org.as('admin').get(`${JOBS}/${body.id}`)).status).toBe(200);
    expect((await org.as('ben').get(JOBS)).body.records).toEqual([]);
    expect((await org.as('ada').get(JOBS)).body.records).toMatchObject([{ id: body.id }]);
  });

  it('can be aborted while it runs and deleted when it is over', async () => {
    const ada = org.as('ada');
    const { body } = await open(ada, 'SELECT Id FROM Opportunity');
    await ada.get(`${JOBS}/${body.id}`);
    expect((await ada.call('DELETE', `${JOBS}/${body.id}`)).body[0]).toMatchObject({ errorCode: 'INVALIDJOBSTATE' });
    expect((await ada.call('PATCH', `${JOBS}/${body.id}`, { state: 'Aborted' })).body).toMatchObject({ state: 'Aborted' });
    expect((await ada.call('PATCH', `${JOBS}/${body.id}`, { state: 'Aborted' })).status).toBe(400);
    expect((await ada.get(`${JOBS}/${body.id}/results`)).body[0]).toMatchObject({ errorCode: 'INVALIDJOBSTATE' });
    expect((await ada.call('DELETE', `${JOBS}/${body.id}`)).status).toBe(204);
    expect((await ada.get(`${JOBS}/${body.id}`)).status).toBe(404);
  });

  it.each([
    ['GROUP BY', 'SELECT StageName, COUNT(Id) FROM Opportunity GROUP BY StageName', 'API_ERROR'],
    ['OFFSET', 'SELECT Id FROM Opportunity OFFSET 5', 'API_ERROR'],
    ['TYPEOF', 'SELECT TYPEOF What WHEN Account THEN Phone ELSE Name END FROM Event', 'API_ERROR'],
    ['an aggregate', 'SELECT COUNT() FROM Opportunity', 'API_ERROR'],
    ['a sum', 'SELECT SUM(Amount) FROM Opportunity', 'API_ERROR'],
    ['a child query', 'SELECT Id, (SELECT Id FROM Tasks) FROM Opportunity', 'API_ERROR'],
    ['rights of records', `SELECT RecordId FROM UserRecordAccess WHERE UserId = '${tiny.users.ada}'`, 'INVALIDENTITY'],
    ['an unknown object', 'SELECT Id FROM Nonsense', 'INVALID_TYPE'],
    ['broken text', 'SELECT FROM', 'MALFORMED_QUERY'],
  ])('refuses %s', async (_, query, errorCode) => {
    const { status, body } = await open(org.as('ada'), query);
    expect([status, body[0].errorCode]).toEqual([400, errorCode]);
  });

  it.each([
    ['another operation', { operation: 'insert', query: 'SELECT Id FROM Lead' }],
    ['no query', { operation: 'query' }],
    ['another content type', { operation: 'query', query: 'SELECT Id FROM Lead', contentType: 'JSON' }],
    ['an unknown delimiter', { operation: 'query', query: 'SELECT Id FROM Lead', columnDelimiter: 'DOT' }],
  ])('refuses %s', async (_, body) => {
    expect((await org.as('ada').call('POST', JOBS, body)).body[0]).toMatchObject({ errorCode: 'INVALIDJOB' });
  });

  it('takes ORDER BY and LIMIT, as the platform does without its chunks', async () => {
    const id = await finished(org.as('admin'), 'SELECT Name FROM Opportunity ORDER BY Name DESC LIMIT 2');
    const first = await org.as('admin').get(`${JOBS}/${id}/results?maxRecords=1`);
    const second = await org.as('admin').get(`${JOBS}/${id}/results?maxRecords=1&locator=${first.headers.get('sforce-locator')}`);
    expect([first.body, second.body].map((each) => each.split('\n')[1])).toEqual(['"Borg drives"', '"Acme presses"']);
    expect(second.headers.get('sforce-locator')).toBe('null');
  });
});

describe('the real jsforce', () => {
  let sandbox: Sandbox;
  let server: { url: string; close(): Promise<void> };
  beforeAll(async () => {
    sandbox = await createSandbox({ now: () => NOW });
    tinyCompany(sandbox.store);
    server = await sandbox.listen(0);
  });
  afterAll(() => server.close());

  it('queries in bulk', async () => {
    const user = sandbox.store.user(tiny.users.ada);
    const accessToken = user ? sandbox.sessions.issue(user) : '';
    const connection = new Connection({ instanceUrl: server.url, accessToken, version: '67.0' });
    const records = await connection.bulk2.query('SELECT Id, Name, Account.Name FROM Opportunity', { pollInterval: 1 });
    const rows = await records.toArray();
    expect(rows).toContainEqual({ Id: tiny.deals.adaOpen, Name: 'Acme presses', 'Account.Name': 'Acme GmbH' });
    expect(rows).toHaveLength(2);
  });
});
