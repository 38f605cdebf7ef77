import { describe, expect, it } from 'vitest';
import { listeningDataverse } from './dataverseClient';
import { tiny } from './tinyCompany';

const crm = listeningDataverse();
const deal = () => `opportunities(${crm.guid(tiny.deals.adaOpen)})`;

describe('creating', () => {
  it('answers 204 with the address, and the row where it is asked for', async () => {
    const bare = await crm.send('ada', 'POST', 'tasks', { subject: 'Ring Carl' });
    expect([bare.status, bare.text]).toEqual([204, '']);
    expect(bare.headers.get('odata-entityid')).toMatch(/^http:.*\/api\/data\/v9\.2\/tasks\([0-9a-f-]{36}\)$/);
    const full = await crm.send(
      'ada',
      'POST',
      'tasks?$select=subject',
      { subject: 'Write to Carl' },
      { prefer: 'return=representation' },
    );
    expect(full.status).toBe(201);
    expect(full.headers.get('preference-applied')).toBe('return=representation');
    expect(full.json.subject).toBe('Write to Carl');
    expect((await crm.send('ada', 'GET', `tasks(${full.json.activityid})`)).json._ownerid_value).toBe(crm.guid(tiny.users.ada));
  });

  it.each(['task', 'phonecall', 'appointment', 'email'])('binds what a %s is about by the name of that table', async (kind) => {
    const set = `${kind}s`;
    const made = await crm.send(
      'ada',
      'POST',
      `${set}?$select=subject,_regardingobjectid_value`,
      { subject: 'About', [`regardingobjectid_opportunity_${kind}@odata.bind`]: `/${deal()}` },
      { prefer: 'return=representation' },
    );
    expect(made.json._regardingobjectid_value).toBe(crm.guid(tiny.deals.adaOpen));
    const listed = await crm.send(
      'ada',
      'GET',
      `${deal()}/Opportunity_ActivityPointers?$select=activitytypecode&$filter=subject%20eq%20'About'`,
    );
    expect(listed.json.value.map((row: { activitytypecode: string }) => row.activitytypecode)).toContain(kind);
  });

  it.each(['ownerid_task', 'ownerid'])('gives a task away by %s, which it inherits or has', async (navigation) => {
    const made = await crm.send(
      'admin',
      'POST',
      'tasks?$select=_ownerid_value',
      { subject: 'Yours', [`${navigation}@odata.bind`]: `/systemusers(${crm.guid(tiny.users.ben)})` },
      { prefer: 'return=representation' },
    );
    expect(made.json._ownerid_value).toBe(crm.guid(tiny.users.ben));
  });

  it.each([
    ['absolute', () => `${crm.root}/accounts(${crm.guid(tiny.accounts.acme)})`],
    ['from the root', () => `/accounts(${crm.guid(tiny.accounts.acme)})`],
    ['relative', () => `accounts(${crm.guid(tiny.accounts.acme).toUpperCase()})`],
  ])('takes an %s reference', async (_name, reference) => {
    const made = await crm.send(
      'ada',
      'POST',
      'contacts?$select=_parentcustomerid_value',
      { lastname: 'New', 'parentcustomerid_account@odata.bind': reference() },
      { prefer: 'return=representation' },
    );
    expect(made.json._parentcustomerid_value).toBe(crm.guid(tiny.accounts.acme));
  });

  it.each([
    [
      'an unknown property',
      { subject: 'x', foo: 1 },
      400,
      '0x80048d19',
      /property 'foo' does not exist on type 'Microsoft\.Dynamics\.CRM\.task'/,
    ],
    ['an unknown navigation', { subject: 'x', 'foo@odata.bind': null }, 400, '0x80048d19', /undeclared property 'foo'/],
    ['a text for a number', { subject: 'x', prioritycode: '1' }, 400, '0x80048d19', /'Edm\.Int32'/],
    ['a number for a text', { subject: 5 }, 400, '0x80048d19', /'Edm\.String'/],
    ['a day that does not exist', { subject: 'x', scheduledend: '2026-02-30x' }, 400, '0x80048d19', /DateTimeOffset/],
    ['an option that does not exist', { subject: 'x', prioritycode: 99 }, 400, '0x8004431a', /99/],
    ['a text that is too long', { subject: 'x'.repeat(500) }, 400, '0x80044331', /'subject'.*'400'/],
    [
      'a reference to nothing',
      { subject: 'x', 'regardingobjectid_account_task@odata.bind': '/accounts(11111111-1111-1111-1111-111111111111)' },
      404,
      '0x80040217',
      /Does Not Exist/,
    ],
    ['a column that the platform sets', { subject: 'x', createdon: '2026-01-01T00:00:00Z' }, 400, '0x80040203', /createdon/],
    ['broken JSON', '{"subject":', 400, '0x80048d19', /JSON/],
  ])('refuses %s', async (_name, body, status, code, message) => {
    const answer = await crm.send('ada', 'POST', 'tasks', body);
    expect([answer.status, answer.json?.error.code ?? '']).toEqual([status, code]);
    expect(answer.json?.error.message ?? '').toMatch(message);
  });

  it('refuses a reference to the wrong table', async () => {
    const answer = await crm.send('ada', 'POST', 'tasks', {
      subject: 'x',
      'regardingobjectid_account_task@odata.bind': `/contacts(${crm.guid(tiny.contacts.carl)})`,
    });
    expect(answer.status).toBe(400);
  });
});

describe('conditional writes', () => {
  it('updates under the version that was read and refuses an older one with 412', async () => {
    const before = await crm.send('ada', 'GET', deal());
    const etag = before.headers.get('etag') ?? '';
    const ok = await crm.send(
      'ada',
      'PATCH',
      `${deal()}?$select=name`,
      { description: 'first' },
      { 'if-match': etag, prefer: 'return=representation' },
    );
    expect(ok.status).toBe(200);
    expect(ok.headers.get('etag')).not.toBe(etag);
    const late = await crm.send('ada', 'PATCH', deal(), { description: 'second' }, { 'if-match': etag });
    expect([late.status, late.json.error.code]).toEqual([412, '0x80060882']);
    expect((await crm.send('ada', 'GET', `${deal()}?$select=description`)).json.description).toBe('first');
    expect((await crm.send('ada', 'PATCH', deal(), { description: 'third' }, { 'if-match': '*' })).status).toBe(204);
  });

  it('creates with a GUID of the client, once', async () => {
    const path = 'tasks(aaaaaaaa-0000-4000-8000-000000000001)';
    const first = await crm.send('ada', 'PATCH', path, { subject: 'Once' }, { 'if-none-match': '*' });
    expect([first.status, first.headers.get('odata-entityid')]).toEqual([204, `${crm.root}/${path}`]);
    const again = await crm.send('ada', 'PATCH', path, { subject: 'Once' }, { 'if-none-match': '*' });
    expect([again.status, again.json.error.code]).toEqual([412, '0x80040237']);
    const posted = await crm.send('ada', 'POST', 'tasks', {
      activityid: 'aaaaaaaa-0000-4000-8000-000000000001',
      subject: 'Twice',
    });
    expect([posted.status, posted.json.error.code]).toEqual([412, '0x80040237']);
  });

  it('a bare PATCH brings a deleted row back; with If-Match it is 404', async () => {
    const path = 'tasks(aaaaaaaa-0000-4000-8000-000000000002)';
    await crm.send('ada', 'PATCH', path, { subject: 'Gone soon' });
    expect((await crm.send('ada', 'DELETE', path)).status).toBe(204);
    expect((await crm.send('ada', 'GET', path)).status).toBe(404);
    const guarded = await crm.send('ada', 'PATCH', path, { subject: 'Back' }, { 'if-match': '*' });
    expect([guarded.status, guarded.json.error.code]).toEqual([404, '0x80040217']);
    expect((await crm.send('ada', 'PATCH', path, { subject: 'Back' })).status).toBe(204);
    expect((await crm.send('ada', 'GET', path)).json.subject).toBe('Back');
  });

  it('deletes only the version that was read', async () => {
    const path = 'tasks(aaaaaaaa-0000-4000-8000-000000000003)';
    await crm.send('ada', 'PATCH', path, { subject: 'Delete me' });
    expect((await crm.send('ada', 'DELETE', path, undefined, { 'if-match': 'W/"1"' })).status).toBe(412);
    expect((await crm.send('ada', 'DELETE', path)).status).toBe(204);
    expect((await crm.send('ada', 'DELETE', path)).status).toBe(404);
  });

  it('upserts by alternate key and keeps keys apart', async () => {
    const path = "fthd_optins(fthd_key='ada|deal|rule')";
    const body = { fthd_name: 'x', fthd_text: 'agreed', fthd_kind: 'yes' };
    expect((await crm.send('ada', 'PATCH', path, body)).status).toBe(204);
    expect((await crm.send('ada', 'PATCH', path, { fthd_kind: 'no' })).status).toBe(204);
    const { json } = await crm.send('ada', 'GET', path);
    expect(json).toMatchObject({ fthd_key: 'ada|deal|rule', fthd_kind: 'no' });
    const twice = await crm.send('ada', 'POST', 'fthd_optins', { ...body, fthd_key: 'ada|deal|rule' });
    expect([twice.status, twice.json.error.code]).toEqual([412, '0x80060892']);
    expect((await crm.send('ada', 'GET', "fthd_optins(fthd_text='agreed')")).status).toBe(400);
  });
});

describe('lookups and closed deals', () => {
  it.each([
    ['bind null', 'PATCH', '', { 'campaignid@odata.bind': null }],
    ['the navigation property null', 'PATCH', '', { campaignid: null }],
    ['DELETE of the reference', 'DELETE', '/campaignid/$ref', undefined],
  ])('clears a lookup by %s', async (_name, method, tail, body) => {
    const campaign = await crm.send(
      'admin',
      'POST',
      'campaigns?$select=name',
      { name: 'Fair' },
      { prefer: 'return=representation' },
    );
    const bound = await crm.send('ada', 'PATCH', deal(), { 'campaignid@odata.bind': `/campaigns(${campaign.json.campaignid})` });
    expect([bound.status, bound.text]).toEqual([204, '']);
    expect((await crm.send('ada', 'GET', deal())).json._campaignid_value).toBe(campaign.json.campaignid);
    expect((await crm.send('ada', method, `${deal()}${tail}`, body)).status).toBe(204);
    expect((await crm.send('ada', 'GET', deal())).json._campaignid_value).toBeNull();
  });

  it('sets a lookup by PUT of its reference and refuses collections', async () => {
    const other = await crm.send('ada', 'POST', 'accounts?$select=name', { name: 'Other' }, { prefer: 'return=representation' });
    const put = await crm.send('ada', 'PUT', `${deal()}/parentaccountid/$ref`, {
      '@odata.id': `${crm.root}/accounts(${other.json.accountid})`,
    });
    expect(put.status).toBe(204);
    expect((await crm.send('ada', 'GET', deal())).json._parentaccountid_value).toBe(other.json.accountid);
    expect((await crm.send('ada', 'PUT', `${deal()}/Opportunity_Tasks/$ref`, { '@odata.id': 'tasks(1)' })).status).toBe(501);
  });

  it('refuses to write through activitypointer', async () => {
    const path = `activitypointers(${crm.guid(tiny.activities.adaTask)})`;
    expect((await crm.send('ada', 'PATCH', path, { subject: 'x' })).status).toBe(400);
    expect((await crm.send('ada', 'POST', 'activitypointers', { subject: 'x' })).status).toBe(400);
  });

  it('keeps a won deal read-only', async () => {
    const won = `opportunities(${crm.guid(tiny.deals.adaWon)})`;
    const answer = await crm.send('ada', 'PATCH', won, { description: 'late' });
    expect(answer.status).toBe(400);
    expect(answer.json.error.message).toMatch(/closed/);
  });

  it("says a rule's own words when validation refuses", async () => {
    const answer = await crm.send('ada', 'PATCH', deal(), { estimatedvalue: -5 });
    expect([answer.status, answer.json.error]).toEqual([400, { code: '0x80040265', message: 'The amount may not be negative.' }]);
  });

  it.each(['NaN', '<img src=x onerror=alert(1)>', 'O\'Brien \\ %_ &<>"', '\u202Eevil', 'İı 👩‍👩‍👧', '__proto__'])(
    'keeps the text %j as it is',
    async (text) => {
      await crm.send('ada', 'PATCH', deal(), { description: text });
      expect((await crm.send('ada', 'GET', deal())).json.description).toBe(text);
      const found = await crm.send(
        'ada',
        'GET',
        `opportunities?$select=name&$filter=description%20eq%20'${encodeURIComponent(text.replaceAll("'", "''"))}'`,
      );
      expect(found.json.value).toHaveLength(1);
    },
  );
});

describe('e-mail', () => {
  it('sends to its parties once, into the outbox', async () => {
    const ada = `/systemusers(${crm.guid(tiny.users.ada)})`;
    const made = await crm.send(
      'ada',
      'POST',
      'emails?$select=subject',
      {
        subject: 'Hello',
        description: 'Dear Carl',
        email_activity_parties: [
          { 'partyid_systemuser@odata.bind': ada, participationtypemask: 1 },
          { 'partyid_contact@odata.bind': `/contacts(${crm.guid(tiny.contacts.carl)})`, participationtypemask: 2 },
        ],
      },
      { prefer: 'return=representation' },
    );
    const send = `emails(${made.json.activityid})/Microsoft.Dynamics.CRM.SendEmail`;
    expect((await crm.send('ada', 'POST', send, { IssueSend: true })).status).toBe(200);
    expect(crm.sandbox.store.outbox.at(-1)).toMatchObject({
      from: 'ada@foothold.test',
      to: ['carl@acme.example'],
      subject: 'Hello',
      body: 'Dear Carl',
    });
    expect((await crm.send('ada', 'POST', send, { IssueSend: true })).status).toBe(400);
    expect(crm.sandbox.store.outbox.filter((mail) => mail.subject === 'Hello')).toHaveLength(1);
  });
});
