import type { Column, Concept, DataverseAttribute, DataverseTable, SalesforceField, SalesforceObject, Storage } from './types';

/** A column with the names that the two protocols give it; `null` = the protocol does not have it. */
export interface FieldSpec {
  readonly column: Column;
  readonly salesforce: SalesforceField | null;
  readonly dataverse: DataverseAttribute | null;
}

type SalesforcePart = Omit<SalesforceField, 'column'>;
type DataversePart = Omit<DataverseAttribute, 'column'>;

/** What is computed or set by the platform: neither created nor updated through an API. */
export const readOnly = { createable: false, updateable: false } as const;

const NOT_GROUPABLE = new Set(['currency', 'double', 'percent', 'datetime', 'multipicklist', 'combobox']);
const NOT_AGGREGATABLE = new Set(['boolean', 'multipicklist']);

/**
 * A Salesforce field with the flags that its type has in a describe: long text cannot be filtered or sorted, money and
 * instants cannot be grouped, booleans cannot be aggregated (seen in the recorded Opportunity describe).
 */
export function sf(name: string, type: string, label: string, more: Partial<SalesforcePart> = {}): SalesforcePart {
  const long = type === 'textarea' && (more.length ?? 32000) > 255;
  return {
    name,
    type,
    label,
    nillable: type !== 'boolean',
    createable: true,
    updateable: true,
    filterable: !long,
    sortable: !long && type !== 'multipicklist',
    groupable: !long && !NOT_GROUPABLE.has(type),
    aggregatable: !long && !NOT_AGGREGATABLE.has(type),
    custom: name.endsWith('__c'),
    ...more,
  };
}

/** A Dataverse attribute; a lookup's `targets` may be given as plain table names when the navigation is the attribute's own name. */
export function dv(name: string, type: string, label: string, more: Partial<DataversePart> = {}): DataversePart {
  return { name, type, label, required: 'None', createable: true, updateable: true, ...more };
}

/** One column and its two names. */
export function field(
  name: string,
  storage: Storage,
  salesforce: SalesforcePart | null,
  dataverse: DataversePart | null,
  more: Omit<Column, 'name' | 'storage'> = {},
): FieldSpec {
  return {
    column: { name, storage, ...more },
    salesforce: salesforce && { ...salesforce, column: name },
    dataverse: dataverse && { ...dataverse, column: name },
  };
}

/** Lookup targets whose navigation property is the attribute's own name, as with one target. */
export function one(table: string, navigation: string): { targets: { table: string; navigation: string }[] } {
  return { targets: [{ table, navigation }] };
}

/** Lookup targets named `<attribute>_<table>`, as Dataverse names those of a polymorphic lookup. */
export function many(attribute: string, tables: readonly string[]): { targets: { table: string; navigation: string }[] } {
  return { targets: tables.map((table) => ({ table, navigation: `${attribute}_${table}` })) };
}

export function columnsOf(specs: readonly FieldSpec[]): Column[] {
  const seen = new Map<string, Column>();
  for (const spec of specs) if (!seen.has(spec.column.name)) seen.set(spec.column.name, spec.column);
  return [...seen.values()];
}

export function salesforceFields(specs: readonly FieldSpec[]): SalesforceField[] {
  return specs.flatMap((spec) => (spec.salesforce ? [spec.salesforce] : []));
}

export function dataverseAttributes(specs: readonly FieldSpec[]): DataverseAttribute[] {
  return specs.flatMap((spec) => (spec.dataverse ? [spec.dataverse] : []));
}

interface Definition extends Omit<Concept, 'columns' | 'salesforce' | 'dataverse'> {
  readonly fields: readonly FieldSpec[];
  readonly sobject?: Omit<SalesforceObject, 'fields'>;
  readonly entity?: Omit<DataverseTable, 'attributes'>;
}

/** A concept with at most one object in each protocol: everything follows from its list of fields. */
export function define({ fields, sobject, entity, ...rest }: Definition): Concept {
  return {
    ...rest,
    columns: columnsOf(fields),
    salesforce: sobject ? [{ ...sobject, fields: salesforceFields(fields) }] : [],
    dataverse: entity ? [{ ...entity, attributes: dataverseAttributes(fields) }] : [],
  };
}
