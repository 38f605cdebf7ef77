import { describe, expect, it } from 'vitest';
import { limitFields } from '../../fixtures/limitFields';
import { listeningDataverse } from './dataverseClient';
import { tinyOrg } from './salesforce/caller';
import { tiny } from './tinyCompany';

const { accounts, users } = tiny;

describe('field permissions', () => {
  const soql = "SELECT Field, PermissionsEdit, Parent.Name FROM FieldPermissions WHERE SobjectType = 'Account'";

  it('are rows of fields that can be withheld, an address being one of them; ids and names have none', async () => {
    const { records } = (await tinyOrg().as('admin').query(soql)).body;
    const fields = records.map(({ Field }: { Field: string }) => Field);
    expect(fields).toEqual(expect.arrayContaining(['Account.Industry', 'Account.BillingAddress']));
    for (const none of ['Account.Id', 'Account.Name', 'Account.OwnerId', 'Account.BillingCountry'])
      expect(fields).not.toContain(none);
  });

  it('are no object at all to who may not look into Setup', async () => {
    const { body } = await tinyOrg().as('ada').query(soql);
    expect(body[0].errorCode).toBe('INVALID_TYPE');
  });

  it('decide what a describe shows, what a query finds and what may be written', async () => {
    const org = tinyOrg();
    limitFields(org.store, users.ada, { hidden: ['account.industry'], readOnly: ['account.website'] });
    const ada = org.as('ada');
    const refused = await ada.query('SELECT Industry FROM Account');
    expect(refused.body[0].errorCode).toBe('INVALID_FIELD');
    const account = `/services/data/v67.0/sobjects/Account/${accounts.acme}`;
    const write = await ada.call('PATCH', account, { Website: 'https://other.example' });
    expect(write.status).toBe(400);
    expect((await org.as('mia').query('SELECT Industry FROM Account')).status).toBe(200);
  });
});

describe('column security profiles', () => {
  const crm = listeningDataverse();

  it('are read by who holds the privilege, and by nobody else', async () => {
    expect((await crm.send('ada', 'GET', 'fieldpermissions?$select=attributelogicalname')).status).toBe(403);
    const { json } = await crm.send(
      'publisher',
      'GET',
      "fieldpermissions?$select=entityname,canread,canupdate,_fieldsecurityprofileid_value&$filter=entityname%20eq%20'opportunity'",
    );
    expect(json.value[0]).toMatchObject({ entityname: 'opportunity', canread: 4 });
  });

  it('open a secured column to who holds one, by hand or through a team, and to administrators', async () => {
    const at = `accounts(${crm.guid(accounts.acme)})?$select=industrycode`;
    const code = async (user: string) => (await crm.send(user, 'GET', at)).json.industrycode;
    crm.sandbox.store.overwrite('account', accounts.acme, { industry_code: 7 });
    limitFields(crm.sandbox.store, users.ada, { hidden: ['account.industry_code'] });
    expect([await code('ada'), await code('mia'), await code('admin'), await code('publisher')]).toEqual([null, 7, 7, 7]);
    const secured = await crm.send(
      'ada',
      'GET',
      "EntityDefinitions(LogicalName='account')/Attributes?$select=LogicalName&$filter=IsSecured%20eq%20true",
    );
    expect(secured.json.value.map(({ LogicalName }: { LogicalName: string }) => LogicalName)).toContain('industrycode');
  });

  it('name who holds them in a table of their own', async () => {
    const { json } = await crm.send(
      'publisher',
      'GET',
      'systemuserprofilescollection?$select=systemuserid,fieldsecurityprofileid',
    );
    expect(json.value).toContainEqual(
      expect.objectContaining({
        systemuserid: crm.guid(users.admin),
        fieldsecurityprofileid: '572329c1-a042-4e22-be47-367c6374ea45',
      }),
    );
  });
});
