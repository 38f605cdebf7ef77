import { options, values, withDefault } from './choices';
import { define, dv, field, one, sf } from './define';
import { systemFields } from './systemFields';

const EVERYONE = { salesforce: 'read', hierarchy: true, dataverse: 'global' } as const;
const ADMIN_ONLY = { create: ['admin'], edit: ['admin'], delete: ['admin'] } as const;

export const profile = define({
  name: 'profile',
  table: 'profiles',
  sharing: EVERYONE,
  rights: ADMIN_ONLY,
  fields: [
    ...systemFields({ idLabel: 'Profile ID', ownerless: true }),
    field('name', 'text', sf('Name', 'string', 'Name', { length: 255, nillable: false, nameField: true }), null),
  ],
  sobject: { name: 'Profile', keyPrefix: '00e', label: 'Profile', labelPlural: 'Profiles', children: [] },
});

/** Salesforce's role hierarchy: who is above sees what is below. */
export const role = define({
  name: 'role',
  table: 'roles',
  sharing: EVERYONE,
  rights: ADMIN_ONLY,
  fields: [
    ...systemFields({ idLabel: 'Role ID', ownerless: true }),
    field('name', 'text', sf('Name', 'string', 'Name', { length: 80, nillable: false, nameField: true }), null),
    field('developer_name', 'text', sf('DeveloperName', 'string', 'Developer Name', { length: 80 }), null),
    field(
      'parent_id',
      'reference',
      sf('ParentRoleId', 'reference', 'Parent Role ID', { length: 18, referenceTo: ['UserRole'] }),
      null,
      { to: ['role'] },
    ),
  ],
  sobject: {
    name: 'UserRole',
    keyPrefix: '00E',
    label: 'Role',
    labelPlural: 'Roles',
    children: [{ relationshipName: 'Users', childSObject: 'User', field: 'UserRoleId' }],
  },
});

/** Dataverse's tree of business units: depth of access follows it. */
export const businessUnit = define({
  name: 'businessUnit',
  table: 'business_units',
  sharing: EVERYONE,
  rights: ADMIN_ONLY,
  fields: [
    ...systemFields({ primaryId: 'businessunitid', idLabel: 'Business Unit', ownerless: true }),
    field('name', 'text', null, dv('name', 'String', 'Name', { maxLength: 160, required: 'SystemRequired' })),
    field(
      'parent_id',
      'reference',
      null,
      dv('parentbusinessunitid', 'Lookup', 'Parent Business', one('businessunit', 'parentbusinessunitid')),
      { to: ['businessUnit'] },
    ),
    field(
      'is_disabled',
      'boolean',
      null,
      dv('isdisabled', 'Boolean', 'Is Disabled', { options: options({ 0: 'No', 1: 'Yes' }) }),
    ),
  ],
  entity: {
    name: 'businessunit',
    set: 'businessunits',
    primaryId: 'businessunitid',
    primaryName: 'name',
    label: 'Business Unit',
    labelPlural: 'Business Units',
    ownership: 'BusinessOwned',
    collections: [
      { navigation: 'business_unit_parent_business_unit', table: 'businessunit', attribute: 'parentbusinessunitid' },
      { navigation: 'business_unit_system_users', table: 'systemuser', attribute: 'businessunitid' },
    ],
  },
});

export const team = define({
  name: 'team',
  table: 'teams',
  sharing: EVERYONE,
  rights: ADMIN_ONLY,
  fields: [
    ...systemFields({ primaryId: 'teamid', idLabel: 'Group ID', ownerless: true }),
    field(
      'name',
      'text',
      sf('Name', 'string', 'Name', { length: 40, nillable: false, nameField: true }),
      dv('name', 'String', 'Team Name', { maxLength: 160, required: 'SystemRequired' }),
    ),
    field(
      'business_unit_id',
      'reference',
      null,
      dv('businessunitid', 'Lookup', 'Business Unit', { required: 'SystemRequired', ...one('businessunit', 'businessunitid') }),
      { to: ['businessUnit'] },
    ),
    field(
      'kind',
      'text',
      sf('Type', 'picklist', 'Type', { length: 40, picklist: withDefault(values('Regular', 'Queue', 'Role'), 'Queue') }),
      null,
    ),
  ],
  sobject: { name: 'Group', keyPrefix: '00G', label: 'Group', labelPlural: 'Groups', children: [] },
  entity: {
    name: 'team',
    set: 'teams',
    primaryId: 'teamid',
    primaryName: 'name',
    label: 'Team',
    labelPlural: 'Teams',
    ownership: 'BusinessOwned',
    collections: [],
  },
});
