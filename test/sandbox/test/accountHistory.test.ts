import { beforeEach, describe, expect, it } from 'vitest';
import { API, type Org, tinyOrg } from './salesforce/caller';
import { tiny } from './tinyCompany';

let org: Org;
beforeEach(() => {
  org = tinyOrg();
});

const { users, accounts } = tiny;
const SELECT = `SELECT Field, OldValue, NewValue, CreatedBy.Name FROM AccountHistory WHERE AccountId = '${accounts.acme}'`;

async function ask(soql: string, as: 'ada' | 'ben' = 'ada') {
  return org.as(as).get(`${API}/query?q=${encodeURIComponent(soql)}`);
}

/** What an administrator writes to Acme. */
function write(values: Readonly<Record<string, string | number | null>>): void {
  const admin = org.store.user(users.admin);
  if (!admin) throw new Error('no administrator');
  org.store.update(admin, 'account', accounts.acme, values, 'salesforce');
}

describe('history of accounts', () => {
  it('has a row for each tracked field that changed, none for others, none for the making of the account', async () => {
    expect((await ask(SELECT)).body.records).toEqual([]);
    write({ phone: '+49 30 7654321', billing_country: 'Austria', employees: 130, industry: 'Manufacturing' });
    const { body } = await ask(`${SELECT} ORDER BY Field`);
    expect(body.records).toMatchObject([
      { Field: 'NumberOfEmployees', OldValue: '120', NewValue: '130', CreatedBy: { Name: 'Admin User' } },
      { Field: 'Phone', OldValue: '+49 30 1234567', NewValue: '+49 30 7654321' },
    ]);
  });

  it('shows a new owner by id and by name', async () => {
    write({ owner_id: users.mia });
    const { body } = await org.as('admin').get(`${API}/query?q=${encodeURIComponent(SELECT)}`);
    const rows = body.records.map(({ Field, NewValue }: { Field: string; NewValue: string }) => [Field, NewValue]);
    expect(rows).toEqual([
      ['Owner', users.mia],
      ['Owner', 'Mia Meyer'],
    ]);
  });

  it('is a child of the account, and not filtered by its values', async () => {
    write({ website: 'https://acme.example.org' });
    const { body } = await ask(`SELECT Id, (SELECT Field FROM Histories WHERE Field IN ('Website', 'Phone')) FROM Account`);
    expect(body.records[0].Histories.records).toMatchObject([{ Field: 'Website' }]);
    const refused = await ask(`${SELECT} AND NewValue = 'x'`);
    expect(refused.status).toBe(400);
    expect(refused.body[0]).toMatchObject({ errorCode: 'INVALID_FIELD' });
  });

  it('is read by who reads the account, written by nobody, and carries no date of change', async () => {
    write({ phone: null });
    expect((await ask(SELECT, 'ben')).body.records).toEqual([]);
    const { body } = await org.as('ada').get(`${API}/sobjects/AccountHistory/describe`);
    const names = body.fields.map(({ name }: { name: string }) => name).sort();
    expect(names).toEqual(['AccountId', 'CreatedById', 'CreatedDate', 'Field', 'Id', 'IsDeleted', 'NewValue', 'OldValue']);
    expect(body).toMatchObject({ createable: false, updateable: false, deletable: false });
  });
});
