import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { tiny } from '../sandbox/test/tinyCompany';
import { type CapabilityWorld, CRMS, capabilityWorld } from './capabilityWorld';

const { users, deals, accounts, contacts, cases } = tiny;

/** A service agent beside Ada's team: reads what her lead reads, sells nothing. */
const SAM = '005000000009099AAA';

describe.each(CRMS)('this customer, in %s', (crm) => {
  let world: CapabilityWorld;

  beforeEach(async () => {
    world = await capabilityWorld(crm);
  });
  afterEach(async () => world.close());

  const task = (owner: string, due: string, subject: string, more = {}) =>
    world.add('activity', {
      kind: 'task',
      subject,
      what_id: accounts.acme,
      activity_on: due,
      status: 'Not Started',
      owner_id: owner,
      ...more,
    });
  const called = (owner: string, day: string, subject: string, about: string = accounts.acme) =>
    world.store.bulkInsert('activity', [
      {
        id: `00T00000000${day.slice(5, 7)}${day.slice(8)}${subject.length.toString().padStart(3, '0')}`
          .slice(0, 15)
          .padEnd(18, 'A'),
        kind: 'phonecall',
        subject,
        description: `${subject}: what came of it`,
        what_id: about,
        activity_on: day,
        status: 'Completed',
        completed_at: `${day}T10:00:00.000Z`,
        owner_id: owner,
        created_at: `${day}T10:05:00.000Z`,
      },
    ]);

  it('B3 list, calendar, tasks, notes: follow-ups and the coming meeting are rows of the CRM', async () => {
    const id = task(users.ada, '2026-11-20', 'Send the press sheets');
    world.add('activity', {
      kind: 'appointment',
      subject: 'Price talk',
      what_id: deals.adaOpen,
      starts_at: '2026-11-22T13:00:00.000Z',
      ends_at: '2026-11-22T14:00:00.000Z',
      owner_id: users.ada,
    });
    const { state } = await world.open(users.ada, 'Opportunity', deals.adaOpen);
    expect(state().customer?.followUps.map((one) => one.id)).toEqual([world.ref('Activity', id).id]);
    expect(state().meeting).toMatchObject({ subject: 'Price talk', startsAt: '2026-11-22T13:00:00.000Z' });
  });

  it('B10 who waits on a gap: the account names how many others work with its data', async () => {
    for (const owner of [users.ben, users.mia])
      world.add('opportunity', {
        name: `Deal of ${owner}`,
        account_id: accounts.acme,
        stage_name: 'Prospecting',
        sales_stage: 0,
        close_date: '2027-01-01',
        owner_id: owner,
      });
    const { state } = await world.open(users.admin, 'Account', accounts.acme);
    expect(state().top?.ruleId).toMatch(/^account\./);
    // Ada, Ben and Mia; the admin who looks is not counted.
    expect(state().customer?.dependents).toBe(3);
  });

  it('B11 service sees sales: the latest conversation of the seller stands on the case, what may not be read does not', async () => {
    world.store.bulkInsert('user', [
      {
        id: SAM,
        username: 'sam@foothold.test',
        first_name: 'Sam',
        last_name: 'Service',
        email: 'sam@foothold.test',
        department: 'Service',
        role_id: world.user(users.mia).roleId,
        business_unit_id: world.user(users.ada).businessUnitId,
        time_zone: 'Europe/Berlin',
        roles: 'service',
        created_at: '2025-01-07T09:00:00.000Z',
      },
    ]);
    world.store.bulkInsert('opportunity', [
      {
        id: '006000000009077AAA',
        name: 'Hidden',
        account_id: accounts.acme,
        stage_name: 'Prospecting',
        close_date: '2027-01-01',
        owner_id: users.ben,
        created_at: '2026-10-10T08:00:00.000Z',
      },
    ]);
    called(users.ada, '2026-11-17', 'Talk about the larger press');
    called(users.ben, '2026-11-19', 'Of a deal that is not his', '006000000009077AAA');
    const { state } = await world.open(SAM, 'Case', cases.acmeCase);
    expect(state()).toMatchObject({ ring: null, customerOpen: true });
    const seen = state().customer?.interactions?.map(({ subject, ownerName }) => `${subject} (${ownerName})`) ?? [];
    expect(seen[0]).toBe('Talk about the larger press (Ada Acker)');
    expect(seen.join()).not.toContain('not his');
  });

  it('B12 sales sees the issue before they walk in: a meeting within 24 h shows the open cases first', async () => {
    const quiet = await world.open(users.ada, 'Opportunity', deals.adaOpen);
    expect(quiet.state().meeting).toBeNull(); // the plant visit is in three days
    expect(quiet.state().top).not.toBeNull();
    world.add('activity', {
      kind: 'appointment',
      subject: 'Price talk',
      what_id: deals.adaOpen,
      starts_at: '2026-11-23T09:00:00.000Z',
      ends_at: '2026-11-23T10:00:00.000Z',
      owner_id: users.ada,
    });
    const { state } = await world.open(users.ada, 'Opportunity', deals.adaOpen);
    expect(state()).toMatchObject({ meeting: { subject: 'Price talk' }, top: null });
    expect(
      state()
        .customer?.cases?.filter(({ open }) => open)
        .map(({ subject }) => subject),
    ).toEqual(['Late delivery']);
  });

  it('B16 nothing slips through the cracks: the list is the own open tasks past their day', async () => {
    const past = [
      task(users.ada, '2026-11-20', 'On the account'),
      task(users.ada, '2026-11-10', 'On the deal', { what_id: deals.adaOpen }),
    ];
    task(users.ada, '2026-11-22', 'Today is not past');
    task(users.ada, '2026-12-01', 'Still to come');
    task(users.mia, '2026-11-01', 'Of somebody else');
    const done = task(users.ada, '2026-11-05', 'Done already');
    world.store.update(
      world.user(users.admin),
      'activity',
      done,
      crm === 'salesforce' ? { status: 'Completed' } : { state_code: 1, status_code: 5 },
      crm === 'salesforce' ? 'salesforce' : 'dataverse',
    );
    const { state } = await world.open(users.ada, 'Opportunity', deals.adaOpen);
    const shown = state().customer?.followUps.map(({ id }) => id) ?? [];
    expect([...shown].sort()).toEqual(past.map((id) => world.ref('Activity', id).id).sort());
    // Nothing that has not taken place is told as a conversation.
    expect(state().customer?.interactions?.every(({ done: over }) => over)).toBe(true);
  });

  it('C2 current and correct: each fact has age, the field’s own only where the CRM keeps its history', async () => {
    const made = '2026-06-01T08:00:00.000Z';
    const moved = '2026-08-01T08:00:00.000Z';
    const agesOn = async (entity: 'Account' | 'Opportunity', id: string) => {
      const { state } = await world.open(users.ada, entity, id);
      const facts = state().customer?.facts ?? [];
      return Object.fromEntries(facts.map(({ field, value, changedAt, ofRecord }) => [field, [value, changedAt, ofRecord]]));
    };
    for (const [entity, id] of [
      ['Account', accounts.acme],
      ['Opportunity', deals.adaOpen],
    ] as const)
      expect(await agesOn(entity, id)).toMatchObject({
        employees: ['120', made, true],
        phone: ['+49 30 1234567', made, true],
        website: ['https://acme.example', made, true],
      });
    world.store.bulkInsert('accountHistory', [
      { account_id: accounts.acme, field_name: 'NumberOfEmployees', new_value: '120', created_at: moved },
    ]);
    const change = { phone: '+49 30 7654321', billing_country: 'Austria' };
    const protocol = crm === 'salesforce' ? 'salesforce' : 'dataverse';
    world.store.update(world.user(users.admin), 'account', accounts.acme, change, protocol);
    const row = world.store.get({ text: 'SELECT modified_at FROM accounts WHERE id = ?', params: [accounts.acme] });
    // Both protocols tell whole seconds.
    const now = `${String(row?.modified_at).slice(0, 19)}.000Z`;
    // Salesforce tells of phone and employees, of the country (not tracked) it does not; Dataverse tells of none.
    const told = crm === 'salesforce';
    for (const [entity, id] of [
      ['Account', accounts.acme],
      ['Opportunity', deals.adaOpen],
    ] as const)
      expect(await agesOn(entity, id)).toMatchObject({
        employees: told ? ['120', moved, false] : ['120', now, true],
        phone: ['+49 30 7654321', now, !told],
        country: ['Austria', now, true],
        website: ['https://acme.example', now, true],
      });
  });

  it('C9 all interactions over time: an active account that has been silent for 90 days is a finding', async () => {
    const silent = '001000000009055AAA';
    world.store.bulkInsert('account', [
      { id: silent, name: 'Silent Mills GmbH', owner_id: users.ada, created_at: '2026-02-01T08:00:00.000Z' },
    ]);
    world.store.bulkInsert('opportunity', [
      {
        id: '006000000009078AAA',
        name: 'Mill stones',
        account_id: silent,
        stage_name: 'Prospecting',
        close_date: '2027-01-01',
        owner_id: users.ada,
        created_at: '2026-02-10T08:00:00.000Z',
      },
    ]);
    called(users.ada, '2026-08-20', 'The last call', silent);
    const gap = await world.open(users.ada, 'Account', silent);
    expect(gap.state().customer?.silentDays).toBe(94);
    expect(gap.state().all.map(({ ruleId }) => ruleId)).toContain('account.touched');
    called(users.ada, '2026-11-20', 'A new call', silent);
    const heard = await world.open(users.ada, 'Account', silent);
    expect(heard.state().customer?.silentDays).toBe(2);
    expect(heard.state().all.map(({ ruleId }) => ruleId)).not.toContain('account.touched');
  });

  it('D47 information and expertise faster: who knows this customer comes from logged talks that the reader may see', async () => {
    called(users.mia, '2026-10-05', 'Talk of the lead');
    const known = await world.open(users.ada, 'Opportunity', deals.adaOpen);
    const people =
      known.state().customer?.acquaintances?.map(({ name, conversations, lastOn }) => [name, conversations, lastOn]) ?? [];
    // Ada, who reads, knows that she knows them.
    expect(people).toEqual([['Mia Meyer', 1, '2026-10-05']]);
    // Ben may not read Acme or its deal: nobody is named to him.
    const unknown = await world.open(users.ben, 'Opportunity', deals.benOpen);
    expect(unknown.state().customer?.acquaintances ?? []).toEqual([]);
    const refused = await world.open(users.ben, 'Contact', contacts.carl);
    expect(refused.state().customer?.acquaintances ?? []).toEqual([]);
  });
});
