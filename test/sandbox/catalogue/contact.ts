import { define, dv, field, many, one, readOnly, sf } from './define';
import { LEAD_SOURCES, SALUTATIONS } from './industry';
import { activeState, lastActivity } from './sharedFields';
import { systemFields } from './systemFields';

/** A person of a customer; in Salesforce shared as its account. */
export const contact = define({
  name: 'contact',
  table: 'contacts',
  sharing: { salesforce: 'parent', parents: ['account_id'], hierarchy: true, dataverse: 'local' },
  fields: [
    ...systemFields({ primaryId: 'contactid', idLabel: 'Contact ID' }),
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
      dv('fullname', 'String', 'Full Name', { maxLength: 160, ...readOnly }),
    ),
    field(
      'account_id',
      'reference',
      sf('AccountId', 'reference', 'Account ID', { length: 18, referenceTo: ['Account'], relationshipName: 'Account' }),
      dv('parentcustomerid', 'Customer', 'Company Name', many('parentcustomerid', ['account', 'contact'])),
      { to: ['account', 'contact'] },
    ),
    field(
      'owning_account_id',
      'reference',
      null,
      dv('accountid', 'Lookup', 'Account', { ...readOnly, ...one('account', 'accountid') }),
      { to: ['account'], computed: '{t}.account_id' },
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
      sf('Phone', 'phone', 'Business Phone', { length: 40 }),
      dv('telephone1', 'String', 'Business Phone', { maxLength: 50 }),
    ),
    field(
      'mobile_phone',
      'text',
      sf('MobilePhone', 'phone', 'Mobile Phone', { length: 40 }),
      dv('mobilephone', 'String', 'Mobile Phone', { maxLength: 50 }),
    ),
    field(
      'title',
      'text',
      sf('Title', 'string', 'Title', { length: 128 }),
      dv('jobtitle', 'String', 'Job Title', { maxLength: 100 }),
    ),
    field(
      'department',
      'text',
      sf('Department', 'string', 'Department', { length: 80 }),
      dv('department', 'String', 'Department', { maxLength: 100 }),
    ),
    field('lead_source', 'text', sf('LeadSource', 'picklist', 'Lead Source', { length: 255, picklist: LEAD_SOURCES }), null),
    field(
      'mailing_city',
      'text',
      sf('MailingCity', 'string', 'Mailing City', { length: 40 }),
      dv('address1_city', 'String', 'Address 1: City', { maxLength: 80 }),
    ),
    field(
      'mailing_country',
      'text',
      sf('MailingCountry', 'string', 'Mailing Country', { length: 80 }),
      dv('address1_country', 'String', 'Address 1: Country/Region', { maxLength: 80 }),
    ),
    field('birthdate', 'date', sf('Birthdate', 'date', 'Birthdate'), dv('birthdate', 'DateTime', 'Birthday', { dateOnly: true })),
    field(
      'reports_to_id',
      'reference',
      sf('ReportsToId', 'reference', 'Reports To ID', { length: 18, referenceTo: ['Contact'], relationshipName: 'ReportsTo' }),
      null,
      { to: ['contact'] },
    ),
    field(
      'description',
      'text',
      sf('Description', 'textarea', 'Contact Description', { length: 32000 }),
      dv('description', 'Memo', 'Description', { maxLength: 2000 }),
    ),
    ...activeState(),
    lastActivity('who_id'),
  ],
  sobject: {
    name: 'Contact',
    keyPrefix: '003',
    label: 'Contact',
    labelPlural: 'Contacts',
    children: [
      { relationshipName: 'OpportunityContactRoles', childSObject: 'OpportunityContactRole', field: 'ContactId' },
      { relationshipName: 'Cases', childSObject: 'Case', field: 'ContactId' },
      { relationshipName: 'Tasks', childSObject: 'Task', field: 'WhoId' },
      { relationshipName: 'Events', childSObject: 'Event', field: 'WhoId' },
      { relationshipName: 'Notes', childSObject: 'Note', field: 'ParentId' },
    ],
  },
  entity: {
    name: 'contact',
    set: 'contacts',
    primaryId: 'contactid',
    primaryName: 'fullname',
    label: 'Contact',
    labelPlural: 'Contacts',
    ownership: 'UserOwned',
    collections: [
      { navigation: 'opportunity_parent_contact', table: 'opportunity', attribute: 'parentcontactid' },
      { navigation: 'contact_connections2', table: 'connection', attribute: 'record2id' },
      { navigation: 'Contact_ActivityPointers', table: 'activitypointer', attribute: 'regardingobjectid' },
      { navigation: 'Contact_Tasks', table: 'task', attribute: 'regardingobjectid' },
      { navigation: 'Contact_Phonecalls', table: 'phonecall', attribute: 'regardingobjectid' },
      { navigation: 'Contact_Annotation', table: 'annotation', attribute: 'objectid' },
    ],
  },
});
