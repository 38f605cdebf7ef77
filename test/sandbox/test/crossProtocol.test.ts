import { beforeAll, describe, expect, it } from 'vitest';
import { cast } from '../seed/plan/cast';
import { SPOTLIGHT } from '../seed/plan/spotlight/names';
import { createSandbox, type Sandbox } from '../server/createSandbox';

const NOW = '2026-11-22T09:30:00.000Z';
const ORIGIN = 'http://localhost';
const SALESFORCE = `${ORIGIN}/services/data/v67.0`;
const DATAVERSE = `${ORIGIN}/api/data/v9.2`;

// biome-ignore lint/suspicious/noExplicitAny: a test looks into bodies of every shape
type Body = any;

let sandbox: Sandbox;
let token = '';
let deal = { id: '', guid: '', accountId: '', accountGuid: '' };

async function signIn(username: string): Promise<string> {
  const body = new URLSearchParams({ grant_type: 'password', client_id: 'x', username, password: 'sandbox' });
  const response = await sandbox.handle(new Request(`${ORIGIN}/services/oauth2/token`, { method: 'POST', body }));
  return ((await response.json()) as { access_token: string }).access_token;
}

/** Sends as Lena Brandt; answers with the body, or throws with the refusal. */
async function send(method: string, url: string, body?: unknown, headers: Record<string, string> = {}): Promise<Body> {
  const response = await sandbox.handle(
    new Request(url, {
      method,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', ...headers },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    }),
  );
  const text = await response.text();
  if (!response.ok) throw new Error(`${method} ${url}: ${response.status} ${text}`);
  return text === '' ? { location: response.headers.get('odata-entityid') } : JSON.parse(text);
}

const soql = async (query: string): Promise<Body[]> =>
  (await send('GET', `${SALESFORCE}/query?q=${encodeURIComponent(query)}`)).records;
const fromSalesforce = async (fields: string): Promise<Body> =>
  (await soql(`SELECT ${fields} FROM Opportunity WHERE Id = '${deal.id}'`))[0];
const fromDataverse = (select: string): Promise<Body> =>
  send('GET', `${DATAVERSE}/opportunities(${deal.guid})?$select=${select}`);
const toSalesforce = (fields: object) => send('PATCH', `${SALESFORCE}/sobjects/Opportunity/${deal.id}`, fields);
const toDataverse = (fields: object) => send('PATCH', `${DATAVERSE}/opportunities(${deal.guid})`, fields, { 'if-match': '*' });

beforeAll(async () => {
  sandbox = await createSandbox({ now: () => NOW, seed: true });
  token = await signIn(cast.average.username);
  const [row] = await soql(`SELECT Id, AccountId FROM Opportunity WHERE Name = '${SPOTLIGHT.harbourRefit}'`);
  const guid = (id: string) => sandbox.store.guidOf(id) ?? '';
  deal = { id: row.Id, guid: guid(row.Id), accountId: row.AccountId, accountGuid: guid(row.AccountId) };
});

describe('the seeded company through both protocols', () => {
  it('signs the same person in', async () => {
    expect(await send('GET', `${ORIGIN}/services/oauth2/userinfo`)).toMatchObject({
      name: 'Lena Brandt',
      zoneinfo: 'Europe/Berlin',
    });
    const { UserId } = await send('GET', `${DATAVERSE}/WhoAmI`);
    expect(await send('GET', `${DATAVERSE}/systemusers(${UserId})?$select=fullname`)).toMatchObject({ fullname: 'Lena Brandt' });
  });

  it('shows her the same open deals', async () => {
    const there = await soql('SELECT Name FROM Opportunity WHERE IsClosed = false ORDER BY Name');
    const here = await send('GET', `${DATAVERSE}/opportunities?$select=name&$filter=statecode eq 0&$orderby=name`);
    expect(there.length).toBeGreaterThanOrEqual(10);
    expect(here.value.map(({ name }: Body) => name)).toEqual(there.map(({ Name }) => Name));
  });

  it('tells the demo’s first deal alike', async () => {
    expect(await fromSalesforce('StageName, Amount, CloseDate, NextStep, Account.Name, LeadSource')).toMatchObject({
      StageName: 'Proposal/Price Quote',
      Amount: 184_000,
      CloseDate: '2026-11-10',
      NextStep: null,
      Account: { Name: 'Nordkai Werft' },
    });
    expect(await fromDataverse('salesstage,estimatedvalue,estimatedclosedate,statecode')).toMatchObject({
      salesstage: 2,
      estimatedvalue: 184_000,
      estimatedclosedate: '2026-11-10',
      statecode: 0,
    });
  });
});

describe('what is written through one protocol is read through the other', () => {
  it('amount and close date, from Salesforce', async () => {
    await toSalesforce({ Amount: 190_500.5, CloseDate: '2026-12-04' });
    expect(await fromDataverse('estimatedvalue,estimatedclosedate')).toMatchObject({
      estimatedvalue: 190_500.5,
      estimatedclosedate: '2026-12-04',
    });
  });

  it('amount and close date, from Dataverse; a blank is a blank', async () => {
    await toDataverse({ estimatedvalue: null, estimatedclosedate: '2027-01-29' });
    expect(await fromSalesforce('Amount, CloseDate')).toMatchObject({ Amount: null, CloseDate: '2027-01-29' });
    await toDataverse({ estimatedvalue: 184_000 });
  });

  it('a stage of another phase moves the sales stage; one of the same phase does not', async () => {
    await toSalesforce({ StageName: 'Negotiation/Review' });
    expect(await fromDataverse('salesstage,closeprobability')).toMatchObject({ salesstage: 3, closeprobability: 90 });
    await toDataverse({ salesstage: 1 });
    const moved = await fromSalesforce('StageName');
    expect(moved.StageName).toBe('Needs Analysis');
    await toSalesforce({ StageName: 'Value Proposition' });
    expect(await fromDataverse('salesstage')).toMatchObject({ salesstage: 1 });
  });

  it('and the history of the deal tells every move, whoever made it', async () => {
    const history = await soql(
      `SELECT StageName FROM OpportunityHistory WHERE OpportunityId = '${deal.id}' ORDER BY CreatedDate`,
    );
    const stages = history.map(({ StageName }) => StageName);
    expect(stages.slice(0, 3)).toEqual(['Qualification', 'Needs Analysis', 'Proposal/Price Quote']);
    expect(stages).toContain('Negotiation/Review');
    expect(stages).toContain('Value Proposition');
  });

  it('a call logged in Salesforce', async () => {
    const { id } = await send('POST', `${SALESFORCE}/sobjects/Task`, {
      WhatId: deal.id,
      Subject: 'Call about the drives',
      Description: 'They want the drives before the docking.',
      TaskSubtype: 'Call',
      Status: 'Completed',
      ActivityDate: '2026-11-20',
    });
    const call = await send(
      'GET',
      `${DATAVERSE}/phonecalls(${sandbox.store.guidOf(id)})?$select=subject,statecode,_regardingobjectid_value,actualend`,
    );
    expect(call).toMatchObject({ subject: 'Call about the drives', statecode: 1, _regardingobjectid_value: deal.guid });
    expect(call.actualend).not.toBeNull();
  });

  it('a task planned in Dynamics', async () => {
    await send('POST', `${DATAVERSE}/tasks`, {
      subject: 'Send the noise figures',
      scheduledend: '2026-11-27T12:00:00Z',
      'regardingobjectid_opportunity_task@odata.bind': `/opportunities(${deal.guid})`,
    });
    expect(
      await soql(
        `SELECT Subject, ActivityDate, IsClosed FROM Task WHERE WhatId = '${deal.id}' AND Subject = 'Send the noise figures'`,
      ),
    ).toMatchObject([{ ActivityDate: '2026-11-27', IsClosed: false }]);
  });

  it('a contact, both ways', async () => {
    await send('POST', `${SALESFORCE}/sobjects/Contact`, {
      AccountId: deal.accountId,
      FirstName: 'Greta',
      LastName: 'Null',
      Email: 'greta.null@nordkai-werft.de',
    });
    await send('POST', `${DATAVERSE}/contacts`, {
      firstname: 'Ole',
      lastname: 'Test',
      'parentcustomerid_account@odata.bind': `/accounts(${deal.accountGuid})`,
    });
    const there = await send(
      'GET',
      `${DATAVERSE}/accounts(${deal.accountGuid})/contact_customer_accounts?$select=fullname,emailaddress1`,
    );
    expect(there.value.map(({ fullname }: Body) => fullname)).toEqual(
      expect.arrayContaining(['Greta Null', 'Ole Test', 'Jens Thomsen']),
    );
    const here = await soql(`SELECT Name FROM Contact WHERE AccountId = '${deal.accountId}'`);
    expect(here.map(({ Name }) => Name)).toEqual(expect.arrayContaining(['Greta Null', 'Ole Test', 'Jens Thomsen']));
  });

  it('a decision maker: contact role there, connection here', async () => {
    const [ute] = await soql(`SELECT Id FROM Contact WHERE Name = 'Ute Carstens'`);
    await send('POST', `${SALESFORCE}/sobjects/OpportunityContactRole`, {
      OpportunityId: deal.id,
      ContactId: ute.Id,
      Role: 'Decision Maker',
    });
    const connections = await send(
      'GET',
      `${DATAVERSE}/connections?$select=_record2id_value&$filter=_record1id_value eq ${deal.guid}&$expand=record2roleid($select=name)`,
    );
    expect(connections.value).toContainEqual(
      expect.objectContaining({
        _record2id_value: sandbox.store.guidOf(ute.Id),
        record2roleid: expect.objectContaining({ name: 'Decision Maker' }),
      }),
    );
  });
});
