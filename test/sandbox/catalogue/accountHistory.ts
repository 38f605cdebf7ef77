import { values } from './choices';
import { define, type FieldSpec, field, readOnly, sf } from './define';
import { systemFields } from './systemFields';

const value = (name: string, label: string) =>
  sf(name, 'anyType', label, {
    length: 255,
    filterable: false,
    sortable: false,
    groupable: false,
    aggregatable: false,
    ...readOnly,
  });

/** A row of history is written once: the platform gives it no dates of change. */
const CHANGED = new Set(['modified_at', 'modified_by_id', 'system_modstamp']);
const unchanging = (spec: FieldSpec): FieldSpec => (CHANGED.has(spec.column.name) ? { ...spec, salesforce: null } : spec);

/** Columns of an account that this company tracks, by the name of the field; the country is not among them. */
export const TRACKED_ON_ACCOUNTS: Readonly<Record<string, string>> = {
  industry: 'Industry',
  employees: 'NumberOfEmployees',
  phone: 'Phone',
  website: 'Website',
};

/**
 * Tracked changes of an account. Old and new values can be read and not filtered; a change of owner makes two rows, one
 * with the ids and one with the names; the making of the account is no change. Written by the platform.
 * Source: Object Reference, "StandardObjectNameHistory" and "AccountHistory". (All history objects share the prefix 017
 * there; here each object has one of its own.)
 */
export const accountHistory = define({
  name: 'accountHistory',
  table: 'account_histories',
  sharing: { salesforce: 'parent', parents: ['account_id'], hierarchy: true, dataverse: 'parent' },
  rights: { create: ['admin'], edit: ['admin'], delete: ['admin'] },
  fields: [
    ...systemFields({ idLabel: 'Account History ID', ownerless: true }).map(unchanging),
    field(
      'account_id',
      'reference',
      sf('AccountId', 'reference', 'Account ID', {
        length: 18,
        nillable: false,
        referenceTo: ['Account'],
        relationshipName: 'Account',
        ...readOnly,
      }),
      null,
      { to: ['account'] },
    ),
    field(
      'field_name',
      'text',
      sf('Field', 'picklist', 'Changed Field', {
        length: 255,
        nillable: false,
        picklist: values('Owner', ...Object.values(TRACKED_ON_ACCOUNTS)),
        ...readOnly,
      }),
      null,
    ),
    field('old_value', 'text', value('OldValue', 'Old Value'), null),
    field('new_value', 'text', value('NewValue', 'New Value'), null),
  ],
  sobject: {
    name: 'AccountHistory',
    keyPrefix: '0ah',
    label: 'Account History',
    labelPlural: 'Account History',
    children: [],
  },
});
