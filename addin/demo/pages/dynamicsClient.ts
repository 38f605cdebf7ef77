import { completeInDynamics, type DynamicsCalls, dynamicsTimeline, logInDynamics } from './dynamicsActivities';
import { DYNAMICS_LAYOUTS, DYNAMICS_LOOKUPS, type DynamicsLayout } from './dynamicsLayouts';
import { addStakeholder, stakeholderChoices, stakeholders } from './dynamicsRoles';
import { type PageClient, type PageField, type PageRecord, readJson, sendJson } from './pageClient';

const BASE = '/api/data/v9.2';
const FORMATTED = '@OData.Community.Display.V1.FormattedValue';

type Row = Readonly<Record<string, unknown>>;

interface Attribute {
  readonly LogicalName: string;
  readonly AttributeType: string;
  readonly AttributeTypeName: { readonly Value: string };
  readonly IsValidForUpdate: boolean;
}

const TYPES: Readonly<Record<string, PageField['type']>> = {
  Picklist: 'picklist',
  Status: 'picklist',
  MultiSelectPicklistType: 'multi',
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
        (
          await get(
            `EntityDefinitions(LogicalName='${table}')/Attributes?$select=LogicalName,AttributeType,AttributeTypeName,IsValidForUpdate`,
          )
        ).value as Attribute[],
    );
  const optionsOf = (table: string) =>
    once(picklists, table, async () => {
      const read = (row: Row) =>
        ((row.OptionSet as Row | null)?.Options ?? []) as { Value: number; Label: { UserLocalizedLabel?: { Label?: string } } }[];
      const kinds = ['Picklist', 'MultiSelectPicklist', 'Status'].map((kind) =>
        get(
          `EntityDefinitions(LogicalName='${table}')/Attributes/Microsoft.Dynamics.CRM.${kind}AttributeMetadata?$select=LogicalName&$expand=OptionSet`,
        ),
      );
      return Object.fromEntries(
        (await Promise.all(kinds))
          .flatMap((body) => body.value as Row[])
          .map((row) => [
            String(row.LogicalName),
            read(row).map((option) => ({
              value: String(option.Value),
              label: option.Label.UserLocalizedLabel?.Label ?? String(option.Value),
            })),
          ]),
      );
    });
  const layout = (table: string): DynamicsLayout => {
    const found = DYNAMICS_LAYOUTS[table];
    if (!found) throw new Error(`There is no form for ${table}.`);
    return found;
  };
  const calls: DynamicsCalls = {
    get,
    send: (method, path, body) => sendJson(method, `${BASE}/${path}`, body, method === 'PATCH' ? { 'If-Match': '*' } : {}),
  };
  const display = (row: Row, column: string) => String(row[`${column}${FORMATTED}`] ?? row[column] ?? '');

  return {
    tables: Object.entries(DYNAMICS_LAYOUTS).map(([name, { label }]) => ({ name, label })),
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
      const [row, known, options, timeline, roles] = await Promise.all([
        get(`${set}(${id})?$select=${select}`),
        attributesOf(table),
        optionsOf(table),
        dynamicsTimeline(calls, id),
        table === 'opportunity' ? stakeholders(calls, id) : null,
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
          const isLookup = name.startsWith('_');
          const type =
            TYPES[meta?.AttributeTypeName.Value ?? ''] ?? TYPES[meta?.AttributeType ?? ''] ?? (isLookup ? 'reference' : 'text');
          const value = (row[name] ?? null) as PageField['value'];
          return {
            name,
            label: fields[name] ?? name,
            type,
            value: type === 'multi' && typeof value === 'string' ? value.replaceAll(',', ';') : value,
            display: display(row, name),
            options: options[name] ?? [],
            editable: isLookup ? name in DYNAMICS_LOOKUPS : meta?.IsValidForUpdate !== false,
          };
        }),
        path:
          table === 'opportunity'
            ? STAGES.map((label, index) => ({ label, state: index < stage ? 'done' : index === stage ? 'current' : 'ahead' }))
            : [],
        timeline,
        roles,
      };
    },
    async save(table, id, changes) {
      const known = await attributesOf(table);
      const written = ([name, value]: [string, PageField['value']]): [string, PageField['value']] => {
        const bound = DYNAMICS_LOOKUPS[name];
        if (bound) return [`${bound.bind}@odata.bind`, value === null ? null : `/${bound.set}(${String(value)})`];
        const meta = known.find(({ LogicalName }) => LogicalName === name);
        if (value === null || !meta) return [name, value];
        if (TYPES[meta.AttributeType] === 'picklist') return [name, Number(value)];
        return [name, TYPES[meta.AttributeTypeName.Value] === 'multi' ? String(value).replaceAll(';', ',') : value];
      };
      await calls.send('PATCH', `${layout(table).set}(${id})`, Object.fromEntries(Object.entries(changes).map(written)));
    },
    async choices(_, field, text) {
      const found = DYNAMICS_LOOKUPS[field];
      if (!found) return [];
      const filter = text.length > 1 ? `&$filter=contains(${found.name},'${encodeURIComponent(text.replace(/'/g, "''"))}')` : '';
      const body = await get(`${found.set}?$select=${found.name}${filter}&$orderby=modifiedon desc&$top=5`);
      return (body.value as Row[]).map((row) => ({ id: String(row[found.id]), name: String(row[found.name] ?? '') }));
    },
    log: (table, id, activity) => logInDynamics(calls, table, layout(table).set, id, activity),
    complete: (activity) => completeInDynamics(calls, activity),
    roleChoices: (id) => stakeholderChoices(calls, id),
    addRole: (id, contactId, roleId) => addStakeholder(calls, id, contactId, roleId),
  };
}
