import { dv, type FieldSpec, field, readOnly, sf } from '../../catalogue/define';
import type { Storage } from '../../catalogue/types';
import { InstallError } from '../InstallError';
import type { ColumnKind, PackageField, PackageObject, SolutionColumn, SolutionTable } from '../types';
import { columnOf } from './names';

const STORAGE: Readonly<Record<ColumnKind, Storage>> = {
  text: 'text',
  long: 'text',
  integer: 'integer',
  boolean: 'boolean',
  date: 'date',
  instant: 'instant',
};
const SALESFORCE: Readonly<Record<ColumnKind, string>> = {
  text: 'string',
  long: 'textarea',
  integer: 'double',
  boolean: 'boolean',
  date: 'date',
  instant: 'datetime',
};
const DATAVERSE: Readonly<Record<ColumnKind, string>> = {
  text: 'String',
  long: 'Memo',
  integer: 'Integer',
  boolean: 'Boolean',
  date: 'DateTime',
  instant: 'DateTime',
};

function salesforceField(spec: PackageField, namespace: string) {
  return sf(`${namespace}__${spec.name}__c`, SALESFORCE[spec.kind], spec.label, {
    ...(spec.length === null ? {} : { length: spec.length }),
    ...(spec.kind === 'integer' ? { precision: spec.precision ?? 18, scale: 0 } : {}),
    ...(spec.required ? { nillable: false } : {}),
    ...(spec.kind === 'boolean' ? { defaultedOnCreate: true } : {}),
    ...(spec.unique ? { unique: true } : {}),
    ...(spec.externalId ? { externalId: true } : {}),
    ...(spec.caseSensitive ? { caseSensitive: true } : {}),
  });
}

function dataverseAttribute(spec: SolutionColumn, prefix: string) {
  return dv(`${prefix}_${spec.name}`.toLowerCase(), DATAVERSE[spec.kind], spec.label, {
    schemaName: `${prefix}_${spec.name}`,
    ...(spec.kind === 'date' ? { dateOnly: true } : {}),
    ...(spec.maxLength === null ? {} : { maxLength: spec.maxLength }),
    ...(spec.required ? { required: 'ApplicationRequired' } : {}),
  });
}

/** Who names what: the namespace of the one package, the prefix of the other. */
export interface Prefixes {
  readonly namespace: string;
  readonly prefix: string;
}

/** The row's name in both CRMs, its columns (twins by name in one column), and Dataverse's state. */
export function fieldsOf(
  object: PackageObject | undefined,
  table: SolutionTable | undefined,
  { namespace, prefix }: Prefixes,
): FieldSpec[] {
  const primary = table?.columns.find(({ primaryName }) => primaryName);
  const columns = table?.columns.filter((column) => column !== primary) ?? [];
  const twin = (name: string) => columns.find((column) => column.name.toLowerCase() === name.toLowerCase());
  const inSalesforce = (object?.fields ?? []).map((spec) => {
    const other = twin(spec.name);
    if (other && STORAGE[other.kind] !== STORAGE[spec.kind])
      throw new InstallError(`${spec.name} of ${object?.name} is ${spec.kind} in Salesforce and ${other.kind} in Dynamics 365.`);
    return field(
      columnOf(spec.name),
      STORAGE[spec.kind],
      salesforceField(spec, namespace),
      other ? dataverseAttribute(other, prefix) : null,
    );
  });
  const onlyDataverse = columns
    .filter((column) => !object?.fields.some(({ name }) => name.toLowerCase() === column.name.toLowerCase()))
    .map((column) => field(columnOf(column.name), STORAGE[column.kind], null, dataverseAttribute(column, prefix)));
  return [
    field(
      'name',
      'text',
      object ? sf('Name', 'string', object.nameLabel, { length: 80, nameField: true, defaultedOnCreate: true }) : null,
      primary
        ? dv(`${prefix}_${primary.name}`.toLowerCase(), 'String', primary.label, { maxLength: primary.maxLength ?? 100 })
        : null,
    ),
    ...inSalesforce,
    ...onlyDataverse,
    field(
      'state_code',
      'integer',
      null,
      table ? dv('statecode', 'State', 'Status', { ...readOnly, options: [{ value: '0', label: 'Active' }] }) : null,
    ),
  ];
}
