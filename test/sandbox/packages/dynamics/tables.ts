import { InstallError } from '../InstallError';
import type { ColumnKind, SolutionColumn, SolutionTable } from '../types';
import { child, children, required, text, texts, type XmlNode } from '../xml';

/** Columns that the platform makes by itself and that exports list all the same. */
const PLATFORM = new Set([
  'createdby',
  'createdon',
  'createdonbehalfby',
  'importsequencenumber',
  'modifiedby',
  'modifiedon',
  'modifiedonbehalfby',
  'organizationid',
  'overriddencreatedon',
  'ownerid',
  'owningbusinessunit',
  'owningteam',
  'owninguser',
  'statecode',
  'statuscode',
  'timezoneruleversionnumber',
  'utcconversiontimezonecode',
  'versionnumber',
]);

const KINDS: Readonly<Record<string, ColumnKind>> = {
  nvarchar: 'text',
  ntext: 'long',
  int: 'integer',
  bit: 'boolean',
  datetime: 'instant',
};

function withoutPrefix(name: string, prefix: string, where: string): string {
  if (!name.startsWith(`${prefix}_`))
    throw new InstallError(`${where}: ${name} does not begin with the publisher's prefix ${prefix}_.`);
  return name.slice(prefix.length + 1);
}

function labelOf(xml: XmlNode, list: string, item: string, where: string): string {
  return required(child(child(xml, list), item), '@description', where);
}

function readColumn(xml: XmlNode, table: string, prefix: string): SolutionColumn | null {
  const physical = required(xml, '@PhysicalName', table);
  const where = `${table}.${physical}`;
  const name = required(xml, 'Name', where);
  const type = required(xml, 'Type', where);
  if (PLATFORM.has(name) || type === 'primarykey') return null;
  const kind = KINDS[type];
  if (!kind) throw new InstallError(`${where}: the local CRM does not know columns of type ${type}.`);
  if (text(xml, 'IsSecured') === '1')
    throw new InstallError(`${where}: the local CRM does not know secured columns of solutions.`);
  const length = text(xml, 'MaxLength');
  return {
    name: withoutPrefix(physical, prefix, table),
    label: labelOf(xml, 'displaynames', 'displayname', where),
    kind: type === 'datetime' && text(xml, 'Format') === 'date' ? 'date' : kind,
    maxLength: length === null ? null : Number(length),
    required: ['required', 'systemrequired', 'applicationrequired'].includes(text(xml, 'RequiredLevel') ?? 'none'),
    primaryName: (text(xml, 'DisplayMask') ?? '').split('|').includes('PrimaryName'),
    autoNumber: text(xml, 'AutoNumberFormat'),
  };
}

/** One `<Entity>`; a table of the platform's own is refused. */
export function readTable(xml: XmlNode, prefix: string): SolutionTable {
  const schemaName = required(xml, 'Name', 'Entity');
  const info = child(child(xml, 'EntityInfo'), 'entity');
  const ownership = required(info, 'OwnershipTypeMask', schemaName);
  if (ownership !== 'UserOwned' && ownership !== 'OrgOwned')
    throw new InstallError(`${schemaName}: ${ownership} is no ownership type.`, '0x80044150');
  const columns = children(child(info, 'attributes'), 'attribute').flatMap((each) => readColumn(each, schemaName, prefix) ?? []);
  if (!columns.some(({ primaryName }) => primaryName)) throw new InstallError(`${schemaName} has no column for its name.`);
  const keys = children(child(info, 'EntityKeys'), 'EntityKey').map((key) =>
    texts(child(key, 'EntityKeyAttributes'), 'AttributeName').map((name) => {
      const column = columns.find((each) => `${prefix}_${each.name}`.toLowerCase() === name);
      if (!column) throw new InstallError(`${schemaName}: the key names ${name}, which is no column.`);
      return column.name;
    }),
  );
  return {
    name: withoutPrefix(schemaName, prefix, 'Entity'),
    set: required(info, 'EntitySetName', schemaName),
    label: labelOf(info, 'LocalizedNames', 'LocalizedName', schemaName),
    plural: labelOf(info, 'LocalizedCollectionNames', 'LocalizedCollectionName', schemaName),
    ownership,
    columns,
    keys,
  };
}
