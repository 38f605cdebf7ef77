import { options, values } from './choices';
import { columnsOf, dataverseAttributes, dv, field, one, readOnly, salesforceFields, sf } from './define';
import { systemFields } from './systemFields';
import type { Concept } from './types';

const DV = { name: 'systemuser', set: 'systemusers', primaryId: 'systemuserid', primaryName: 'fullname' } as const;
const EVERYONE = { salesforce: 'read', hierarchy: true, dataverse: 'global' } as const;
const ADMIN_ONLY = { create: ['admin'], edit: ['admin'], delete: ['admin'] } as const;

const userFields = [
  ...systemFields({ primaryId: 'systemuserid', idLabel: 'User ID', ownerless: true }),
  field(
    'username',
    'text',
    sf('Username', 'string', 'Username', { length: 80, nillable: false, unique: true }),
    dv('domainname', 'String', 'User Name', { maxLength: 1024, required: 'SystemRequired' }),
  ),
  field(
    'first_name',
    'text',
    sf('FirstName', 'string', 'First Name', { length: 40 }),
    dv('firstname', 'String', 'First Name', { maxLength: 256 }),
  ),
  field(
    'last_name',
    'text',
    sf('LastName', 'string', 'Last Name', { length: 80, nillable: false }),
    dv('lastname', 'String', 'Last Name', { maxLength: 256, required: 'SystemRequired' }),
  ),
  field(
    'name',
    'text',
    sf('Name', 'string', 'Full Name', { length: 121, nillable: false, nameField: true, ...readOnly }),
    dv('fullname', 'String', 'Full Name', { maxLength: 200, ...readOnly }),
  ),
  field(
    'email',
    'text',
    sf('Email', 'email', 'Email', { length: 128, nillable: false }),
    dv('internalemailaddress', 'String', 'Primary Email', { maxLength: 100 }),
  ),
  field('title', 'text', sf('Title', 'string', 'Title', { length: 80 }), dv('title', 'String', 'Title', { maxLength: 128 })),
  field('department', 'text', sf('Department', 'string', 'Department', { length: 80 }), null),
  field('division', 'text', sf('Division', 'string', 'Division', { length: 80 }), null),
  field(
    'phone',
    'text',
    sf('Phone', 'phone', 'Phone', { length: 40 }),
    dv('address1_telephone1', 'String', 'Main Phone', { maxLength: 64 }),
  ),
  field('is_active', 'boolean', sf('IsActive', 'boolean', 'Active', { nillable: false }), null),
  field(
    'is_disabled',
    'boolean',
    null,
    dv('isdisabled', 'Boolean', 'Status', { options: options({ 0: 'Enabled', 1: 'Disabled' }) }),
    {
      computed: '(1 - {t}.is_active)',
    },
  ),
  field('is_licensed', 'boolean', null, dv('islicensed', 'Boolean', 'User Licensed', readOnly)),
  field(
    'access_mode',
    'integer',
    null,
    dv('accessmode', 'Picklist', 'Access Mode', {
      options: options({
        0: 'Read-Write',
        1: 'Administrative',
        2: 'Read',
        3: 'Support User',
        4: 'Non-interactive',
        5: 'Delegated Admin',
      }),
    }),
  ),
  field(
    'user_type',
    'text',
    sf('UserType', 'picklist', 'User Type', {
      length: 40,
      ...readOnly,
      picklist: values('Standard', 'PowerPartner', 'CustomerSuccess', 'Guest', 'AutomatedProcess', 'CloudIntegrationUser'),
    }),
    null,
  ),
  field(
    'manager_id',
    'reference',
    sf('ManagerId', 'reference', 'Manager ID', { length: 18, referenceTo: ['User'], relationshipName: 'Manager' }),
    dv('parentsystemuserid', 'Lookup', 'Manager', one('systemuser', 'parentsystemuserid')),
    { to: ['user'] },
  ),
  field(
    'role_id',
    'reference',
    sf('UserRoleId', 'reference', 'Role ID', { length: 18, referenceTo: ['UserRole'], relationshipName: 'UserRole' }),
    null,
    { to: ['role'] },
  ),
  field(
    'profile_id',
    'reference',
    sf('ProfileId', 'reference', 'Profile ID', {
      length: 18,
      nillable: false,
      referenceTo: ['Profile'],
      relationshipName: 'Profile',
    }),
    null,
    { to: ['profile'] },
  ),
  field(
    'business_unit_id',
    'reference',
    null,
    dv('businessunitid', 'Lookup', 'Business Unit', { required: 'SystemRequired', ...one('businessunit', 'businessunitid') }),
    { to: ['businessUnit'] },
  ),
  field(
    'time_zone',
    'text',
    sf('TimeZoneSidKey', 'picklist', 'Time Zone', {
      length: 40,
      nillable: false,
      picklist: values('Europe/Berlin', 'Europe/London', 'America/New_York', 'America/Chicago', 'America/Los_Angeles', 'Etc/UTC'),
    }),
    null,
  ),
  field(
    'locale',
    'text',
    sf('LocaleSidKey', 'picklist', 'Locale', {
      length: 40,
      nillable: false,
      picklist: values('en_US', 'en_GB', 'de_DE', 'fr_FR', 'es_ES', 'it_IT', 'pt_PT', 'pl_PL', 'nl_NL'),
    }),
    null,
  ),
  field(
    'language',
    'text',
    sf('LanguageLocaleKey', 'picklist', 'Language', {
      length: 40,
      nillable: false,
      picklist: values('en_US', 'de', 'fr', 'es', 'it', 'pt_PT', 'pl', 'nl_NL'),
    }),
    null,
  ),
  field(
    'currency_code',
    'text',
    sf('DefaultCurrencyIsoCode', 'picklist', 'Default Currency ISO Code', {
      length: 255,
      picklist: values('EUR', 'USD', 'GBP', 'JPY', 'KWD'),
    }),
    null,
  ),
  field('last_login_at', 'instant', sf('LastLoginDate', 'datetime', 'Last Login', readOnly), null),
  field('roles', 'multi', null, null),
  field('password', 'text', null, null),
];

const settings = [
  field('guid', 'text', null, dv('systemuserid', 'Uniqueidentifier', 'User', { required: 'SystemRequired', updateable: false })),
  field('time_zone_code', 'integer', null, dv('timezonecode', 'Integer', 'Time Zone Code')),
  field('locale_id', 'integer', null, dv('localeid', 'Integer', 'Locale')),
  field('ui_language_id', 'integer', null, dv('uilanguageid', 'Integer', 'UI Language')),
];

/** A person who may sign in. `roles` are permission sets / security roles; no protocol shows them as a field. */
export const user: Concept = {
  name: 'user',
  table: 'users',
  columns: columnsOf([...userFields, ...settings]),
  sharing: EVERYONE,
  rights: ADMIN_ONLY,
  salesforce: [
    {
      name: 'User',
      keyPrefix: '005',
      label: 'User',
      labelPlural: 'Users',
      fields: salesforceFields(userFields),
      children: [
        { relationshipName: 'ManagedUsers', childSObject: 'User', field: 'ManagerId' },
        { relationshipName: 'PermissionSetAssignments', childSObject: 'PermissionSetAssignment', field: 'AssigneeId' },
      ],
    },
  ],
  dataverse: [
    {
      ...DV,
      label: 'User',
      labelPlural: 'Users',
      ownership: 'BusinessOwned',
      attributes: dataverseAttributes(userFields),
      collections: [
        { navigation: 'user_parent_user', table: 'systemuser', attribute: 'parentsystemuserid' },
        { navigation: 'opportunity_owning_user', table: 'opportunity', attribute: 'owninguser' },
      ],
      associations: [
        {
          navigation: 'systemuserroles_association',
          table: 'role',
          through: 'securityRoleAssignment',
          here: 'assignee_id',
          there: 'role_id',
        },
      ],
    },
    {
      name: 'usersettings',
      set: 'usersettingscollection',
      primaryId: 'systemuserid',
      primaryName: 'systemuserid',
      label: 'User Settings',
      labelPlural: 'User Settings',
      ownership: 'BusinessOwned',
      attributes: dataverseAttributes(settings),
      collections: [],
    },
  ],
};
