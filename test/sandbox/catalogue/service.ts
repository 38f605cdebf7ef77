import { CUSTOMER } from './account';
import { options, values, withDefault } from './choices';
import { define, dv, field, many, one, readOnly, sf } from './define';
import { activeState } from './sharedFields';
import { systemFields } from './systemFields';

/** A case (Dataverse: incident). */
export const serviceCase = define({
  name: 'case',
  table: 'cases',
  sharing: { salesforce: 'parent', parents: ['account_id'], hierarchy: true, dataverse: 'local' },
  fields: [
    ...systemFields({ primaryId: 'incidentid', idLabel: 'Case ID' }),
    field(
      'number',
      'text',
      sf('CaseNumber', 'string', 'Case Number', { length: 30, nillable: false, nameField: true, groupable: false, ...readOnly }),
      dv('ticketnumber', 'String', 'Case Number', { maxLength: 100 }),
    ),
    field(
      'subject',
      'text',
      sf('Subject', 'string', 'Subject', { length: 255 }),
      dv('title', 'String', 'Case Title', { maxLength: 200, required: 'ApplicationRequired' }),
    ),
    field(
      'account_id',
      'reference',
      sf('AccountId', 'reference', 'Account ID', { length: 18, referenceTo: ['Account'], relationshipName: 'Account' }),
      dv('customerid', 'Customer', 'Customer', { required: 'ApplicationRequired', ...CUSTOMER }),
      { to: ['account', 'contact'] },
    ),
    field(
      'contact_id',
      'reference',
      sf('ContactId', 'reference', 'Contact ID', { length: 18, referenceTo: ['Contact'], relationshipName: 'Contact' }),
      dv('primarycontactid', 'Lookup', 'Contact', one('contact', 'primarycontactid')),
      { to: ['contact'] },
    ),
    field(
      'status',
      'text',
      sf('Status', 'picklist', 'Status', {
        length: 40,
        defaultedOnCreate: true,
        picklist: withDefault(values('New', 'Working', 'Escalated', 'Closed'), 'New'),
      }),
      null,
    ),
    field(
      'state_code',
      'integer',
      null,
      dv('statecode', 'State', 'Status', { options: options({ 0: 'Active', 1: 'Resolved', 2: 'Canceled' }) }),
    ),
    field(
      'status_code',
      'integer',
      null,
      dv('statuscode', 'Status', 'Status Reason', {
        options: options({
          1: 'In Progress',
          2: 'On Hold',
          3: 'Waiting for Details',
          4: 'Researching',
          5: 'Problem Solved',
          6: 'Canceled',
          1000: 'Information Provided',
        }),
      }),
    ),
    field('is_closed', 'boolean', sf('IsClosed', 'boolean', 'Closed', readOnly), null),
    field('closed_at', 'instant', sf('ClosedDate', 'datetime', 'Closed Date', readOnly), null),
    field(
      'is_escalated',
      'boolean',
      sf('IsEscalated', 'boolean', 'Escalated', { defaultedOnCreate: true }),
      dv('isescalated', 'Boolean', 'Is Escalated'),
    ),
    field(
      'priority',
      'text',
      sf('Priority', 'picklist', 'Priority', { length: 40, picklist: withDefault(values('High', 'Medium', 'Low'), 'Medium') }),
      null,
    ),
    field(
      'priority_code',
      'integer',
      null,
      dv('prioritycode', 'Picklist', 'Priority', { options: options({ 1: 'High', 2: 'Normal', 3: 'Low' }) }),
    ),
    field(
      'origin',
      'text',
      sf('Origin', 'picklist', 'Case Origin', { length: 40, picklist: values('Phone', 'Email', 'Web') }),
      null,
    ),
    field(
      'description',
      'text',
      sf('Description', 'textarea', 'Description', { length: 32000 }),
      dv('description', 'Memo', 'Description', { maxLength: 2000 }),
    ),
  ],
  sobject: {
    name: 'Case',
    keyPrefix: '500',
    label: 'Case',
    labelPlural: 'Cases',
    children: [
      { relationshipName: 'Tasks', childSObject: 'Task', field: 'WhatId' },
      { relationshipName: 'Events', childSObject: 'Event', field: 'WhatId' },
    ],
  },
  entity: {
    name: 'incident',
    set: 'incidents',
    primaryId: 'incidentid',
    primaryName: 'title',
    label: 'Case',
    labelPlural: 'Cases',
    ownership: 'UserOwned',
    collections: [
      { navigation: 'Incident_ActivityPointers', table: 'activitypointer', attribute: 'regardingobjectid' },
      { navigation: 'Incident_Tasks', table: 'task', attribute: 'regardingobjectid' },
    ],
  },
});

const ANNOTATED = ['opportunity', 'account', 'contact', 'lead', 'incident', 'task', 'appointment', 'phonecall'];

/** A note on a record: Salesforce's classic Note, Dataverse's annotation. */
export const note = define({
  name: 'note',
  table: 'notes',
  sharing: { salesforce: 'parent', parents: ['parent_id'], hierarchy: true, dataverse: 'parent' },
  fields: [
    ...systemFields({ primaryId: 'annotationid', idLabel: 'Note Id' }),
    field(
      'parent_id',
      'reference',
      sf('ParentId', 'reference', 'Parent ID', {
        length: 18,
        nillable: false,
        updateable: false,
        referenceTo: ['Account', 'Contact', 'Lead', 'Opportunity'],
        relationshipName: 'Parent',
      }),
      dv('objectid', 'Lookup', 'Regarding', many('objectid', ANNOTATED)),
      { to: ['opportunity', 'account', 'contact', 'lead', 'case', 'activity'] },
    ),
    field(
      'title',
      'text',
      sf('Title', 'string', 'Title', { length: 80, nillable: false, nameField: true }),
      dv('subject', 'String', 'Title', { maxLength: 500 }),
    ),
    field(
      'body',
      'text',
      sf('Body', 'textarea', 'Body', { length: 32000 }),
      dv('notetext', 'Memo', 'Description', { maxLength: 100000 }),
    ),
    field('is_private', 'boolean', sf('IsPrivate', 'boolean', 'Private'), null),
    field('is_document', 'boolean', null, dv('isdocument', 'Boolean', 'Is Document')),
  ],
  sobject: { name: 'Note', keyPrefix: '002', label: 'Note', labelPlural: 'Notes', children: [] },
  entity: {
    name: 'annotation',
    set: 'annotations',
    primaryId: 'annotationid',
    primaryName: 'subject',
    label: 'Note',
    labelPlural: 'Notes',
    ownership: 'UserOwned',
    collections: [],
  },
});

export const campaign = define({
  name: 'campaign',
  table: 'campaigns',
  sharing: { salesforce: 'read', hierarchy: true, dataverse: 'global' },
  rights: { create: ['marketing', 'admin'], edit: ['marketing', 'admin'], delete: ['marketing', 'admin'] },
  fields: [
    ...systemFields({ primaryId: 'campaignid', idLabel: 'Campaign ID' }),
    field(
      'name',
      'text',
      sf('Name', 'string', 'Name', { length: 80, nillable: false, nameField: true }),
      dv('name', 'String', 'Name', { maxLength: 128, required: 'ApplicationRequired' }),
    ),
    field(
      'type',
      'text',
      sf('Type', 'picklist', 'Type', {
        length: 40,
        picklist: values('Conference', 'Webinar', 'Trade Show', 'Email', 'Partners', 'Other'),
      }),
      null,
    ),
    field(
      'status',
      'text',
      sf('Status', 'picklist', 'Status', { length: 40, picklist: values('Planned', 'In Progress', 'Completed', 'Aborted') }),
      null,
    ),
    field('is_active', 'boolean', sf('IsActive', 'boolean', 'Active'), null),
    field(
      'start_on',
      'date',
      sf('StartDate', 'date', 'Start Date'),
      dv('actualstart', 'DateTime', 'Actual Start Date', { dateOnly: true }),
    ),
    field(
      'end_on',
      'date',
      sf('EndDate', 'date', 'End Date'),
      dv('actualend', 'DateTime', 'Actual End Date', { dateOnly: true }),
    ),
    ...activeState(),
  ],
  sobject: {
    name: 'Campaign',
    keyPrefix: '701',
    label: 'Campaign',
    labelPlural: 'Campaigns',
    children: [{ relationshipName: 'Opportunities', childSObject: 'Opportunity', field: 'CampaignId' }],
  },
  entity: {
    name: 'campaign',
    set: 'campaigns',
    primaryId: 'campaignid',
    primaryName: 'name',
    label: 'Campaign',
    labelPlural: 'Campaigns',
    ownership: 'UserOwned',
    collections: [],
  },
});

export const competitor = define({
  name: 'competitor',
  table: 'competitors',
  sharing: { salesforce: 'read', hierarchy: true, dataverse: 'global' },
  fields: [
    ...systemFields({ primaryId: 'competitorid', idLabel: 'Competitor', ownerless: true }),
    field('name', 'text', null, dv('name', 'String', 'Name', { maxLength: 100, required: 'ApplicationRequired' })),
    field('website', 'text', null, dv('websiteurl', 'String', 'Website', { maxLength: 200 })),
    field('strengths', 'text', null, dv('strengths', 'Memo', 'Strengths', { maxLength: 2000 })),
    field('weaknesses', 'text', null, dv('weaknesses', 'Memo', 'Weaknesses', { maxLength: 2000 })),
  ],
  entity: {
    name: 'competitor',
    set: 'competitors',
    primaryId: 'competitorid',
    primaryName: 'name',
    label: 'Competitor',
    labelPlural: 'Competitors',
    ownership: 'OrgOwned',
    collections: [],
  },
});
