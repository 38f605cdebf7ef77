import type { Grants, ObjectGrant } from '../../catalogue/types';
import type { PackageObject, SalesforcePackage, Solution } from '../types';
import { columnOf } from './names';

/** Columns that no field permission guards: the platform's own, and the name. */
const PLATFORM = [
  'id',
  'guid',
  'owner_id',
  'owning_user_id',
  'owning_business_unit_id',
  'created_at',
  'created_by_id',
  'modified_at',
  'modified_by_id',
  'system_modstamp',
  'row_version',
  'is_deleted',
  'name',
  'state_code',
];

function objectGrants(name: string, source: SalesforcePackage): Map<string, ObjectGrant> {
  return new Map(
    source.permissionSets.flatMap((set) => {
      const right = set.objects.get(name);
      if (!right) return [];
      const fields = [...set.fields].flatMap(([path, rights]) => {
        const [object = '', column = ''] = path.split('.');
        return object === name ? [[columnOf(column), rights] as const] : [];
      });
      return [[`${source.namespace}__${set.name}`, { ...right, fields: Object.fromEntries(fields) }] as const];
    }),
  );
}

/** Who may do what with the rows of one concept, as both packages say. */
export function grantsOf(
  name: string,
  object: PackageObject | undefined,
  salesforce: SalesforcePackage | null,
  dynamics: Solution | null,
): Grants {
  const required = object?.fields.filter((field) => field.required).map((field) => columnOf(field.name)) ?? [];
  return {
    salesforce: salesforce ? objectGrants(name, salesforce) : new Map(),
    dataverse: new Map(
      (dynamics?.roles ?? []).flatMap((role) => {
        const grant = role.tables.get(name);
        return grant ? [[role.id, grant] as const] : [];
      }),
    ),
    unguarded: new Set([...PLATFORM, ...required]),
  };
}
