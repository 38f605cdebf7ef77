import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { describeShared, sharedPath } from '../../fixtures/shared';
import { concepts } from '../catalogue/catalogue';
import { entitiesOf } from '../dataverse/entities';
import { entityMetadata } from '../dataverse/metadata/entityMetadata';
import { listeningDataverse } from './dataverseClient';
import { tiny } from './tinyCompany';

const crm = listeningDataverse();

function text(path: string): string {
  return readFileSync(sharedPath(`dataverse/${path}`) ?? '', 'utf8').replace(/^\uFEFF/, '');
}

const json = (path: string) => JSON.parse(text(path));
const plain = (row: object) => Object.keys(row).filter((key) => !key.includes('@'));

/** Everything that the CSDL declares inside an entity type, by the type's name; inherited members included. */
function csdl(): Map<string, Set<string>> {
  const types = new Map<string, Set<string>>();
  const bases = new Map<string, string>();
  for (const [, head = '', body = ''] of text('metadata/crm_v82_german_csdl.xml').matchAll(
    /<EntityType ([^>]*[^/])>([\s\S]*?)<\/EntityType>/g,
  )) {
    const name = /Name="([^"]+)"/.exec(head)?.[1] ?? '';
    const base = /BaseType="mscrm\.([^"]+)"/.exec(head)?.[1];
    if (base) bases.set(name, base);
    types.set(name, new Set([...body.matchAll(/<(?:Navigation)?Property Name="([^"]+)"/g)].map((match) => match[1] ?? '')));
  }
  for (const [name, members] of types) {
    for (let base = bases.get(name); base !== undefined; base = bases.get(base))
      for (const member of types.get(base) ?? []) members.add(member);
  }
  return types;
}

/** Names that the recorded 8.2 organisation does not have, and why the local CRM has them. */
const NEWER_OR_OWN: readonly RegExp[] = [
  /^\w+: ownerid_(task|phonecall|appointment|email|opportunityclose)$/, // version 9 names the owner of each activity
  /^opportunityclose\.opportunitystat(e|us)code$/, // version 9
  /^(processstage|opportunitycompetitors)[.:]/, // audit columns that every local table has; an intersect table made readable
  /^opportunitysalesprocess: (createdby|modifiedby)$/, // named after process tables there, `createdbyname`
  /^contact: accountid$/, // read-only there, without a navigation property
  /^lead: lead_qualifying_opportunity$/, // belongs to the opportunity there
  /^post(\.versionnumber|: regardingobjectid_\w+)$/, // version 9 names what a post is about by its table; `postregardingid` there
];

describeShared('the local CRM speaks as the recorded one', () => {
  it.each([
    ['account', 'recorded_webapi/get_account_id20.json', () => `accounts(${crm.guid(tiny.accounts.acme)})`],
    ['contact', 'recorded_webapi/get_contact_id10.json', () => `contacts(${crm.guid(tiny.contacts.carl)})`],
  ])('every column of %s is one that the platform has', async (_name, file, path) => {
    const recorded = new Set(Object.keys(json(file)));
    const answer = await crm.send('admin', 'GET', path());
    expect(plain(answer.json).filter((key) => !recorded.has(key))).toEqual([]);
  });

  it('a navigation property and its references have the recorded shape', async () => {
    const acme = `accounts(${crm.guid(tiny.accounts.acme)})/contact_customer_accounts`;
    const rows = await crm.send('admin', 'GET', `${acme}?$select=createdon`);
    expect(Object.keys(rows.json.value[0]).sort()).toEqual(
      Object.keys(json('recorded_webapi/get_account_id20_contact_customer_accounts.json').value[0]).sort(),
    );
    expect(rows.json['@odata.context']).toMatch(/\$metadata#contacts\(createdon\)$/);
    const refs = await crm.send('admin', 'GET', `${acme}/$ref`);
    expect(Object.keys(refs.json)).toEqual(Object.keys(json('recorded_webapi/get_account_id20_ref.json')));
  });

  it('every member of a table definition is one that the platform has', () => {
    const recorded = json('recorded_webapi/get_entitydefinition_contact.json');
    const contact = entitiesOf(concepts).byName('contact');
    const own = contact ? entityMetadata(contact) : {};
    expect(Object.keys(own).filter((key) => !(key in recorded))).toEqual([]);
    expect(own).toMatchObject({
      LogicalName: 'contact',
      ObjectTypeCode: recorded.ObjectTypeCode,
      EntitySetName: recorded.EntitySetName,
      PrimaryNameAttribute: recorded.PrimaryNameAttribute,
    });
  });

  it('refuses $skip in the recorded words', async () => {
    const recorded = json('errors/webapi_error_bodies.json')[0].body;
    expect((await crm.send('ada', 'GET', 'opportunities?$skip=1')).json).toEqual(recorded);
  });

  it('the paging cookie is shaped as in the documents', async () => {
    const recorded: string = json('docs/fetchxml_paging_page1.json')['@Microsoft.Dynamics.CRM.fetchxmlpagingcookie'];
    const xml =
      '<fetch count="1" page="1"><entity name="contact"><attribute name="fullname"/><order attribute="fullname"/></entity></fetch>';
    const { json: page } = await crm.send('admin', 'GET', `contacts?fetchXml=${encodeURIComponent(xml)}`, undefined, {
      prefer: 'odata.include-annotations="*"',
    });
    const shape = (cookie: string) => cookie.replace(/pagingcookie="[^"]*"/, '');
    const inner = (cookie: string) => decodeURIComponent(decodeURIComponent(/pagingcookie="([^"]*)"/.exec(cookie)?.[1] ?? ''));
    const own: string = page['@Microsoft.Dynamics.CRM.fetchxmlpagingcookie'];
    expect(shape(own)).toBe(shape(recorded));
    const form = (cookie: string) => inner(cookie).replace(/"[^"]*"/g, '""');
    expect(form(own)).toBe(form(recorded));
  });

  it('columns and navigation properties are named as in the $metadata of a real organisation', () => {
    const types = csdl();
    const wrong = new Set<string>();
    for (const { table } of entitiesOf(concepts).all) {
      const members = types.get(table.name);
      if (!members) continue;
      const known = (name: string) => members.has(name) || /^_?(new|fthd)_/.test(name);
      for (const attribute of table.attributes) {
        const lookup = attribute.targets !== undefined;
        if (!known(lookup ? `_${attribute.name}_value` : attribute.name)) wrong.add(`${table.name}.${attribute.name}`);
        for (const target of attribute.targets ?? [])
          if (!known(target.navigation) && !attribute.name.startsWith('new_')) wrong.add(`${table.name}: ${target.navigation}`);
      }
      for (const collection of table.collections)
        if (!known(collection.navigation)) wrong.add(`${table.name}: ${collection.navigation}`);
    }
    expect([...wrong].filter((name) => !NEWER_OR_OWN.some((pattern) => pattern.test(name)))).toEqual([]);
  });
});
