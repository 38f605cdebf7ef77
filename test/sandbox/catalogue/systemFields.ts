import { dv, type FieldSpec, field, one, readOnly, sf } from './define';

interface SystemOptions {
  /** Logical name of the Dataverse primary key, `opportunityid`. */
  readonly primaryId?: string;
  /** Label of the Salesforce id, `Opportunity ID`. */
  readonly idLabel: string;
  /** Label of the Salesforce owner. */
  readonly ownerLabel?: string;
  /** Activities name their navigation properties after the table: `createdby_task`. */
  readonly suffix?: string;
  /** Rows without an owner of their own (setup data, children of a record). */
  readonly ownerless?: boolean;
}

/**
 * What every row carries in both CRMs: keys, owner, audit columns, version. `guid` is the Dataverse key; references
 * everywhere hold the Salesforce id.
 */
export function systemFields({
  primaryId,
  idLabel,
  ownerLabel = 'Owner ID',
  suffix = '',
  ownerless,
}: SystemOptions): FieldSpec[] {
  const user = (name: string) => one('systemuser', `${name}${suffix}`);
  const ref = { to: ['user'] };
  const owner = ownerless
    ? field('owner_id', 'reference', null, null, ref)
    : field(
        'owner_id',
        'reference',
        sf('OwnerId', 'reference', ownerLabel, {
          length: 18,
          nillable: false,
          defaultedOnCreate: true,
          referenceTo: ['User'],
          relationshipName: 'Owner',
        }),
        dv('ownerid', 'Owner', 'Owner', {
          required: 'SystemRequired',
          targets: [
            { table: 'systemuser', navigation: `ownerid${suffix}` },
            { table: 'team', navigation: `ownerid${suffix}` },
          ],
        }),
        { to: ['user', 'team'] },
      );
  const owning = ownerless
    ? []
    : [
        field(
          'owning_user_id',
          'reference',
          null,
          dv('owninguser', 'Lookup', 'Owning User', { ...readOnly, ...user('owninguser') }),
          {
            to: ['user'],
            computed: `(CASE WHEN substr({t}.owner_id, 1, 3) = '005' THEN {t}.owner_id END)`,
          },
        ),
        field(
          'owning_business_unit_id',
          'reference',
          null,
          dv('owningbusinessunit', 'Lookup', 'Owning Business Unit', {
            ...readOnly,
            ...one('businessunit', `owningbusinessunit${suffix}`),
          }),
          {
            to: ['businessUnit'],
            computed: `COALESCE((SELECT ou.business_unit_id FROM users ou WHERE ou.id = {t}.owner_id), (SELECT ot.business_unit_id FROM teams ot WHERE ot.id = {t}.owner_id))`,
          },
        ),
      ];
  return [
    field(
      'id',
      'text',
      sf('Id', 'id', idLabel, { length: 18, nillable: false, defaultedOnCreate: true, groupable: true, ...readOnly }),
      null,
    ),
    field(
      'guid',
      'text',
      null,
      primaryId ? dv(primaryId, 'Uniqueidentifier', idLabel, { required: 'SystemRequired', updateable: false }) : null,
    ),
    owner,
    ...owning,
    field(
      'created_at',
      'instant',
      sf('CreatedDate', 'datetime', 'Created Date', { nillable: false, ...readOnly }),
      dv('createdon', 'DateTime', 'Created On', readOnly),
    ),
    field(
      'created_by_id',
      'reference',
      sf('CreatedById', 'reference', 'Created By ID', {
        length: 18,
        nillable: false,
        referenceTo: ['User'],
        relationshipName: 'CreatedBy',
        ...readOnly,
      }),
      dv('createdby', 'Lookup', 'Created By', { ...readOnly, ...user('createdby') }),
      ref,
    ),
    field(
      'modified_at',
      'instant',
      sf('LastModifiedDate', 'datetime', 'Last Modified Date', { nillable: false, ...readOnly }),
      dv('modifiedon', 'DateTime', 'Modified On', readOnly),
    ),
    field(
      'modified_by_id',
      'reference',
      sf('LastModifiedById', 'reference', 'Last Modified By ID', {
        length: 18,
        nillable: false,
        referenceTo: ['User'],
        relationshipName: 'LastModifiedBy',
        ...readOnly,
      }),
      dv('modifiedby', 'Lookup', 'Modified By', { ...readOnly, ...user('modifiedby') }),
      ref,
    ),
    field(
      'system_modstamp',
      'instant',
      sf('SystemModstamp', 'datetime', 'System Modstamp', { nillable: false, ...readOnly }),
      null,
    ),
    field('row_version', 'integer', null, dv('versionnumber', 'BigInt', 'Version Number', readOnly)),
    field('is_deleted', 'boolean', sf('IsDeleted', 'boolean', 'Deleted', { nillable: false, ...readOnly }), null),
  ];
}
