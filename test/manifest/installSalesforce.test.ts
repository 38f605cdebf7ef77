import { beforeEach, describe, expect, it } from 'vitest';
import { tiny } from '../sandbox/test/tinyCompany';
import { CLOSED, type InstallWorld, installWorld, inventory, SALESFORCE, salesforceFiles, zipped } from './installWorld';

const { users } = tiny;
const ROW = `${SALESFORCE}/sobjects`;
const OBJECT = 'force-app/main/default/objects';
const PROJECT = 'sfdx-project.json';
const newer = (text: string) => text.replace('0.1.0.NEXT', '0.2.0.NEXT');

let world: InstallWorld;
beforeEach(async () => {
  world = await installWorld(null);
});

const install = (change: Parameters<typeof salesforceFiles>[0] = {}) =>
  world.call('admin', 'POST', '/sandbox/packages/salesforce', zipped(salesforceFiles(change)), {
    'content-type': 'application/zip',
  });

async function setId(name: string): Promise<string> {
  const { body } = await world.query('admin', `SELECT Id FROM PermissionSet WHERE NamespacePrefix = 'fthd' AND Name = '${name}'`);
  return body.records[0].Id;
}

const assign = async (who: keyof typeof users, name: string) =>
  world.call('admin', 'POST', `${ROW}/PermissionSetAssignment`, { AssigneeId: users[who], PermissionSetId: await setId(name) });

describe('the Salesforce package in the local CRM', () => {
  it('is not there before: its objects are unknown to everybody', async () => {
    expect(await world.query('admin', 'SELECT Id FROM fthd__Response__c')).toMatchObject({
      status: 400,
      body: [{ errorCode: 'INVALID_TYPE' }],
    });
  });

  it('is installed by an administrator only, and then listed among the installed packages', async () => {
    expect((await world.call('ada', 'POST', '/sandbox/packages/salesforce', zipped(salesforceFiles()))).status).toBe(403);
    expect((await install()).status).toBe(204);
    const soql =
      'SELECT SubscriberPackage.NamespacePrefix, SubscriberPackageVersion.MinorVersion FROM InstalledSubscriberPackage';
    expect(
      (await world.call('admin', 'GET', `${SALESFORCE}/tooling/query?q=${encodeURIComponent(soql)}`)).body.records,
    ).toMatchObject([{ SubscriberPackage: { NamespacePrefix: 'fthd' }, SubscriberPackageVersion: { MinorVersion: 1 } }]);
  });

  it('gives nothing to anybody until a permission set is assigned through the API, and nothing after it is taken away', async () => {
    await install();
    const ask = () => world.query('ada', 'SELECT Id FROM fthd__Response__c');
    expect(await ask()).toMatchObject({
      status: 400,
      body: [
        { errorCode: 'INVALID_TYPE', message: expect.stringContaining("sObject type 'fthd__Response__c' is not supported") },
      ],
    });
    const given = await assign('ada', 'Foothold_Rep');
    expect(given.status).toBe(201);
    expect((await assign('ada', 'Foothold_Rep')).body).toMatchObject([{ errorCode: 'DUPLICATE_VALUE' }]);
    expect((await ask()).status).toBe(200);
    const held = await world.query(
      'ada',
      `SELECT PermissionSet.Name FROM PermissionSetAssignment WHERE AssigneeId = '${users.ada}' AND PermissionSet.NamespacePrefix = 'fthd'`,
    );
    expect(held.body.records).toMatchObject([{ PermissionSet: { Name: 'Foothold_Rep' } }]);
    expect((await world.call('admin', 'DELETE', `${ROW}/PermissionSetAssignment/${given.body.id}`)).status).toBe(204);
    expect((await ask()).status).toBe(400);
  });

  it('lets only an administrator assign, and nobody change a set of the package', async () => {
    await install();
    const body = { AssigneeId: users.ada, PermissionSetId: await setId('Foothold_Publisher') };
    expect(await world.call('ada', 'POST', `${ROW}/PermissionSetAssignment`, body)).toMatchObject({
      status: 400,
      body: [{ errorCode: 'INVALID_FIELD_FOR_INSERT_UPDATE' }],
    });
    const path = `${ROW}/PermissionSet/${body.PermissionSetId}`;
    expect((await world.call('admin', 'DELETE', path)).body).toMatchObject([{ errorCode: 'CANNOT_MODIFY_MANAGED_OBJECT' }]);
    expect((await world.call('admin', 'PATCH', path, { Label: 'Mine' })).status).toBe(400);
  });

  it('hides a field that no held set names', async () => {
    const without = (text: string) =>
      text.replace(/<fieldPermissions>(?:(?!<\/fieldPermissions>)[\s\S])*Response__c\.Note__c[\s\S]*?<\/fieldPermissions>/, '');
    await install({ 'force-app/main/default/permissionsets/Foothold_Rep.permissionset-meta.xml': without });
    await assign('ada', 'Foothold_Rep');
    expect((await world.query('ada', 'SELECT fthd__Rule__c FROM fthd__Response__c')).status).toBe(200);
    expect((await world.query('ada', 'SELECT fthd__Note__c FROM fthd__Response__c')).body).toMatchObject([
      { errorCode: 'INVALID_FIELD' },
    ]);
    const { body } = await world.call('ada', 'GET', `${ROW}/fthd__Response__c/describe`);
    const names = body.fields.map(({ name }: { name: string }) => name);
    expect([names.includes('fthd__Rule__c'), names.includes('fthd__Note__c')]).toEqual([true, false]);
  });

  it('opens own rows to the leader by the hierarchy, until the setting of the guide is made', async () => {
    await install();
    for (const who of ['ada', 'mia'] as const) await assign(who, 'Foothold_Rep');
    expect((await world.call('ada', 'POST', `${ROW}/fthd__Response__c`, { fthd__Key__c: 'k' })).status).toBe(201);
    const seen = async () => (await world.query('mia', 'SELECT Id FROM fthd__Response__c')).body.totalSize;
    expect(await seen()).toBe(1);
    world.sandbox.packages.grantAccessUsingHierarchies(CLOSED, false);
    expect(await seen()).toBe(0);
  });

  it('is upgraded with its rows and assignments kept, and refuses an older version', async () => {
    await install();
    await assign('ada', 'Foothold_Rep');
    const { body: made } = await world.call('ada', 'POST', `${ROW}/fthd__Response__c`, { fthd__Key__c: 'k', fthd__Rule__c: 'r' });
    const field = `${OBJECT}/Response__c/fields/Mood__c.field-meta.xml`;
    const upgraded = await install({
      [PROJECT]: newer,
      [field]: () =>
        '<CustomField><fullName>Mood__c</fullName><label>Mood</label><type>Text</type><length>40</length></CustomField>',
      'force-app/main/default/permissionsets/Foothold_Rep.permissionset-meta.xml': (text) =>
        text.replace(
          '<fieldPermissions>',
          '<fieldPermissions><editable>true</editable><field>Response__c.Mood__c</field><readable>true</readable></fieldPermissions><fieldPermissions>',
        ),
    });
    expect(upgraded).toEqual({ status: 204, body: '' });
    const row = `${ROW}/fthd__Response__c/${made.id}`;
    expect((await world.call('ada', 'PATCH', row, { fthd__Mood__c: 'good' })).status).toBe(204);
    expect((await world.call('ada', 'GET', row)).body).toMatchObject({ fthd__Rule__c: 'r', fthd__Mood__c: 'good' });
    expect(await install()).toMatchObject({ status: 400, body: { message: expect.stringContaining('older version 0.1.0') } });
  });

  it('refuses an upgrade that would make another kind of a field, and keeps what is there', async () => {
    await install();
    const before = inventory(world.sandbox);
    const field = `${OBJECT}/Response__c/fields/Rule__c.field-meta.xml`;
    expect(await install({ [PROJECT]: newer, [field]: (text) => text.replace('>Text<', '>Date<') })).toMatchObject({
      status: 400,
      body: { message: 'Response.Rule is text and cannot become date.' },
    });
    expect(inventory(world.sandbox)).toEqual(before);
  });

  it.each<[string, Parameters<typeof salesforceFiles>[0], string]>([
    [
      'a kind of field',
      { [`${OBJECT}/Response__c/fields/Rule__c.field-meta.xml`]: (text) => text.replace('>Text<', '>Hierarchy<') },
      'Response__c.Rule__c: the local CRM does not know fields of type Hierarchy.',
    ],
    [
      'a folder',
      { 'force-app/main/default/workflows/X.workflow-meta.xml': () => '<Workflow/>' },
      'workflows: the local CRM does not know this folder.',
    ],
    [
      'an object of the platform',
      { [`${OBJECT}/Account/fields/X__c.field-meta.xml`]: () => '<CustomField/>' },
      'Account: the local CRM does not change objects of the platform.',
    ],
    [
      'a right without the one it rests on',
      {
        'force-app/main/default/permissionsets/Foothold_Rep.permissionset-meta.xml': (text) =>
          text.replace('<allowRead>true</allowRead>', '<allowRead>false</allowRead>'),
      },
      'Create needs Read',
    ],
    [
      'what is not XML',
      { [`${OBJECT}/Response__c/fields/Rule__c.field-meta.xml`]: () => '<CustomField><label>' },
      'Rule__c.field-meta.xml, line 1',
    ],
  ])('refuses %s by name and changes nothing', async (_, change, message) => {
    const before = inventory(world.sandbox);
    expect(await install(change)).toMatchObject({ status: 400, body: { message: expect.stringContaining(message) } });
    expect(inventory(world.sandbox)).toEqual(before);
  });

  it('leaves nothing behind when it is uninstalled', async () => {
    const before = inventory(world.sandbox);
    await install();
    await assign('ada', 'Foothold_Rep');
    await world.call('ada', 'POST', `${ROW}/fthd__Response__c`, { fthd__Key__c: 'k' });
    expect(inventory(world.sandbox)).not.toEqual(before);
    expect((await world.call('ada', 'DELETE', '/sandbox/packages/salesforce')).status).toBe(403);
    expect((await world.call('admin', 'DELETE', '/sandbox/packages/salesforce')).status).toBe(204);
    expect(inventory(world.sandbox)).toEqual(before);
    expect(world.sandbox.packages.salesforce).toBeNull();
    expect((await world.query('ada', 'SELECT Id FROM fthd__Response__c')).status).toBe(400);
    expect((await install()).status).toBe(204);
  });
});
