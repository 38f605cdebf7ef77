import { describe, expect, it } from 'vitest';
import { listeningDataverse } from './dataverseClient';
import { tiny } from './tinyCompany';

const crm = listeningDataverse();
const count = async (user: string, query: string) => (await crm.send(user, 'GET', query)).json.value.length;

describe('what others own', () => {
  it.each([
    ['ada', 2],
    ['ben', 1],
    ['mia', 2],
    ['admin', 3],
  ])('%s sees %i deals', async (user, expected) => {
    expect(await count(user, 'opportunities')).toBe(expected);
  });

  it.each([
    ['a filter', 'opportunities?$filter=name%20eq%20%27Borg%20drives%27'],
    ['a filter by owner', () => `opportunities?$filter=_ownerid_value%20eq%20${crm.guid(tiny.users.ben)}`],
    ['the activities', () => `activitypointers?$filter=_regardingobjectid_value%20eq%20${crm.guid(tiny.deals.benOpen)}`],
    [
      'FetchXML',
      `opportunities?fetchXml=${encodeURIComponent('<fetch><entity name="opportunity"><filter><condition attribute="name" operator="like" value="Borg%"/></filter></entity></fetch>')}`,
    ],
    [
      'a join',
      `systemusers?fetchXml=${encodeURIComponent('<fetch><entity name="systemuser"><link-entity name="opportunity" from="ownerid" to="systemuserid"><filter><condition attribute="name" operator="like" value="Borg%"/></filter></link-entity></entity></fetch>')}`,
    ],
    ['a lambda', "systemusers?$filter=opportunity_owning_user/any(o:startswith(o/name,'Borg'))"],
  ])('is silently absent from %s', async (_name, query) => {
    expect(await count('ada', typeof query === 'string' ? query : query())).toBe(0);
  });

  it('is absent from aggregates and counts', async () => {
    expect((await crm.send('ada', 'GET', 'opportunities/$count')).text).toBe('2');
    expect(
      (await crm.send('ada', 'GET', 'opportunities?$apply=aggregate(estimatedvalue%20with%20sum%20as%20s)')).json.value,
    ).toEqual([{ s: 49000 }]);
  });

  it('is absent from an expansion', async () => {
    const { json } = await crm.send(
      'ada',
      'GET',
      `systemusers(${crm.guid(tiny.users.ben)})?$select=fullname&$expand=opportunity_owning_user($select=name)`,
    );
    expect(json.opportunity_owning_user).toEqual([]);
  });

  it.each([
    ['GET', undefined],
    ['PATCH', { name: 'Mine now' }],
    ['DELETE', undefined],
  ])('answers 403 to %s by id and gives nothing away', async (method, body) => {
    const answer = await crm.send('ada', method, `opportunities(${crm.guid(tiny.deals.benOpen)})`, body);
    expect([answer.status, answer.json.error.code]).toEqual([403, '0x80040220']);
    expect(answer.text).not.toContain('Borg');
  });

  it('refuses to point at a hidden row', async () => {
    const answer = await crm.send('ada', 'POST', 'tasks', {
      subject: 'Spy',
      'regardingobjectid_opportunity_task@odata.bind': `/opportunities(${crm.guid(tiny.deals.benOpen)})`,
    });
    expect(answer.status).toBe(404);
  });

  it('lets a manager read what her people own and a peer nothing', async () => {
    const path = `opportunities(${crm.guid(tiny.deals.adaOpen)})`;
    expect((await crm.send('mia', 'GET', path)).status).toBe(200);
    expect((await crm.send('ben', 'GET', path)).status).toBe(403);
  });

  it('refuses a table without the privilege', async () => {
    const answer = await crm.send('ada', 'POST', 'fthd_programmes', { fthd_name: 'Mine', fthd_version: 1 });
    expect([answer.status, answer.json.error.code]).toEqual([403, '0x80040220']);
    expect(answer.json.error.message).toContain('prvCreate');
  });
});

describe('secured columns', () => {
  const acme = () => `accounts(${crm.guid(tiny.accounts.acme)})?$select=name,revenue`;

  it('read as null for who may not, everywhere', async () => {
    expect((await crm.send('admin', 'GET', acme())).json.revenue).toBe(5_000_000);
    expect((await crm.send('ada', 'GET', acme())).json.revenue).toBeNull();
    expect(await count('ada', 'accounts?$filter=revenue%20gt%201')).toBe(0);
    expect((await crm.send('ada', 'GET', 'accounts?$apply=aggregate(revenue%20with%20sum%20as%20s)')).json.value).toEqual([
      { s: null },
    ]);
  });

  it('refuse a write with the code of column security', async () => {
    const answer = await crm.send('ada', 'PATCH', `opportunities(${crm.guid(tiny.deals.adaOpen)})`, { closeprobability: 99 });
    expect([answer.status, answer.json.error.code]).toEqual([403, '0x8004f507']);
    expect(answer.json.error.message).toContain('closeprobability');
  });

  it('are told by RetrievePrincipalAttributePrivileges through their MetadataId', async () => {
    const { json } = await crm.send(
      'ada',
      'GET',
      `systemusers(${crm.guid(tiny.users.ada)})/Microsoft.Dynamics.CRM.RetrievePrincipalAttributePrivileges()`,
    );
    const secured = async (table: string, name: string) => {
      const attribute = await crm.send(
        'ada',
        'GET',
        `EntityDefinitions(LogicalName='${table}')/Attributes(LogicalName='${name}')?$select=LogicalName,IsSecured`,
      );
      expect(attribute.json.IsSecured).toBe(true);
      return json.AttributePrivileges.find((one: { AttributeId: string }) => one.AttributeId === attribute.json.MetadataId);
    };
    expect(await secured('account', 'revenue')).toMatchObject({ CanRead: 0, CanUpdate: 0 });
    expect(await secured('opportunity', 'closeprobability')).toMatchObject({ CanRead: 4, CanUpdate: 0 });
  });
});

describe('bound functions', () => {
  const access = (user: string, whom: string, deal: string) =>
    crm.send(
      user,
      'GET',
      `systemusers(${crm.guid(whom)})/Microsoft.Dynamics.CRM.RetrievePrincipalAccess(Target=@tid)?@tid=${encodeURIComponent(`{'@odata.id':'opportunities(${crm.guid(deal)})'}`)}`,
    );

  it('WhoAmI names user, unit and organisation', async () => {
    expect((await crm.send('ada', 'GET', 'WhoAmI')).json).toMatchObject({
      UserId: crm.guid(tiny.users.ada),
      BusinessUnitId: crm.guid(tiny.units.east),
      OrganizationId: crm.guid(tiny.organization),
    });
  });

  it('RetrievePrincipalAccess names the rights on a row', async () => {
    expect((await access('ada', tiny.users.ada, tiny.deals.adaOpen)).json.AccessRights).toMatch(/^ReadAccess, WriteAccess/);
    expect((await access('ada', tiny.users.ada, tiny.deals.benOpen)).json.AccessRights).toBe('None');
  });

  it('who reads a row may ask who else does', async () => {
    expect((await access('ada', tiny.users.ben, tiny.deals.adaOpen)).json.AccessRights).toBe('None');
    expect((await access('publisher', tiny.users.ada, tiny.deals.adaOpen)).json.AccessRights).toMatch(/ReadAccess/);
  });

  it('only an administrator may ask about somebody else where one may not read oneself', async () => {
    expect((await access('ada', tiny.users.ben, tiny.deals.benOpen)).status).toBe(403);
    expect((await access('admin', tiny.users.ben, tiny.deals.benOpen)).json.AccessRights).toMatch(/ReadAccess/);
  });

  it('RetrieveUserPrivileges lists what the roles give', async () => {
    const { json } = await crm.send(
      'ada',
      'GET',
      `systemusers(${crm.guid(tiny.users.ada)})/Microsoft.Dynamics.CRM.RetrieveUserPrivileges`,
    );
    const names = json.RolePrivileges.map((one: { PrivilegeName: string }) => one.PrivilegeName);
    expect(names).toContain('prvReadOpportunity');
    expect(names).not.toContain('prvCreateFthd_programme');
  });

  it('refuses unknown functions and wrong methods', async () => {
    expect(
      (await crm.send('ada', 'GET', `systemusers(${crm.guid(tiny.users.ada)})/Microsoft.Dynamics.CRM.Nothing()`)).status,
    ).toBe(404);
    expect((await crm.send('ada', 'POST', 'WhoAmI', {})).status).toBe(405);
  });

  it('answers 401 without a token', async () => {
    expect((await fetch(`${crm.root}/WhoAmI`)).status).toBe(401);
  });
});
