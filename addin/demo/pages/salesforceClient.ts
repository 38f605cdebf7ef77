import { type PageClient, type PageField, type PageRecord, readJson, sendJson } from './pageClient';
import { completeInSalesforce, logInSalesforce, type SalesforceCalls, salesforceTimeline } from './salesforceActivities';
import { SALESFORCE_LAYOUTS, type SalesforceLayout } from './salesforceLayouts';

const BASE = '/services/data/v67.0';

interface Described {
  readonly name: string;
  readonly label: string;
  readonly type: string;
  readonly updateable: boolean;
  readonly relationshipName: string | null;
  readonly referenceTo: readonly string[];
  readonly picklistValues: readonly { readonly value: string; readonly label: string; readonly active: boolean }[];
}

const TYPES: Readonly<Record<string, PageField['type']>> = {
  picklist: 'picklist',
  multipicklist: 'multi',
  date: 'date',
  datetime: 'dateTime',
  double: 'number',
  int: 'number',
  percent: 'number',
  currency: 'money',
  boolean: 'boolean',
  reference: 'reference',
  textarea: 'longText',
};

type Row = Readonly<Record<string, unknown>>;

function quote(text: string): string {
  return text.replace(/\\/g, '\\\\').replace(/'/g, "\\'").replace(/[%_]/g, '\\$&');
}

function at(row: Row, path: string): unknown {
  return path.split('.').reduce<unknown>((value, name) => (value as Row | null | undefined)?.[name] ?? null, row);
}

/** The Salesforce pages' own reads and writes: describe, query, sobjects, with the page's session. */
export function createSalesforceClient(locale: string): PageClient {
  const described = new Map<string, Promise<readonly Described[]>>();
  const get = async (path: string) => readJson(await fetch(`${BASE}${path}`)) as Promise<Row>;
  const query = async (soql: string) => ((await get(`/query?q=${encodeURIComponent(soql)}`)).records ?? []) as Row[];
  const describe = (table: string) => {
    const known = described.get(table) ?? get(`/sobjects/${table}/describe`).then((body) => body.fields as readonly Described[]);
    described.set(table, known);
    return known;
  };
  const day = (value: string) =>
    new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' }).format(new Date(value));
  const calls: SalesforceCalls = { query, day, send: (method, path, body) => sendJson(method, `${BASE}${path}`, body) };
  const choice = (row: Row) => ({ id: String(row.Id), name: String(row.Name ?? '') });
  const money = (fields: readonly Described[]) =>
    fields.some(({ name }) => name === 'CurrencyIsoCode') ? ['CurrencyIsoCode'] : [];
  const show = (field: Described | undefined, value: unknown, name: unknown, currency: unknown): string => {
    if (value === null || value === undefined) return '';
    if (field?.type === 'reference') return String(name ?? value);
    if (field?.type === 'date' || field?.type === 'datetime') return day(String(value));
    if (field?.type === 'currency' && typeof currency === 'string')
      return new Intl.NumberFormat(locale, { style: 'currency', currency, maximumFractionDigits: 0 }).format(Number(value));
    if (field?.type === 'percent') return `${String(value)} %`;
    if (field?.type === 'boolean') return value === true ? 'Yes' : 'No';
    if (field?.type === 'multipicklist') return String(value).replaceAll(';', '; ');
    return String(value);
  };
  const layout = (table: string): SalesforceLayout => {
    const found = SALESFORCE_LAYOUTS[table];
    if (!found) throw new Error(`There is no page for ${table}.`);
    return found;
  };

  return {
    tables: Object.entries(SALESFORCE_LAYOUTS).map(([name, { label }]) => ({ name, label })),
    async me() {
      const info = (await readJson(await fetch('/services/oauth2/userinfo'))) as Row;
      return { id: String(info.user_id), name: String(info.name) };
    },
    async list(table, search) {
      const { columns, order } = layout(table);
      const fields = await describe(table);
      const { id: me } = await this.me();
      const where =
        search.length > 1
          ? `WHERE ${table === 'Case' ? 'Subject' : 'Name'} LIKE '%${quote(search)}%'`
          : `WHERE OwnerId = '${quote(me)}'`;
      const rows = await query(
        `SELECT Id, ${[...columns, ...money(fields)].join(', ')} FROM ${table} ${where} ORDER BY ${order} LIMIT 100`,
      );
      const label = (column: string) =>
        (
          fields.find((field) => field.name === column || field.relationshipName === column.split('.')[0])?.label ?? column
        ).replace(/ ID$/, '');
      return {
        columns: columns.map(label),
        rows: rows.map((row) => ({
          id: String(row.Id),
          cells: columns.map((column) =>
            show(
              fields.find((field) => field.name === column),
              at(row, column),
              null,
              row.CurrencyIsoCode,
            ),
          ),
        })),
      };
    },
    async record(table, id): Promise<PageRecord> {
      const { fields: names, highlights } = layout(table);
      const fields = await describe(table);
      const shown = names.flatMap((name) => fields.find((field) => field.name === name) ?? []);
      const lookups = shown.flatMap((field) => (field.relationshipName ? [`${field.relationshipName}.Name`] : []));
      const [row] = await query(
        `SELECT Id, ${[...shown.map((field) => field.name), ...lookups, ...money(fields)].join(', ')} FROM ${table} WHERE Id = '${quote(id)}'`,
      );
      if (!row) throw new Error('This record is not there, or you may not see it.');
      const stages =
        table === 'Opportunity'
          ? await query('SELECT MasterLabel, ApiName, IsClosed FROM OpportunityStage WHERE IsActive = true ORDER BY SortOrder')
          : [];
      const [timeline, roles] = await Promise.all([
        salesforceTimeline(calls, table, id),
        table === 'Opportunity'
          ? query(`SELECT Id, Contact.Name, Role FROM OpportunityContactRole WHERE OpportunityId = '${quote(id)}' LIMIT 20`)
          : null,
      ]);
      const open = stages.filter((stage) => stage.IsClosed !== true);
      const current = open.findIndex((stage) => stage.ApiName === row.StageName);
      return {
        table,
        id: String(row.Id),
        title: String(row.Name ?? row.Subject ?? [row.FirstName, row.LastName].filter(Boolean).join(' ')),
        highlights,
        fields: shown.map((field) => ({
          name: field.name,
          label: field.label.replace(/ ID$/, ''),
          type: TYPES[field.type] ?? 'text',
          value: (row[field.name] ?? null) as PageField['value'],
          display: show(
            field,
            row[field.name],
            field.relationshipName ? at(row, `${field.relationshipName}.Name`) : null,
            row.CurrencyIsoCode,
          ),
          options: field.picklistValues?.filter((option) => option.active) ?? [],
          editable: field.updateable && field.name !== 'OwnerId',
        })),
        path: [
          ...open.map((stage, index) => ({
            label: String(stage.MasterLabel),
            state:
              current < 0 || index < current ? ('done' as const) : index === current ? ('current' as const) : ('ahead' as const),
          })),
          ...(stages.length > 0 ? [{ label: 'Closed', state: current < 0 ? ('current' as const) : ('ahead' as const) }] : []),
        ],
        timeline,
        roles:
          roles?.map((row) => ({
            id: String(row.Id),
            name: String(at(row, 'Contact.Name') ?? ''),
            role: String(row.Role ?? ''),
          })) ?? null,
      };
    },
    save: (table, id, changes) => calls.send('PATCH', `/sobjects/${table}/${id}`, changes),
    async choices(table, name, text) {
      const target = (await describe(table)).find((field) => field.name === name)?.referenceTo[0] ?? 'Account';
      const where = text.length > 1 ? `WHERE Name LIKE '%${quote(text)}%'` : '';
      return (await query(`SELECT Id, Name FROM ${target} ${where} ORDER BY LastModifiedDate DESC LIMIT 5`)).map(choice);
    },
    log: (table, id, activity) => logInSalesforce(calls, table, id, activity),
    complete: (activity) => completeInSalesforce(calls, activity),
    async roleChoices(id) {
      const [[deal], fields] = await Promise.all([
        query(`SELECT AccountId FROM Opportunity WHERE Id = '${quote(id)}'`),
        describe('OpportunityContactRole'),
      ]);
      const contacts = await query(
        `SELECT Id, Name FROM Contact WHERE AccountId = '${quote(String(deal?.AccountId ?? ''))}' ORDER BY Name LIMIT 50`,
      );
      const roles = fields.find(({ name }) => name === 'Role')?.picklistValues ?? [];
      return { contacts: contacts.map(choice), roles: roles.map(({ value, label }) => ({ id: value, name: label })) };
    },
    addRole: (id, contactId, role) =>
      calls.send('POST', '/sobjects/OpportunityContactRole', { OpportunityId: id, ContactId: contactId, Role: role }),
  };
}
