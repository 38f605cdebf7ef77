import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ACTIVITY_TABLES } from '../../../src/adapters/dataverse/activityRow';
import { TABLES } from '../../../src/adapters/dataverse/columns';
import { mapContacts } from '../../../src/adapters/dataverse/mapAccount';
import { mapActivities } from '../../../src/adapters/dataverse/mapActivity';
import { mapError } from '../../../src/adapters/dataverse/mapError';
import { mapTable } from '../../../src/adapters/dataverse/mapMetadata';
import { mapRecord } from '../../../src/adapters/dataverse/mapRecord';
import { mapEntity } from '../../../src/adapters/dataverse/mapSchema';
import type { Attribute, TableMetadata } from '../../../src/adapters/dataverse/metadata';
import { SHAPES } from '../../../src/adapters/dataverse/shape';
import type { EntityName } from '../../../src/model/record';
import { RECORDED_DATAVERSE } from '../../fixtures/recordedDataverse';
import { describeShared, sharedPath } from '../../fixtures/shared';
import { readXmlMetadata } from './xmlMetadata';

const ROOT = 'dataverse';
const nobody = { privileges: null, columns: new Map() };

function text(relative: string): string {
  const path = sharedPath(join(ROOT, relative));
  if (path === null) throw new Error(`missing: ${relative}`);
  return readFileSync(path, 'utf8').replace(/^\uFEFF/, '');
}

function json(relative: string): Record<string, unknown> {
  return JSON.parse(text(relative)) as Record<string, unknown>;
}

function filesBelow(folder: string): string[] {
  const path = sharedPath(join(ROOT, folder)) ?? '';
  return readdirSync(path, { withFileTypes: true }).flatMap((entry) => {
    const relative = folder === '' ? entry.name : `${folder}/${entry.name}`;
    return entry.isDirectory() ? filesBelow(relative) : [relative];
  });
}

/** A table of plain text columns, one for each property of a row: for rows whose metadata was not recorded. */
function tableFor(row: Record<string, unknown>, table: string, primaryId: string, primaryName: string): TableMetadata {
  const names = Object.keys(row).filter((name) => !name.includes('@') && !Array.isArray(row[name]));
  const attributes = names.map((property): [string, Attribute] => {
    const lookup = /^_(.+)_value$/.exec(property)?.[1];
    const name = lookup ?? property;
    const rest = { schemaName: name, label: name, format: null, creatable: true, updatable: true, required: false };
    return [
      name,
      { name, ...rest, type: lookup ? 'Lookup' : 'String', maxLength: null, precision: null, targets: [], options: null },
    ];
  });
  const kinds = attributes.map(([name, { type }]): [string, 'plain' | 'lookup'] => [
    name,
    type === 'Lookup' ? 'lookup' : 'plain',
  ]);
  return {
    shape: { table, set: `${table}s`, primaryId, attributes: new Map(kinds) },
    primaryName,
    label: table,
    labelPlural: table,
    creatable: true,
    updatable: true,
    attributes: new Map(attributes),
  };
}

function xmlTable(name: string): TableMetadata {
  const { table, attributes } = readXmlMetadata(text(`entitymetadata_xml/${name}.xml`));
  const list = { value: attributes };
  const mapped = mapTable({ table, attributes: list, casts: [list], options: [list] }, nobody);
  if (!mapped) throw new Error(`${name} was not mapped`);
  return mapped;
}

describeShared('recorded Dataverse answers', () => {
  it('names every file, as mapped or not mapped with a reason', () => {
    const named = Object.keys(RECORDED_DATAVERSE);
    const files = filesBelow('');
    const unlisted = files.filter((file) => !named.some((name) => (name.endsWith('/') ? file.startsWith(name) : file === name)));
    expect(unlisted).toEqual([]);
    const gone = named.filter((name) => !files.some((file) => (name.endsWith('/') ? file.startsWith(name) : file === name)));
    expect(gone).toEqual([]);
    for (const use of Object.values(RECORDED_DATAVERSE)) expect(Object.values(use)[0]).not.toBe('');
  });

  describe('rows', () => {
    it.each([
      ['Account', 'recorded_webapi/get_account_id20.json', 'accountid', 'name', 'Sample Account'],
      ['Contact', 'recorded_webapi/get_contact_id10.json', 'contactid', 'fullname', 'John Doe'],
    ] as const)('maps the recorded %s without loss', (entity, file, primaryId, primaryName, name) => {
      const row = json(file);
      const table = tableFor(row, TABLES[entity].table, primaryId, primaryName);
      const record = mapRecord(row, entity, table, [...table.attributes.keys()], new Map());
      expect(record.name).toBe(name);
      expect(record.version).toMatch(/^W\/"\d+"$/);
      expect(record.ref.id).toBe(row[primaryId]);
      expect(record.createdAt).toMatch(/\.000Z$/);
      expect(record.ownerId).toBe(row._ownerid_value);
      expect(Object.keys(record.fields).sort()).toEqual([...table.attributes.keys()].sort());
    });

    it('maps the recorded custom row, whose blank columns are blank and not absent', () => {
      const row = (json('records/he_employees_1.json').value as Record<string, unknown>[])[0] ?? {};
      const table = tableFor(row, 'he_employee', 'he_employeeid', 'he_name');
      const record = mapRecord(row, 'Account', table, ['he_lastname', 'he_mobilephone', 'nothing'], new Map());
      expect(record.fields).toEqual({ he_lastname: 'Mustermann', he_mobilephone: null });
      expect(record.name).toBe('Max Mustermann');
    });

    it('maps recorded tasks of an account', () => {
      const [account] = json('records/accounts_expand_tasks.json').value as Record<string, unknown>[];
      const tasks = account?.Account_Tasks as Record<string, unknown>[];
      const activities = mapActivities([{ value: tasks }], null, null, 'Europe/Berlin');
      expect(activities).toHaveLength(tasks.length);
      expect(activities[0]).toMatchObject({ kind: 'task', subject: 'Account task 2', done: false, dueOn: null });
    });

    it.each([
      ['docs/fetchxml_paging_page1.json', 3],
      ['docs/fetchxml_paging_last_page.json', 1],
      ['recorded_webapi/get_account_id20_contact_customer_accounts.json', 1],
    ])('maps the contacts of %s, whatever columns were asked for', (file, count) => {
      const contacts = mapContacts(json(file));
      expect(contacts).toHaveLength(count);
      for (const contact of contacts) expect(contact.id).toMatch(/^[0-9a-f-]{36}$/);
    });
  });

  describe('metadata', () => {
    it.each([
      ['account', 'Account', 'Accounts'],
      ['contact', 'Contact', 'Contacts'],
      ['mailbox', 'Mailbox', 'Mailboxes'],
    ])('maps the recorded definition of %s', (name, label, plural) => {
      const table = json(`recorded_webapi/get_entitydefinition_${name}.json`);
      const mapped = mapTable({ table, attributes: { value: [] }, casts: [], options: [] }, nobody);
      expect(mapped).toMatchObject({ label, labelPlural: plural });
      expect(mapped?.shape.table).toBe(name);
    });

    it('maps the recorded list of attributes', () => {
      const table = json('recorded_webapi/get_entitydefinition_mailbox.json');
      const attributes = json('recorded_webapi/get_entitydefinition_mailbox_attributes.json');
      const mapped = mapTable({ table, attributes, casts: [], options: [] }, nobody);
      expect(mapped?.attributes.size).toBe((attributes.value as unknown[]).length);
    });

    it.each(['Account', 'Contact'] as const)('finds every mapped column of %s in a real environment', (entity) => {
      const table = xmlTable(TABLES[entity].table);
      const missing = Object.values(TABLES[entity].columns).filter(({ name }) => !table.attributes.has(name));
      expect(missing).toEqual([]);
      const schema = mapEntity(entity, table);
      for (const field of Object.values(schema.fields)) expect(field.label).not.toBe('');
    });

    it('reads types, lengths, choices and targets of a real account and contact', () => {
      const account = mapEntity('Account', xmlTable('account'));
      expect(account.fields.industry?.type).toBe('picklist');
      expect(account.fields.industry?.options?.length).toBeGreaterThan(30);
      expect(account.fields.industry?.options?.some((option) => option.isDefault)).toBe(false);
      expect(account.fields.employees).toMatchObject({ type: 'number', scale: 0 });
      expect(account.fields.website).toMatchObject({ type: 'url', maxLength: 200 });
      expect(account.fields.revenue).toMatchObject({ type: 'money' });
      const contact = mapEntity('Contact', xmlTable('contact'));
      expect(contact.fields.accountId).toMatchObject({ type: 'lookup', lookupTo: ['Account'], editable: true });
      expect(contact.fields.transactioncurrencyid).toMatchObject({ type: 'lookup', lookupTo: [], editable: false });
      expect(contact.fields.birthdate?.type).toBe('date');
      expect(account.fields.name?.required).toBe(true);
      expect(contact.fields).not.toHaveProperty('parentcustomeridname');
    });

    it('finds the columns of a connection', () => {
      const table = xmlTable('connection');
      for (const name of SHAPES.connection.attributes.keys()) expect(table.attributes.has(name), name).toBe(true);
    });
  });

  describe('names in a real environment’s service document', () => {
    const csdl = () => text('metadata/crm_v82_german_csdl.xml');
    const typeOf = (schema: string, name: string) =>
      new RegExp(`<EntityType Name="${name}"[\\s\\S]*?</EntityType>`).exec(schema)?.[0] ?? '';
    const standard = Object.values(SHAPES).filter((shape) => !shape.table.startsWith('fthd_'));

    it.each(standard.map((shape) => [shape.table, shape] as const))(
      'has every column of %s that the adapter names',
      (_table, shape) => {
        const schema = csdl();
        const type = typeOf(schema, shape.table);
        const inherited = typeOf(schema, 'activitypointer');
        for (const [name, kind] of shape.attributes) {
          const property = `Name="${kind === 'lookup' ? `_${name}_value` : name}"`;
          const known =
            type.includes(property) || (type.includes('BaseType="mscrm.activitypointer"') && inherited.includes(property));
          expect(known, `${shape.table}.${name}`).toBe(true);
        }
        expect(schema).toContain(`<EntitySet Name="${shape.set}"`);
      },
    );

    it.each(Object.keys(TABLES) as EntityName[])('has every mapped column of %s', (entity) => {
      const schema = csdl();
      const type = typeOf(schema, TABLES[entity].table);
      for (const { name, orElse, bind } of Object.values(TABLES[entity].columns)) {
        for (const each of [name, orElse].filter((one) => one !== undefined)) {
          expect(type.includes(`Name="${each}"`) || type.includes(`Name="_${each}_value"`), `${entity}.${each}`).toBe(true);
        }
        for (const property of Object.values(bind ?? {})) expect(type).toContain(`<NavigationProperty Name="${property}"`);
      }
    });

    it.each(Object.values(ACTIVITY_TABLES).map(({ table, set }) => [table, set] as const))(
      'links %s to every kind of record',
      (table, set) => {
        const schema = csdl();
        const type = typeOf(schema, table);
        const linked =
          table === 'annotation'
            ? ['account', 'contact', 'lead', 'opportunity', 'incident']
            : ['account', 'contact', 'opportunity'];
        for (const target of linked) {
          const property = table === 'annotation' ? `objectid_${target}` : `regardingobjectid_${target}_${table}`;
          expect(type, property).toContain(`<NavigationProperty Name="${property}"`);
        }
        expect(schema).toContain(`<EntitySet Name="${set}"`);
      },
    );
  });

  describe('errors', () => {
    it('maps every recorded error body to a kind that is not unexpected', () => {
      const bodies = JSON.parse(text('errors/webapi_error_bodies.json')) as { status: number | null; body: unknown }[];
      const kinds = bodies.map(({ status, body }) => mapError(status ?? 400, JSON.stringify(body)).kind);
      expect(kinds).toEqual(['invalid', 'invalid', 'invalid', 'throttled']);
    });

    it('names codes as the platform’s own list has them', () => {
      const list = text('errors/crmerrors.xml');
      const named: readonly (readonly [string, string, string])[] = [
        ['80040217', 'ObjectDoesNotExist', 'notFound'],
        ['80060891', 'RecordNotFoundByEntityKey', 'notFound'],
        ['80040220', 'PrivilegeDenied', 'permission'],
        ['80040277', 'UnauthorizedAccess', 'permission'],
        ['80040230', 'CannotUpdateObjectBecauseItIsInactive', 'permission'],
        ['8004F507', 'AttributePermissionUpdateIsMissingDuringUpdate', 'permission'],
        ['80060882', 'ConcurrencyVersionMismatch', 'conflict'],
        ['80040237', 'DuplicateRecord', 'conflict'],
        ['80060892', 'DuplicateRecordEntityKey', 'conflict'],
        ['80040333', 'DuplicateRecordsFound', 'invalid'],
      ];
      for (const [id, name, kind] of named) {
        expect(new RegExp(`<ErrorId>${id}</ErrorId>\\s*<ManagedErrorName>${name}</ManagedErrorName>`, 'i').test(list), id).toBe(
          true,
        );
        expect(mapError(400, JSON.stringify({ error: { code: `0x${id}`, message: 'x' } })).kind).toBe(kind);
      }
    });
  });
});
