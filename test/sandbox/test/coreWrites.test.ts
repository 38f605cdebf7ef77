import { beforeEach, describe, expect, it } from 'vitest';
import { concepts } from '../catalogue/catalogue';
import { createStore } from '../store/createStore';
import { type Refusal, type Row, type SandboxUser, type Store, StoreRefusal, type Value } from '../store/types';
import { tiny, tinyCompany } from './tinyCompany';

let store: Store;
let now: string;

beforeEach(() => {
  now = '2026-11-22T10:00:00.123Z';
  store = createStore({ concepts, now: () => now });
  tinyCompany(store);
});

const { deals, accounts, contacts, users } = tiny;

function user(name: keyof typeof tiny.users): SandboxUser {
  const found = store.user(users[name]);
  if (!found) throw new Error(`no user ${name}`);
  return found;
}

function row(concept: string, id: string): Row {
  const computed = store
    .concept(concept)
    .columns.filter((column) => column.computed !== undefined)
    .map((column) => `, ${column.computed?.replaceAll('{t}', 't')} AS ${column.name}`);
  const found = store.get({
    text: `SELECT t.*${computed.join('')} FROM ${store.concept(concept).table} t WHERE t.id = ?`,
    params: [id],
  });
  if (!found) throw new Error(`no ${concept} ${id}`);
  return found;
}

function of(concept: string, column: string, value: Value): Row[] {
  return store.all({
    text: `SELECT * FROM ${store.concept(concept).table} WHERE ${column} = ? ORDER BY row_version`,
    params: [value],
  });
}

function refusals(work: () => unknown): Refusal[] {
  try {
    work();
    return [];
  } catch (error) {
    if (error instanceof StoreRefusal) return [error.refusal, ...error.more];
    throw error;
  }
}

const newDeal = { name: 'New deal', account_id: accounts.acme, stage_name: 'Prospecting', close_date: '2027-02-01' };

describe('a new row', () => {
  it('belongs to the person who makes it, with the platform’s dates and defaults', () => {
    const { id, guid } = store.insert(user('ada'), 'opportunity', newDeal, 'salesforce');
    expect(row('opportunity', id)).toMatchObject({
      guid,
      owner_id: users.ada,
      created_by_id: users.ada,
      modified_by_id: users.ada,
      created_at: now,
      system_modstamp: now,
      is_deleted: 0,
      is_closed: 0,
      probability: 10,
      forecast_category_name: 'Pipeline',
      sales_stage: 0,
      state_code: 0,
      status_code: 1,
      customer_id: accounts.acme,
      currency_code: 'EUR',
      last_stage_change_at: null,
      push_count: 0,
      owning_user_id: users.ada,
      owning_business_unit_id: tiny.units.east,
    });
  });

  it('takes the GUID that a Dataverse client gives, once', () => {
    const guid = '0b1c2d3e-0000-4000-8000-00000000000a';
    const values = { subject: 'Once', kind: 'task', regarding_id: deals.adaOpen, guid };
    const made = store.insert(user('ada'), 'activity', values, 'dataverse');
    expect(store.idOf(guid)).toBe(made.id);
    expect(refusals(() => store.insert(user('ada'), 'activity', values, 'dataverse'))).toEqual([
      { kind: 'duplicate', columns: ['guid'], id: made.id },
    ]);
  });

  it('is made again under the GUID of a deleted one', () => {
    const guid = store.guidOf(tiny.activities.adaTask) ?? '';
    store.remove(user('ada'), 'activity', tiny.activities.adaTask, 'dataverse');
    const made = store.insert(user('ada'), 'activity', { kind: 'task', subject: 'Again', guid }, 'dataverse');
    expect(made.guid).toBe(guid);
    expect(row('activity', made.id)).toMatchObject({ subject: 'Again', is_deleted: 0, what_id: null });
  });

  it('joins the names of a person', () => {
    const { id } = store.insert(user('ada'), 'contact', { last_name: 'Solo', account_id: accounts.acme }, 'salesforce');
    expect(row('contact', id).name).toBe('Solo');
    store.update(user('ada'), 'contact', id, { first_name: 'Han' }, 'dataverse');
    expect(row('contact', id).name).toBe('Han Solo');
  });

  it('refuses a second row with the same key, and tells which has it; keys that differ by case are two', () => {
    const first = store.insert(user('ada'), 'actionLog', { client_key: 'ada:K1' }, 'salesforce');
    expect(refusals(() => store.insert(user('ada'), 'actionLog', { client_key: 'ada:K1' }, 'salesforce'))).toEqual([
      { kind: 'duplicate', columns: ['client_key'], id: first.id },
    ]);
    expect(refusals(() => store.insert(user('ada'), 'actionLog', { client_key: 'ada:k1' }, 'salesforce'))).toEqual([]);
  });

  it('in Dataverse a rep makes rows for nobody else', () => {
    expect(refusals(() => store.insert(user('ada'), 'response', { key: 'x', owner_id: users.ben }, 'dataverse'))).toEqual([
      { kind: 'noAccess', right: 'create' },
    ]);
  });

  it.each([
    ['30,000 characters', 'needs', 'x'.repeat(30_000)],
    ['an emoji of several parts', 'name', '👩‍👩‍👧‍👦 Deal'],
    ['quotes and semicolons', 'name', `O'Brien"; DROP TABLE opportunities; --`],
    ['right-to-left text', 'name', '\u202eشركة'],
    ['the word null', 'name', 'null'],
    ['a prototype’s name', 'name', '__proto__'],
  ])('keeps %s unchanged', (_, column, text) => {
    const { id } = store.insert(user('ada'), 'opportunity', { ...newDeal, [column]: text }, 'salesforce');
    expect(row('opportunity', id)[column]).toBe(text);
  });
});

describe('refusals', () => {
  it.each<[string, Row, readonly Partial<Refusal>[]]>([
    ['what is missing', { name: 'x' }, [{ kind: 'required', columns: ['stage_name', 'close_date'] }]],
    ['blank text in a required field', { ...newDeal, name: '' }, [{ kind: 'required', columns: ['name'] }]],
    ['text that is too long', { ...newDeal, name: 'x'.repeat(121) }, [{ kind: 'tooLong', columns: ['name'], max: 120 }]],
    [
      'a value outside a restricted list',
      { ...newDeal, loss_reason: 'Bad luck' },
      [{ kind: 'badPicklist', columns: ['loss_reason'], value: 'Bad luck' }],
    ],
    [
      'one wrong part of a multi-select',
      { ...newDeal, interests: 'Starter;Nope' },
      [{ kind: 'badPicklist', columns: ['interests'] }],
    ],
    [
      'a lookup to nothing',
      { ...newDeal, account_id: '001000000000zzzAAA' },
      [{ kind: 'badReference', columns: ['account_id'] }],
    ],
    [
      'a lookup to the wrong kind',
      { ...newDeal, account_id: contacts.carl },
      [{ kind: 'badReference', columns: ['account_id'] }],
    ],
    [
      'a close date over 10 years ahead',
      { ...newDeal, close_date: '2036-11-23' },
      [{ kind: 'validation', columns: ['close_date'] }],
    ],
    [
      'two things at once',
      { ...newDeal, amount: -5, close_date: '2040-01-01' },
      [
        { kind: 'validation', columns: ['close_date'] },
        { kind: 'validation', columns: ['amount'] },
      ],
    ],
  ])('names %s', (_, values, expected) => {
    expect(refusals(() => store.insert(user('ada'), 'opportunity', values, 'salesforce'))).toMatchObject(expected);
    expect(of('opportunity', 'name', values.name ?? null)).toEqual([]);
  });

  it('accepts the last day that is 10 years ahead, and a value outside an unrestricted list', () => {
    const values = { ...newDeal, close_date: '2036-11-22', lead_source: 'Billboard' };
    expect(refusals(() => store.insert(user('ada'), 'opportunity', values, 'salesforce'))).toEqual([]);
  });

  it.each(['nobody', 'a@b', 'a b@c.de', '@c.de', 'a@@c.de'])('refuses the e-mail address %j', (email) => {
    expect(refusals(() => store.update(user('ada'), 'contact', contacts.carl, { email }, 'salesforce'))).toMatchObject([
      { kind: 'validation', columns: ['email'], message: `invalid email address: ${email}` },
    ]);
  });

  it('Dataverse refuses an option that does not exist', () => {
    expect(
      refusals(() => store.update(user('ada'), 'account', accounts.acme, { industry_code: 999 }, 'dataverse')),
    ).toMatchObject([{ kind: 'badPicklist', columns: ['industry_code'], value: '999' }]);
  });

  it('tells a deleted row from one that never was', () => {
    store.remove(user('ada'), 'opportunity', deals.adaOpen, 'salesforce');
    expect(refusals(() => store.update(user('ada'), 'opportunity', deals.adaOpen, { amount: 1 }, 'salesforce'))).toEqual([
      { kind: 'deleted' },
    ]);
    expect(refusals(() => store.update(user('ada'), 'opportunity', '006000000000zzzAAA', { amount: 1 }, 'salesforce'))).toEqual([
      { kind: 'notFound' },
    ]);
  });

  it('deletes what hangs on a row with it', () => {
    store.remove(user('ada'), 'opportunity', deals.adaOpen, 'salesforce');
    expect(row('activity', tiny.activities.adaTask).is_deleted).toBe(1);
    expect(row('account', accounts.acme).is_deleted).toBe(0);
  });

  it('keeps a task of a deal when its contact is deleted', () => {
    store.remove(user('ada'), 'contact', contacts.carl, 'salesforce');
    expect(row('activity', tiny.activities.adaTask)).toMatchObject({ is_deleted: 0, who_id: null, what_id: deals.adaOpen });
  });

  it('a contact role needs the right to edit the deal', () => {
    store.update(user('admin'), 'opportunity', deals.benOpen, { account_id: accounts.acme }, 'salesforce');
    const values = { opportunity_id: deals.benOpen, contact_id: contacts.carl, role: 'Influencer' };
    expect(refusals(() => store.insert(user('ada'), 'contactRole', values, 'salesforce'))).toMatchObject([{ kind: 'badReference' }]);
  });

  it('an unchanged lookup to what one may no longer read is no reason to refuse', () => {
    store.update(user('admin'), 'opportunity', deals.adaOpen, { account_id: accounts.borg }, 'salesforce');
    const changes = { account_id: accounts.borg, next_step: 'Ask' };
    expect(refusals(() => store.update(user('ada'), 'opportunity', deals.adaOpen, changes, 'dataverse'))).toEqual([]);
  });

  it('asks for a loss reason only where that is configured', () => {
    const lose = { stage_name: 'Closed Lost' };
    expect(refusals(() => store.update(user('ada'), 'opportunity', deals.adaOpen, lose, 'salesforce'))).toEqual([]);
    const strict = createStore({ concepts, now, lossReasonRequired: true });
    tinyCompany(strict);
    store = strict;
    expect(refusals(() => strict.update(user('ada'), 'opportunity', deals.adaOpen, lose, 'salesforce'))).toMatchObject([
      { kind: 'validation', columns: ['loss_reason'] },
    ]);
    strict.update(user('ada'), 'opportunity', deals.adaOpen, { ...lose, loss_reason: 'Price' }, 'salesforce');
    expect(row('opportunity', deals.adaOpen)).toMatchObject({ is_closed: 1, is_won: 0, loss_reason_code: 100000000 });
  });
});

describe('stage and state', () => {
  const write = (changes: Row, protocol: 'salesforce' | 'dataverse') => {
    store.update(user('ada'), 'opportunity', deals.adaOpen, changes, protocol);
    return row('opportunity', deals.adaOpen);
  };

  it('a stage of the next phase moves the sales stage, probability and forecast', () => {
    expect(write({ stage_name: 'Proposal/Price Quote' }, 'salesforce')).toMatchObject({
      sales_stage: 2,
      probability: 75,
      forecast_category_name: 'Commit',
      last_stage_change_at: now,
    });
  });

  it('a stage of the same phase leaves the sales stage', () => {
    write({ sales_stage: 1 }, 'dataverse');
    expect(write({ stage_name: 'Needs Analysis' }, 'salesforce')).toMatchObject({ sales_stage: 1, stage_name: 'Needs Analysis' });
  });

  it('a sales stage of the same phase leaves the stage', () => {
    expect(write({ sales_stage: 1 }, 'dataverse')).toMatchObject({ stage_name: 'Value Proposition', last_stage_change_at: null });
  });

  it('a sales stage of another phase takes the first stage of it', () => {
    expect(write({ sales_stage: 3 }, 'dataverse')).toMatchObject({ stage_name: 'Negotiation/Review', probability: 90 });
  });

  it('won in Salesforce is won in Dataverse', () => {
    expect(write({ stage_name: 'Closed Won' }, 'salesforce')).toMatchObject({
      is_closed: 1,
      is_won: 1,
      probability: 100,
      state_code: 1,
      status_code: 3,
      actual_close_date: '2026-11-22',
      actual_value: 40_000,
      sales_stage: 1,
    });
  });

  it.each([
    ['a state', { state_code: 2 }, 4],
    ['a status reason', { status_code: 5 }, 5],
  ])('lost in Dataverse by %s is lost in Salesforce', (_, changes, reason) => {
    expect(write(changes, 'dataverse')).toMatchObject({
      stage_name: 'Closed Lost',
      is_closed: 1,
      is_won: 0,
      state_code: 2,
      status_code: reason,
    });
  });

  it('on hold is open', () => {
    expect(write({ status_code: 2 }, 'dataverse')).toMatchObject({
      stage_name: 'Value Proposition',
      is_closed: 0,
      state_code: 0,
      status_code: 2,
    });
  });

  it('a closed deal is read-only in Dataverse, not in Salesforce, and can be reopened', () => {
    write({ stage_name: 'Closed Won' }, 'salesforce');
    expect(refusals(() => write({ name: 'x' }, 'dataverse'))).toMatchObject([{ kind: 'readOnlyRecord' }]);
    expect(write({ name: 'x' }, 'salesforce').name).toBe('x');
    expect(write({ state_code: 0 }, 'dataverse')).toMatchObject({
      is_closed: 0,
      stage_name: 'Needs Analysis',
      status_code: 1,
      actual_close_date: null,
    });
  });

  it('an explicit probability wins over the stage’s', () => {
    store.update(
      user('admin'),
      'opportunity',
      deals.adaOpen,
      { stage_name: 'Negotiation/Review', probability: 60 },
      'salesforce',
    );
    expect(row('opportunity', deals.adaOpen).probability).toBe(60);
  });

  it('a stage that the list lacks is kept as written', () => {
    expect(write({ stage_name: 'Engaging' }, 'salesforce')).toMatchObject({
      stage_name: 'Engaging',
      is_closed: 0,
      sales_stage: 1,
    });
  });

  it.each([
    ['a later month', '2027-01-04', 1],
    ['a later day of the same month', '2026-12-30', 0],
    ['earlier', '2026-11-30', 0],
  ])('counts a close date that moves to %s as pushed %s', (_, date, pushes) => {
    expect(write({ close_date: date }, 'salesforce').push_count).toBe(pushes);
  });
});

describe('what the platform writes besides', () => {
  it('history: a row when the deal is made, and for each change of stage, amount or close date', () => {
    const { id } = store.insert(user('ada'), 'opportunity', { ...newDeal, amount: 100 }, 'salesforce');
    store.update(user('ada'), 'opportunity', id, { next_step: 'Call' }, 'salesforce');
    now = '2026-11-23T08:00:00.000Z';
    store.update(user('mia'), 'opportunity', id, { amount: 200, close_date: '2027-03-01' }, 'dataverse');
    expect(of('stageHistory', 'opportunity_id', id)).toMatchObject([
      { stage_name: 'Prospecting', amount: 100, close_date: '2027-02-01', previous_amount: null, created_by_id: users.ada },
      {
        amount: 200,
        close_date: '2027-03-01',
        previous_amount: 100,
        previous_close_date: '2027-02-01',
        probability: 10,
        expected_revenue: 20,
        created_at: '2026-11-23T08:00:00.000Z',
        created_by_id: users.mia,
      },
    ]);
  });

  it('the process: one row a deal, its path grows with the sales stage, and ends with the deal', () => {
    const { id } = store.insert(user('ada'), 'opportunity', newDeal, 'salesforce');
    const guids = store.all({ text: 'SELECT guid FROM process_stages ORDER BY category', params: [] }).map(({ guid }) => guid);
    now = '2026-11-24T08:00:00.000Z';
    store.update(user('ada'), 'opportunity', id, { stage_name: 'Value Proposition' }, 'salesforce');
    expect(of('salesProcess', 'opportunity_id', id)).toMatchObject([
      { traversed_path: `${guids[0]},${guids[1]}`, active_stage_at: now, state_code: 0, completed_at: null },
    ]);
    store.update(user('ada'), 'opportunity', id, { state_code: 1 }, 'dataverse');
    expect(of('salesProcess', 'opportunity_id', id)).toMatchObject([{ state_code: 1, status_code: 2, completed_at: now }]);
    expect(row('opportunity', id)).toMatchObject({ traversed_path: `${guids[0]},${guids[1]}`, stage_guid: guids[1] });
  });

  it('the close activity, whichever CRM closes', () => {
    store.update(user('ada'), 'opportunity', deals.adaOpen, { stage_name: 'Closed Lost' }, 'salesforce');
    expect(of('opportunityClose', 'opportunity_id', deals.adaOpen)).toMatchObject([
      { opportunity_state: 2, opportunity_status: 4, actual_end: now, owner_id: users.ada, created_by_id: users.ada },
    ]);
  });

  it('a close activity that a client makes closes the deal, with one row', () => {
    store.insert(
      user('ada'),
      'opportunityClose',
      { opportunity_id: deals.adaOpen, opportunity_state: 2, opportunity_status: 5, description: 'Too dear' },
      'dataverse',
    );
    expect(row('opportunity', deals.adaOpen)).toMatchObject({ state_code: 2, status_code: 5, stage_name: 'Closed Lost' });
    expect(of('opportunityClose', 'opportunity_id', deals.adaOpen)).toMatchObject([{ description: 'Too dear' }]);
  });

  it('one primary contact role a deal', () => {
    const role = (contact_id: string) =>
      store.insert(
        user('admin'),
        'contactRole',
        { opportunity_id: deals.adaOpen, contact_id, is_primary: 1, role: 'Decision Maker' },
        'salesforce',
      ).id;
    const first = role(contacts.carl);
    const second = role(contacts.dora);
    expect([row('contactRole', first).is_primary, row('contactRole', second).is_primary]).toEqual([0, 1]);
  });
});

describe('activities', () => {
  const insert = (values: Row, protocol: 'salesforce' | 'dataverse') =>
    row('activity', store.insert(user('ada'), 'activity', values, protocol).id);

  it('a task of Salesforce in Dataverse’s words', () => {
    const values = {
      kind: 'task',
      subject: 'Call',
      what_id: deals.adaOpen,
      who_id: contacts.carl,
      activity_on: '2026-11-27',
      priority: 'High',
    };
    expect(insert(values, 'salesforce')).toMatchObject({
      regarding_id: deals.adaOpen,
      account_id: accounts.acme,
      ends_at: '2026-11-27T12:00:00.000Z',
      status: 'Not Started',
      status_code: 2,
      state_code: 0,
      is_closed: 0,
      completed_at: null,
      priority_code: 2,
      task_subtype: 'Task',
    });
  });

  it('a call of Salesforce is a phone call', () => {
    expect(
      insert({ kind: 'task', subject: 'Call', task_subtype: 'Call', status: 'Completed', what_id: deals.adaOpen }, 'salesforce'),
    ).toMatchObject({
      kind: 'phonecall',
      is_closed: 1,
      completed_at: now,
      state_code: 1,
      status_code: 2,
    });
  });

  it('a phone call of Dataverse is a task with the subtype', () => {
    const values = {
      kind: 'phonecall',
      subject: 'Ring',
      regarding_id: contacts.carl,
      ends_at: '2026-11-27T23:30:00.000Z',
      state_code: 1,
      status_code: 2,
    };
    expect(insert(values, 'dataverse')).toMatchObject({
      task_subtype: 'Call',
      who_id: contacts.carl,
      what_id: null,
      account_id: accounts.acme,
      activity_on: '2026-11-28',
      status: 'Completed',
      is_closed: 1,
    });
  });

  it('a meeting has its day in the organisation’s zone, and its length', () => {
    expect(
      insert(
        { kind: 'appointment', subject: 'Meet', what_id: deals.adaOpen, starts_at: '2026-11-30T23:30:00.000Z', minutes: 45 },
        'salesforce',
      ),
    ).toMatchObject({ activity_on: '2026-12-01', ends_at: '2026-12-01T00:15:00.000Z', minutes: 45, status_code: 5 });
  });

  it('completes and opens again', () => {
    const id = tiny.activities.adaTask;
    store.update(user('ada'), 'activity', id, { status: 'Completed' }, 'salesforce');
    expect(row('activity', id)).toMatchObject({ is_closed: 1, state_code: 1, status_code: 5, completed_at: now });
    store.update(user('ada'), 'activity', id, { subject: 'Sent' }, 'salesforce');
    expect(row('activity', id).completed_at).toBe(now);
    store.update(user('ada'), 'activity', id, { state_code: 0 }, 'dataverse');
    expect(row('activity', id)).toMatchObject({ is_closed: 0, status: 'Not Started', completed_at: null });
  });

  it('shows on the deal: last activity, open, overdue', () => {
    expect(row('opportunity', deals.adaOpen)).toMatchObject({
      last_activity_on: '2026-11-02',
      has_open_activity: 1,
      has_overdue_task: 0,
    });
    expect(row('opportunity', deals.benOpen)).toMatchObject({
      last_activity_on: null,
      has_open_activity: 1,
      has_overdue_task: 1,
    });
    now = '2026-11-29T10:00:00.000Z';
    expect(row('opportunity', deals.adaOpen)).toMatchObject({ last_activity_on: '2026-11-25', has_overdue_task: 1 });
  });
});

describe('other twins', () => {
  it.each<[string, string, string, Row, 'salesforce' | 'dataverse', Row]>([
    ['industry to its code', 'account', accounts.acme, { industry: 'Banking' }, 'salesforce', { industry_code: 16 }],
    ['an industry without a code', 'account', accounts.acme, { industry: 'Recreation' }, 'salesforce', { industry_code: null }],
    ['a code to the first industry', 'account', accounts.acme, { industry_code: 16 }, 'dataverse', { industry: 'Banking' }],
    ['blank both', 'account', accounts.acme, { industry_code: null }, 'dataverse', { industry: null }],
    [
      'a multi-select',
      'opportunity',
      deals.adaOpen,
      { interests: 'Starter;Training' },
      'salesforce',
      { interest_codes: '100000000;100000004' },
    ],
    [
      'lead status',
      'lead',
      tiny.leads.lena,
      { status: 'Closed - Not Converted' },
      'salesforce',
      { status_code: 4, state_code: 2 },
    ],
    ['lead state', 'lead', tiny.leads.lena, { status_code: 6 }, 'dataverse', { status: 'Closed - Not Converted', state_code: 2 }],
    ['a case that is resolved', 'case', tiny.cases.acmeCase, { state_code: 1 }, 'dataverse', { status: 'Closed', is_closed: 1 }],
    ['a case that is closed', 'case', tiny.cases.acmeCase, { status: 'Closed' }, 'salesforce', { state_code: 1, status_code: 5 }],
    ['the account of a deal', 'opportunity', deals.adaOpen, { account_id: null }, 'salesforce', { customer_id: null }],
    [
      'currency',
      'opportunity',
      deals.adaOpen,
      { currency_code: 'USD' },
      'salesforce',
      { amount_base: 32_000, exchange_rate: 1.25 },
    ],
  ])('%s', (_, concept, id, changes, protocol, expected) => {
    store.update(user('ada'), concept, id, changes, protocol);
    expect(row(concept, id)).toMatchObject(expected);
  });

  it('a code that already stands for the same is kept', () => {
    store.update(user('ada'), 'lead', tiny.leads.lena, { status_code: 6 }, 'dataverse');
    store.update(user('ada'), 'lead', tiny.leads.lena, { status: 'Closed - Not Converted' }, 'salesforce');
    expect(row('lead', tiny.leads.lena).status_code).toBe(6);
  });

  it('a role to the connection role of that name', () => {
    const values = { opportunity_id: deals.adaOpen, contact_id: contacts.carl, role: 'Decision Maker' };
    const { id } = store.insert(user('ada'), 'contactRole', values, 'salesforce');
    const roles = of('connectionRole', 'name', 'Influencer');
    expect(of('connectionRole', 'id', row('contactRole', id).role_id ?? null)).toMatchObject([{ name: 'Decision Maker' }]);
    store.update(user('ada'), 'contactRole', id, { role_id: String(roles[0]?.id) }, 'dataverse');
    expect(row('contactRole', id)).toMatchObject({ role: 'Influencer', name: 'Carl Conrad' });
  });
});

describe('transactions and versions', () => {
  it('a throw takes everything back, history included', () => {
    const before = row('opportunity', deals.adaOpen);
    expect(() =>
      store.transaction(() => {
        store.update(user('ada'), 'opportunity', deals.adaOpen, { stage_name: 'Closed Won' }, 'salesforce');
        throw new Error('stop');
      }),
    ).toThrow('stop');
    expect(row('opportunity', deals.adaOpen)).toEqual(before);
    expect(of('stageHistory', 'opportunity_id', deals.adaOpen)).toEqual([]);
  });

  it('an inner failure leaves the outer work standing', () => {
    store.transaction(() => {
      store.update(user('ada'), 'opportunity', deals.adaOpen, { amount: 1 }, 'salesforce');
      refusals(() => store.update(user('ada'), 'opportunity', deals.adaWon, { amount: -1 }, 'salesforce'));
    });
    expect(row('opportunity', deals.adaOpen).amount).toBe(1);
    expect(row('opportunity', deals.adaWon).amount).toBe(9_000);
  });

  it('a write that was taken back does not change who sees what', () => {
    const seen = () => {
      const { text, params } = store.visible(user('mia'), 'opportunity', 't', 'salesforce');
      return store.all({ text: `SELECT id FROM opportunities t WHERE ${text}`, params }).length;
    };
    expect(() =>
      store.transaction(() => {
        store.update(user('admin'), 'user', users.ada, { role_id: null }, 'salesforce');
        expect(seen()).toBe(0);
        throw new Error('stop');
      }),
    ).toThrow('stop');
    expect(seen()).toBe(2);
  });

  it('every write raises the version and keeps the millisecond', () => {
    const before = Number(row('opportunity', deals.adaOpen).row_version);
    store.update(user('ada'), 'opportunity', deals.adaOpen, { next_step: 'a' }, 'salesforce');
    const after = row('opportunity', deals.adaOpen);
    expect(Number(after.row_version)).toBeGreaterThan(before);
    expect(after.system_modstamp).toBe('2026-11-22T10:00:00.123Z');
  });

  it('loads rows as they were: ids, dates and owners given, keys made where absent', () => {
    store.bulkInsert('opportunity', [
      {
        id: '001Old'.padEnd(15, '0').replace(/^001/, '006'),
        name: 'Old',
        stage_name: 'Closed Lost',
        close_date: '2020-05-06',
        owner_id: users.ben,
        created_at: '2020-01-02T03:04:05.000Z',
      },
      { name: 'No date', stage_name: 'Prospecting', close_date: null, owner_id: users.ben },
    ]);
    const [old] = of('opportunity', 'name', 'Old');
    expect(old).toMatchObject({
      created_at: '2020-01-02T03:04:05.000Z',
      created_by_id: users.ben,
      actual_close_date: '2020-05-06',
      is_closed: 1,
      state_code: 2,
      probability: 0,
    });
    expect(String(old?.id)).toHaveLength(18);
    expect(of('opportunity', 'name', 'No date')).toMatchObject([{ close_date: null, sales_stage: 0 }]);
  });

  it('refuses a column that the catalogue does not have', () => {
    expect(() => store.bulkInsert('account', [{ name: 'x', nope: 1 }])).toThrow('account has no column nope');
  });
});
