import { CUSTOMER } from './account';
import { values } from './choices';
import { define, dv, field, one, readOnly, sf } from './define';
import { LEAD_SOURCES } from './industry';
import { customFields, dataverseOnly } from './opportunityFields';
import { baseAmount, lastActivity, moneyFields, recordTypeField } from './sharedFields';
import { FORECAST_CATEGORIES, FORECAST_NAMES, SALES_STAGES } from './stages';
import { systemFields } from './systemFields';

const STAGES = values(
  ...'Prospecting|Qualification|Needs Analysis|Value Proposition|Id. Decision Makers|Perception Analysis|Proposal/Price Quote|Negotiation/Review|Closed Won|Closed Lost'.split(
    '|',
  ),
);

/** A deal. Reps may read its probability and not write it: one read-only field for field security. */
export const opportunity = define({
  name: 'opportunity',
  table: 'opportunities',
  sharing: { salesforce: 'private', hierarchy: true, dataverse: 'basic' },
  readOnlyFor: { probability: ['rep'] },
  fields: [
    ...systemFields({ primaryId: 'opportunityid', idLabel: 'Opportunity ID' }),
    field(
      'name',
      'text',
      sf('Name', 'string', 'Name', { length: 120, nillable: false, nameField: true }),
      dv('name', 'String', 'Topic', { maxLength: 300, required: 'ApplicationRequired' }),
    ),
    recordTypeField(),
    field(
      'account_id',
      'reference',
      sf('AccountId', 'reference', 'Account ID', { length: 18, referenceTo: ['Account'], relationshipName: 'Account' }),
      dv('parentaccountid', 'Lookup', 'Account', one('account', 'parentaccountid')),
      { to: ['account'] },
    ),
    field('customer_id', 'reference', null, dv('customerid', 'Customer', 'Potential Customer', CUSTOMER), {
      to: ['account', 'contact'],
    }),
    field(
      'contact_id',
      'reference',
      sf('ContactId', 'reference', 'Contact ID', { length: 18, updateable: false, referenceTo: ['Contact'] }),
      dv('parentcontactid', 'Lookup', 'Contact', one('contact', 'parentcontactid')),
      { to: ['contact'] },
    ),
    field('stage_name', 'text', sf('StageName', 'picklist', 'Stage', { length: 255, nillable: false, picklist: STAGES }), null),
    field('sales_stage', 'integer', null, dv('salesstage', 'Picklist', 'Sales Stage', { options: SALES_STAGES })),
    field(
      'amount',
      'real',
      sf('Amount', 'currency', 'Amount', { precision: 18, scale: 2 }),
      dv('estimatedvalue', 'Money', 'Est. Revenue', { precision: 2 }),
    ),
    baseAmount('amount', 'estimatedvalue', 'Est. Revenue'),
    baseAmount('actual_value', 'actualvalue', 'Actual Revenue'),
    field(
      'close_date',
      'date',
      sf('CloseDate', 'date', 'Close Date', { nillable: false }),
      dv('estimatedclosedate', 'DateTime', 'Est. Close Date', { dateOnly: true }),
    ),
    field(
      'probability',
      'real',
      sf('Probability', 'percent', 'Probability (%)', { precision: 3, scale: 0, defaultedOnCreate: true }),
      dv('closeprobability', 'Integer', 'Probability'),
    ),
    field(
      'expected_revenue',
      'real',
      sf('ExpectedRevenue', 'currency', 'Expected Amount', { precision: 18, scale: 2, ...readOnly }),
      null,
      {
        computed: '({t}.amount * {t}.probability / 100.0)',
      },
    ),
    field(
      'type',
      'text',
      sf('Type', 'picklist', 'Opportunity Type', {
        length: 255,
        picklist: values(
          'Existing Customer - Upgrade',
          'Existing Customer - Replacement',
          'Existing Customer - Downgrade',
          'New Customer',
        ),
      }),
      null,
    ),
    field('next_step', 'text', sf('NextStep', 'string', 'Next Step', { length: 255 }), null),
    field('lead_source', 'text', sf('LeadSource', 'picklist', 'Lead Source', { length: 255, picklist: LEAD_SOURCES }), null),
    field(
      'campaign_id',
      'reference',
      sf('CampaignId', 'reference', 'Campaign ID', { length: 18, referenceTo: ['Campaign'], relationshipName: 'Campaign' }),
      dv('campaignid', 'Lookup', 'Source Campaign', one('campaign', 'campaignid')),
      { to: ['campaign'] },
    ),
    field(
      'description',
      'text',
      sf('Description', 'textarea', 'Description', { length: 32000 }),
      dv('description', 'Memo', 'Description', { maxLength: 2000 }),
    ),
    field('is_private', 'boolean', sf('IsPrivate', 'boolean', 'Private', { defaultedOnCreate: true }), null),
    field('is_closed', 'boolean', sf('IsClosed', 'boolean', 'Closed', readOnly), null),
    field('is_won', 'boolean', sf('IsWon', 'boolean', 'Won', readOnly), null),
    field(
      'forecast_category',
      'text',
      sf('ForecastCategory', 'picklist', 'Forecast Category', { length: 40, picklist: FORECAST_CATEGORIES, ...readOnly }),
      null,
    ),
    field(
      'forecast_category_name',
      'text',
      sf('ForecastCategoryName', 'picklist', 'Forecast Category', {
        length: 255,
        picklist: FORECAST_NAMES,
        defaultedOnCreate: true,
      }),
      null,
    ),
    field('last_stage_change_at', 'instant', sf('LastStageChangeDate', 'datetime', 'Last Stage Change Date', readOnly), null),
    field('push_count', 'integer', sf('PushCount', 'int', 'Push Count', readOnly), null),
    lastActivity('what_id'),
    field(
      'has_open_activity',
      'boolean',
      sf('HasOpenActivity', 'boolean', 'Has Open Activity', { filterable: false, sortable: false, ...readOnly }),
      null,
      {
        computed: `EXISTS (SELECT 1 FROM activities oa WHERE oa.what_id = {t}.id AND oa.is_deleted = 0 AND oa.is_closed = 0 AND (oa.kind <> 'appointment' OR oa.activity_on >= (SELECT today FROM clock)))`,
      },
    ),
    field(
      'has_overdue_task',
      'boolean',
      sf('HasOverdueTask', 'boolean', 'Has Overdue Task', { filterable: false, sortable: false, ...readOnly }),
      null,
      {
        computed: `EXISTS (SELECT 1 FROM activities ot WHERE ot.what_id = {t}.id AND ot.is_deleted = 0 AND ot.is_closed = 0 AND ot.kind IN ('task', 'phonecall') AND ot.activity_on < (SELECT today FROM clock))`,
      },
    ),
    ...moneyFields(),
    ...dataverseOnly,
    ...customFields,
  ],
  sobject: {
    name: 'Opportunity',
    keyPrefix: '006',
    label: 'Opportunity',
    labelPlural: 'Opportunities',
    children: [
      { relationshipName: 'OpportunityContactRoles', childSObject: 'OpportunityContactRole', field: 'OpportunityId' },
      { relationshipName: 'OpportunityHistories', childSObject: 'OpportunityHistory', field: 'OpportunityId' },
      { relationshipName: 'Histories', childSObject: 'OpportunityFieldHistory', field: 'OpportunityId' },
      { relationshipName: 'OpportunityCompetitors', childSObject: 'OpportunityCompetitor', field: 'OpportunityId' },
      { relationshipName: 'Tasks', childSObject: 'Task', field: 'WhatId' },
      { relationshipName: 'Events', childSObject: 'Event', field: 'WhatId' },
      { relationshipName: 'Emails', childSObject: 'EmailMessage', field: 'RelatedToId' },
      { relationshipName: 'Notes', childSObject: 'Note', field: 'ParentId' },
    ],
  },
  entity: {
    name: 'opportunity',
    set: 'opportunities',
    primaryId: 'opportunityid',
    primaryName: 'name',
    label: 'Opportunity',
    labelPlural: 'Opportunities',
    ownership: 'UserOwned',
    collections: [
      { navigation: 'Opportunity_ActivityPointers', table: 'activitypointer', attribute: 'regardingobjectid' },
      { navigation: 'Opportunity_Tasks', table: 'task', attribute: 'regardingobjectid' },
      { navigation: 'Opportunity_Phonecalls', table: 'phonecall', attribute: 'regardingobjectid' },
      { navigation: 'Opportunity_Appointments', table: 'appointment', attribute: 'regardingobjectid' },
      { navigation: 'Opportunity_Emails', table: 'email', attribute: 'regardingobjectid' },
      { navigation: 'Opportunity_Annotation', table: 'annotation', attribute: 'objectid' },
      { navigation: 'Opportunity_OpportunityClose', table: 'opportunityclose', attribute: 'opportunityid' },
      { navigation: 'opportunity_connections1', table: 'connection', attribute: 'record1id' },
      { navigation: 'opportunity_opportunitysalesprocess', table: 'opportunitysalesprocess', attribute: 'opportunityid' },
    ],
  },
});
