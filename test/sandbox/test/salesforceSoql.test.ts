import { beforeAll, describe, expect, it } from 'vitest';
import { type Org, tinyOrg } from './salesforce/caller';
import { tiny } from './tinyCompany';

const { deals, accounts, contacts, activities, users } = tiny;
let org: Org;
beforeAll(() => {
  org = tinyOrg();
  org.store.update(
    org.store.user(users.admin) as never,
    'opportunity',
    deals.adaOpen,
    { interests: 'Starter;Training' },
    'salesforce',
  );
});

async function records(soql: string, as: keyof typeof users = 'ada') {
  const { status, body } = await org.as(as).query(soql);
  expect({ status, body }).toMatchObject({ status: 200 });
  return body.records;
}

/** The Name or Subject of each record. */
async function names(soql: string, as: keyof typeof users = 'admin') {
  return (await records(soql, as)).map((record: Record<string, unknown>) => record.Name ?? record.Subject);
}

describe('which rows a query finds', () => {
  const open = 'Acme presses';
  const won = 'Acme pilot';
  const ben = 'Borg drives';
  it.each([
    ['all, for the administrator', '', [open, won, ben]],
    ['names in any case', "WHERE nAmE = 'ACME PRESSES'", [open]],
    ['a number', 'WHERE Amount > 9000', [open, ben]],
    ['a decimal', 'WHERE Amount >= 15000.5', [open]],
    ['several by IN', `WHERE Name IN ('${won}', '${ben}')`, [won, ben]],
    ['all but one by NOT IN', `WHERE Name NOT IN ('${won}')`, [open, ben]],
    ['!= keeps rows without a value', "WHERE LeadSource != 'Web'", [won, ben]],
    ['NOT of a comparison keeps rows without a value', "WHERE NOT LeadSource = 'Web'", [won, ben]],
    ['NOT binds to the next condition only', "WHERE NOT LeadSource = 'Web' AND Amount > 10000", [ben]],
    ['NOT of a group', "WHERE NOT (LeadSource = 'Web' OR Amount < 10000)", [ben]],
    ['brackets', "WHERE (Amount = 40000 OR Amount = 9000) AND (NOT Name LIKE '%pilot')", [open]],
    ['= null', 'WHERE LeadSource = null', [won, ben]],
    ["= '' is = null", "WHERE LeadSource = ''", [won, ben]],
    ['!= null', 'WHERE LeadSource != null', [open]],
    ['LIKE ignores case', "WHERE Name LIKE 'ACME%'", [open, won]],
    ['LIKE with one wildcard character', "WHERE Name LIKE 'Borg_drives'", [ben]],
    ['LIKE with an escaped wildcard finds the character itself', "WHERE Name LIKE 'Borg\\_drives'", []],
    ['a quote in the text', "WHERE Name = 'O\\'Brien'", []],
    ['a backslash in the text is not an injection', "WHERE Name = 'x\\\\' OR Name = 'y'", []],
    ['INCLUDES: one of', "WHERE Interests__c INCLUDES ('Starter')", [open]],
    ['INCLUDES: both of a pair', "WHERE Interests__c INCLUDES ('Starter;Training')", [open]],
    ['INCLUDES: not both', "WHERE Interests__c INCLUDES ('Starter;Services')", []],
    ['EXCLUDES keeps rows without a value', "WHERE Interests__c EXCLUDES ('Starter')", [won, ben]],
    ['an id of 15 characters', `WHERE Id = '${deals.benOpen.slice(0, 15)}'`, [ben]],
    ['an id that differs by case only', `WHERE Id = '${deals.benOpen.slice(0, 15).toLowerCase()}'`, []],
    ['a date', 'WHERE CloseDate = 2026-12-18', [open]],
    ['a date range', 'WHERE CloseDate > 2026-10-02 AND CloseDate <= 2027-01-15', [open, ben]],
    ['an instant with an offset', 'WHERE CreatedDate = 2026-09-01T10:00:00+02:00', [open]],
    ['LAST_N_DAYS', 'WHERE CreatedDate = LAST_N_DAYS:60', [ben]],
    ['NEXT_N_DAYS', 'WHERE CloseDate = NEXT_N_DAYS:30', [open]],
    ['before THIS_MONTH', 'WHERE CloseDate < THIS_MONTH', [won]],
    ['NEXT_YEAR', 'WHERE CloseDate = NEXT_YEAR', [ben]],
    ['a parent field', "WHERE Account.Name = 'Borg AB'", [ben]],
    ['a parent of a parent', "WHERE Account.Owner.Username = 'ben@foothold.test'", [ben]],
    ['the object’s own name before the field', "WHERE Opportunity.Name = 'Borg drives'", [ben]],
    ['a date function', 'WHERE CALENDAR_YEAR(CloseDate) = 2027', [ben]],
    ['a semi-join', "WHERE AccountId IN (SELECT AccountId FROM Contact WHERE LastName = 'Dahl')", [ben]],
    ['an anti-join', "WHERE AccountId NOT IN (SELECT AccountId FROM Contact WHERE LastName = 'Dahl')", [open, won]],
    ['a semi-join on the own id', 'WHERE Id IN (SELECT OpportunityId FROM OpportunityContactRole)', []],
  ])('%s', async (_case, where, expected) => {
    expect(await names(`SELECT Name FROM Opportunity ${where} ORDER BY CreatedDate`)).toEqual(
      [open, won, ben].filter((name) => expected.includes(name)).sort((a, b) => order.indexOf(a) - order.indexOf(b)),
    );
  });
  const order = [won, open, ben];

  it('accepts an alias of the object', async () => {
    expect(await names("SELECT o.Name FROM Opportunity o WHERE o.Account.Name = 'Borg AB'")).toEqual([ben]);
  });

  it('orders nulls first, or last where asked, and picklists by their own order', async () => {
    expect(await names('SELECT Name FROM Opportunity ORDER BY LeadSource, CreatedDate')).toEqual([won, ben, open]);
    expect(await names('SELECT Name FROM Opportunity ORDER BY LeadSource NULLS LAST, CreatedDate')).toEqual([open, won, ben]);
    expect(await names('SELECT Name FROM Opportunity ORDER BY StageName')).toEqual([ben, open, won]);
  });

  it('ignores the case of letters outside ASCII', async () => {
    const crowd = tinyOrg();
    crowd.store.bulkInsert('account', [{ name: 'Übermüller AG', owner_id: users.ada }]);
    for (const where of ["Name = 'übermüller ag'", "Name LIKE 'ÜBERMÜLLER%'", "Name IN ('ÜBERMÜLLER AG')"]) {
      expect((await crowd.as('ada').query(`SELECT COUNT() FROM Account WHERE ${where}`)).body.totalSize).toBe(1);
    }
  });

  it('limits and offsets', async () => {
    expect(await names('SELECT Name FROM Opportunity ORDER BY Amount LIMIT 1 OFFSET 1')).toEqual([ben]);
    expect(await names('SELECT Name FROM Opportunity LIMIT 0')).toEqual([]);
  });
});

describe('what a record looks like', () => {
  it('nests parents, names polymorphic parents, keeps the order of SELECT', async () => {
    const [task] = await records(
      `SELECT Subject, Who.Name, Who.Type, What.Name, What.Type, Owner.Name, Account.Name FROM Task WHERE Id = '${activities.adaTask}'`,
    );
    expect(Object.keys(task)).toEqual(['attributes', 'Subject', 'Who', 'What', 'Owner', 'Account']);
    expect(task).toMatchObject({
      attributes: { type: 'Task', url: `/services/data/v67.0/sobjects/Task/${activities.adaTask}` },
      Who: {
        attributes: { type: 'Name', url: expect.stringContaining(`/Contact/${contacts.carl}`) },
        Name: 'Carl Conrad',
        Type: 'Contact',
      },
      What: { Name: 'Acme presses', Type: 'Opportunity' },
      Owner: { attributes: { type: 'User' }, Name: 'Ada Acker' },
    });
  });

  it('writes dates, instants, booleans, numbers and nulls as the platform does', async () => {
    const [deal] = await records(
      `SELECT CloseDate, CreatedDate, IsClosed, Amount, NextStep FROM Opportunity WHERE Id = '${deals.adaOpen}'`,
    );
    expect(deal).toMatchObject({
      CloseDate: '2026-12-18',
      CreatedDate: '2026-09-01T08:00:00.000+0000',
      IsClosed: false,
      Amount: 40000,
      NextStep: null,
    });
  });

  it('brings children with their own filter, order and limit for each parent', async () => {
    const rows = await records(
      'SELECT Name, (SELECT Subject FROM Tasks ORDER BY ActivityDate DESC LIMIT 1), (SELECT Id FROM OpportunityContactRoles) FROM Opportunity ORDER BY CreatedDate DESC',
      'admin',
    );
    expect(rows.map((row: { Tasks: unknown }) => row.Tasks)).toMatchObject([
      { totalSize: 1, done: true, records: [{ Subject: 'Ring Dora' }] },
      { totalSize: 1, done: true, records: [{ Subject: 'Send offer' }] },
      null,
    ]);
    expect(rows[0].OpportunityContactRoles).toBeNull();
  });

  it('brings children of children', async () => {
    const [account] = await records(
      'SELECT Name, (SELECT Name, (SELECT Subject FROM Events) FROM Opportunities WHERE IsClosed = false) FROM Account',
    );
    expect(account.Opportunities.records).toMatchObject([
      { Name: 'Acme presses', Events: { records: [{ Subject: 'Plant visit' }] } },
    ]);
  });

  it('expands FIELDS(ALL) to what the person may read', async () => {
    const [account] = await records('SELECT FIELDS(ALL) FROM Account LIMIT 1');
    expect(account).toMatchObject({ Name: 'Acme GmbH', Industry: 'Manufacturing' });
    const [standard] = await records('SELECT FIELDS(STANDARD) FROM Opportunity');
    expect(standard).not.toHaveProperty('Needs__c');
  });
});

describe('aggregates', () => {
  it('counts without records', async () => {
    expect((await org.as('admin').query('SELECT COUNT() FROM Opportunity')).body).toEqual({
      totalSize: 3,
      done: true,
      records: [],
    });
  });

  it('names what has no alias expr0, expr1', async () => {
    expect(
      await records(
        'SELECT COUNT(Id), SUM(Amount) total, AVG(Amount), MIN(CloseDate), MAX(CreatedDate) FROM Opportunity',
        'admin',
      ),
    ).toEqual([
      {
        attributes: { type: 'AggregateResult' },
        expr0: 3,
        total: 64000,
        expr1: 64000 / 3,
        expr2: '2026-10-02',
        expr3: '2026-10-10T08:00:00.000+0000',
      },
    ]);
  });

  it('groups by a parent’s field, with HAVING and ORDER BY', async () => {
    const rows = await records(
      'SELECT Account.Name, COUNT(Id) n FROM Opportunity GROUP BY Account.Name HAVING COUNT(Id) > 1 ORDER BY COUNT(Id) DESC',
      'admin',
    );
    expect(rows).toEqual([{ attributes: { type: 'AggregateResult' }, Name: 'Acme GmbH', n: 2 }]);
  });

  it('counts distinct values', async () => {
    expect((await records('SELECT COUNT_DISTINCT(AccountId) n FROM Opportunity', 'admin'))[0].n).toBe(2);
  });

  it.each([
    ['CALENDAR_YEAR(CloseDate)', [2026, 2027]],
    ['CALENDAR_QUARTER(CloseDate)', [1, 4]],
    ['CALENDAR_MONTH(CloseDate)', [1, 10, 12]],
    ['WEEK_IN_YEAR(CloseDate)', [3, 40, 51]],
    ['DAY_IN_WEEK(CloseDate)', [6]],
    ['DAY_ONLY(CreatedDate)', ['2026-07-01', '2026-09-01', '2026-10-10']],
    ['HOUR_IN_DAY(CreatedDate)', [8]],
    ['HOUR_IN_DAY(convertTimezone(CreatedDate))', [10]],
  ])('groups by %s', async (fn, expected) => {
    const rows = await records(`SELECT ${fn} part, COUNT(Id) FROM Opportunity GROUP BY ${fn} ORDER BY ${fn}`, 'admin');
    expect(rows.map((row: { part: unknown }) => row.part)).toEqual(expected);
  });
});

describe('sharing and field rights', () => {
  it.each([
    ['a rep sees the own deals', 'ada', ['Acme pilot', 'Acme presses']],
    ['the other rep sees the own deal', 'ben', ['Borg drives']],
    ['a manager sees what is below', 'mia', ['Acme pilot', 'Acme presses']],
    ['the administrator sees all', 'admin', ['Acme pilot', 'Acme presses', 'Borg drives']],
  ] as const)('%s', async (_case, as, expected) => {
    expect(await names('SELECT Name FROM Opportunity ORDER BY Name', as)).toEqual(expected);
  });

  it('counts only what may be seen', async () => {
    expect((await org.as('ada').query('SELECT COUNT() FROM Opportunity')).body.totalSize).toBe(2);
    expect(await records('SELECT OwnerId, COUNT(Id) n FROM Opportunity GROUP BY OwnerId')).toMatchObject([
      { OwnerId: users.ada, n: 2 },
    ]);
  });

  it('hides rows inside semi-joins', async () => {
    expect(await names(`SELECT Name FROM User WHERE Id IN (SELECT OwnerId FROM Opportunity)`, 'ada')).toEqual(['Ada Acker']);
  });

  it('answers null for a parent that may not be read', async () => {
    const { store } = org;
    const admin = store.user(users.admin);
    if (!admin) throw new Error('no administrator');
    const { id } = store.insert(
      admin,
      'activity',
      { kind: 'task', subject: 'Shared', what_id: deals.benOpen, owner_id: users.ada },
      'salesforce',
    );
    const [task] = await records(`SELECT WhatId, What.Name, What.Type FROM Task WHERE Id = '${id}'`);
    expect(task).toMatchObject({ WhatId: deals.benOpen, What: null });
  });

  it('treats a hidden field as unknown, wherever it stands', async () => {
    for (const soql of [
      'SELECT AnnualRevenue FROM Account',
      'SELECT Id FROM Account WHERE AnnualRevenue > 1',
      'SELECT Id FROM Account ORDER BY AnnualRevenue',
      'SELECT MAX(AnnualRevenue) FROM Account',
      'SELECT Account.AnnualRevenue FROM Opportunity',
      'SELECT Id FROM Opportunity WHERE Account.AnnualRevenue > 1',
    ]) {
      const { status, body } = await org.as('ada').query(soql);
      expect([status, body[0].errorCode]).toEqual([400, 'INVALID_FIELD']);
    }
    expect((await records('SELECT AnnualRevenue FROM Account ORDER BY Name', 'admin'))[0].AnnualRevenue).toBe(5_000_000);
  });

  it('says which rights a person has on records', async () => {
    const soql = (user: string) =>
      `SELECT RecordId, HasReadAccess, HasEditAccess, HasDeleteAccess, MaxAccessLevel FROM UserRecordAccess WHERE UserId = '${user}' AND RecordId IN ('${deals.adaOpen}', '${deals.benOpen}')`;
    expect(await records(soql(users.ada))).toMatchObject([
      { RecordId: deals.adaOpen, HasReadAccess: true, HasEditAccess: true },
      { RecordId: deals.benOpen, HasReadAccess: false, HasEditAccess: false, HasDeleteAccess: false, MaxAccessLevel: 'None' },
    ]);
  });

  it('finds deleted rows only with queryAll', async () => {
    const own = tinyOrg();
    const ada = own.as('ada');
    await ada.call('DELETE', `/services/data/v67.0/sobjects/Opportunity/${deals.adaOpen}`);
    expect((await ada.query('SELECT COUNT() FROM Opportunity')).body.totalSize).toBe(1);
    const all = await ada.get(
      `/services/data/v67.0/queryAll?q=${encodeURIComponent('SELECT Id FROM Opportunity WHERE IsDeleted = true')}`,
    );
    expect(all.body.records).toMatchObject([{ Id: deals.adaOpen }]);
    expect((await ada.query(`SELECT Id FROM Account WHERE Id = '${accounts.acme}'`)).body.totalSize).toBe(1);
  });
});
