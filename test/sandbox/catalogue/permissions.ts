import { values } from './choices';
import { define, dv, field, one, readOnly, sf } from './define';
import { systemFields } from './systemFields';

const EVERYONE = { salesforce: 'read', hierarchy: true, dataverse: 'global' } as const;
const ADMIN_ONLY = { create: ['admin'], edit: ['admin'], delete: ['admin'] } as const;

/** A profile's own set, an ordinary one, what a group of sets adds up to, and one for a session alone (PermissionSet.Type). */
const TYPES = values('Regular', 'Profile', 'Group', 'Session');

/** Salesforce's permission sets: those of packages, and those that profiles own. This CRM has no pages to make one by hand. */
export const permissionSet = define({
  name: 'permissionSet',
  table: 'permission_sets',
  sharing: EVERYONE,
  rights: ADMIN_ONLY,
  fields: [
    ...systemFields({ idLabel: 'Permission Set ID', ownerless: true }),
    field('name', 'text', sf('Name', 'string', 'Permission Set Name', { length: 80, nameField: true, ...readOnly }), null),
    field('label', 'text', sf('Label', 'string', 'Permission Set Label', { length: 80, ...readOnly }), null),
    field('namespace_prefix', 'text', sf('NamespacePrefix', 'string', 'Namespace Prefix', { length: 15, ...readOnly }), null),
    field('description', 'text', sf('Description', 'string', 'Description', { length: 255, ...readOnly }), null),
    field('is_custom', 'boolean', sf('IsCustom', 'boolean', 'Custom', readOnly), null),
    field('type', 'text', sf('Type', 'picklist', 'Type', { picklist: TYPES, ...readOnly }), null),
    field(
      'has_activation_required',
      'boolean',
      sf('HasActivationRequired', 'boolean', 'Session Activation Required', readOnly),
      null,
      { computed: `COALESCE({t}.type = 'Session', 0)` },
    ),
    field(
      'profile_id',
      'reference',
      sf('ProfileId', 'reference', 'Profile ID', {
        length: 18,
        referenceTo: ['Profile'],
        relationshipName: 'Profile',
        ...readOnly,
      }),
      null,
      { to: ['profile'] },
    ),
    field('is_owned_by_profile', 'boolean', sf('IsOwnedByProfile', 'boolean', 'Is Owned By Profile', readOnly), null, {
      computed: '({t}.profile_id IS NOT NULL)',
    }),
    field('api_name', 'text', null, null),
  ],
  sobject: {
    name: 'PermissionSet',
    keyPrefix: '0PS',
    label: 'Permission Set',
    labelPlural: 'Permission Sets',
    children: [{ relationshipName: 'Assignments', childSObject: 'PermissionSetAssignment', field: 'PermissionSetId' }],
  },
});

/** Who holds a permission set. Made and deleted by an administrator, as on the platform never changed. */
export const permissionSetAssignment = define({
  name: 'permissionSetAssignment',
  table: 'permission_set_assignments',
  uniqueTogether: ['assignee_id', 'permission_set_id'],
  sharing: EVERYONE,
  rights: ADMIN_ONLY,
  fields: [
    ...systemFields({ idLabel: 'PermissionSetAssignment ID', ownerless: true }),
    field(
      'assignee_id',
      'reference',
      sf('AssigneeId', 'reference', 'Assignee ID', {
        length: 18,
        nillable: false,
        updateable: false,
        referenceTo: ['User'],
        relationshipName: 'Assignee',
      }),
      null,
      { to: ['user'] },
    ),
    field(
      'permission_set_id',
      'reference',
      sf('PermissionSetId', 'reference', 'PermissionSet ID', {
        length: 18,
        nillable: false,
        updateable: false,
        referenceTo: ['PermissionSet'],
        relationshipName: 'PermissionSet',
      }),
      null,
      { to: ['permissionSet'] },
    ),
    field('expires_at', 'instant', sf('ExpirationDate', 'datetime', 'Expiration Date'), null),
    field('is_active', 'boolean', sf('IsActive', 'boolean', 'Active', readOnly), null, {
      computed: '({t}.expires_at IS NULL OR substr({t}.expires_at, 1, 10) > (SELECT today FROM clock))',
    }),
  ],
  sobject: {
    name: 'PermissionSetAssignment',
    keyPrefix: '0Pa',
    label: 'Permission Set Assignment',
    labelPlural: 'Permission Set Assignments',
    children: [],
  },
});

/** Dataverse's security roles that came with solutions. They stand in the root business unit, of which all others inherit. */
export const securityRole = define({
  name: 'securityRole',
  table: 'security_roles',
  sharing: EVERYONE,
  rights: ADMIN_ONLY,
  fields: [
    ...systemFields({ primaryId: 'roleid', idLabel: 'Role', ownerless: true }),
    field('name', 'text', null, dv('name', 'String', 'Name', { maxLength: 100, required: 'SystemRequired' })),
    field(
      'business_unit_id',
      'reference',
      null,
      dv('businessunitid', 'Lookup', 'Business Unit', { ...readOnly, ...one('businessunit', 'businessunitid') }),
      {
        to: ['businessUnit'],
        computed: '(SELECT bu.id FROM business_units bu WHERE bu.parent_id IS NULL ORDER BY bu.id LIMIT 1)',
      },
    ),
    field('is_managed', 'boolean', null, dv('ismanaged', 'Boolean', 'State', readOnly)),
  ],
  entity: {
    name: 'role',
    set: 'roles',
    primaryId: 'roleid',
    primaryName: 'name',
    label: 'Security Role',
    labelPlural: 'Security Roles',
    ownership: 'BusinessOwned',
    collections: [],
    associations: [
      {
        navigation: 'systemuserroles_association',
        table: 'systemuser',
        through: 'securityRoleAssignment',
        here: 'role_id',
        there: 'assignee_id',
      },
    ],
  },
});

/** Who holds a security role: the rows behind `systemuserroles_association`. */
export const securityRoleAssignment = define({
  name: 'securityRoleAssignment',
  table: 'security_role_assignments',
  sharing: EVERYONE,
  rights: ADMIN_ONLY,
  fields: [
    ...systemFields({ idLabel: 'User Role', ownerless: true }),
    field('assignee_id', 'reference', null, null, { to: ['user'] }),
    field('role_id', 'reference', null, null, { to: ['securityRole'] }),
  ],
});

/** Dataverse's solutions. Rows come and go with `ImportSolution` and `DELETE solutions(…)`. */
export const solution = define({
  name: 'solution',
  table: 'solutions',
  sharing: EVERYONE,
  rights: ADMIN_ONLY,
  fields: [
    ...systemFields({ primaryId: 'solutionid', idLabel: 'Solution', ownerless: true }),
    field('unique_name', 'text', null, dv('uniquename', 'String', 'Name', { maxLength: 65, ...readOnly })),
    field('name', 'text', null, dv('friendlyname', 'String', 'Display Name', { maxLength: 256, ...readOnly })),
    field('version', 'text', null, dv('version', 'String', 'Version', { maxLength: 256, ...readOnly })),
    field('is_managed', 'boolean', null, dv('ismanaged', 'Boolean', 'Package Type', readOnly)),
    field('installed_at', 'instant', null, dv('installedon', 'DateTime', 'Installed On', readOnly)),
  ],
  entity: {
    name: 'solution',
    set: 'solutions',
    primaryId: 'solutionid',
    primaryName: 'friendlyname',
    label: 'Solution',
    labelPlural: 'Solutions',
    ownership: 'OrgOwned',
    collections: [],
  },
});
