import { values } from './choices';
import { define, field, readOnly, sf } from './define';
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

/**
 * Tracked changes of a deal: here the owner and the next step. Old and new values can be read and not filtered. A change
 * of owner makes two rows, one with the ids and one with the names. Written by the platform.
 */
export const fieldHistory = define({
  name: 'fieldHistory',
  table: 'field_histories',
  sharing: { salesforce: 'parent', parents: ['opportunity_id'], hierarchy: true, dataverse: 'parent' },
  rights: { create: ['admin'], edit: ['admin'], delete: ['admin'] },
  fields: [
    ...systemFields({ idLabel: 'Opportunity Field History ID', ownerless: true }),
    field(
      'opportunity_id',
      'reference',
      sf('OpportunityId', 'reference', 'Opportunity ID', {
        length: 18,
        nillable: false,
        referenceTo: ['Opportunity'],
        relationshipName: 'Opportunity',
        ...readOnly,
      }),
      null,
      { to: ['opportunity'] },
    ),
    field(
      'field_name',
      'text',
      sf('Field', 'picklist', 'Changed Field', {
        length: 255,
        nillable: false,
        picklist: values('Owner', 'NextStep'),
        ...readOnly,
      }),
      null,
    ),
    field('old_value', 'text', value('OldValue', 'Old Value'), null),
    field('new_value', 'text', value('NewValue', 'New Value'), null),
  ],
  sobject: {
    name: 'OpportunityFieldHistory',
    keyPrefix: '017',
    label: 'Opportunity Field History',
    labelPlural: 'Opportunity Field History',
    children: [],
  },
});
