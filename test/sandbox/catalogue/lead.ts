import { options, values, withDefault } from './choices';
import { define, dv, field, one, readOnly, sf } from './define';
import { INDUSTRIES, INDUSTRY_CODES, LEAD_SOURCE_CODES, LEAD_SOURCES, RATINGS, SALUTATIONS } from './industry';
import { lastActivity } from './sharedFields';
import { systemFields } from './systemFields';

const reference = (name: string, label: string, to: string) =>
  sf(name, 'reference', label, { length: 18, referenceTo: [to], relationshipName: name.replace(/Id$/, ''), ...readOnly });

/** Somebody who may become a customer. */
export const lead = define({
  name: 'lead',
  table: 'leads',
  sharing: { salesforce: 'private', hierarchy: true, dataverse: 'basic' },
  fields: [
    ...systemFields({ primaryId: 'leadid', idLabel: 'Lead ID' }),
    field(
      'salutation',
      'text',
      sf('Salutation', 'picklist', 'Salutation', { length: 40, picklist: SALUTATIONS }),
      dv('salutation', 'String', 'Salutation', { maxLength: 100 }),
    ),
    field(
      'first_name',
      'text',
      sf('FirstName', 'string', 'First Name', { length: 40 }),
      dv('firstname', 'String', 'First Name', { maxLength: 50 }),
    ),
    field(
      'last_name',
      'text',
      sf('LastName', 'string', 'Last Name', { length: 80, nillable: false }),
      dv('lastname', 'String', 'Last Name', { maxLength: 50, required: 'ApplicationRequired' }),
    ),
    field(
      'name',
      'text',
      sf('Name', 'string', 'Full Name', { length: 121, nillable: false, nameField: true, ...readOnly }),
      dv('fullname', 'String', 'Name', { maxLength: 160, ...readOnly }),
    ),
    field('subject', 'text', null, dv('subject', 'String', 'Topic', { maxLength: 300 })),
    field(
      'company',
      'text',
      sf('Company', 'string', 'Company', { length: 255, nillable: false }),
      dv('companyname', 'String', 'Company Name', { maxLength: 100 }),
    ),
    field(
      'title',
      'text',
      sf('Title', 'string', 'Title', { length: 128 }),
      dv('jobtitle', 'String', 'Job Title', { maxLength: 100 }),
    ),
    field(
      'email',
      'text',
      sf('Email', 'email', 'Email', { length: 80 }),
      dv('emailaddress1', 'String', 'Email', { maxLength: 100 }),
    ),
    field(
      'phone',
      'text',
      sf('Phone', 'phone', 'Phone', { length: 40 }),
      dv('telephone1', 'String', 'Business Phone', { maxLength: 50 }),
    ),
    field(
      'mobile_phone',
      'text',
      sf('MobilePhone', 'phone', 'Mobile Phone', { length: 40 }),
      dv('mobilephone', 'String', 'Mobile Phone', { maxLength: 20 }),
    ),
    field(
      'website',
      'text',
      sf('Website', 'url', 'Website', { length: 255 }),
      dv('websiteurl', 'String', 'Website', { maxLength: 200 }),
    ),
    field('city', 'text', sf('City', 'string', 'City', { length: 40 }), dv('address1_city', 'String', 'City', { maxLength: 80 })),
    field(
      'country',
      'text',
      sf('Country', 'string', 'Country', { length: 80 }),
      dv('address1_country', 'String', 'Country/Region', { maxLength: 80 }),
    ),
    field(
      'status',
      'text',
      sf('Status', 'picklist', 'Lead Status', {
        length: 255,
        nillable: false,
        defaultedOnCreate: true,
        picklist: withDefault(
          values('Open - Not Contacted', 'Working - Contacted', 'Closed - Converted', 'Closed - Not Converted'),
          'Open - Not Contacted',
        ),
      }),
      null,
    ),
    field(
      'state_code',
      'integer',
      null,
      dv('statecode', 'State', 'Status', { options: options({ 0: 'Open', 1: 'Qualified', 2: 'Disqualified' }) }),
    ),
    field(
      'status_code',
      'integer',
      null,
      dv('statuscode', 'Status', 'Status Reason', {
        options: options({
          1: 'New',
          2: 'Contacted',
          3: 'Qualified',
          4: 'Lost',
          5: 'Cannot Contact',
          6: 'No Longer Interested',
          7: 'Canceled',
        }),
      }),
    ),
    field('lead_source', 'text', sf('LeadSource', 'picklist', 'Lead Source', { length: 255, picklist: LEAD_SOURCES }), null),
    field('lead_source_code', 'integer', null, dv('leadsourcecode', 'Picklist', 'Lead Source', { options: LEAD_SOURCE_CODES })),
    field('rating', 'text', sf('Rating', 'picklist', 'Rating', { length: 255, picklist: RATINGS }), null),
    field(
      'rating_code',
      'integer',
      null,
      dv('leadqualitycode', 'Picklist', 'Rating', { options: options({ 1: 'Hot', 2: 'Warm', 3: 'Cold' }) }),
    ),
    field('industry', 'text', sf('Industry', 'picklist', 'Industry', { length: 255, picklist: INDUSTRIES }), null),
    field('industry_code', 'integer', null, dv('industrycode', 'Picklist', 'Industry', { options: INDUSTRY_CODES })),
    field(
      'employees',
      'integer',
      sf('NumberOfEmployees', 'int', 'Employees'),
      dv('numberofemployees', 'Integer', 'No. of Employees'),
    ),
    field(
      'description',
      'text',
      sf('Description', 'textarea', 'Description', { length: 32000 }),
      dv('description', 'Memo', 'Description', { maxLength: 2000 }),
    ),
    field('is_converted', 'boolean', sf('IsConverted', 'boolean', 'Converted', readOnly), null),
    field('converted_on', 'date', sf('ConvertedDate', 'date', 'Converted Date', readOnly), null),
    field('converted_account_id', 'reference', reference('ConvertedAccountId', 'Converted Account ID', 'Account'), null, {
      to: ['account'],
    }),
    field('converted_contact_id', 'reference', reference('ConvertedContactId', 'Converted Contact ID', 'Contact'), null, {
      to: ['contact'],
    }),
    field(
      'converted_opportunity_id',
      'reference',
      reference('ConvertedOpportunityId', 'Converted Opportunity ID', 'Opportunity'),
      null,
      {
        to: ['opportunity'],
      },
    ),
    field(
      'parent_account_id',
      'reference',
      null,
      dv('parentaccountid', 'Lookup', 'Parent Account', one('account', 'parentaccountid')),
      {
        to: ['account'],
      },
    ),
    lastActivity('who_id'),
  ],
  sobject: {
    name: 'Lead',
    keyPrefix: '00Q',
    label: 'Lead',
    labelPlural: 'Leads',
    children: [
      { relationshipName: 'Tasks', childSObject: 'Task', field: 'WhoId' },
      { relationshipName: 'Events', childSObject: 'Event', field: 'WhoId' },
      { relationshipName: 'Notes', childSObject: 'Note', field: 'ParentId' },
    ],
  },
  entity: {
    name: 'lead',
    set: 'leads',
    primaryId: 'leadid',
    primaryName: 'fullname',
    label: 'Lead',
    labelPlural: 'Leads',
    ownership: 'UserOwned',
    collections: [
      { navigation: 'Lead_ActivityPointers', table: 'activitypointer', attribute: 'regardingobjectid' },
      { navigation: 'Lead_Tasks', table: 'task', attribute: 'regardingobjectid' },
      { navigation: 'Lead_Phonecalls', table: 'phonecall', attribute: 'regardingobjectid' },
      { navigation: 'Lead_Appointments', table: 'appointment', attribute: 'regardingobjectid' },
      { navigation: 'Lead_Emails', table: 'email', attribute: 'regardingobjectid' },
      { navigation: 'Lead_Annotation', table: 'annotation', attribute: 'objectid' },
      { navigation: 'lead_qualifying_opportunity', table: 'opportunity', attribute: 'originatingleadid' },
    ],
  },
});
