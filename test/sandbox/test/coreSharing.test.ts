import { describe, expect, it } from 'vitest';
import { tiny } from './tinyCompany';
import { refusals, tinyWorld } from './tinyWorld';

const world = tinyWorld();
const { deals, accounts, activities, users } = tiny;
const sorted = (...ids: string[]) => [...ids].sort();

describe.each(['salesforce', 'dataverse'] as const)('who sees what in %s', (protocol) => {
  it.each([
    ['a rep', 'ada', [deals.adaOpen, deals.adaWon]],
    ['a rep of another team', 'ben', [deals.benOpen]],
    ['a leader: own team only', 'mia', [deals.adaOpen, deals.adaWon]],
    ['the administrator', 'admin', [deals.adaOpen, deals.adaWon, deals.benOpen]],
    ['the publisher', 'publisher', [deals.adaOpen, deals.adaWon, deals.benOpen]],
    ['somebody outside the hierarchy', 'owner', []],
  ] as const)('deals: %s', (_, name, expected) => {
    expect(world.seen(name, 'opportunity', protocol)).toEqual(sorted(...expected));
  });

  it.each([
    ['ada', [accounts.acme]],
    ['ben', [accounts.borg]],
    ['mia', [accounts.acme]],
  ] as const)('accounts of %s', (name, expected) => {
    expect(world.seen(name, 'account', protocol)).toEqual([...expected]);
  });

  it('activities are seen as what they are about', () => {
    expect(world.seen('mia', 'activity', protocol)).toEqual(
      sorted(activities.adaTask, activities.adaCall, activities.adaMeeting),
    );
    expect(world.seen('ben', 'activity', protocol)).toEqual([activities.benTask]);
  });

  it('a colleague may log on a deal that they see, and the owner sees it', () => {
    const made = world.store.insert(
      world.user('mia'),
      'activity',
      { kind: 'task', subject: 'Help', what_id: deals.adaOpen },
      protocol,
    );
    expect(world.seen('ada', 'activity', protocol)).toContain(made.id);
    expect(world.seen('ben', 'activity', protocol)).not.toContain(made.id);
  });

  it('an own response stays hidden from the leader, whatever the hierarchy', () => {
    world.store.insert(world.user('ada'), 'response', { key: 'k1', rule: 'opportunity.amount' }, protocol);
    expect(world.seen('ada', 'response', protocol)).toHaveLength(1);
    expect(world.seen('mia', 'response', protocol)).toHaveLength(0);
    expect(world.seen('publisher', 'response', protocol)).toHaveLength(1);
  });

  it('a snapshot is read by its person only and written by the publisher only', () => {
    const given = world.store.insert(
      world.user('publisher'),
      'snapshot',
      { key: 's1', owner_id: users.ada, score: 71 },
      protocol,
    );
    expect(world.seen('ada', 'snapshot', protocol)).toEqual([given.id]);
    expect(world.seen('mia', 'snapshot', protocol)).toEqual([]);
    expect(world.seen('ben', 'snapshot', protocol)).toEqual([]);
    expect(refusals(() => world.store.insert(world.user('ada'), 'snapshot', { key: 's2' }, protocol))).toMatchObject([
      {
        kind: 'noAccess',
        right: 'create',
      },
    ]);
    expect(refusals(() => world.store.update(world.user('ada'), 'snapshot', given.id, { score: 99 }, protocol))).toMatchObject([
      {
        kind: 'noAccess',
      },
    ]);
  });

  it('the programme is written by its owner, and by no rep, leader or publisher', () => {
    for (const name of ['ada', 'mia', 'publisher'] as const)
      expect(refusals(() => world.store.insert(world.user(name), 'programme', { version: 2 }, protocol))).toMatchObject([
        { kind: 'noAccess' },
      ]);
    const made = world.store.insert(world.user('owner'), 'programme', { version: 2, text: '{}' }, protocol);
    expect(world.seen('ben', 'programme', protocol)).toEqual([made.id]);
    expect(refusals(() => world.store.update(world.user('owner'), 'programme', made.id, { text: 'x' }, protocol))).toMatchObject([
      {
        kind: 'noAccess',
      },
    ]);
  });

  it('a look belongs to the person who was looked at', () => {
    const made = world.store.insert(world.user('mia'), 'look', { key: 'l1', owner_id: users.ada }, protocol);
    expect(world.seen('ada', 'look', protocol)).toEqual([made.id]);
    expect(world.seen('mia', 'look', protocol)).toEqual([]);
  });

  it('a rep cannot write to a deal of somebody else, nor point to it', () => {
    expect(refusals(() => world.store.update(world.user('ben'), 'opportunity', deals.adaOpen, { amount: 1 }, protocol))).toEqual([
      {
        kind: 'notFound',
      },
    ]);
    expect(
      refusals(() =>
        world.store.insert(world.user('ben'), 'activity', { kind: 'task', subject: 'x', what_id: deals.adaOpen }, protocol),
      ),
    ).toMatchObject([
      {
        kind: 'badReference',
        columns: ['what_id'],
      },
    ]);
  });

  it('a leader may write to a deal of the team', () => {
    world.store.update(world.user('mia'), 'opportunity', deals.adaOpen, { amount: 41_000 }, protocol);
    expect(
      world.store.get({ text: 'SELECT amount, modified_by_id FROM opportunities WHERE id = ?', params: [deals.adaOpen] }),
    ).toMatchObject({
      amount: 41_000,
      modified_by_id: users.mia,
    });
  });

  it('a person who changed the team is followed by the hierarchy', () => {
    const ben = world.store.user(users.ben);
    world.store.update(
      world.user('admin'),
      'user',
      users.ada,
      { role_id: ben?.roleId ?? null, business_unit_id: ben?.businessUnitId ?? null },
      protocol,
    );
    expect(world.seen('mia', 'opportunity', protocol)).toEqual([]);
  });
});

describe('what differs between the protocols', () => {
  it('Salesforce: the account of a deal that one owns is readable, not editable', () => {
    world.store.update(world.user('admin'), 'opportunity', deals.benOpen, { account_id: accounts.acme }, 'salesforce');
    expect(world.seen('ben', 'account', 'salesforce')).toContain(accounts.acme);
    expect(
      refusals(() => world.store.update(world.user('ben'), 'account', accounts.acme, { phone: '1' }, 'salesforce')),
    ).toMatchObject([
      {
        kind: 'noAccess',
        right: 'edit',
      },
    ]);
  });

  it('Salesforce: so is the account of a case that one owns', () => {
    expect(world.seen('ben', 'account', 'salesforce')).not.toContain(accounts.acme);
    world.store.update(world.user('admin'), 'case', tiny.cases.acmeCase, { owner_id: users.ben }, 'salesforce');
    expect(world.seen('ben', 'account', 'salesforce')).toContain(accounts.acme);
  });

  it('Dataverse: accounts reach as far as the business unit', () => {
    world.store.update(world.user('admin'), 'user', users.ben, { business_unit_id: tiny.units.east }, 'dataverse');
    expect(world.seen('ben', 'account', 'dataverse')).toEqual(sorted(accounts.acme, accounts.borg));
    expect(world.seen('ben', 'opportunity', 'dataverse')).toEqual([deals.benOpen]);
  });

  it('Dataverse: a row may belong to a team', () => {
    world.store.bulkInsert('team', [{ name: 'Desk', business_unit_id: tiny.units.east }]);
    const team = String(world.store.get({ text: 'SELECT id FROM teams', params: [] })?.id);
    world.store.update(world.user('ada'), 'account', accounts.acme, { owner_id: team }, 'dataverse');
    expect(world.seen('ada', 'account', 'dataverse')).toEqual([accounts.acme]);
    expect(world.seen('ben', 'account', 'dataverse')).toEqual([accounts.borg]);
  });

  it('a circle of roles reaches no further than its members', () => {
    const ada = world.store.user(users.ada);
    const mia = world.store.user(users.mia);
    world.store.update(world.user('admin'), 'role', mia?.roleId ?? '', { parent_id: ada?.roleId ?? null }, 'salesforce');
    expect(world.seen('ada', 'opportunity', 'salesforce')).toEqual(sorted(deals.adaOpen, deals.adaWon));
    expect(world.seen('ben', 'opportunity', 'salesforce')).toEqual([deals.benOpen]);
  });
});

describe('field rights', () => {
  it('a rep may not read revenue; an administrator may', () => {
    expect(world.store.readableColumns(world.user('ada'), 'account', 'salesforce').has('annual_revenue')).toBe(false);
    expect(world.store.readableColumns(world.user('ada'), 'account', 'salesforce').has('annual_revenue_base')).toBe(false);
    expect(world.store.readableColumns(world.user('admin'), 'account', 'salesforce').has('annual_revenue')).toBe(true);
  });

  it('permission sets add up: a rep who also leads may read it', () => {
    expect(world.store.readableColumns(world.user('mia'), 'account', 'salesforce').has('annual_revenue')).toBe(true);
  });

  it.each([
    ['hidden', 'account', accounts.acme, { annual_revenue: 1 }],
    ['read-only', 'opportunity', deals.adaOpen, { probability: 99 }],
    ['the platform’s', 'opportunity', deals.adaOpen, { created_at: '2020-01-01T00:00:00.000Z' }],
    ['computed', 'opportunity', deals.adaOpen, { last_activity_on: '2026-01-01' }],
  ])('refuses a write to a field that is %s', (_, concept, id, changes) => {
    expect(refusals(() => world.store.update(world.user('ada'), concept, id, changes, 'salesforce'))).toEqual([
      {
        kind: 'fieldAccess',
        columns: Object.keys(changes),
      },
    ]);
  });

  it('names no column as editable that a write would refuse', () => {
    const columns = world.store.editableColumns(world.user('ada'), 'opportunity', 'salesforce');
    expect(columns.has('amount')).toBe(true);
    for (const name of ['probability', 'created_at', 'id', 'last_activity_on', 'row_version'])
      expect(columns.has(name)).toBe(false);
  });
});
