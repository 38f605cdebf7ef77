import { describe, expect, it } from 'vitest';
import { createDataversePort } from '../../../src/adapters/dataverse/createDataversePort';
import { CrmError } from '../../../src/model/crmError';
import type { EntityName } from '../../../src/model/record';
import type { CrmPort } from '../../../src/ports/crm';
import { createSandbox, type Sandbox } from '../../sandbox/server/createSandbox';
import { tiny, tinyCompany } from '../../sandbox/test/tinyCompany';
import { fakeClock } from '../salesforce/fakeClock';

const ENTITIES: readonly EntityName[] = ['Account', 'Contact', 'Lead', 'Opportunity', 'Case', 'Activity'];
const ORG = 'https://org.crm4.dynamics.com';

/** Changes a request before it is sent, or answers it; `null` = as it is. */
type Meddle = (request: Request, body: string) => Response | string | null;

interface World {
  readonly sandbox: Sandbox;
  readonly port: CrmPort;
  readonly requests: string[];
  meddle: Meddle;
  /** Share of an answer's text that arrives. */
  cut: number;
  ref(entity: EntityName, id: string): { readonly entity: EntityName; readonly id: string };
}

async function world(userId: string = tiny.users.ada): Promise<World> {
  const sandbox = await createSandbox({ now: '2026-11-22T09:30:00Z' });
  tinyCompany(sandbox.store);
  const user = sandbox.store.user(userId);
  if (!user) throw new Error('no such user');
  const requests: string[] = [];
  const made: World = {
    sandbox,
    requests,
    meddle: () => null,
    cut: 1,
    port: createDataversePort({
      baseUrl: ORG,
      token: sandbox.sessions.issue(user),
      clock: { ...fakeClock(), after: () => () => undefined },
      fetch: async (input, init) => {
        const body = typeof init?.body === 'string' ? init.body : '';
        requests.push(`${init?.method} ${String(input).slice(ORG.length)}`);
        const answer = made.meddle(new Request(input, init), body);
        if (answer instanceof Response) return answer;
        const response = await sandbox.handle(new Request(input, { ...init, body: init?.body ? (answer ?? body) : undefined }));
        if (made.cut === 1) return response;
        const text = await response.text();
        return new Response(text.slice(0, Math.floor(text.length * made.cut)), response);
      },
    }),
    ref: (entity, id) => ({ entity, id: sandbox.store.guidOf(id) ?? '' }),
  };
  return made;
}

async function refusal(call: Promise<unknown>): Promise<CrmError> {
  const error = await call.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (error instanceof CrmError) return error;
  throw new Error(`expected a CrmError, got ${String(error)}`);
}

describe('the session', () => {
  it('is read once for calls that begin together, in two round trips', async () => {
    const { port, requests, ref } = await world();
    const deal = ref('Opportunity', tiny.deals.adaOpen);
    await Promise.all([port.start(ENTITIES), port.start(ENTITIES), port.readFields(deal, ['name'])]);
    expect(requests.filter((request) => request.includes('$batch'))).toHaveLength(2);
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
    expect(bundle).toMatchObject({ status: 'won', mayEdit: false, partial: [] });
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

describe('own records', () => {
  function many({ sandbox }: World, count: number): void {
    const rows = Array.from({ length: count }, (_, index) => ({
      name: `Deal ${index}`,
      owner_id: tiny.users.ada,
      account_id: tiny.accounts.acme,
      stage_name: 'Prospecting',
      amount: 7,
      close_date: '2026-12-12',
      created_at: '2026-11-01T00:00:00.000Z',
    }));
    sandbox.store.bulkInsert('opportunity', rows);
  }

  it('come in pages of two round trips, each once', async () => {
    const made = await world();
    many(made, 120);
    await made.port.start(ENTITIES);
    const before = made.requests.length;
    const seen: string[] = [];
    let cursor: string | null = null;
    let pages = 0;
    do {
      const page = await made.port.readOwn('Opportunity', ['name', 'amount'], cursor);
      seen.push(...page.bundles.map(({ record }) => record.ref.id));
      cursor = page.next;
      pages += 1;
    } while (cursor !== null);
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen.length).toBeGreaterThanOrEqual(121);
    expect(made.requests.length - before).toBe(2 * pages);
  });

  it.each([
    ['leads to another host', 'https://evil.example/api/data/v9.2/opportunities?$skiptoken=1', 'FOREIGN_URL'],
    ['leaves the Web API', `${ORG}/main.aspx`, 'FOREIGN_URL'],
  ])('stop with an error where the next page %s', async (_name, link, code) => {
    const made = await world();
    await made.port.start(ENTITIES);
    const body = JSON.stringify({
      '@odata.context': `${ORG}/api/data/v9.2/$metadata#opportunities`,
      value: [],
      '@odata.nextLink': link,
    });
    made.meddle = () => new Response(body, { headers: { 'content-type': 'application/json' } });
    expect((await refusal(made.port.readOwn('Opportunity', ['name'], null))).code).toBe(code);
  });

  it('stop with an error where the next page is the same page', async () => {
    const made = await world();
    await made.port.start(ENTITIES);
    const path = '/api/data/v9.2/opportunities?$skiptoken=1';
    const body = JSON.stringify({
      '@odata.context': `${ORG}/api/data/v9.2/$metadata#opportunities`,
      value: [],
      '@odata.nextLink': `${ORG}${path}`,
    });
    made.meddle = () => new Response(body, { headers: { 'content-type': 'application/json' } });
    expect((await refusal(made.port.readOwn('Opportunity', ['name'], path))).code).toBe('LOOPING_PAGE');
  });

  it('count how many open deals carry the same amount', async () => {
    const made = await world();
    many(made, 4);
    const { bundles } = await made.port.readOwn('Opportunity', ['name', 'amount'], null);
    const record = bundles.find((bundle) => bundle.record.name === 'Deal 0')?.record;
    if (!record) throw new Error('not among the own');
    expect((await made.port.readAround(record)).elsewhere.sameAmount).toBe(4);
  });
});

describe('around an account', () => {
  it('likely twins are found by name and by web domain, whatever the legal form', async () => {
    const { port, ref, sandbox } = await world();
    const rows = [
      { name: 'ACME', billing_country: 'Germany' },
      { name: 'Acme Holding AG', billing_country: 'France' },
      { name: 'Other name', website: 'http://acme.example/shop' },
      { name: 'Acmena', billing_country: 'Germany' },
    ];
    sandbox.store.bulkInsert(
      'account',
      rows.map((row) => ({ ...row, owner_id: tiny.users.ada, created_at: '2026-06-01T08:00:00.000Z' })),
    );
    const { record } = await port.readRecord({ ref: ref('Account', tiny.accounts.acme), fields: ['name', 'website', 'country'] });
    const { elsewhere } = await port.readAround(record);
    expect(elsewhere.twins?.map(({ name, why }) => [name, why]).sort()).toEqual([
      ['ACME', 'name'],
      ['Other name', 'domain'],
    ]);
  });
});
