import { describe, expect, it } from 'vitest';
import { CrmError } from '../../../src/model/crmError';
import { sequentialId } from '../../sandbox/store/recordId';
import { tiny } from '../../sandbox/test/tinyCompany';
import { ENTITIES, refusal, world } from './portWorld';

describe('the session', () => {
  it('is read once for calls that begin together, in two round trips', async () => {
    const { port, requests, ref } = await world();
    const deal = ref('Opportunity', tiny.deals.adaOpen);
    await Promise.all([port.start(ENTITIES), port.start(ENTITIES), port.readFields(deal, ['name'])]);
    expect(requests.filter((request) => request.includes('$batch'))).toHaveLength(2);
  });

  it.each([
    ['the page names the user', tiny.users.ada, 1],
    ['it names another', tiny.users.ben, 2],
    ['it names none that could be one', "x')", 2],
  ])('takes the CRM’s word for who is signed in where %s', async (_case, named, trips) => {
    const { port, requests } = await world(tiny.users.ada, named);
    const plain = await (await world()).port.start(ENTITIES);
    expect(await port.start(ENTITIES)).toEqual(plain);
    expect(requests.filter((request) => request.includes('$batch'))).toHaveLength(trips);
    expect(requests.join()).not.toContain("x'");
  });

  it('is not remembered when it failed', async () => {
    const made = await world();
    made.meddle = () => new Response('{}', { status: 500, headers: { 'content-type': 'application/json' } });
    expect((await refusal(made.port.start(ENTITIES))).kind).toBe('unexpected');
    made.meddle = () => null;
    expect((await made.port.start(ENTITIES)).person.name).toBe('Ada Acker');
  });

  it('reads a table only when it is needed', async () => {
    const { port, requests, ref } = await world();
    await port.start(['Opportunity']);
    const before = requests.length;
    await port.readFields(ref('Account', tiny.accounts.acme), ['name']);
    await port.readFields(ref('Account', tiny.accounts.acme), ['name']);
    expect(requests.slice(before).filter((request) => request.includes('$batch'))).toHaveLength(1);
  });
});

describe('a record', () => {
  it('that is won says when it was closed and cannot be edited', async () => {
    const { port, ref, sandbox } = await world();
    const admin = sandbox.store.user(tiny.users.admin);
    if (!admin) throw new Error('no admin');
    sandbox.store.update(admin, 'opportunity', tiny.deals.adaOpen, { state_code: 1, status_code: 3 }, 'dataverse');
    const bundle = await port.readRecord({ ref: ref('Opportunity', tiny.deals.adaOpen), fields: ['name'] });
    expect(bundle).toMatchObject({ status: 'won', stage: { label: 'Won' }, mayEdit: false, partial: [] });
    expect(bundle.closedAt).toMatch(/^2026-11-22T/);
  });

  it('brings the account’s cases, contacts and deals with it', async () => {
    const { port, ref } = await world();
    for (const [entity, id] of [
      ['Opportunity', tiny.deals.adaOpen],
      ['Contact', tiny.contacts.carl],
      ['Case', tiny.cases.acmeCase],
      ['Account', tiny.accounts.acme],
    ] as const) {
      const { account, partial } = await port.readRecord({ ref: ref(entity, id), fields: ['name'] });
      expect(partial, entity).toEqual([]);
      expect(account, entity).toMatchObject({
        name: 'Acme GmbH',
        cases: [{ subject: 'Late delivery' }],
        contacts: [{ name: 'Carl Conrad' }],
      });
      expect(account?.openDeals, entity).toBeGreaterThanOrEqual(1);
    }
  });

  it('of an account counts what was done on its deals', async () => {
    const { port, ref } = await world();
    const { activities, account } = await port.readRecord({ ref: ref('Account', tiny.accounts.acme), fields: ['name'] });
    expect(activities?.map((activity) => activity.subject).sort()).toEqual(['Call', 'Plant visit', 'Send offer']);
    expect(account?.lastActivityOn).toBe('2026-11-02');
  });

  it('of a lead and of an activity are read like the others', async () => {
    const { port, ref } = await world();
    const lead = await port.readRecord({ ref: ref('Lead', tiny.leads.lena), fields: ['company', 'status'] });
    expect(lead.record.fields).toMatchObject({ company: 'Lund Oy' });
    expect(lead.account).toBeNull();
    const call = await port.readRecord({ ref: ref('Activity', tiny.activities.adaCall), fields: ['subject', 'description'] });
    expect(call.record.fields.subject).toBe('Call');
    expect(call.activities).toMatchObject([{ kind: 'call', done: true }]);
  });

  it('is shown partial where a part fails, and never as none', async () => {
    const made = await world();
    await made.port.start(ENTITIES);
    made.meddle = (_request, body) =>
      body.replace(/\/connections\?/, '/connectionss?').replace(/\/annotations\?/, '/annotationss?');
    const bundle = await made.port.readRecord({ ref: made.ref('Opportunity', tiny.deals.adaOpen), fields: ['name'] });
    expect([...bundle.partial].sort()).toEqual(['activities', 'contactRoles']);
    expect(bundle.activities).toBeNull();
    expect(bundle.contactRoles).toBeNull();
  });

  it('is never read from a cut answer as if it were whole', async () => {
    const made = await world();
    await made.port.start(ENTITIES);
    const ref = made.ref('Opportunity', tiny.deals.adaOpen);
    for (let percent = 5; percent < 100; percent += 5) {
      made.cut = percent / 100;
      const outcome = await made.port.readRecord({ ref, fields: ['name'] }).then(
        (bundle) => bundle.partial.length > 0,
        (error: unknown) => error instanceof CrmError,
      );
      expect(outcome, `${percent} % of the answer`).toBe(true);
    }
  });
});

describe('an activity', () => {
  it('is changed in the table of its kind', async () => {
    const { port, ref, requests } = await world();
    const call = ref('Activity', tiny.activities.adaTask);
    const { version } = await port.readFields(call, ['description']);
    const after = await port.update({ ref: call, changes: { description: 'Sent by post, they confirm on Monday.' }, version });
    expect(after.fields.description).toBe('Sent by post, they confirm on Monday.');
    expect(requests.some((request) => request.startsWith('PATCH /api/data/v9.2/tasks('))).toBe(true);
  });

  it('that is done still takes its outcome; a mail that was sent stays as it was sent', async () => {
    const { port, ref, sandbox } = await world();
    const admin = sandbox.store.user(tiny.users.admin);
    if (!admin) throw new Error('no admin');
    const task = ref('Activity', tiny.activities.adaTask);
    sandbox.store.update(admin, 'activity', tiny.activities.adaTask, { state_code: 1, status_code: 5 }, 'dataverse');
    const bundle = await port.readRecord({ ref: task, fields: ['description'] });
    expect(bundle).toMatchObject({ status: 'closed', mayEdit: true });
    const after = await port.update({
      ref: task,
      changes: { description: 'They sign on Monday.' },
      version: bundle.record.version,
    });
    expect(after.fields.description).toBe('They sign on Monday.');
    const mail = { id: sequentialId('00T', 9_900), kind: 'email', subject: 'Offer', owner_id: tiny.users.ada };
    sandbox.store.bulkInsert('activity', [{ ...mail, status: 'Completed', completed_at: '2026-11-02T10:00:00.000Z' }]);
    const sent = await port.readRecord({ ref: ref('Activity', mail.id), fields: ['description'] });
    expect(sent).toMatchObject({ status: 'closed', mayEdit: false });
  });

  it('that is done is made and closed in one step', async () => {
    const { port, ref, requests } = await world();
    await port.start([]);
    const before = requests.length;
    const draft = {
      kind: 'call',
      about: ref('Opportunity', tiny.deals.adaOpen),
      who: null,
      subject: 'Done',
      description: null,
      done: true,
      dueOn: '2026-11-20',
      startsAt: null,
      minutes: 5,
    } as const;
    await port.createActivity(draft, '7b0c1d2e-0000-4000-8000-000000000001');
    expect(requests.slice(before)).toEqual(['POST /api/data/v9.2/$batch']);
    const { activities } = await port.readRecord({ ref: draft.about, fields: [] });
    expect(activities?.find((activity) => activity.subject === 'Done')).toMatchObject({ done: true, dueOn: '2026-11-20' });
  });

  it('is not made where its key is no id', async () => {
    const { port, ref } = await world();
    const draft = { kind: 'note', about: ref('Account', tiny.accounts.acme), subject: 'x', description: null } as const;
    const rest = { who: null, done: true, dueOn: null, startsAt: null, minutes: null };
    expect((await refusal(port.createActivity({ ...draft, ...rest }, '../accounts'))).code).toBe('BAD_ID');
  });
});

describe('a role', () => {
  it('that the environment lacks is refused at its field', async () => {
    const { port, ref } = await world();
    const draft = { opportunityId: ref('Opportunity', tiny.deals.adaOpen).id, contactId: ref('Contact', tiny.contacts.carl).id };
    const call = port.createRole({ ...draft, role: 'Grand Vizier', primary: false }, '7b0c1d2e-0000-4000-8000-000000000002');
    expect(await refusal(call)).toMatchObject({ kind: 'invalid', refusals: [{ field: 'role' }] });
  });

  it('of the primary contact is also the deal’s own', async () => {
    const { port, ref } = await world();
    const deal = ref('Opportunity', tiny.deals.adaOpen);
    const draft = { opportunityId: deal.id, contactId: ref('Contact', tiny.contacts.carl).id, role: 'Influencer', primary: true };
    await port.createRole(draft, '7b0c1d2e-0000-4000-8000-000000000003');
    const { record, contactRoles } = await port.readRecord({ ref: deal, fields: ['primaryContact'] });
    expect(record.fields.primaryContact).toBe(draft.contactId);
    expect(contactRoles).toEqual([{ contactId: draft.contactId, contactName: 'Carl Conrad', role: 'Influencer', primary: true }]);
  });

  it('without connection roles is the yes/no column of the deal, and can be taken back', async () => {
    const made = await world();
    made.meddle = (_request, body) => body.replaceAll('/connectionroles?', '/connectionroless?');
    const { capabilities } = await made.port.start(ENTITIES);
    expect(capabilities.contactRoles).toBe(false);
    const deal = made.ref('Opportunity', tiny.deals.adaOpen);
    const draft = { opportunityId: deal.id, contactId: made.ref('Contact', tiny.contacts.carl).id, role: null, primary: false };
    const created = await made.port.createRole(draft, '7b0c1d2e-0000-4000-8000-000000000004');
    const bundle = await made.port.readRecord({ ref: deal, fields: ['decisionMaker'] });
    expect(bundle.record.fields.decisionMaker).toBe(true);
    expect(bundle.contactRoles).toBeNull();
    await made.port.remove(created.ref);
    expect((await made.port.readFields(deal, ['decisionMaker'])).fields.decisionMaker).toBe(false);
  });
});
