import { options } from './choices';
import { define, dv, type FieldSpec, field, one, readOnly, sf } from './define';
import { systemFields } from './systemFields';

const EVERYONE = { salesforce: 'read', hierarchy: true, dataverse: 'global' } as const;
const ADMIN_ONLY = { create: ['admin'], edit: ['admin'], delete: ['admin'] } as const;
/** View Setup and Configuration in Salesforce, prvReadFieldPermission in Dataverse: administrators and the service user. */
const SETUP = { ...ADMIN_ONLY, read: ['admin', 'publisher'] } as const;

/** What a permission set gives on a standard field. Fields that can never be withheld have no rows: Object Reference "FieldPermissions". */
export const fieldPermission = define({
  name: 'fieldPermission',
  table: 'field_permissions',
  uniqueTogether: ['parent_id', 'field'],
  sharing: EVERYONE,
  rights: SETUP,
  fields: [
    ...systemFields({ idLabel: 'Field Permissions ID', ownerless: true }),
    field(
      'parent_id',
      'reference',
      sf('ParentId', 'reference', 'Parent ID', {
        length: 18,
        nillable: false,
        updateable: false,
        referenceTo: ['PermissionSet'],
        relationshipName: 'Parent',
      }),
      null,
      { to: ['permissionSet'] },
    ),
    field('sobject_type', 'text', sf('SobjectType', 'string', 'Sobject Type', { length: 40, nillable: false }), null),
    field('field', 'text', sf('Field', 'string', 'Field', { length: 255, nillable: false }), null),
    field('can_read', 'boolean', sf('PermissionsRead', 'boolean', 'Read'), null),
    field('can_edit', 'boolean', sf('PermissionsEdit', 'boolean', 'Edit'), null),
  ],
  sobject: {
    name: 'FieldPermissions',
    keyPrefix: '01k',
    label: 'Field Permissions',
    labelPlural: 'Field Permissions',
    children: [],
  },
});

/** Dataverse's column security profiles. */
export const columnProfile = define({
  name: 'columnProfile',
  table: 'column_profiles',
  sharing: EVERYONE,
  rights: SETUP,
  fields: [
    ...systemFields({ primaryId: 'fieldsecurityprofileid', idLabel: 'Field Security Profile', ownerless: true }),
    field('name', 'text', null, dv('name', 'String', 'Name', { maxLength: 100, required: 'SystemRequired' })),
  ],
  entity: {
    name: 'fieldsecurityprofile',
    set: 'fieldsecurityprofiles',
    primaryId: 'fieldsecurityprofileid',
    primaryName: 'name',
    label: 'Field Security Profile',
    labelPlural: 'Field Security Profiles',
    schemaName: 'FieldSecurityProfile',
    ownership: 'OrgOwned',
    collections: [],
  },
});

/** Tables without an owner of any kind carry no audit columns in Dataverse. */
function bareFields(primaryId: string, idLabel: string): FieldSpec[] {
  const kept = new Set([primaryId, 'versionnumber']);
  return systemFields({ primaryId, idLabel, ownerless: true }).map((each) =>
    kept.has(each.dataverse?.name ?? '') ? each : { ...each, dataverse: null },
  );
}

const ALLOWED = { options: options({ 0: 'Not Allowed', 4: 'Allowed' }) };

/** What a column security profile gives on a secured column. A column with such rows is secured. */
export const columnPermission = define({
  name: 'columnPermission',
  table: 'column_permissions',
  sharing: EVERYONE,
  rights: SETUP,
  fields: [
    ...bareFields('fieldpermissionid', 'Field Permission'),
    field('entity_name', 'text', null, dv('entityname', 'EntityName', 'Table', { required: 'SystemRequired' })),
    field('attribute_name', 'text', null, dv('attributelogicalname', 'String', 'Column', { required: 'SystemRequired' })),
    field('can_read', 'integer', null, dv('canread', 'Picklist', 'Can Read', ALLOWED)),
    field('can_create', 'integer', null, dv('cancreate', 'Picklist', 'Can Create', ALLOWED)),
    field('can_update', 'integer', null, dv('canupdate', 'Picklist', 'Can Update', ALLOWED)),
    field(
      'profile_id',
      'reference',
      null,
      dv('fieldsecurityprofileid', 'Lookup', 'Profile', {
        required: 'SystemRequired',
        ...one('fieldsecurityprofile', 'fieldsecurityprofileid'),
      }),
      { to: ['columnProfile'] },
    ),
  ],
  entity: {
    name: 'fieldpermission',
    set: 'fieldpermissions',
    primaryId: 'fieldpermissionid',
    primaryName: 'attributelogicalname',
    label: 'Field Permission',
    labelPlural: 'Field Permissions',
    schemaName: 'FieldPermission',
    ownership: 'None',
    collections: [],
  },
});

/** One end of a many-to-many row: kept as an id, read as the plain GUID that such tables have. */
const end = (column: string, to: string, attribute: string) => [
  field(column, 'reference', null, null, { to: [to] }),
  field(`${column}_guid`, 'text', null, dv(attribute, 'Uniqueidentifier', attribute, readOnly), {
    computed: `(SELECT guid FROM ids WHERE id = {t}.${column})`,
  }),
];

/** Rows behind a many-to-many relationship are read under a set of their own (SystemUserProfiles, TeamProfiles, TeamMembership). */
function between(
  name: string,
  table: string,
  entity: { name: string; set: string; primaryId: string },
  ends: ReturnType<typeof end>,
) {
  return define({
    name,
    table,
    sharing: EVERYONE,
    rights: ADMIN_ONLY,
    fields: [...bareFields(entity.primaryId, entity.name), ...ends],
    entity: {
      ...entity,
      primaryName: entity.primaryId,
      label: entity.name,
      labelPlural: entity.name,
      ownership: 'None',
      collections: [],
    },
  });
}

export const userColumnProfile = between(
  'userColumnProfile',
  'user_column_profiles',
  { name: 'systemuserprofiles', set: 'systemuserprofilescollection', primaryId: 'systemuserprofileid' },
  [...end('user_id', 'user', 'systemuserid'), ...end('profile_id', 'columnProfile', 'fieldsecurityprofileid')],
);

export const teamColumnProfile = between(
  'teamColumnProfile',
  'team_column_profiles',
  { name: 'teamprofiles', set: 'teamprofilescollection', primaryId: 'teamprofileid' },
  [...end('team_id', 'team', 'teamid'), ...end('profile_id', 'columnProfile', 'fieldsecurityprofileid')],
);

export const teamMembership = between(
  'teamMembership',
  'team_memberships',
  { name: 'teammembership', set: 'teammemberships', primaryId: 'teammembershipid' },
  [...end('team_id', 'team', 'teamid'), ...end('user_id', 'user', 'systemuserid')],
);
