import { beforeEach, describe, expect, it } from 'vitest';
import { tiny } from '../sandbox/test/tinyCompany';
import { DATAVERSE, type InstallWorld, installWorld, inventory, solutionBase64 } from './installWorld';

const { users } = tiny;
let world: InstallWorld;
beforeEach(async () => {
  world = await installWorld(null);
});

const install = (file = solutionBase64()) =>
  world.call('admin', 'POST', `${DATAVERSE}/ImportSolution`, {
    CustomizationFile: file,
    OverwriteUnmanagedCustomizations: false,
    PublishWorkflows: true,
  });
const get = (who: keyof typeof users, path: string) => world.call(who, 'GET', `${DATAVERSE}/${path}`);
const roleId = async (name: string): Promise<string> =>
  (await get('admin', `roles?$select=roleid&$filter=name eq '${name}'`)).body.value[0].roleid;
const link = (who: keyof typeof users) => `${DATAVERSE}/systemusers(${world.guid(users[who])})/systemuserroles_association`;
const assign = async (who: keyof typeof users, role: string) =>
  world.call('admin', 'POST', `${link(who)}/$ref`, {
    '@odata.id': `http://crm.test${DATAVERSE}/roles(${await roleId(role)})`,
  });
const solution = async () => (await get('admin', "solutions?$filter=uniquename eq 'Foothold'")).body.value;

describe('the Dynamics solution in the local CRM', () => {
  it('is not there before: its tables are unknown to everybody', async () => {
    expect((await get('admin', 'fthd_responses')).status).toBe(404);
    expect(await solution()).toEqual([]);
  });

  it('is imported by an administrator only, and then stands among the solutions', async () => {
    expect(
      (await world.call('ada', 'POST', `${DATAVERSE}/ImportSolution`, { CustomizationFile: solutionBase64() })).body,
    ).toMatchObject({
      error: { code: '0x80040220', message: expect.stringContaining('prvImportCustomization') },
    });
    expect(await install()).toEqual({ status: 204, body: '' });
    expect(await solution()).toMatchObject([{ version: '0.1.0.0', ismanaged: true, friendlyname: 'Foothold' }]);
  });

  it('answers 403 and the missing privilege until a role is assigned, and after it is taken away', async () => {
    await install();
    const refused = {
      status: 403,
      body: { error: { code: '0x80040220', message: expect.stringContaining('is missing prvReadfthd_Response privilege') } },
    };
    expect(await get('ada', 'fthd_responses')).toMatchObject(refused);
    expect(await assign('ada', 'Foothold Rep')).toEqual({ status: 204, body: '' });
    expect((await get('ada', 'fthd_responses')).status).toBe(200);
    const held = await get('ada', `systemusers(${world.guid(users.ada)})/systemuserroles_association?$select=name`);
    expect(held.body.value).toMatchObject([{ name: 'Foothold Rep' }]);
    const privileges = await get('ada', `systemusers(${world.guid(users.ada)})/Microsoft.Dynamics.CRM.RetrieveUserPrivileges()`);
    const named = privileges.body.RolePrivileges.find(
      ({ PrivilegeName }: { PrivilegeName: string }) => PrivilegeName === 'prvWritefthd_Response',
    );
    expect(named).toMatchObject({ Depth: 'Basic' });
    const taken = `${link('ada')}(${await roleId('Foothold Rep')})/$ref`;
    expect((await world.call('admin', 'DELETE', taken)).status).toBe(204);
    expect(await get('ada', 'fthd_responses')).toMatchObject(refused);
  });

  it('lets only an administrator assign, links nobody twice, and keeps its roles as they are', async () => {
    await install();
    const id = await roleId('Foothold Publisher');
    const body = { '@odata.id': `roles(${id})` };
    expect((await world.call('ada', 'POST', `${link('ada')}/$ref`, body)).status).toBe(403);
    await assign('ada', 'Foothold Rep');
    expect((await assign('ada', 'Foothold Rep')).body).toMatchObject({ error: { code: '0x80040237' } });
    expect((await world.call('admin', 'DELETE', `${DATAVERSE}/roles(${id})`)).body).toMatchObject({
      error: { code: '0x8004f026' },
    });
  });

  it('gives a row only to somebody who may read such rows', async () => {
    await install();
    await assign('publisher', 'Foothold Publisher');
    const row = { fthd_key: 'k', 'ownerid@odata.bind': `/systemusers(${world.guid(users.ada)})` };
    expect((await world.call('publisher', 'POST', `${DATAVERSE}/fthd_snapshots`, row)).status).toBe(403);
    await assign('ada', 'Foothold Rep');
    expect((await world.call('publisher', 'POST', `${DATAVERSE}/fthd_snapshots`, row)).status).toBe(204);
    expect((await get('ada', 'fthd_snapshots')).body.value).toMatchObject([{ fthd_key: 'k' }]);
  });

  it('is upgraded with its rows and assignments kept, and refuses an older version', async () => {
    await install(solutionBase64('0.1.0.0'));
    await assign('ada', 'Foothold Rep');
    const row = `${DATAVERSE}/fthd_responses(5b9cf1f4-9d3e-4c22-8d11-0c7a9f5e1a01)`;
    await world.call('ada', 'PATCH', row, { fthd_key: 'k', fthd_rule: 'r' });
    const mood = (text: string) => {
      const at = text.indexOf('<attribute PhysicalName="fthd_Note"');
      const end = text.indexOf('</attribute>', at) + '</attribute>'.length;
      const note = text.slice(at, end);
      return (
        text.slice(0, end) + note.replaceAll('fthd_Note', 'fthd_Mood').replaceAll('fthd_note', 'fthd_mood') + text.slice(end)
      );
    };
    expect(await install(solutionBase64('0.2.0.0', mood))).toEqual({ status: 204, body: '' });
    expect(await solution()).toMatchObject([{ version: '0.2.0.0' }]);
    expect((await world.call('ada', 'PATCH', row, { fthd_mood: 'good' })).status).toBe(204);
    expect((await world.call('ada', 'GET', row)).body).toMatchObject({ fthd_rule: 'r', fthd_mood: 'good' });
    expect((await install(solutionBase64('0.1.9.0'))).body).toMatchObject({ error: { code: '0x80048541' } });
  });

  it.each<[string, () => string, string]>([
    ['what is no zip', () => Buffer.from('nothing').toString('base64'), 'not a zip'],
    [
      'a kind of column',
      () => solutionBase64(undefined, (text) => text.replace('<Type>ntext</Type>', '<Type>picklist</Type>')),
      'does not know columns of type picklist',
    ],
    [
      'a privilege on a table that is not in it',
      () => solutionBase64(undefined, (text) => text.replace('prvReadfthd_Board', 'prvReadfthd_Bored')),
      'prvReadfthd_Bored names no table of the solution',
    ],
    [
      'a wrong ownership type',
      () => solutionBase64(undefined, (text) => text.replace('>OrgOwned<', '>OrganizationOwned<')),
      'OrganizationOwned is no ownership type',
    ],
    [
      'parts that it does not install',
      () => solutionBase64(undefined, (text) => text.replace('<Workflows />', '<Workflows><Workflow /></Workflows>')),
      'Workflows/Workflow',
    ],
  ])('refuses %s by name and changes nothing', async (_, file, message) => {
    const before = inventory(world.sandbox);
    expect(await install(file())).toMatchObject({ status: 400, body: { error: { message: expect.stringContaining(message) } } });
    expect(inventory(world.sandbox)).toEqual(before);
  });

  it('leaves nothing behind when its solution is deleted', async () => {
    const before = inventory(world.sandbox);
    await install();
    await assign('ada', 'Foothold Rep');
    await world.call('ada', 'POST', `${DATAVERSE}/fthd_responses`, { fthd_key: 'k' });
    expect(inventory(world.sandbox)).not.toEqual(before);
    const path = `${DATAVERSE}/solutions(${(await solution())[0].solutionid})`;
    expect((await world.call('ada', 'DELETE', path)).status).toBe(403);
    expect((await world.call('admin', 'DELETE', path)).status).toBe(204);
    expect(inventory(world.sandbox)).toEqual(before);
    expect((await get('ada', 'fthd_responses')).status).toBe(404);
    expect((await install()).status).toBe(204);
  });
});
