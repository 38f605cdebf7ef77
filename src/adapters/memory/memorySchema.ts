import type { EntityName, Stage } from '../../model/record';
import type { EntitySchema, FieldSchema, FieldType, Option, Schema } from '../../model/schema';

type FieldList = Readonly<Record<string, FieldType>>;

const FIELDS: Readonly<Record<EntityName, FieldList>> = {
  Opportunity: {
    name: 'text',
    accountId: 'lookup',
    amount: 'money',
    closeDate: 'date',
    stage: 'picklist',
    nextStep: 'text',
    source: 'picklist',
    probability: 'number',
    description: 'longText',
  },
  Account: {
    name: 'text',
    industry: 'picklist',
    employees: 'number',
    country: 'text',
    phone: 'phone',
    website: 'url',
    revenue: 'money',
  },
  Contact: {
    name: 'text',
    firstName: 'text',
    lastName: 'text',
    email: 'email',
    phone: 'phone',
    mobile: 'phone',
    title: 'text',
    accountId: 'lookup',
  },
  Lead: { name: 'text', company: 'text', email: 'email', phone: 'phone', source: 'picklist', status: 'picklist' },
  Case: { name: 'text', subject: 'text', number: 'text', accountId: 'lookup' },
  Activity: { subject: 'text', description: 'longText' },
};

const LOOKUPS: Readonly<Record<string, readonly EntityName[]>> = { accountId: ['Account'] };

/** A choice as a picklist has it. */
export function option(value: string, label = value): Option {
  return { value, label, active: true, isDefault: false, validFor: null };
}

function field(name: string, type: FieldType, options: readonly Option[] | null): FieldSchema {
  const numeric = type === 'money' || type === 'number';
  return {
    name,
    label: name.charAt(0).toUpperCase() + name.slice(1),
    type,
    editable: true,
    createable: true,
    required: name === 'name',
    countable: true,
    maxLength: type === 'longText' ? 32_000 : type === 'text' ? 255 : null,
    scale: numeric ? (type === 'money' ? 2 : 0) : null,
    lookupTo: LOOKUPS[name] ?? [],
    options: type === 'picklist' ? (options ?? []) : null,
    dependsOn: null,
  };
}

function entity(name: EntityName, options: Readonly<Record<string, readonly Option[]>>): EntitySchema {
  const fields = Object.entries(FIELDS[name]).map(([key, type]) => [key, field(key, type, options[`${name}.${key}`] ?? null)]);
  return {
    entity: name,
    label: name,
    labelPlural: name === 'Opportunity' ? 'Opportunities' : `${name}s`,
    createable: true,
    updateable: true,
    fields: Object.fromEntries(fields),
  };
}

/**
 * A whole schema with every field that the default rules read.
 * @param options choices by `Entity.field`, for instance `Account.industry`
 */
export function memorySchema(stages: readonly Stage[], options: Readonly<Record<string, readonly Option[]>>): Schema {
  const choices = { ...options, 'Opportunity.stage': stages.map((stage) => option(stage.value, stage.label)) };
  const names = Object.keys(FIELDS) as EntityName[];
  return {
    entities: Object.fromEntries(names.map((name) => [name, entity(name, choices)])),
    stages,
  };
}
