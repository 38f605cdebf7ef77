import { type PageClient, type PageField, type PageRecord, readJson } from './pageClient';

const BASE = '/api/data/v9.2';
const FORMATTED = '@OData.Community.Display.V1.FormattedValue';

interface Layout {
  readonly set: string;
  readonly label: string;
  readonly title: string;
  /** Column -> label; lookups by their `_x_value` name. */
  readonly fields: Readonly<Record<string, string>>;
  readonly highlights: readonly string[];
  readonly columns: readonly string[];
  readonly order: string;
}

const LAYOUTS: Readonly<Record<string, Layout>> = {
  opportunity: {
    set: 'opportunities',
    label: 'Opportunities',
    title: 'name',
    fields: {
      name: 'Topic',
      _parentaccountid_value: 'Account',
      _parentcontactid_value: 'Contact',
      estimatedclosedate: 'Est. close date',
      estimatedvalue: 'Est. revenue',
      salesstage: 'Sales stage',
      description: 'Description',
      _ownerid_value: 'Owner',
    },
    highlights: ['estimatedvalue', 'estimatedclosedate', '_ownerid_value'],
    columns: ['name', '_parentaccountid_value', 'salesstage', 'estimatedvalue', 'estimatedclosedate'],
    order: 'statecode asc,estimatedclosedate asc',
  },
  account: {
    set: 'accounts',
    label: 'Accounts',
    title: 'name',
    fields: {
      name: 'Account Name',
      industrycode: 'Industry',
      numberofemployees: 'No. of Employees',
      address1_country: 'Country',
      telephone1: 'Main Phone',
      websiteurl: 'Website',
      _ownerid_value: 'Owner',
    },
    highlights: ['industrycode', 'telephone1', '_ownerid_value'],
    columns: ['name', 'industrycode', 'address1_country', 'telephone1'],
    order: 'name asc',
  },
  contact: {
    set: 'contacts',
    label: 'Contacts',
    title: 'fullname',
    fields: {
      firstname: 'First Name',
      lastname: 'Last Name',
      _parentcustomerid_value: 'Company',
      jobtitle: 'Job Title',
      emailaddress1: 'Email',
      telephone1: 'Business Phone',
      mobilephone: 'Mobile Phone',
      _ownerid_value: 'Owner',
    },
    highlights: ['jobtitle', 'telephone1', '_ownerid_value'],
    columns: ['fullname', '_parentcustomerid_value', 'jobtitle', 'emailaddress1'],
    order: 'fullname asc',
  },
  lead: {
    set: 'leads',
    label: 'Leads',
    title: 'fullname',
    fields: {
      firstname: 'First Name',
      lastname: 'Last Name',
      companyname: 'Company',
      emailaddress1: 'Email',
      telephone1: 'Phone',
      leadsourcecode: 'Lead Source',
      _ownerid_value: 'Owner',
    },
    highlights: ['companyname', 'telephone1', '_ownerid_value'],
    columns: ['fullname', 'companyname', 'emailaddress1'],
    order: 'createdon desc',
  },
  incident: {
    set: 'incidents',
    label: 'Cases',
    title: 'title',
    fields: {
      title: 'Case Title',
      ticketnumber: 'Case Number',
      _customerid_value: 'Customer',
      statuscode: 'Status Reason',
      prioritycode: 'Priority',
      _ownerid_value: 'Owner',
    },
    highlights: ['statuscode', 'ticketnumber', '_ownerid_value'],
    columns: ['ticketnumber', 'title', 'statuscode'],
    order: 'createdon desc',
  },
};

type Row = Readonly<Record<string, unknown>>;

interface Attribute {
  readonly LogicalName: string;
  readonly AttributeType: string;
  readonly IsValidForUpdate: boolean;
}

const TYPES: Readonly<Record<string, PageField['type']>> = {
  Picklist: 'picklist',
  Memo: 'longText',
  Money: 'money',
  Integer: 'number',
  Decimal: 'number',
  Boolean: 'boolean',
  DateTime: 'date',
};
const STAGES = ['Qualify', 'Develop', 'Propose', 'Close'];

/** The Dynamics pages' own reads and writes through the Web API, with the page's cookie. */
export function createDynamicsClient(): PageClient {
  const attributes = new Map<string, Promise<readonly Attribute[]>>();
  const picklists = new Map<string, Promise<Readonly<Record<string, PageField['options']>>>>();
  const headers = { Prefer: 'odata.include-annotations="*"', Accept: 'application/json' };
  const get = async (path: string) => readJson(await fetch(`${BASE}/${path}`, { headers })) as Promise<Row>;
  const once = <T>(kept: Map<string, Promise<T>>, key: string, read: () => Promise<T>) => {
    const value = kept.get(key) ?? read();
    kept.set(key, value);
    return value;
  };
  const attributesOf = (table: string) =>
    once(
      attributes,
      table,
      async () =>
        (await get(`EntityDefinitions(LogicalName='${table}')/Attributes?$select=LogicalName,AttributeType,IsValidForUpdate`))
          .value as Attribute[],
    );
  const optionsOf = (table: string) =>
    once(picklists, table, async () => {
      const body = await get(
        `EntityDefinitions(LogicalName='${table}')/Attributes/Microsoft.Dynamics.CRM.PicklistAttributeMetadata?$select=LogicalName&$expand=OptionSet`,
      );
      const read = (row: Row) =>
        ((row.OptionSet as Row | null)?.Options ?? []) as { Value: number; Label: { UserLocalizedLabel?: { Label?: string } } }[];
      return Object.fromEntries(
        (body.value as Row[]).map((row) => [
          String(row.LogicalName),
          read(row).map((option) => ({
            value: String(option.Value),
            label: option.Label.UserLocalizedLabel?.Label ?? String(option.Value),
          })),
        ]),
      );
    });
  const layout = (table: string): Layout => {
    const found = LAYOUTS[table];
    if (!found) throw new Error(`There is no form for ${table}.`);
    return found;
  };
  const display = (row: Row, column: string) => String(row[`${column}${FORMATTED}`] ?? row[column] ?? '');

  return {
    tables: Object.entries(LAYOUTS).map(([name, { label }]) => ({ name, label })),
    async me() {
      const { UserId } = await get('WhoAmI');
      const user = await get(`systemusers(${String(UserId)})?$select=fullname`);
      return { id: String(UserId), name: String(user.fullname) };
    },
    async list(table, search) {
      const { set, columns, order, title, fields } = layout(table);
      const { id: me } = await this.me();
      const filter =
        search.length > 1 ? `contains(${title},'${encodeURIComponent(search.replace(/'/g, "''"))}')` : `_ownerid_value eq ${me}`;
      const body = await get(`${set}?$select=${columns.join(',')}&$filter=${filter}&$orderby=${order}&$top=100`);
      return {
        columns: columns.map((column) => fields[column] ?? (column === 'fullname' ? 'Full Name' : column)),
        rows: (body.value as Row[]).map((row) => ({
          id: String(row[`${table}id`]),
          cells: columns.map((column) => display(row, column)),
        })),
      };
    },
    async record(table, id): Promise<PageRecord> {
      const { set, fields, highlights, title } = layout(table);
      const names = Object.keys(fields);
      const select = [...new Set([...names, title])].join(',');
      const [row, known, options, activities] = await Promise.all([
        get(`${set}(${id})?$select=${select}`),
        attributesOf(table),
        optionsOf(table),
        get(
          `activitypointers?$select=subject,activitytypecode,actualend,scheduledend&$filter=_regardingobjectid_value eq ${id}&$orderby=createdon desc&$top=8`,
        ),
      ]);
      const attribute = (name: string) => known.find((one) => one.LogicalName === name);
      const stage = typeof row.salesstage === 'number' ? row.salesstage : -1;
      return {
        table,
        id,
        title: String(row[title] ?? ''),
        highlights,
        fields: names.map((name) => {
          const meta = attribute(name);
          return {
            name,
            label: fields[name] ?? name,
            type: name.startsWith('_') ? 'reference' : (TYPES[meta?.AttributeType ?? ''] ?? 'text'),
            value: (row[name] ?? null) as PageField['value'],
            display: display(row, name),
            options: options[name] ?? [],
            editable: !name.startsWith('_') && meta?.IsValidForUpdate !== false,
          };
        }),
        path:
          table === 'opportunity'
            ? STAGES.map((label, index) => ({ label, state: index < stage ? 'done' : index === stage ? 'current' : 'ahead' }))
            : [],
        timeline: (activities.value as Row[]).map((activity) => ({
          id: String(activity.activityid),
          subject: String(activity.subject ?? ''),
          detail: [
            activity[`activitytypecode${FORMATTED}`] ?? activity.activitytypecode,
            String(activity[`actualend${FORMATTED}`] ?? activity[`scheduledend${FORMATTED}`] ?? '').split(' ')[0],
          ]
            .filter(Boolean)
            .join(', '),
        })),
      };
    },
    async save(table, id, changes) {
      const numbers = new Set(
        (await attributesOf(table))
          .filter(({ AttributeType }) => AttributeType === 'Picklist')
          .map(({ LogicalName }) => LogicalName),
      );
      const body = Object.fromEntries(
        Object.entries(changes).map(([name, value]) => [name, numbers.has(name) && value !== null ? Number(value) : value]),
      );
      await readJson(
        await fetch(`${BASE}/${layout(table).set}(${id})`, {
          method: 'PATCH',
          headers: { 'content-type': 'application/json', 'If-Match': '*' },
          body: JSON.stringify(body),
        }),
      );
    },
  };
}
